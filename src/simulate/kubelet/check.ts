import { isObject, own } from '../../pod/index.ts';
import { type Asked, askedPort } from '../behaviour/asks.ts';
import { ofWords } from '../behaviour/infer.ts';
import { listAt, numberAt, type ProbeModel, podIp, textAt, textsAt } from '../pod-model.ts';
import type { Instance } from '../runtime.ts';
import type { Behaviour, Until } from '../world.ts';

/** What a check of a probe gives; `unknown`: it could not be made. */
export interface Checked {
  readonly result: 'success' | 'failure' | 'unknown';
  readonly output: string;
}

const success: Checked = { result: 'success', output: '' };
const failure = (output: string): Checked => ({ result: 'failure', output });

const isOpen = (from: number, to: Until, at: number) => from <= at && (to === null || at < to);

/** What runs in the Pod: its containers share one address, so a probe finds whoever listens there. */
interface Programs {
  readonly now: number;
  readonly running: readonly Instance[];
}

/**
 * One check of a container: `runProbe` of pkg/kubelet/prober/prober.go and pkg/probe. Takes no time.
 * @param instance of the container that is probed
 */
export function check(probe: ProbeModel, instance: Instance, programs: Programs): Checked {
  const { handler } = probe;
  const exec = own(handler, 'exec');
  if (isObject(exec) && instance.ended) return { result: 'unknown', output: 'container not running' };
  if (isObject(exec)) return checkExec(textsAt(exec, 'command'), instance, programs);
  if (isObject(own(handler, 'httpGet'))) return checkHttp(probe, instance, programs);
  if (isObject(own(handler, 'tcpSocket'))) return checkTcp(probe, instance, programs);
  if (isObject(own(handler, 'grpc'))) return checkGrpc(probe, programs);
  return success;
}

