import { isObject, type JsonObject, own, quantitySign } from '../../pod/index.ts';
import { bool, byteLength, has, num, obj, str, strs } from '../validation/read.ts';
import { validateClaimTemplate } from './claims.ts';
import type { Context } from './context.ts';
import { ErrorList, type Field } from './errors.ts';
import { isHostPort } from './hostPort.ts';
import { dnsLabel, dnsSubdomain, rangeError } from './names.ts';
import { descendingPath, fileMode, noBacksteps, nonReservedPath } from './paths.ts';
import { validateDownwardFile, validateProjected } from './projected.ts';
import { items, quantity, sorted } from './values.ts';

/** The volumes without mistakes by name: mounts of others are not found. */
export type Volumes = ReadonlyMap<string, JsonObject>;

/** `ValidateVolumes`. */
export function validateVolumes(
  c: Context,
  spec: JsonObject | undefined,
  podName: string,
  p: Field,
): Volumes {
  const volumes = items(spec, 'volumes');
  const created = new Set(
    podName === ''
      ? []
      : volumes.filter((v) => has(v, 'ephemeral')).map((v) => `${podName}-${str(v, 'name')}`),
  );
  const found = new Map<string, JsonObject>();
  volumes.forEach((volume, i) => {
    const at = `${p}[${i}]`;
    const errors = new ErrorList();
    validateSource({ ...c, errors }, volume, podName, at);
    const name = str(volume, 'name');
    if (name === '') errors.required(`${at}.name`);
    else errors.invalidEach(`${at}.name`, name, dnsLabel(name));
    if (found.has(name)) errors.duplicate(`${at}.name`, name);
    if (errors.size === 0) found.set(name, volume);
    else c.errors.append(errors);
    const claim = obj(volume, 'persistentVolumeClaim');
    if (claim && created.has(str(claim, 'claimName'))) {
      const detail = 'must not reference a PVC that gets created for an ephemeral volume';
      c.errors.invalid(`${at}.persistentVolumeClaim.claimName`, str(claim, 'claimName'), detail);
    }
  });
  return found;
}

interface Source {
  readonly field: string;
  /** Where upstream names the field otherwise: in "more than 1 volume type", and for what is inside. */
  readonly twice?: string;
  readonly inside?: string;
  readonly validate: (c: Context, o: JsonObject, p: Field) => void;
}

const tooMany = 'may not specify more than 1 volume type';

/** Upstream's order; `emptyDir` comes before all of them. */
const sources: readonly Source[] = [
  { field: 'hostPath', validate: hostPath },
  { field: 'gitRepo', validate: gitRepo },
  { field: 'gcePersistentDisk', inside: 'persistentDisk', validate: gcePersistentDisk },
  { field: 'awsElasticBlockStore', validate: awsElasticBlockStore },
  { field: 'secret', validate: secret },
  { field: 'nfs', validate: nfs },
  { field: 'iscsi', validate: iscsi },
  { field: 'glusterfs', validate: texts('endpoints', 'path') },
  { field: 'flocker', validate: flocker },
  { field: 'persistentVolumeClaim', validate: texts('claimName') },
  { field: 'rbd', validate: rbd },
  { field: 'cinder', validate: cinder },
  { field: 'cephfs', twice: 'cephFS', validate: cephfs },
  { field: 'quobyte', validate: quobyte },
  { field: 'downwardAPI', twice: 'downwarAPI', validate: downwardApi },
  { field: 'fc', validate: fc },
  { field: 'flexVolume', validate: flexVolume },
  { field: 'configMap', validate: configMap },
  { field: 'azureFile', validate: texts('secretName', 'shareName') },
  { field: 'vsphereVolume', validate: texts('volumePath') },
  { field: 'photonPersistentDisk', validate: texts('pdID') },
  { field: 'portworxVolume', validate: texts('volumeID') },
  { field: 'azureDisk', validate: azureDisk },
  { field: 'storageos', validate: storageos },
  { field: 'projected', validate: validateProjected },
  { field: 'scaleIO', validate: texts('gateway', 'system', 'volumeName') },
  { field: 'csi', validate: csi },
  { field: 'ephemeral', validate: ephemeral },
  { field: 'image', validate: image },
];

