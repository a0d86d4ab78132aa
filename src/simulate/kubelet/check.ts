import { isObject, own } from '../../pod/index.ts';
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

/**
 * One check of a container: `runProbe` of pkg/kubelet/prober/prober.go and pkg/probe. Takes no time.
 * @param at seconds since the start of the container
 */
export function check(probe: ProbeModel, instance: Instance, at: number): Checked {
  const { handler } = probe;
  const exec = own(handler, 'exec');
  if (isObject(exec) && instance.ended) return { result: 'unknown', output: 'container not running' };
  if (isObject(exec)) return checkExec(textsAt(exec, 'command'), instance.behaviour, at);
  if (isObject(own(handler, 'httpGet'))) return checkHttp(probe, instance, at);
  if (isObject(own(handler, 'tcpSocket'))) return checkTcp(probe, instance, at);
  if (isObject(own(handler, 'grpc'))) return checkGrpc(probe, instance, at);
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
function checkExec(command: readonly string[], behaviour: Behaviour, at: number): Checked {
  const script = /sh$/.test(command[0] ?? '') && command[1] === '-c' ? command[2] : undefined;
  const [, program = '', file = ''] = asksForFile.exec(script?.trim() ?? command.join(' ')) ?? [];
  const spans = (behaviour.files ?? []).filter(([path]) => path === file);
  if (spans.length > 0 || (program === 'cat' && script === undefined)) {
    const exists = spans.some(([, from, to]) => isOpen(from, to, at));
    return exists ? success : failure(missing.get(program)?.(file) ?? '');
  }
  const said = (behaviour.exec ?? []).find(([from, to]) => isOpen(from, to, at));
  if (said) return said[2] === 0 ? success : failure(said[3]);
  const code = ofWords(command, 'init')?.behaviour.exit?.code ?? 0;
  return code === 0 ? success : failure('');
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
function isListening({ behaviour, ended }: Instance, port: number, host: string, at: number): boolean {
  if (host !== podIp || ended) return false;
  return (
    (behaviour.listens ?? []).some(([one, from, to]) => one === port && isOpen(from, to, at)) ||
    (behaviour.http ?? []).some(([one, , from, to]) => one === port && isOpen(from, to, at))
  );
}

const refused = (host: string, port: number) => `dial tcp ${host}:${port}: connect: connection refused`;
const timedOut = 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)';

/** pkg/probe/http/http.go: 200 to 399 is good. */
function checkHttp(probe: ProbeModel, instance: Instance, at: number): Checked {
  const { port, error } = portOf(probe, 'httpGet', instance);
  if (error !== '') return { result: 'unknown', output: error };
  const get = own(probe.handler, 'httpGet');
  const host = textAt(get, 'host') || podIp;
  const written = textAt(get, 'path') || '/';
  const path = written.startsWith('/') ? written : `/${written}`;
  const scheme = (textAt(get, 'scheme') || 'HTTP').toLowerCase();
  const url = `Get "${scheme}://${host}:${port}${path}": `;
  if (!isListening(instance, port, host, at)) return failure(`${url}${refused(host, port)}`);
  const answers = (instance.behaviour.http ?? []).filter(
    ([one, , from, to]) => one === port && isOpen(from, to, at),
  );
  const [asked = path] = path.split('?');
  const answer =
    answers.find(([, one]) => one === path || one === asked) ?? answers.find(([, one]) => one === '*');
  const status = answer?.[4] ?? notFound;
  if (status === 'hang') return failure(`${url}${timedOut}`);
  return status >= 200 && status < 400 ? success : failure(`HTTP probe failed with statuscode: ${status}`);
}

/** What a server says to a path of which nothing is known. */
const notFound = 404;

/** pkg/probe/tcp/tcp.go: an open port is good. */
function checkTcp(probe: ProbeModel, instance: Instance, at: number): Checked {
  const { port, error } = portOf(probe, 'tcpSocket', instance);
  if (error !== '') return { result: 'unknown', output: error };
  const host = textAt(own(probe.handler, 'tcpSocket'), 'host') || podIp;
  return isListening(instance, port, host, at) ? success : failure(refused(host, port));
}

/** pkg/probe/grpc/grpc.go: a server that answers SERVING; an answer to HTTP on that port above 399 stands for another. */
function checkGrpc(probe: ProbeModel, instance: Instance, at: number): Checked {
  const port = numberAt(own(probe.handler, 'grpc'), 'port') ?? 0;
  const within = goSeconds(probe.timeout);
  if (!isListening(instance, port, podIp, at))
    return failure(
      `timeout: failed to connect service "${podIp}:${port}" within ${within}: context deadline exceeded`,
    );
  const answer = (instance.behaviour.http ?? []).find(
    ([one, , from, to]) => one === port && isOpen(from, to, at),
  );
  const status = answer?.[4] ?? 200;
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
