import {
  fieldsOf,
  formatPath,
  type Issue,
  type JsonObject,
  nearest,
  own,
  type Path,
} from '../../pod/index.ts';
import { recall } from '../memory.ts';
import type { PodContext } from './context.ts';
import { validateEnv, validateEnvFrom } from './env.ts';
import { duplicate, forbidden, invalid, notFound, notSupported, required, tooMany } from './errors.ts';
import { validateMounts } from './mounts.ts';
import { dnsLabel, validName } from './names.ts';
import { validateHostPorts, validatePorts } from './ports.ts';
import { probeKinds, validateLifecycle, validateProbes } from './probe.ts';
import { has, isPadded, nums, obj, objs, str } from './read.ts';
import { validateReferences } from './references.ts';
import { validateContainerResources } from './resources.ts';
import { validateSecurityContext } from './securityContext.ts';
import { nameTwice, TakenNames } from './twice.ts';

/** `validateContainers`, `validateInitContainers` and `validateEphemeralContainers`. */
export function* validateContainers(context: PodContext): Generator<Issue> {
  const { spec, path } = context;
  const containers = objs(spec, 'containers', path);
  const inits = objs(spec, 'initContainers', path);
  const ephemerals = objs(spec, 'ephemeralContainers', path);
  if (containers.length === 0) yield required([...path, 'containers'], '', 'containers-missing');
  const names = new Set<string>();
  const all = [...containers, ...inits, ...ephemerals];
  const taken = new TakenNames(() => all.map(({ value }) => str(value, 'name')));
  const split = splitItems(containers);
  for (const [i, { value, path: at }] of containers.entries()) {
    const [issues, rest] = ofContainer(value, at, context);
    const torn = split.has(i) || split.has(i + 1);
    yield* torn ? issues.filter(({ code }) => !/^(container-name|image)-missing$/.test(code)) : issues;
    if (split.has(i)) yield joinItems(value, at);
    yield* uniqueName(value, at, names, taken);
    yield* rest;
  }
  yield* validateHostPorts(containers, context.hostNetwork && context.isPod);
  for (const init of inits) {
    yield* validateCommon(init.value, init.path, context);
    yield* uniqueName(init.value, init.path, names, taken);
    yield* validateHostPorts([init], context.hostNetwork && context.isPod);
    yield* validateInit(init.value, init.path, context);
  }
  const others = new Set(names);
  for (const { value, path: at } of ephemerals) {
    yield* validateCommon(value, at, context);
    yield* uniqueName(value, at, names, taken);
    yield* validateEphemeral(value, at, others);
  }
  if (ephemerals.length > 0) {
    const detail = context.isPod
      ? 'cannot be set on create'
      : 'ephemeral containers not allowed in pod template';
    yield forbidden([...path, 'ephemeralContainers'], detail, 'ephemeral-containers');
  }
}

/** What is said of a container alone, before and after its name is compared with those of the others. */
function ofContainer(
  container: JsonObject,
  path: Path,
  context: PodContext,
): readonly [readonly Issue[], readonly Issue[]] {
  const judge = () =>
    [
      [...validateCommon(container, path, context)],
      [
        ...validateLifecycle(container, path, context.gracePeriod),
        ...validateProbes(container, path, context.gracePeriod),
        ...validateRestart(container, path),
      ],
    ] as const;
  // Where something in it was refused, what is said depends on what that was.
  const memo = context.unknown(path) ? undefined : context.memory?.containers;
  return recall(memo, container, () => `${formatPath(path)} ${context.forContainers}`, judge);
}

/** Indexes of containers that are the rest of the one before: that has the image and no name, this has a name and no image. */
function splitItems(containers: readonly { value: JsonObject }[]): ReadonlySet<number> {
  const split = new Set<number>();
  containers.forEach(({ value }, i) => {
    const before = containers[i - 1]?.value;
    if (!before || split.has(i - 1)) return;
    const halves = [before, value].map((half) =>
      [str(half, 'name') !== '', str(half, 'image') !== ''].join(),
    );
    const apart = Object.keys(value).every((key) => own(before, key) === undefined);
    if (apart && halves.includes('true,false') && halves.includes('false,true')) split.add(i);
  });
  return split;
}

function joinItems(value: JsonObject, path: Path): Issue {
  const at = [...path.slice(0, -1), Number(path.at(-1)) - 1];
  return required([...path, 'image'], '', 'split-item', {
    fix: [
      ...Object.entries(value).map(
        ([key, item]) => ({ op: 'set', path: [...at, key], value: item }) as const,
      ),
      { op: 'delete', path },
    ],
  });
}

function* uniqueName(
  container: JsonObject,
  path: Path,
  names: Set<string>,
  taken: TakenNames,
): Generator<Issue> {
  const name = str(container, 'name');
  if (name === '') return;
  if (names.has(name)) yield nameTwice([...path, 'name'], name, taken);
  names.add(name);
}

/** `validateContainerCommon` and `validateContainerOnlyForPod`. */
function* validateCommon(container: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const name = str(container, 'name');
  if (name === '') yield required([...path, 'name'], '', 'container-name-missing');
  else yield* validName([...path, 'name'], name, dnsLabel);
  const image = str(container, 'image');
  const at = [...path, 'image'];
  if (image === '') yield required(at, '', 'image-missing');
  else if (isPadded(image) && context.isPod) {
    yield invalid(at, image, 'must not have leading or trailing whitespace', 'whitespace', {
      params: { value: image },
      fix: image.trim() === '' ? undefined : [{ op: 'set', path: at, value: image.trim() }],
    });
  }
  yield* validatePorts(container, path);
  yield* validateEnv(container, path, context);
  yield* validateEnvFrom(container, path);
  yield* validateMounts(container, path, context);
  yield* validateReferences('Container', container, path, 'volume', context);
  yield* validateContainerResources(obj(container, 'resources'), [...path, 'resources'], context);
  yield* validateResizePolicy(container, path, context);
  yield* validateSecurityContext(container, path, context);
}

