import {
  expandableSpans,
  formatQuantity,
  isList,
  type Json,
  newQuantity,
  own,
  parseImageName,
} from '../../pod/index.ts';
import { listAt, numberAt, textAt, textsAt } from '../pod-model.ts';
import type { Chip, InferredBehaviour } from '../timeline.ts';
import type { Behaviour, WorldImage } from '../world.ts';
import { askedPort } from './asks.ts';
import { chipsOf } from './chips.ts';
import { runScript, sleepSeconds } from './script.ts';
import { type Obstacle, serverOf } from './servers.ts';

/**
 * What the program of a container is taken to do, by its command and image. What is not known is told as such: in an init
 * container and in a task it ends at once and well; elsewhere it is a server, which runs on, answers on the ports that the container
 * declares, or else on those that its probes ask, and ends on SIGTERM.
 * @param container as it is stored
 * @param image what is known of its image
 * @param podSecurity the security context of the Pod
 */
export function inferBehaviour(
  container: Json,
  image: WorldImage = {},
  role: Role = 'container',
  podSecurity?: Json,
): InferredBehaviour {
  const { behaviour, known, obstacle } = completed(
    inferred(container, image, role, podSecurity),
    container,
    role,
  );
  const first: readonly Chip[] = [
    ...(known ? [] : [{ code: 'unknown', params: {} } as const]),
    ...(obstacle ? [chipOf(obstacle)] : []),
  ];
  return { behaviour, known, chips: [...first, ...chipsOf(behaviour)] };
}

function chipOf(obstacle: Obstacle): Chip {
  return 'path' in obstacle
    ? { code: 'cannotWrite', params: { path: obstacle.path } }
    : { code: 'lacksCapability', params: { capability: obstacle.capability } };
}

/** A task is a container of a Pod that is to end: it is not started again for ever, and serves nobody. */
type Role = 'init' | 'sidecar' | 'container' | 'task';

const ends = (role: Role) => role === 'init' || role === 'task';

interface Guess {
  readonly behaviour: Behaviour;
  readonly known: boolean;
  /** Seconds after which what is not known begins. */
  readonly from?: number;
  readonly obstacle?: Obstacle;
}

const unknown: Guess = { behaviour: { term: 0, termCode: 143 }, known: false };

/** A guess with what is assumed of a program that is not known. */
function completed(guess: Guess, container: Json, role: Role): Guess {
  const { behaviour, known, from = 0 } = guess;
  if (known || behaviour.exit) return guess;
  if (ends(role)) return { ...guess, behaviour: { ...behaviour, exit: { at: from, code: 0 } } };
  const ports = portsOf(container);
  if (ports.length === 0) return guess;
  const serves: Behaviour = {
    listens: ports.map((port) => [port, 0, null]),
    http: ports.map((port) => [port, '*', 0, null, 200]),
  };
  return { ...guess, behaviour: { ...behaviour, ...later(serves, from) } };
}

/** The TCP ports that a container declares; where it declares no port, those that its probes ask. */
function portsOf(container: Json): number[] {
  const declared = listAt(container, 'ports');
  const isTcp = (port: Json) => (textAt(port, 'protocol') || 'TCP') === 'TCP';
  const ports =
    declared.length > 0
      ? declared.filter(isTcp).map((port) => numberAt(port, 'containerPort'))
      : ['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((probe) => [
          ...['httpGet', 'tcpSocket', 'grpc'].map((handler) => numberAt(container, probe, handler, 'port')),
          askedPort(textsAt(container, probe, 'exec', 'command'))?.port,
        ]);
  return [...new Set(ports.filter((port) => port !== undefined))];
}

/** The words that run: `command` and `args`, else what the image names. The four rows of the table of the documentation. */
export function argvOf(container: Json, image: WorldImage): string[] {
  const command = textsAt(container, 'command');
  const args = textsAt(container, 'args');
  if (command.length > 0) return [...command, ...args];
  const entrypoint = image.entrypoint ?? [];
  return args.length > 0 ? [...entrypoint, ...args] : [...entrypoint, ...(image.cmd ?? [])];
}

function inferred(container: Json, image: WorldImage, role: Role, podSecurity: Json | undefined): Guess {
  const words = argvOf(container, image);
  const name = baseName(textAt(container, 'image'));
  if (name === 'agnhost' && words.at(-1) === 'liveness') return known(agnhostLiveness);
  if (name === 'demoapp' && words.length === 0) return known(demoapp(container, image));
  if (name === 'stress' && words.some((word) => word === '-cpus')) return known(cpuStress(words));
  const byWords = ofWords(words, role);
  if (byWords) return byWords;
  const server = words.length === 0 ? serverOf(name, container, image, podSecurity) : undefined;
  return server ? { ...server, known: true } : unknown;
}

const known = (behaviour: Behaviour): Guess => ({ behaviour, known: true });

/** `nginx` of `docker.io/library/nginx:1.27`. */
export function baseName(image: string): string {
  const repository = parseImageName(image)?.repository ?? '';
  return repository.slice(repository.lastIndexOf('/') + 1);
}

const agnhostLiveness: Behaviour = {
  term: 0,
  termCode: 2,
  listens: [[8080, 0, null]],
  http: [
    [8080, '/healthz', 0, 10, 200],
    [8080, '/healthz', 10, null, 500],
  ],
};

