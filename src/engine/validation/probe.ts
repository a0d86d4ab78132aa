import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { own } from '../../pod/index.ts';
import { forbidden, invalid, notSupported, required } from './errors.ts';
import { headerName, portName, validName } from './names.ts';
import { nonNegative, validPort } from './numbers.ts';
import { has, num, obj, objs, str, strs } from './read.ts';

export const probeKinds = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const probeHandlers = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const lifecycleHandlers = ['exec', 'httpGet', 'tcpSocket', 'sleep'];
const seconds = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
];

/** `validateLivenessProbe`, `validateReadinessProbe` and `validateStartupProbe`; 0 is the default of the numbers. */
export function* validateProbes(container: JsonObject, path: Path, gracePeriod: number): Generator<Issue> {
  for (const kind of probeKinds) {
    const probe = obj(container, kind);
    if (!probe) continue;
    const at = [...path, kind];
    yield* validateHandler(probe, probeHandlers, at, gracePeriod);
    for (const key of seconds) yield* nonNegative([...at, key], num(probe, key));
    const grace = num(probe, 'terminationGracePeriodSeconds');
    if (grace !== undefined && grace <= 0) {
      yield invalid(
        [...at, 'terminationGracePeriodSeconds'],
        grace,
        'must be greater than 0',
        'not-positive',
        {
          params: { value: grace },
        },
      );
    }
    const successes = num(probe, 'successThreshold') || 1;
    if (kind === 'readinessProbe') {
      if (grace !== undefined) {
        const detail = 'must not be set for readinessProbes';
        const here = [...at, 'terminationGracePeriodSeconds'];
        yield invalid(here, grace, detail, 'readiness-grace', { fix: [{ op: 'delete', path: here }] });
      }
    } else if (successes !== 1 && successes > 0) {
      const here = [...at, 'successThreshold'];
      yield invalid(here, successes, 'must be 1', 'success-threshold', {
        params: { value: successes, probe: kind },
        fix: [{ op: 'set', path: here, value: 1 }],
      });
    } else if (successes < 0) {
      yield invalid([...at, 'successThreshold'], successes, 'must be 1', 'negative', {
        params: { value: successes },
      });
    }
  }
}

/** `validateLifecycle`: one handler per hook; `stopSignal` needs `spec.os.name`. */
export function* validateLifecycle(container: JsonObject, path: Path, gracePeriod: number): Generator<Issue> {
  const lifecycle = obj(container, 'lifecycle');
  for (const hook of ['postStart', 'preStop']) {
    const handler = obj(lifecycle, hook);
    if (handler)
      yield* validateHandler(handler, lifecycleHandlers, [...path, 'lifecycle', hook], gracePeriod);
  }
}

/** `validateHandler`: exactly one; of several the first in upstream's order counts. */
function* validateHandler(
  owner: JsonObject,
  kinds: readonly string[],
  path: Path,
  gracePeriod: number,
): Generator<Issue> {
  const set = kinds.filter((kind) => has(owner, kind));
  if (set.length === 0) {
    yield required(path, 'must specify a handler type', 'handler-missing', { params: { values: kinds } });
  }
  for (const [i, kind] of set.entries()) {
    const action = obj(owner, kind) ?? {};
    const at = [...path, kind];
    if (i > 0) {
      yield forbidden(at, 'may not specify more than 1 handler type', 'handler-second', {
        params: { field: kind, first: set[0] ?? '' },
      });
    } else if (kind === 'exec') {
      if (strs(action, 'command').length === 0) yield required([...at, 'command']);
    } else if (kind === 'httpGet') yield* validateHttpGet(action, at);
    else if (kind === 'tcpSocket') yield* validatePortOrName(action, at);
    else if (kind === 'grpc') yield* validPort([...at, 'port'], num(action, 'port') ?? 0);
    else yield* validateSleep(action, at, gracePeriod);
  }
}

function* validateSleep(action: JsonObject, path: Path, gracePeriod: number): Generator<Issue> {
  const value = num(action, 'seconds') ?? 0;
  if (value >= 0 && value <= gracePeriod) return;
  const detail = `must be non-negative and less than terminationGracePeriodSeconds (${gracePeriod})`;
  yield invalid([...path, 'seconds'], value, detail, 'sleep-too-long', {
    params: { value, max: gracePeriod, upstream: 'parent' },
  });
}

function* validateHttpGet(action: JsonObject, path: Path): Generator<Issue> {
  yield* validatePortOrName(action, path);
  const scheme = str(action, 'scheme');
  if (scheme !== '' && scheme !== 'HTTP' && scheme !== 'HTTPS') {
    yield notSupported([...path, 'scheme'], scheme, ['HTTP', 'HTTPS'], 'not-supported', {
      params: { field: 'scheme', value: scheme },
    });
  }
  for (const { value: header, path: at } of objs(action, 'httpHeaders', path)) {
    yield* validName([...at, 'name'], str(header, 'name'), headerName, {
      params: { upstream: 'grandparent' },
    });
  }
}

/** `ValidatePortNumOrName`. A number in quotes is a name to upstream, and none that it takes. */
function* validatePortOrName(action: JsonObject, path: Path): Generator<Issue> {
  const port = own(action, 'port') ?? 0;
  const at = [...path, 'port'];
  if (typeof port === 'number') {
    if (port === 0 && !has(action, 'port')) {
      yield invalid(at, 0, 'must be between 1 and 65535, inclusive', 'port-missing', { cause: 'missing' });
    } else yield* validPort(at, port);
  } else if (typeof port === 'string') {
    const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
    if (number > 0 && number < 65536) {
      yield invalid(at, port, 'must contain at least one letter (a-z)', 'port-quoted', {
        params: { value: port },
        fix: [{ op: 'set', path: at, value: number }],
      });
    } else yield* validName(at, port, portName);
  }
}