/** A command that does nothing but read one file, or ask whether it is there. */
const asksForFile = /^(cat|stat|ls|test -[efr]|\[ -[efr]) ([^\s;&|<>"'$*]+)(?: \])?$/;

/** What these commands of busybox print where the file is missing. */
const missing: ReadonlyMap<string, (file: string) => string> = new Map([
  ['cat', (file) => `cat: can't open '${file}': No such file or directory`],
  ['stat', (file) => `stat: can't stat '${file}': No such file or directory`],
  ['ls', (file) => `ls: ${file}: No such file or directory`],
]);

/**
 * pkg/probe/exec/exec.go: the exit code decides, the output is told. Of files, those are known that the program makes; no other
 * is taken to be there by `cat`.
 */
function checkExec(command: readonly string[], instance: Instance, programs: Programs): Checked {
  const { behaviour } = instance;
  const at = programs.now - instance.startedAt;
  const script = /sh$/.test(command[0] ?? '') && command[1] === '-c' ? command[2] : undefined;
  const [, program = '', file = ''] = asksForFile.exec(script?.trim() ?? command.join(' ')) ?? [];
  const spans = (behaviour.files ?? []).filter(([path]) => path === file);
  if (spans.length > 0 || (program === 'cat' && script === undefined)) {
    const exists = spans.some(([, from, to]) => isOpen(from, to, at));
    return exists ? success : failure(missing.get(program)?.(file) ?? '');
  }
  const said = (behaviour.exec ?? []).find(([from, to]) => isOpen(from, to, at));
  if (said) return said[2] === 0 ? success : failure(said[3]);
  const asked = askedPort(command);
  if (asked) return checkAsked(asked, programs);
  const code = ofWords(command, 'init')?.behaviour.exit?.code ?? 0;
  return code === 0 ? success : failure('');
}

/** A command that asks a port of the Pod: of what it prints nothing is known. */
function checkAsked({ port, path, failsAbove }: Asked, programs: Programs): Checked {
  if (!isListening(programs, port, podIp)) return failure('');
  if (path === undefined) return success;
  const status = answerOf(programs, port, path);
  return status !== undefined && status !== 'hang' && status <= failsAbove ? success : failure('');
}

interface Port {
  readonly port: number;
  readonly error: string;
}

/** `ResolveContainerPort` of pkg/probe/util.go: the name of a port of the container, or a number. */
function portOf(probe: ProbeModel, handler: 'httpGet' | 'tcpSocket', instance: Instance): Port {
  const written = own(own(probe.handler, handler), 'port');
  if (typeof written === 'number') return { port: written, error: '' };
  const name = String(written ?? '');
  const named = listAt(instance.container.value, 'ports').find((port) => own(port, 'name') === name);
  const port = numberAt(named, 'containerPort') ?? (/^[+-]?\d{1,9}$/.test(name) ? Number(name) : undefined);
  if (port === undefined) return { port: 0, error: `strconv.Atoi: parsing "${name}": invalid syntax` };
  return port > 0 && port < 65536 ? { port, error: '' } : { port, error: `invalid port number: ${port}` };
}

/** A program is asked on the address of the Pod; what listens elsewhere is not known. */
function isListening({ running, now }: Programs, port: number, host: string): boolean {
  if (host !== podIp) return false;
  return running.some(({ behaviour, startedAt }) =>
    [
      ...(behaviour.listens ?? []),
      ...(behaviour.http ?? []).map(([one, , from, to]) => [one, from, to] as const),
    ].some(([one, from, to]) => one === port && isOpen(from, to, now - startedAt)),
  );
}

type Answer = NonNullable<Behaviour['http']>[number];

/** What answers to HTTP on a port now. */
function answersOn({ running, now }: Programs, port: number): Answer[] {
  return running.flatMap(({ behaviour, startedAt }) =>
    (behaviour.http ?? []).filter(([one, , from, to]) => one === port && isOpen(from, to, now - startedAt)),
  );
}

/** The status that a path gets; undefined where what listens there speaks no HTTP. */
function answerOf(programs: Programs, port: number, path: string): Answer[4] | undefined {
  const answers = answersOn(programs, port);
  if (answers.length === 0) return undefined;
  const [asked = path] = path.split('?');
  const answer =
    answers.find(([, one]) => one === path || one === asked) ?? answers.find(([, one]) => one === '*');
  return answer?.[4] ?? notFound;
}

const refused = (host: string, port: number) => `dial tcp ${host}:${port}: connect: connection refused`;
const timedOut = 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)';

/** pkg/probe/http/http.go: 200 to 399 is good. */
function checkHttp(probe: ProbeModel, instance: Instance, programs: Programs): Checked {
  const { port, error } = portOf(probe, 'httpGet', instance);
  if (error !== '') return { result: 'unknown', output: error };
  const get = own(probe.handler, 'httpGet');
  const host = textAt(get, 'host') || podIp;
  const written = textAt(get, 'path') || '/';
  const path = written.startsWith('/') ? written : `/${written}`;
  const scheme = (textAt(get, 'scheme') || 'HTTP').toLowerCase();
  const url = `Get "${scheme}://${host}:${port}${path}": `;
  if (!isListening(programs, port, host)) return failure(`${url}${refused(host, port)}`);
  const status = answerOf(programs, port, path) ?? notHttp;
  if (status === notHttp) return failure(`${url}EOF`);
  if (status === 'hang') return failure(`${url}${timedOut}`);
  return status >= 200 && status < 400 ? success : failure(`HTTP probe failed with statuscode: ${status}`);
}

/** What a server says to a path of which nothing is known. */
const notFound = 404;
/** Stands for a server that closes the connection: it speaks no HTTP. */
const notHttp = 0;

/** pkg/probe/tcp/tcp.go: an open port is good. */
function checkTcp(probe: ProbeModel, instance: Instance, programs: Programs): Checked {
  const { port, error } = portOf(probe, 'tcpSocket', instance);
  if (error !== '') return { result: 'unknown', output: error };
  const host = textAt(own(probe.handler, 'tcpSocket'), 'host') || podIp;
  return isListening(programs, port, host) ? success : failure(refused(host, port));
}

/** pkg/probe/grpc/grpc.go: a server that answers SERVING; an answer to HTTP on that port above 399 stands for another. */
function checkGrpc(probe: ProbeModel, programs: Programs): Checked {
  const port = numberAt(own(probe.handler, 'grpc'), 'port') ?? 0;
  const within = goSeconds(probe.timeout);
  if (!isListening(programs, port, podIp))
    return failure(
      `timeout: failed to connect service "${podIp}:${port}" within ${within}: context deadline exceeded`,
    );
  const status = answersOn(programs, port)[0]?.[4] ?? 200;
  if (status === 'hang') return failure(`timeout: health rpc did not complete within ${within}`);
  return status < 400 ? success : failure('service unhealthy (responded with "NOT_SERVING")');
}

/** `time.Duration.String` of whole seconds: `1s`, `1m30s`, `1h0m0s`. */
function goSeconds(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = `${seconds % 60}s`;
  if (hours > 0) return `${hours}h${minutes}m${rest}`;
  return minutes > 0 ? `${minutes}m${rest}` : rest;
}
