import { expandableSpans, isList, type Json, own, parseImageName } from '../../pod/index.ts';
import { textAt, textsAt } from '../pod-model.ts';
import type { Chip, InferredBehaviour } from '../timeline.ts';
import type { Behaviour, WorldImage } from '../world.ts';
import { chipsOf } from './chips.ts';
import { runScript, sleepSeconds } from './script.ts';

/**
 * What the program of a container is taken to do, by its command and image. How these images behave is assumed, not read in a
 * source. What is not known runs on, ends on SIGTERM and listens nowhere, and is told as not known.
 * @param container as it is stored
 * @param image what is known of its image
 * @param role an unknown command of a script ends at once in an init container, and is taken for a server elsewhere
 */
export function inferBehaviour(
  container: Json,
  image: WorldImage = {},
  role: Role = 'container',
): InferredBehaviour {
  const { behaviour, known } = inferred(container, image, role);
  const chips: readonly Chip[] = known
    ? chipsOf(behaviour)
    : [{ code: 'unknown', params: {} }, ...chipsOf(behaviour)];
  return { behaviour, known, chips };
}

type Role = 'init' | 'sidecar' | 'container';

interface Guess {
  readonly behaviour: Behaviour;
  readonly known: boolean;
}

const unknown: Guess = { behaviour: { term: 0, termCode: 143 }, known: false };

/** The words that run: `command` and `args`, else what the image names. The four rows of the table of the documentation. */
export function argvOf(container: Json, image: WorldImage): string[] {
  const command = textsAt(container, 'command');
  const args = textsAt(container, 'args');
  if (command.length > 0) return [...command, ...args];
  const entrypoint = image.entrypoint ?? [];
  return args.length > 0 ? [...entrypoint, ...args] : [...entrypoint, ...(image.cmd ?? [])];
}

function inferred(container: Json, image: WorldImage, role: Role): Guess {
  const words = argvOf(container, image);
  const name = baseName(textAt(container, 'image'));
  if (name === 'agnhost' && words.at(-1) === 'liveness') return known(agnhostLiveness);
  if (name === 'demoapp' && words.length === 0) return known(demoapp(container, image));
  if (name === 'stress' && words.some((word) => word === '-cpus')) return known(cpuStress(words));
  const byWords = ofWords(words, role);
  if (byWords) return byWords;
  const port = words.length === 0 ? servers.get(name) : undefined;
  return port === undefined ? unknown : known(server(port));
}

const known = (behaviour: Behaviour): Guess => ({ behaviour, known: true });

/** `nginx` of `docker.io/library/nginx:1.27`. */
function baseName(image: string): string {
  const repository = parseImageName(image)?.repository ?? '';
  return repository.slice(repository.lastIndexOf('/') + 1);
}

const servers: ReadonlyMap<string, number> = new Map([
  ['nginx', 80],
  ['httpd', 80],
  ['redis', 6379],
  ['memcached', 11211],
]);

function server(port: number): Behaviour {
  return { term: 0, termCode: 0, listens: [[port, 0, null]], http: [[port, '*', 0, null, 200]] };
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
  const run = runScript(script, role !== 'init');
  const files = run.files.length > 0 ? { files: run.files } : {};
  if (run.exec !== undefined && run.seconds !== undefined) {
    const next = ofWords(run.exec, role) ?? unknown;
    return { known: run.known && next.known, behaviour: { ...files, ...later(next.behaviour, run.seconds) } };
  }
  const exit = run.seconds === undefined ? {} : { exit: { at: run.seconds, code: run.code } };
  return { known: run.known, behaviour: { ...files, ...exit, term: 'ignore' } };
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

/** What stress of Debian takes where `--vm-bytes` does not say. */
const defaultVmBytes = '256Mi';

function ofStress(words: readonly string[]): Guess | undefined {
  const vm = ['--vm', '-m'].some((flag) => words.includes(flag));
  const at = words.indexOf('--vm-bytes');
  const bytes = at < 0 ? undefined : words[at + 1];
  if (!vm && bytes === undefined) return undefined;
  const binary = /^(\d+)([KMGT]?)B?$/i.exec(bytes ?? '');
  if (bytes !== undefined && !binary) return undefined;
  const unit = (binary?.[2] ?? '').toUpperCase();
  const used = binary ? `${binary[1]}${unit === '' ? '' : `${unit}i`}` : defaultVmBytes;
  return known({ term: 0, memory: [[1, used]] });
}