/** A demo server that takes its address from HOST and PORT; on the loopback nobody outside reaches it. */
function demoapp(container: Json, image: WorldImage): Behaviour {
  const host = variable(container, image, 'HOST') ?? '0.0.0.0';
  const port = Number(variable(container, image, 'PORT') ?? '80');
  if (host.startsWith('127.') || host === 'localhost' || !Number.isInteger(port)) return { term: 'ignore' };
  return {
    term: 'ignore',
    listens: [[port, 0, null]],
    http: [
      [port, '/', 0, null, 200],
      [port, '/livez', 0, null, 200],
      [port, '/readyz', 15, null, 200],
    ],
  };
}

function variable(container: Json, image: WorldImage, name: string): string | undefined {
  const env = own(container, 'env');
  const found = isList(env) ? env.findLast((item) => own(item, 'name') === name) : undefined;
  const value = found === undefined ? own(image.env, name) : own(found, 'value');
  // A variable made of others is not looked through.
  return typeof value === 'string' && expandableSpans(value).length === 0 ? value : undefined;
}

/** Uses as many CPUs as it was told to, and no more than it may. */
function cpuStress(words: readonly string[]): Behaviour {
  const wanted = Number(words[words.indexOf('-cpus') + 1]);
  return { term: 0, cpu: Number.isFinite(wanted) && wanted >= 0 ? wanted : 1 };
}

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash']);
const oneShots: ReadonlyMap<string, number> = new Map([
  ['true', 0],
  ['false', 1],
  ['echo', 0],
  ['env', 0],
  ['printenv', 0],
  ['ls', 0],
  ['cat', 0],
  ['iptables', 0],
]);

/** Words that say by themselves what happens; undefined where they do not. */
export function ofWords(words: readonly string[], role: Role): Guess | undefined {
  const program = (words[0] ?? '').slice((words[0] ?? '').lastIndexOf('/') + 1);
  const rest = words.slice(1);
  if (shells.has(program)) return ofShell(rest, role);
  if (program === 'sleep') {
    const seconds = sleepSeconds(rest[0]);
    if (seconds === undefined) return undefined;
    const runs: Behaviour = { term: 'ignore' };
    return known(Number.isFinite(seconds) ? { ...runs, exit: { at: seconds, code: 0 } } : runs);
  }
  const code = oneShots.get(program);
  if (code !== undefined) return known({ exit: { at: 0, code }, term: 'ignore' });
  if (program === 'stress' || program === 'stress-ng') return ofStress(words);
  return undefined;
}

/** The script of `-c`, also of `-ec`. */
function ofShell(words: readonly string[], role: Role): Guess | undefined {
  const at = words.findIndex((word) => /^-\w*c$/.test(word));
  const script = words[at + 1];
  if (at < 0 || script === undefined) return undefined;
  const run = runScript(script, !ends(role));
  const files = run.files.length > 0 ? { files: run.files } : {};
  if (run.exec !== undefined && run.seconds !== undefined) {
    const next = ofWords(run.exec, role) ?? unknown;
    return {
      known: run.known && next.known,
      behaviour: { ...files, ...later(next.behaviour, run.seconds) },
      from: run.seconds,
    };
  }
  const exit = run.seconds === undefined ? {} : { exit: { at: run.seconds, code: run.code } };
  return { known: run.known, behaviour: { ...files, ...exit, term: 'ignore' }, from: run.from };
}

/** A behaviour that begins some seconds after its container. */
function later(behaviour: Behaviour, by: number): Behaviour {
  const { exit, memory, listens, http } = behaviour;
  const end = (to: number | null) => (to === null ? null : to + by);
  return {
    ...behaviour,
    ...(exit ? { exit: { ...exit, at: exit.at + by } } : {}),
    ...(memory ? { memory: memory.map(([from, used]) => [from + by, used] as const) } : {}),
    ...(listens ? { listens: listens.map(([port, from, to]) => [port, from + by, end(to)] as const) } : {}),
    ...(http
      ? {
          http: http.map(
            ([port, path, from, to, status]) => [port, path, from + by, end(to), status] as const,
          ),
        }
      : {}),
  };
}

/** What stress takes for each of its workers where `--vm-bytes` does not say. */
const defaultVmBytes = '256M';
/** What the processes need beside what they are told to take: stacks, page tables; so a limit of just that is too low. */
const ownBytes = 1n << 20n;

/** `--vm` workers that touch `--vm-bytes` each (stress), or together (stress-ng: `stress_vm` of stress-vm.c divides). */
function ofStress(words: readonly string[]): Guess | undefined {
  const workers = optionOf(words, '--vm', '-m');
  const bytes = optionOf(words, '--vm-bytes');
  if (workers === undefined && bytes === undefined) return undefined;
  const [, amount = '', unit = ''] = /^(\d{1,9})([KMGT]?)B?$/i.exec(bytes ?? defaultVmBytes) ?? [];
  if (amount === '') return undefined;
  const shift = BigInt(10 * ' KMGT'.indexOf(unit.toUpperCase() || ' '));
  const each =
    /^\d{1,4}$/.test(workers ?? '') && !(words[0] ?? '').endsWith('stress-ng') ? workers : undefined;
  const used = (BigInt(amount) << shift) * BigInt(each ?? 1) + ownBytes;
  return known({ term: 0, memory: [[1, formatQuantity(newQuantity(used, 'BinarySI'))]] });
}

/** The value of an option: `--vm 1`, `--vm=1`, `-m 1` also in one word; undefined where it is not there. */
function optionOf(words: readonly string[], ...names: readonly string[]): string | undefined {
  for (const [i, word] of words.entries()) {
    const [name = '', inside] = word.split(/[= ]/, 2);
    if (names.includes(name)) return inside ?? words[i + 1] ?? '';
  }
  return undefined;
}
