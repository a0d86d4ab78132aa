import type { Issue, Json, JsonObject, Path } from '../../pod/index.ts';
import { nearest, own } from '../../pod/index.ts';
import { forbidden, invalid, notSupported, required } from './errors.ts';
import { has, num, obj, str } from './read.ts';

/** Update strategies of the controllers: pkg/apis/apps/validation/validation.go. */
export function* validateStrategy(kind: string, spec: JsonObject, path: Path): Generator<Issue> {
  if (kind === 'Deployment') yield* validateDeployment(spec, path);
  else if (kind === 'DaemonSet')
    yield* validateDaemonSet(obj(spec, 'updateStrategy'), [...path, 'updateStrategy']);
  else if (kind === 'StatefulSet') {
    const policy = str(spec, 'podManagementPolicy');
    if (policy !== '' && policy !== 'OrderedReady' && policy !== 'Parallel') {
      const values = ['OrderedReady', 'Parallel'];
      const meant = values.find((value) => value.toLowerCase() === policy.toLowerCase());
      const at = [...path, 'podManagementPolicy'];
      yield invalid(at, policy, "must be 'OrderedReady' or 'Parallel'", 'not-supported', {
        params: { field: 'podManagementPolicy', value: policy, values },
        fix: meant === undefined ? undefined : [{ op: 'set', path: at, value: meant }],
      });
    }
    yield* validateStatefulSet(obj(spec, 'updateStrategy'), [...path, 'updateStrategy']);
    yield* validateRetention(spec, [...path, 'persistentVolumeClaimRetentionPolicy']);
  }
}

/** `ValidatePersistentVolumeClaimRetentionPolicy`. */
function* validateRetention(spec: JsonObject, path: Path): Generator<Issue> {
  const values = ['Retain', 'Delete'];
  for (const field of ['whenDeleted', 'whenScaled']) {
    const value = str(obj(spec, 'persistentVolumeClaimRetentionPolicy'), field);
    if (value === '' || values.includes(value)) continue;
    const meant = nearest(value, values);
    const at = [...path, field];
    yield notSupported(at, value, values, 'not-supported', {
      params: { field, value },
      fix: meant === undefined ? undefined : [{ op: 'set', path: at, value: meant }],
    });
  }
}

function* validateDeployment(spec: JsonObject, path: Path): Generator<Issue> {
  const strategy = obj(spec, 'strategy');
  const at = [...path, 'strategy', 'rollingUpdate'];
  const rolling = obj(strategy, 'rollingUpdate');
  const type = str(strategy, 'type') || 'RollingUpdate';
  if (type === 'Recreate' && rolling) {
    const detail = "may not be specified when strategy `type` is 'Recreate'";
    yield forbidden(at, detail, 'strategy-rolling', {
      params: { value: type },
      fix: [{ op: 'delete', path: at }],
    });
  } else if (type === 'RollingUpdate') {
    const unavailable = own(rolling, 'maxUnavailable') ?? '25%';
    const surge = own(rolling, 'maxSurge') ?? '25%';
    yield* intOrPercent(unavailable, [...at, 'maxUnavailable']);
    yield* intOrPercent(surge, [...at, 'maxSurge']);
    if (amount(unavailable) === 0 && amount(surge) === 0) {
      const detail = 'may not be 0 when `maxSurge` is 0';
      yield invalid([...at, 'maxUnavailable'], unavailable, detail, 'rolling-both-zero');
    }
    yield* atMostAll(unavailable, [...at, 'maxUnavailable']);
  }
  const ready = num(spec, 'minReadySeconds') ?? 0;
  const deadline = num(spec, 'progressDeadlineSeconds') ?? 600;
  if (deadline <= ready && deadline >= 0) {
    const detail = 'must be greater than minReadySeconds';
    yield invalid([...path, 'progressDeadlineSeconds'], deadline, detail, 'progress-deadline', {
      params: { value: deadline, min: ready },
    });
  }
}

function* validateDaemonSet(strategy: JsonObject | undefined, path: Path): Generator<Issue> {
  if ((str(strategy, 'type') || 'RollingUpdate') !== 'RollingUpdate') return;
  const rolling = obj(strategy, 'rollingUpdate');
  const at = [...path, 'rollingUpdate'];
  const unavailable = own(rolling, 'maxUnavailable') ?? 1;
  const surge = own(rolling, 'maxSurge') ?? 0;
  for (const [key, value] of [
    ['maxUnavailable', unavailable],
    ['maxSurge', surge],
  ] as const) {
    yield* intOrPercent(value, [...at, key]);
    yield* atMostAll(value, [...at, key]);
  }
  if (amount(unavailable) !== 0 && amount(surge) !== 0) {
    const detail = 'may not be set when maxUnavailable is non-zero';
    yield invalid([...at, 'maxSurge'], surge, detail, 'rolling-both-set');
  } else if (amount(unavailable) === 0 && amount(surge) === 0) {
    yield required([...at, 'maxUnavailable'], 'cannot be 0 when maxSurge is 0', 'rolling-both-zero');
  }
}

function* validateStatefulSet(strategy: JsonObject | undefined, path: Path): Generator<Issue> {
  const rolling = obj(strategy, 'rollingUpdate');
  const at = [...path, 'rollingUpdate'];
  if (str(strategy, 'type') === 'OnDelete' && rolling) {
    const detail = "only allowed for updateStrategy 'RollingUpdate'";
    yield invalid(at, rolling, detail, 'strategy-rolling', {
      params: { value: 'OnDelete' },
      fix: [{ op: 'delete', path: at }],
    });
    return;
  }
  const partition = num(rolling, 'partition');
  if (partition !== undefined && partition < 0) {
    const detail = 'must be greater than or equal to 0';
    yield invalid([...at, 'partition'], partition, detail, 'negative', { params: { value: partition } });
  }
  if (!has(rolling, 'maxUnavailable')) return;
  const value = own(rolling, 'maxUnavailable') ?? 1;
  const here = [...at, 'maxUnavailable'];
  yield* intOrPercent(value, here);
  if (amount(value) === 0)
    yield invalid(here, value, 'cannot be 0', 'not-positive', { params: { value: String(value) } });
  yield* atMostAll(value, here);
}

/** `ValidatePositiveIntOrPercent`. */
function* intOrPercent(value: Json, path: Path): Generator<Issue> {
  if (typeof value === 'number' && value < 0) {
    yield invalid(path, value, 'must be greater than or equal to 0', 'negative', { params: { value } });
  } else if (typeof value === 'string' && !/^[0-9]+%$/.test(value)) {
    const detail =
      "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";
    yield invalid(path, value, detail, 'percent', { params: { value } });
  }
}

/** `IsNotMoreThan100Percent`. */
function* atMostAll(value: Json, path: Path): Generator<Issue> {
  if (typeof value === 'string' && /^[0-9]+%$/.test(value) && Number.parseInt(value, 10) > 100) {
    yield invalid(path, value, 'must not be greater than 100%', 'percent-above', { params: { value } });
  }
}

/** `getIntOrPercentValue`: the number without its percent sign. */
function amount(value: Json): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? Number.parseInt(value, 10) || 0 : 0;
}