/** `validateVolumeSource`. */
function validateSource(c: Context, volume: JsonObject, podName: string, p: Field): void {
  const { errors } = c;
  let count = 0;
  const name = str(volume, 'name');
  const emptyDir = obj(volume, 'emptyDir');
  if (emptyDir) {
    count++;
    const limit = own(emptyDir, 'sizeLimit');
    if (typeof limit === 'string' && quantitySign(quantity(limit)) < 0) {
      errors.forbidden(`${p}.emptyDir.sizeLimit`, 'SizeLimit field must be a valid resource quantity');
    }
  }
  for (const { field, twice = field, inside = field, validate } of sources) {
    const source = own(volume, field);
    if (!isObject(source)) continue;
    const first = count === 0;
    if (first) {
      count++;
      validate(c, source, `${p}.${inside}`);
    } else errors.forbidden(`${p}.${twice}`, tooMany);
    if (field === 'iscsi' && has(source, 'initiatorName')) {
      if (byteLength(`${name}:${str(source, 'targetPortal')}`) > 64) {
        const detail =
          'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.';
        errors.invalid(`${p}.name`, name, detail);
      }
    }
    if (field === 'ephemeral' && first && podName !== '' && name !== '') {
      const claim = `${podName}-${name}`;
      for (const message of dnsSubdomain(claim)) {
        errors.invalid(`${p}.name`, name, `PVC name ${JSON.stringify(claim)}: ${message}`);
      }
    }
  }
  if (count === 0) errors.required(p, 'must specify a volume type');
}

/** Sources of which nothing is asked but that some texts are not empty. */
function texts(...fields: readonly string[]): Source['validate'] {
  return ({ errors }, o, p) => {
    for (const field of fields) if (str(o, field) === '') errors.required(`${p}.${field}`);
  };
}

const hostPathTypes = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

function hostPath({ errors }: Context, o: JsonObject, p: Field): void {
  const path = str(o, 'path');
  if (path === '') {
    errors.required(`${p}.path`);
    return;
  }
  noBacksteps(errors, path, `${p}.path`);
  const type = str(o, 'type');
  if (!hostPathTypes.includes(type)) errors.notSupported(`${p}.type`, type, hostPathTypes);
}

function gitRepo({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'repository') === '') errors.required(`${p}.repository`);
  descendingPath(errors, str(o, 'directory'), `${p}.directory`);
}

/** 0 is taken, whatever the words say. */
function partition(errors: ErrorList, o: JsonObject, p: Field): void {
  const value = num(o, 'partition') ?? 0;
  if (value < 0 || value > 255) errors.invalid(`${p}.partition`, value, rangeError(1, 255));
}

function gcePersistentDisk({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'pdName') === '') errors.required(`${p}.pdName`);
  partition(errors, o, p);
}

function awsElasticBlockStore({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'volumeID') === '') errors.required(`${p}.volumeID`);
  partition(errors, o, p);
}

/** `validateKeyToPath`. */
export function validateKeys(errors: ErrorList, o: JsonObject, p: Field): void {
  items(o, 'items').forEach((item, i) => {
    validateKeyToPath(errors, item, `${p}.items[${i}]`);
  });
}

export function validateKeyToPath(errors: ErrorList, o: JsonObject, p: Field): void {
  const path = str(o, 'path');
  if (str(o, 'key') === '') errors.required(`${p}.key`);
  if (path === '') errors.required(`${p}.path`);
  nonReservedPath(errors, path, `${p}.path`);
  fileMode(errors, num(o, 'mode'), `${p}.mode`);
}

function secret({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'secretName') === '') errors.required(`${p}.secretName`);
  fileMode(errors, num(o, 'defaultMode'), `${p}.defaultMode`);
  validateKeys(errors, o, p);
}

function configMap({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'name') === '') errors.required(`${p}.name`);
  fileMode(errors, num(o, 'defaultMode'), `${p}.defaultMode`);
  validateKeys(errors, o, p);
}

function nfs({ errors }: Context, o: JsonObject, p: Field): void {
  const path = str(o, 'path');
  if (str(o, 'server') === '') errors.required(`${p}.server`);
  if (path === '') errors.required(`${p}.path`);
  if (!path.startsWith('/')) errors.invalid(`${p}.path`, path, 'must be an absolute path');
}

