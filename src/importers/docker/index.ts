import { Draft, type Session } from '../build/draft.ts';
import { settle } from '../build/settle.ts';
import { dnsLabel } from '../names.ts';
import type { At } from '../notes.ts';
import { commandsOf, type ShellWord, workingFolder } from '../shell/words.ts';
import { flagOf, nameFrom } from './flags.ts';
import { type Given, type RunCommand, readRun, verbOf } from './parse.ts';

/** Why a text of commands gives no manifest. */
export type Unusable = 'no-run' | 'no-image';

const isOn = (value: string) => !/^(?:false|f|0|F|False|FALSE)$/.test(value);

/** Transports of podman before an image; a registry is what a node asks. */
const transport =
  /^(?:docker:\/\/|docker-daemon:|docker-archive:|oci-archive:|oci:|dir:|containers-storage:)/;

/** The image that a node asks a registry for; empty where there is none. */
function imageOf({ image }: Pick<RunCommand, 'image'>): string {
  return (image?.text ?? '').replace(transport, '').trim();
}

function rangeOf(words: readonly ShellWord[]): At['range'] {
  const first = words[0]?.range;
  return first && { start: first.start, end: words.at(-1)?.range.end ?? first.end };
}

function placeOf(option: string, words: readonly ShellWord[]): At {
  const range = rangeOf(words);
  return range ? { option, range } : { option };
}

/** Options whose values say themselves where they are open: paths of binds. */
const readsOpen: ReadonlySet<string> = new Set(['volume', 'mount']);

/**
 * The workloads of the commands of a text that start a container.
 * @returns which program they are of, or why there is none
 */
export function importCommands(source: string, session: Session): 'docker' | 'podman' | Unusable {
  const commands = commandsOf(source);
  const runs = commands.map(readRun);
  let program: 'docker' | 'podman' | undefined;
  let seen = false;
  commands.forEach((words, i) => {
    const run = runs[i];
    if (!run) noteOther(words, session);
    else {
      seen = true;
      if (imageOf(run) === '') return;
      program ??= run.program;
      workload(run, session);
    }
  });
  return program ?? (seen ? 'no-image' : 'no-run');
}

const silent: ReadonlySet<string> = new Set(['cd', 'export', 'set', 'echo', 'sleep', 'clear']);

function noteOther(words: readonly ShellWord[], session: Session): void {
  const first = words[0]?.text ?? '';
  if (silent.has(first)) return;
  const found = verbOf(words);
  const shown = words.slice(0, found ? found.next + 2 : 2).map(({ text }) => text);
  const option = shown.join(' ').slice(0, 80);
  session.notes.add(placeOf(option, words), 'other-command', { command: first });
}

function workload({ given, image, args }: RunCommand, session: Session): void {
  const reference = image?.text ?? '';
  const plain = imageOf({ image });
  const nameGiven = given.findLast(({ name }) => name === 'name');
  const wanted = nameGiven ? dnsLabel(nameGiven.value) : nameFrom(plain);
  const draft = new Draft(session, wanted);
  if (nameGiven && draft.name !== nameGiven.value)
    session.notes.add(
      placeOf(nameGiven.option, nameGiven.words),
      draft.name === wanted ? 'name-changed' : 'name-taken',
      {
        from: nameGiven.value,
        to: draft.name,
      },
    );
  draft.image = plain;
  if (image && plain !== reference)
    session.notes.add(placeOf(reference, [image]), 'image-transport', { image: plain });
  if (image && image.open.length > 0)
    session.notes.add(placeOf(image.text, [image]), 'shell-values', { names: image.open });
  if (args.length > 0) draft.args = args.map(({ text }) => text);
  const open = args.flatMap((word) => word.open);
  if (open.length > 0) session.notes.add(placeOf(args[0]?.text ?? '', args), 'shell-values', { names: open });
  const all = new Map<string, string[]>();
  for (const { name, value } of given) all.set(name, [...(all.get(name) ?? []), value]);
  for (const option of given) apply(draft, option, all);
  settle(draft, (names) => {
    const found = given.findLast(({ name }) => names.includes(name));
    return found ? placeOf(found.option, found.words) : { option: `--${names[0] ?? ''}` };
  });
}

function apply(
  draft: Draft,
  { option, name, value, words }: Given,
  all: ReadonlyMap<string, readonly string[]>,
): void {
  const at = placeOf(option, words);
  const flag = flagOf(name);
  if (!flag) {
    draft.notes.add(at, 'unknown-flag', { flag: option });
    return;
  }
  const last = words.at(-1);
  const open = (last?.open ?? []).filter((text) => !readsOpen.has(name) || !/HOME|USERPROFILE/i.test(text));
  if (open.length > 0) draft.notes.add(at, 'shell-values', { names: [...new Set(open)] });
  if (last && last.defaults.length > 0) draft.notes.add(at, 'default-values', { names: last.defaults });
  if (!readsOpen.has(name) && value.includes(workingFolder))
    draft.notes.add(at, 'shell-values', { names: ['$PWD'] });
  // What is switched off is as if it was not there.
  if (flag.bool && !isOn(value)) {
    if (name === 'http-proxy' || name === 'passwd' || name === 'read-only-tmpfs')
      flag.apply(draft, value, at, all);
    return;
  }
  if (words.length === 1 && !flag.bool && !words[0]?.text.includes('=') && value === '') {
    draft.notes.add(at, 'bad-value', { value: option });
    return;
  }
  flag.apply(draft, value, at, all);
}
