import { type JsonObject, lookUp } from '../../pod/index.ts';
import { baseName, dataKey, dnsLabel } from '../names.ts';
import type { At } from '../notes.ts';
import { secondsOf, wholeNumber } from '../units.ts';
import { type Draft, literal } from './draft.ts';

/** A variable with its value; text of Kubernetes' own `$(NAME)` stays text. */
export function variable(draft: Draft, name: string, value: string, at: At): void {
  if (!isVariable(name)) draft.notes.add(at, 'env-name', { name });
  else draft.env.set(name, literal(value));
}

/** A variable whose value the person's shell has: its place is kept. */
export function unsetVariable(draft: Draft, name: string, at: At): void {
  if (!isVariable(name)) {
    draft.notes.add(at, 'env-name', { name });
    return;
  }
  draft.env.set(name, '');
  draft.notes.add(at, 'env-unset', { name });
}

/** What an API server takes as the name of a variable: printable ASCII without `=` (`validation.IsRelaxedEnvVarName`). */
function isVariable(name: string): boolean {
  return /^[ -<>-~]+$/.test(name);
}

/** `--env-file`: all keys of a ConfigMap that is named after the file and holds what the file holds. */
export function variableFile(draft: Draft, path: string, at: At, optional = false): void {
  const file = baseName(path);
  const name = dnsLabel(file, 'env');
  if (!draft.session.configMaps.has(name)) draft.session.configMaps.set(name, new Map());
  const source: JsonObject = { configMapRef: optional ? { name, optional } : { name } };
  draft.envFrom.push(source);
  draft.notes.add(at, 'env-file', { file: path, name });
}

/** A key in a ConfigMap that waits for the content of a file; returns the name of the ConfigMap. */
export function fileInConfigMap(draft: Draft, path: string): { readonly name: string; readonly key: string } {
  const key = dataKey(baseName(path));
  const name = dnsLabel(`${draft.name}-${key}`);
  const data = draft.session.configMaps.get(name) ?? new Map<string, string>();
  if (!data.has(key)) data.set(key, '');
  draft.session.configMaps.set(name, data);
  return { name, key };
}

const restarts: ReadonlySet<string> = new Set(['no', 'always', 'on-failure', 'unless-stopped']);

/** `--restart`: docker's words as a `restartPolicy`, always as a Deployment. */
export function restart(draft: Draft, text: string, at: At): void {
  const [word = '', count] = text.split(':');
  if (text !== '' && !restarts.has(word)) {
    draft.notes.add(at, 'bad-value', { value: text });
    return;
  }
  if (word === 'always' || word === 'unless-stopped') {
    draft.restart = 'Always';
    if (!draft.session.choices.podsOnly) draft.notes.add(at, 'restart-deployment');
  } else draft.restart = word === 'on-failure' ? 'OnFailure' : 'Never';
  if (count !== undefined) draft.notes.add(at, 'restart-count', { count });
}

/** Numbers that Linux on x86 and ARM gives the signals people stop programs with. */
const signals: Readonly<Record<string, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  6: 'SIGABRT',
  9: 'SIGKILL',
  10: 'SIGUSR1',
  12: 'SIGUSR2',
  15: 'SIGTERM',
  28: 'SIGWINCH',
  37: 'SIGRTMIN+3',
};
const names: ReadonlySet<string> = new Set(
  (
    'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP ' +
    'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX RTMIN+3'
  ).split(' '),
);

/** `--stop-signal`: by name, with or without `SIG`, or by number. */
export function stopSignal(draft: Draft, text: string, at: At): void {
  const byNumber = lookUp(signals, text);
  const name = byNumber?.slice(3) ?? text.toUpperCase().replace(/^SIG/, '');
  if (!names.has(name)) {
    draft.notes.add(at, 'bad-value', { value: text });
    return;
  }
  draft.stopSignal = `SIG${name}`;
  draft.notes.add(at, 'stop-signal', { signal: `SIG${name}` });
}

/** `--stop-timeout` in seconds, or compose's duration. */
export function stopTimeout(draft: Draft, text: string, at: At): void {
  const seconds = secondsOf(text);
  if (seconds !== undefined && seconds < 2 ** 31) draft.graceSeconds = Math.ceil(seconds);
  else if (wholeNumber(text, -1, -1) !== undefined) draft.notes.add(at, 'stop-timeout');
  else draft.notes.add(at, 'bad-value', { value: text });
}