/** Why an iSCSI name is none; upstream says two things of the initiator's where one would do. */
function iscsiName(name: string): 'prefix' | 'format' | undefined {
  if (name.startsWith('iqn')) {
    return /^iqn\.\d{4}-\d{2}\.[A-Za-z0-9\-.]+:[^,;*&$|\s]+$/.test(name) ? undefined : 'format';
  }
  if (name.startsWith('eui')) return /^eui.[A-Za-z0-9]{16}$/.test(name) ? undefined : 'format';
  if (name.startsWith('naa')) return /^naa.[A-Za-z0-9]{32}$/.test(name) ? undefined : 'format';
  return 'prefix';
}

const iscsiError = {
  prefix: 'must be valid format starting with iqn, eui, or naa',
  format: 'must be valid format',
} as const;

function iscsi({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'targetPortal') === '') errors.required(`${p}.targetPortal`);
  const iqn = str(o, 'iqn');
  const problem = iscsiName(iqn);
  if (iqn === '') errors.required(`${p}.iqn`);
  else if (problem) errors.invalid(`${p}.iqn`, iqn, iscsiError[problem]);
  const lun = num(o, 'lun') ?? 0;
  if (lun < 0 || lun > 255) errors.invalid(`${p}.lun`, lun, rangeError(0, 255));
  const chap = bool(o, 'chapAuthDiscovery') === true || bool(o, 'chapAuthSession') === true;
  if (chap && !has(o, 'secretRef')) errors.required(`${p}.secretRef`);
  if (has(o, 'initiatorName')) {
    const initiator = str(o, 'initiatorName');
    const wrong = iscsiName(initiator);
    if (wrong) errors.invalid(`${p}.initiatorname`, initiator, iscsiError[wrong]);
  }
}

function flocker({ errors }: Context, o: JsonObject, p: Field): void {
  const [name, uuid] = [str(o, 'datasetName'), str(o, 'datasetUUID')];
  if (name === '' && uuid === '') errors.required(p, 'one of datasetName and datasetUUID is required');
  if (name !== '' && uuid !== '') {
    errors.invalid(p, 'resource', 'datasetName and datasetUUID can not be specified simultaneously');
  }
  if (name.includes('/')) errors.invalid(`${p}.datasetName`, name, "must not contain '/'");
}

function rbd({ errors }: Context, o: JsonObject, p: Field): void {
  if (strs(o, 'monitors').length === 0) errors.required(`${p}.monitors`);
  if (str(o, 'image') === '') errors.required(`${p}.image`);
}

/** A reference that is there must name something. */
function secretName(errors: ErrorList, o: JsonObject, p: Field): void {
  const ref = obj(o, 'secretRef');
  if (ref && str(ref, 'name') === '') errors.required(`${p}.secretRef.name`);
}

function cinder({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'volumeID') === '') errors.required(`${p}.volumeID`);
  secretName(errors, o, p);
}

function cephfs({ errors }: Context, o: JsonObject, p: Field): void {
  if (strs(o, 'monitors').length === 0) errors.required(`${p}.monitors`);
}

const registryError = 'must be a host:port pair or multiple pairs separated by commas';

function quobyte({ errors }: Context, o: JsonObject, p: Field): void {
  const registry = str(o, 'registry');
  if (registry === '') errors.required(`${p}.registry`, registryError);
  else if (byteLength(str(o, 'tenant')) >= 65) {
    errors.required(`${p}.tenant`, 'must be a UUID and may not exceed a length of 64 characters');
  } else {
    for (const pair of registry.split(',')) {
      if (!isHostPort(pair)) errors.invalid(`${p}.registry`, registry, registryError);
    }
  }
  if (str(o, 'volume') === '') errors.required(`${p}.volume`);
}

function downwardApi(c: Context, o: JsonObject, p: Field): void {
  fileMode(c.errors, num(o, 'defaultMode'), `${p}.defaultMode`);
  for (const item of items(o, 'items')) validateDownwardFile(c.errors, item, p);
}

