import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import type { PodContext } from './context.ts';
import { forbidden, invalid, required } from './errors.ts';
import { localDescending } from './paths.ts';
import { bool, obj, objs, str } from './read.ts';

/** `ValidateVolumeMounts` and `ValidateVolumeDevices`; that the volumes are there, `references.ts` sees to. */
export function* validateMounts(container: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const mounts = objs(container, 'volumeMounts', path);
  const devices = objs(container, 'volumeDevices', path);
  const mountPaths = new Set<string>();
  for (const { value: mount, path: at } of mounts) {
    const name = str(mount, 'name');
    const target = str(mount, 'mountPath');
    if (name === '') yield required([...at, 'name']);
    if (target === '') yield required([...at, 'mountPath']);
    else if (mountPaths.has(target)) {
      yield invalid([...at, 'mountPath'], target, 'must be unique', 'mount-path-twice', {
        params: { value: target },
      });
    }
    mountPaths.add(target);
    if (devices.some(({ value }) => str(value, 'name') === name && name !== '')) {
      yield invalid([...at, 'name'], name, 'must not already exist in volumeDevices', 'mount-and-device', {
        params: { value: name },
      });
    }
    if (devices.some(({ value }) => str(value, 'devicePath') === target && target !== '')) {
      const detail = 'must not already exist as a path in volumeDevices';
      yield invalid([...at, 'mountPath'], target, detail, 'mount-path-twice', { params: { value: target } });
    }
    yield* validateSubPaths(mount, at);
    yield* validatePropagation(mount, container, at);
  }
  yield* validateDevices(devices, mounts, context);
}

function* validateSubPaths(mount: JsonObject, path: Path): Generator<Issue> {
  const sub = str(mount, 'subPath');
  const expr = str(mount, 'subPathExpr');
  if (sub !== '') yield* localDescending([...path, 'subPath'], sub, { params: { upstream: 'list' } });
  if (expr === '') return;
  if (sub !== '') {
    const detail = 'subPathExpr and subPath are mutually exclusive';
    yield invalid([...path, 'subPathExpr'], expr, detail, 'only-one-of', {
      params: { values: ['subPath', 'subPathExpr'] },
    });
  }
  yield* localDescending([...path, 'subPathExpr'], expr, { params: { upstream: 'list' } });
}

/** `validateMountPropagation` and `validateMountRecursiveReadOnly`. */
function* validatePropagation(mount: JsonObject, container: JsonObject, path: Path): Generator<Issue> {
  const propagation = str(mount, 'mountPropagation');
  const privileged = bool(obj(container, 'securityContext'), 'privileged') === true;
  if (propagation === 'Bidirectional' && !privileged) {
    const detail = 'Bidirectional mount propagation is available only to privileged containers';
    yield forbidden([...path, 'mountPropagation'], detail, 'mount-propagation', {
      params: { upstream: 'list' },
    });
  }
  const recursive = str(mount, 'recursiveReadOnly');
  if (recursive !== 'Enabled' && recursive !== 'IfPossible') return;
  const at = [...path, 'recursiveReadOnly'];
  const params = { upstream: 'list', value: recursive };
  if (bool(mount, 'readOnly') !== true) {
    yield forbidden(at, 'may only be specified when readOnly is true', 'recursive-read-only', { params });
  }
  if (propagation !== '' && propagation !== 'None') {
    const detail = 'may only be specified when mountPropagation is None or not specified';
    yield forbidden(at, detail, 'recursive-propagation', { params });
  }
}

function* validateDevices(
  devices: readonly { value: JsonObject; path: Path }[],
  mounts: readonly { value: JsonObject; path: Path }[],
  context: PodContext,
): Generator<Issue> {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const { value: device, path: at } of devices) {
    const name = str(device, 'name');
    const target = str(device, 'devicePath');
    if (name === '') yield required([...at, 'name']);
    if (name !== '' && names.has(name)) {
      yield invalid([...at, 'name'], name, 'must be unique', 'duplicate-name', { params: { value: name } });
    }
    names.add(name);
    const volume = context.volumes.get(name);
    if (volume && !obj(volume, 'persistentVolumeClaim') && !obj(volume, 'ephemeral')) {
      const detail = 'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode';
      yield invalid([...at, 'name'], name, detail, 'device-source', { params: { value: name } });
    }
    if (target === '') yield required([...at, 'devicePath']);
    else if (paths.has(target)) {
      yield invalid([...at, 'devicePath'], target, 'must be unique', 'mount-path-twice', {
        params: { value: target },
      });
    }
    paths.add(target);
    if (target.split('/').includes('..')) {
      yield invalid([...at, 'devicePath'], target, "can not contain backsteps ('..')", 'path-backstep', {
        params: { value: target },
      });
    }
    if (mounts.some(({ value }) => str(value, 'name') === name && name !== '')) {
      const detail = 'must not already exist in volumeMounts';
      yield invalid([...at, 'name'], name, detail, 'mount-and-device', { params: { value: name } });
    }
    if (mounts.some(({ value }) => str(value, 'mountPath') === target && target !== '')) {
      const detail = 'must not already exist as a path in volumeMounts';
      yield invalid([...at, 'devicePath'], target, detail, 'mount-path-twice', { params: { value: target } });
    }
  }
}
