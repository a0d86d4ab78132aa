import { type JsonObject, own } from '../../pod/index.ts';
import { bool, has, obj, str } from '../validation/read.ts';
import type { ErrorList, Field } from './errors.ts';
import { descendingPath, hasBacksteps } from './paths.ts';
import { items } from './values.ts';
import type { Volumes } from './volumes.ts';

/** Paths by name, as `GetVolumeMountMap` has them: the last of a name counts. */
const pathsByName = (container: JsonObject, list: string, path: string): ReadonlyMap<string, string> =>
  new Map(items(container, list).map((item) => [str(item, 'name'), str(item, path)]));

/** `ValidateVolumeMounts`: some errors are printed at the list. */
export function validateMounts(errors: ErrorList, container: JsonObject, volumes: Volumes, p: Field): void {
  const devices = pathsByName(container, 'volumeDevices', 'devicePath');
  const devicePaths = new Set(devices.values());
  const seen = new Set<string>();
  items(container, 'volumeMounts').forEach((mount, i) => {
    const at = `${p}[${i}]`;
    const [name, path] = [str(mount, 'name'), str(mount, 'mountPath')];
    if (name === '') errors.required(`${at}.name`);
    if (!volumes.has(name)) errors.notFound(`${at}.name`, name);
    if (path === '') errors.required(`${at}.mountPath`);
    if (seen.has(path)) errors.invalid(`${at}.mountPath`, path, 'must be unique');
    seen.add(path);
    if (devices.has(name)) errors.invalid(`${at}.name`, name, 'must not already exist in volumeDevices');
    if (devicePaths.has(path)) {
      errors.invalid(`${at}.mountPath`, path, 'must not already exist as a path in volumeDevices');
    }
    const [subPath, subPathExpr] = [str(mount, 'subPath'), str(mount, 'subPathExpr')];
    if (subPath !== '') descendingPath(errors, subPath, `${p}.subPath`);
    if (subPathExpr !== '') {
      if (subPath !== '') {
        errors.invalid(`${at}.subPathExpr`, subPathExpr, 'subPathExpr and subPath are mutually exclusive');
      }
      descendingPath(errors, subPathExpr, `${p}.subPathExpr`);
    }
    propagation(errors, mount, container, `${p}.mountPropagation`);
    recursiveReadOnly(errors, mount, `${p}.recursiveReadOnly`);
  });
}

const propagations = ['Bidirectional', 'HostToContainer', 'None'];

function propagation(errors: ErrorList, mount: JsonObject, container: JsonObject, p: Field): void {
  if (!has(mount, 'mountPropagation')) return;
  const mode = str(mount, 'mountPropagation');
  if (!propagations.includes(mode)) errors.notSupported(p, mode, propagations);
  const privileged = bool(obj(container, 'securityContext'), 'privileged') === true;
  if (mode === 'Bidirectional' && !privileged) {
    errors.forbidden(p, 'Bidirectional mount propagation is available only to privileged containers');
  }
}

const recursiveModes = ['Disabled', 'Enabled', 'IfPossible'];

function recursiveReadOnly(errors: ErrorList, mount: JsonObject, p: Field): void {
  if (!has(mount, 'recursiveReadOnly')) return;
  const mode = str(mount, 'recursiveReadOnly');
  if (!recursiveModes.includes(mode)) errors.notSupported(p, mode, recursiveModes);
  else if (mode !== 'Disabled') {
    if (bool(mount, 'readOnly') !== true) {
      errors.forbidden(p, 'may only be specified when readOnly is true');
    }
    if ((own(mount, 'mountPropagation') ?? 'None') !== 'None') {
      errors.forbidden(p, 'may only be specified when mountPropagation is None or not specified');
    }
  }
}

/** `ValidateVolumeDevices`. */
export function validateDevices(errors: ErrorList, container: JsonObject, volumes: Volumes, p: Field): void {
  const mounts = pathsByName(container, 'volumeMounts', 'mountPath');
  const mountPaths = new Set(mounts.values());
  const names = new Set<string>();
  const paths = new Set<string>();
  items(container, 'volumeDevices').forEach((device, i) => {
    const at = `${p}[${i}]`;
    const [name, path] = [str(device, 'name'), str(device, 'devicePath')];
    const volume = volumes.get(name);
    if (name === '') errors.required(`${at}.name`);
    if (names.has(name)) errors.invalid(`${at}.name`, name, 'must be unique');
    if (volume && !has(volume, 'persistentVolumeClaim') && !has(volume, 'ephemeral')) {
      const detail = 'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode';
      errors.invalid(`${at}.name`, name, detail);
    }
    if (!volume) errors.notFound(`${at}.name`, name);
    if (path === '') errors.required(`${at}.devicePath`);
    if (paths.has(path)) errors.invalid(`${at}.devicePath`, path, 'must be unique');
    if (hasBacksteps(path)) errors.invalid(`${at}.devicePath`, path, "can not contain backsteps ('..')");
    else paths.add(path);
    if (mounts.has(name)) errors.invalid(`${at}.name`, name, 'must not already exist in volumeMounts');
    if (mountPaths.has(path)) {
      errors.invalid(`${at}.devicePath`, path, 'must not already exist as a path in volumeMounts');
    }
    if (name !== '') names.add(name);
  });
}