function fc({ errors }: Context, o: JsonObject, p: Field): void {
  const [names, ids] = [strs(o, 'targetWWNs'), strs(o, 'wwids')];
  if (names.length === 0 && ids.length === 0) {
    errors.required(`${p}.targetWWNs`, 'must specify either targetWWNs or wwids, but not both');
  }
  if (names.length > 0 && ids.length > 0) {
    errors.invalid(`${p}.targetWWNs`, names, 'targetWWNs and wwids can not be specified simultaneously');
  }
  if (names.length === 0) return;
  const lun = num(o, 'lun');
  if (lun === undefined) errors.required(`${p}.lun`, 'lun is required if targetWWNs is specified');
  else if (lun < 0 || lun > 255) errors.invalid(`${p}.lun`, lun, rangeError(0, 255));
}

function flexVolume({ errors }: Context, o: JsonObject, p: Field): void {
  if (str(o, 'driver') === '') errors.required(`${p}.driver`);
  for (const [key] of sorted(o, 'options')) {
    const namespace = `.${(key.split('/')[0] ?? '').toLowerCase()}`;
    if (namespace.endsWith('.kubernetes.io') || namespace.endsWith('.k8s.io')) {
      const detail = 'kubernetes.io and k8s.io namespaces are reserved';
      errors.invalid(`${p}.options[${key}]`, key, detail);
    }
  }
}

const cachingModes = ['None', 'ReadOnly', 'ReadWrite'];
const diskKinds = ['Dedicated', 'Managed', 'Shared'];

function azureDisk({ errors }: Context, o: JsonObject, p: Field): void {
  const [uri, mode, kind] = [str(o, 'diskURI'), str(o, 'cachingMode'), str(o, 'kind')];
  if (str(o, 'diskName') === '') errors.required(`${p}.diskName`);
  if (uri === '') errors.required(`${p}.diskURI`);
  if (!cachingModes.includes(mode)) errors.notSupported(`${p}.cachingMode`, mode, cachingModes);
  if (!diskKinds.includes(kind)) errors.notSupported(`${p}.kind`, kind, diskKinds);
  if (kind === 'Managed' && !uri.startsWith('/subscriptions/')) {
    errors.notSupported(`${p}.diskURI`, uri, [
      '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}',
    ]);
  }
  if (kind !== 'Managed' && !uri.startsWith('https://')) {
    errors.notSupported(`${p}.diskURI`, uri, [
      'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd',
    ]);
  }
}

function storageos({ errors }: Context, o: JsonObject, p: Field): void {
  const [name, namespace] = [str(o, 'volumeName'), str(o, 'volumeNamespace')];
  if (name === '') errors.required(`${p}.volumeName`);
  else errors.invalidEach(`${p}.volumeName`, name, dnsLabel(name));
  if (namespace !== '') errors.invalidEach(`${p}.volumeNamespace`, namespace, dnsLabel(namespace));
  secretName(errors, o, p);
}

function csi({ errors, minor }: Context, o: JsonObject, p: Field): void {
  const driver = str(o, 'driver');
  const at = `${p}.driver`;
  if (driver === '') errors.required(at);
  if (driver !== '' || minor < 35) {
    if (byteLength(driver) > 63) errors.tooLong(at, 63);
    errors.invalidEach(at, driver, dnsSubdomain(driver.toLowerCase()));
  }
  const ref = obj(o, 'nodePublishSecretRef');
  if (!ref) return;
  const name = str(ref, 'name');
  if (name === '') errors.required(`${p}.nodePublishSecretRef.name`);
  else errors.invalidEach(`${p}.name`, name, dnsSubdomain(name));
}

function ephemeral(c: Context, o: JsonObject, p: Field): void {
  const template = obj(o, 'volumeClaimTemplate');
  if (template) validateClaimTemplate(c, template, `${p}.volumeClaimTemplate`);
  else c.errors.required(`${p}.volumeClaimTemplate`);
}

const pullPolicies = ['Always', 'IfNotPresent', 'Never'];

/** `validatePullPolicy`. */
export function validatePullPolicy(errors: ErrorList, policy: string, p: Field): void {
  if (policy === '') errors.required(p);
  else if (!pullPolicies.includes(policy)) errors.notSupported(p, policy, pullPolicies);
}

function image(c: Context, o: JsonObject, p: Field): void {
  if (c.isPod && str(o, 'reference') === '') c.errors.required(`${p}.reference`);
  validatePullPolicy(c.errors, str(o, 'pullPolicy'), `${p}.pullPolicy`);
}
