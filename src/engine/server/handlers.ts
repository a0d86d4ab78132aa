import { type JsonObject, own } from '../../pod/index.ts';
import { has, num, obj, str, strs } from '../validation/read.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { nonNegative } from './metadata.ts';
import { headerName, portName, portNumber } from './names.ts';
import { items } from './values.ts';

/** What the probes and hooks of a Pod share. */
export interface HandlerContext extends Context {
  readonly gracePeriod: number | undefined;
  /** `spec.os.name`; undefined where there is no `os`. */
  readonly os: string | undefined;
}

const counts = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
];

/** `validateLivenessProbe`, `validateReadinessProbe`, `validateStartupProbe`. */
export function validateProbes(c: HandlerContext, container: JsonObject, p: Field): void {
  const { errors } = c;
  for (const kind of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
    const probe = obj(container, kind);
    if (!probe) continue;
    const at = `${p}.${kind}`;
    validateHandler(c, probe, ['exec', 'httpGet', 'tcpSocket', 'grpc'], at);
    for (const key of counts) nonNegative(errors, probe, key, at);
    const grace = num(probe, 'terminationGracePeriodSeconds');
    if (grace !== undefined && grace <= 0) {
      errors.invalid(`${at}.terminationGracePeriodSeconds`, grace, 'must be greater than 0');
    }
    if (kind === 'readinessProbe') {
      if (grace !== undefined) {
        const detail = 'must not be set for readinessProbes';
        errors.invalid(`${at}.terminationGracePeriodSeconds`, grace, detail);
      }
    } else if ((num(probe, 'successThreshold') ?? 0) !== 1) {
      errors.invalid(`${at}.successThreshold`, num(probe, 'successThreshold') ?? 0, 'must be 1');
    }
  }
}

/** `validateLifecycle`. */
export function validateLifecycle(c: HandlerContext, container: JsonObject, p: Field): void {
  const lifecycle = obj(container, 'lifecycle');
  for (const hook of ['postStart', 'preStop'] as const) {
    const handler = obj(lifecycle, hook);
    if (handler) validateHandler(c, handler, ['exec', 'httpGet', 'tcpSocket', 'sleep'], `${p}.${hook}`);
  }
  if (!has(lifecycle, 'stopSignal')) return;
  const signal = str(lifecycle, 'stopSignal');
  const at = `${p}.stopSignal`;
  const supported = c.os === 'windows' ? ['SIGKILL', 'SIGTERM'] : linuxSignals;
  if (c.os === undefined) {
    c.errors.forbidden(at, 'may not be set for containers with empty `spec.os.name`');
  } else if ((c.os === 'windows' || c.os === 'linux') && !supported.includes(signal)) {
    c.errors.notSupported(at, signal, supported);
  }
}

const linuxSignals = [
  ...'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ'
    .split(' ')
    .map((name) => `SIG${name}`),
  'SIGRTMIN',
  'SIGRTMAX',
  ...Array.from({ length: 15 }, (_, i) => `SIGRTMIN+${i + 1}`),
  ...Array.from({ length: 14 }, (_, i) => `SIGRTMAX-${i + 1}`),
].sort();

type HandlerKind = 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep';

/** `validateHandler`. */
function validateHandler(
  c: HandlerContext,
  handler: JsonObject,
  kinds: readonly HandlerKind[],
  p: Field,
): void {
  const set = kinds.filter((kind) => has(handler, kind));
  set.forEach((kind, i) => {
    const at = `${p}.${kind}`;
    if (i > 0) c.errors.forbidden(at, 'may not specify more than 1 handler type');
    else validateAction(c, kind, obj(handler, kind) ?? {}, at);
  });
  if (set.length === 0) c.errors.required(p, 'must specify a handler type');
}

function validateAction(c: HandlerContext, kind: HandlerKind, action: JsonObject, p: Field): void {
  const { errors } = c;
  switch (kind) {
    case 'exec':
      if (strs(action, 'command').length === 0) errors.required(`${p}.command`);
      return;
    case 'httpGet':
      validateHttpGet(errors, action, p);
      return;
    case 'tcpSocket':
    case 'grpc':
      validatePort(errors, action, `${p}.port`);
      return;
    case 'sleep':
      validateSleep(c, num(action, 'seconds') ?? 0, p);
  }
}

function validateHttpGet(errors: ErrorList, action: JsonObject, p: Field): void {
  if (str(action, 'path') === '') errors.required(`${p}.path`);
  validatePort(errors, action, `${p}.port`);
  const scheme = str(action, 'scheme');
  if (scheme !== 'HTTP' && scheme !== 'HTTPS') errors.notSupported(`${p}.scheme`, scheme, ['HTTP', 'HTTPS']);
  for (const header of items(action, 'httpHeaders')) {
    const name = str(header, 'name');
    errors.invalidEach(`${p}.httpHeaders`, name, headerName(name));
  }
}

/** `ValidatePortNumOrName`. */
function validatePort(errors: ErrorList, action: JsonObject, p: Field): void {
  const port = own(action, 'port') ?? 0;
  if (typeof port === 'string') errors.invalidEach(p, port, portName(port));
  else if (typeof port === 'number') errors.invalidEach(p, port, portNumber(port));
}

/** `validateSleepAction`; zero is allowed by default since 1.33. */
function validateSleep({ errors, gracePeriod, minor }: HandlerContext, seconds: number, p: Field): void {
  if (gracePeriod === undefined) return;
  const zero = minor >= 33;
  if (seconds <= gracePeriod && (zero ? seconds >= 0 : seconds > 0)) return;
  const rest = `less than terminationGracePeriodSeconds (${gracePeriod})`;
  const hint =
    minor < 32 ? '' : '. Enable AllowPodLifecycleSleepActionZeroValue feature gate for zero sleep.';
  errors.invalid(
    p,
    seconds,
    zero ? `must be non-negative and ${rest}` : `must be greater than 0 and ${rest}${hint}`,
  );
}