/** `validateResizePolicy`; upstream reports at the list. */
function* validateResizePolicy(container: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const seen = new Set<string>();
  const params = { upstream: 'grandparent' };
  for (const { value: policy, path: at } of objs(container, 'resizePolicy', path)) {
    const resource = str(policy, 'resourceName');
    const restart = str(policy, 'restartPolicy');
    if (seen.has(resource)) yield duplicate(at, resource, 'duplicate-name', { params: { value: resource } });
    seen.add(resource);
    if (resource === '') yield required([...at, 'resourceName'], '', 'required', { params });
    else if (resource !== 'cpu' && resource !== 'memory') {
      yield notSupported([...at, 'resourceName'], resource, ['cpu', 'memory'], 'not-supported', {
        params: { ...params, field: 'resourceName', value: resource },
      });
    }
    if (restart === '') yield required([...at, 'restartPolicy'], '', 'required', { params });
    if (context.restartPolicy === 'Never' && restart === 'RestartContainer') {
      const detail = "must be 'NotRequired' when pod `restartPolicy` is 'Never'";
      yield invalid([...at, 'restartPolicy'], restart, detail, 'resize-restart-never', { params });
    }
  }
}

/** `validateContainerRestartPolicy`. */
function* validateRestart(container: JsonObject, path: Path): Generator<Issue> {
  const rules = objs(container, 'restartPolicyRules', path);
  if (rules.length > 0 && str(container, 'restartPolicy') === '') {
    const detail = 'must specify restartPolicy when restart rules are used';
    yield required([...path, 'restartPolicy'], detail, 'restart-rules-alone');
  }
  if (rules.length > 20) yield tooMany([...path, 'restartPolicyRules'], rules.length, 20);
  for (const { value: rule, path: at } of rules) {
    if (str(rule, 'action') === '') {
      yield notSupported([...at, 'action'], '', ['Restart', 'RestartAllContainers'], 'enum-missing', {
        params: { field: 'action' },
      });
    }
    const codes = obj(rule, 'exitCodes');
    if (!codes) yield required([...at, 'exitCodes'], 'must be specified');
    else {
      if (str(codes, 'operator') === '') {
        yield notSupported([...at, 'exitCodes', 'operator'], '', ['In', 'NotIn'], 'enum-missing', {
          params: { field: 'operator' },
        });
      }
      const count = nums(codes, 'values').length;
      if (count > 255) yield tooMany([...at, 'exitCodes', 'values'], count, 255);
    }
  }
}

/** An init container runs to its end before the next starts; only a sidecar (restartPolicy: Always) has probes and hooks. */
function* validateInit(container: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const restarts = [...validateRestart(container, path)];
  yield* has(container, 'restartPolicy') ? restarts : restarts.slice(0, 1);
  if (str(container, 'restartPolicy') === 'Always') {
    yield* validateLifecycle(container, path, context.gracePeriod);
    yield* validateProbes(container, path, context.gracePeriod);
    return;
  }
  for (const key of ['lifecycle', ...probeKinds]) {
    if (!has(container, key)) continue;
    const detail = 'may not be set for init containers without restartPolicy=Always';
    yield forbidden([...path, key], detail, 'init-container-field', { params: { field: key } });
  }
  for (const { value: policy, path: at } of objs(container, 'resizePolicy', path)) {
    if (str(policy, 'restartPolicy') === 'RestartContainer') {
      const detail = "must not be set to 'RestartContainer' for non-sidecar initContainers";
      yield invalid([...at, 'restartPolicy'], 'RestartContainer', detail, 'init-resize');
    }
  }
}

const ephemeralFields = new Set([
  'name',
  'image',
  'command',
  'args',
  'workingDir',
  'envFrom',
  'env',
  'volumeMounts',
  'volumeDevices',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'imagePullPolicy',
  'securityContext',
  'stdin',
  'stdinOnce',
  'tty',
  'targetContainerName',
]);

function* validateEphemeral(
  container: JsonObject,
  path: Path,
  others: ReadonlySet<string>,
): Generator<Issue> {
  const target = str(container, 'targetContainerName');
  if (target !== '' && !others.has(target)) {
    const at = [...path, 'targetContainerName'];
    const meant = nearest(target, [...others]);
    yield meant === undefined
      ? notFound(at, target, 'container-not-found', { params: { value: target } })
      : notFound(at, target, 'container-not-found-near', {
          params: { value: target, meant },
          fix: [{ op: 'set', path: at, value: meant }],
        });
  }
  for (const { name } of fieldsOf('EphemeralContainer')) {
    const value = own(container, name);
    const unset = name === 'resources' && Object.keys(value ?? {}).length === 0;
    if (value === undefined || unset || ephemeralFields.has(name)) continue;
    yield forbidden([...path, name], 'cannot be set for an Ephemeral Container', 'ephemeral-field', {
      params: { field: name },
    });
  }
  for (const { value: mount, path: at } of objs(container, 'volumeMounts', path)) {
    for (const key of ['subPath', 'subPathExpr']) {
      if (str(mount, key) === '') continue;
      yield forbidden([...at, key], 'cannot be set for an Ephemeral Container', 'ephemeral-field', {
        params: { field: key },
      });
    }
  }
}
