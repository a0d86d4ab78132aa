import type { Chip } from '../timeline.ts';
import type { Behaviour } from '../world.ts';

/** What a behaviour says, one short saying each; the panel shows them and lets them be corrected. */
export function chipsOf(behaviour: Behaviour): Chip[] {
  const chips: Chip[] = [];
  const { exit, startError, listens, memory, cpu, term = 0, termCode = 143 } = behaviour;
  if (startError !== undefined) chips.push({ code: 'cannotStart', params: { message: startError } });
  else if (exit) chips.push({ code: 'exits', params: { exitCode: exit.code, after: exit.at } });
  else chips.push({ code: 'runsOn', params: {} });
  for (const [port, from] of listens ?? []) chips.push({ code: 'listens', params: { port, from } });
  for (const [port, path, from, , status] of behaviour.http ?? [])
    chips.push({ code: 'answers', params: { port, path, from, status } });
  for (const [from, quantity] of memory ?? []) chips.push({ code: 'uses', params: { quantity, from } });
  if (cpu !== undefined) chips.push({ code: 'wantsCpu', params: { cpu } });
  for (const [path, from, to] of behaviour.files ?? [])
    chips.push({ code: 'touches', params: { path, from, ...(to === null ? {} : { to }) } });
  chips.push(
    term === 'ignore'
      ? { code: 'ignoresTerm', params: {} }
      : { code: 'endsOnTerm', params: { after: term, exitCode: termCode } },
  );
  return chips;
}
