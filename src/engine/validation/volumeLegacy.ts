import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import { lookUp } from '../../pod/index.ts';
import { isHostPort } from '../server/hostPort.ts';
import { invalid, notSupported, required, tooLong } from './errors.ts';
import { dnsLabel, validName } from './names.ts';
import { between } from './numbers.ts';
import { bool, byteLength, has, num, obj, str, strs } from './read.ts';

/** Fields without which a source of the old in-tree drivers means nothing; all are plain `Required` upstream. */
const demanded: Readonly<Record<string, readonly string[]>> = {
  gcePersistentDisk: ['pdName'],
  awsElasticBlockStore: ['volumeID'],
  iscsi: ['targetPortal', 'iqn'],
  glusterfs: ['endpoints', 'path'],
  rbd: ['monitors', 'image'],
  flexVolume: ['driver'],
  cinder: ['volumeID'],
  cephfs: ['monitors'],
  azureFile: ['secretName', 'shareName'],
  vsphereVolume: ['volumePath'],
  quobyte: ['registry', 'volume'],
  azureDisk: ['diskName', 'diskURI'],
  photonPersistentDisk: ['pdID'],
  portworxVolume: ['volumeID'],
  scaleIO: ['gateway', 'system', 'volumeName'],
  storageos: ['volumeName'],
};

/** The rules of the volume types that live outside of Kubernetes today. */
export function* legacyVolumes(
  kind: string,
  source: JsonObject,
  path: Path,
  volume: string,
): Generator<Issue> {
  for (const key of lookUp(demanded, kind) ?? []) {
    if (str(source, key) === '' && strs(source, key).length === 0) yield required([...path, key]);
  }
  if (kind === 'gcePersistentDisk' || kind === 'awsElasticBlockStore') {
    yield* validatePartition([...path, 'partition'], num(source, 'partition'));
  } else if (kind === 'iscsi') yield* validateIscsi(source, path, volume);
  else if (kind === 'fc') yield* validateFc(source, path);
  else if (kind === 'flocker') yield* validateFlocker(source, path);
  else if (kind === 'flexVolume') yield* validateFlex(source, path);
  else if (kind === 'azureDisk') yield* validateAzureDisk(source, path);
  else if (kind === 'quobyte') yield* validateQuobyte(source, path);
  else if (kind === 'storageos') {
    for (const key of ['volumeName', 'volumeNamespace']) {
      const name = str(source, key);
      if (name !== '') yield* validName([...path, key], name, dnsLabel);
    }
  }
  if (kind === 'cinder' || kind === 'storageos') {
    const secret = obj(source, 'secretRef');
    if (secret && str(secret, 'name') === '') yield required([...path, 'secretRef', 'name']);
  }
}

/** 0 is the default and fine, though `pdPartitionErrorMsg` says otherwise. */
function* validatePartition(path: Path, value: number | undefined): Generator<Issue> {
  const detail = 'must be between 1 and 255, inclusive';
  for (const issue of between(path, value, 0, 255)) yield { ...issue, params: { ...issue.params, detail } };
}

const initiators = [
  /^iqn\.\d{4}-\d{2}\.([A-Za-z0-9.-]+)(:[^,;*&$|\s]+)$/,
  /^eui.[A-Za-z0-9]{16}$/,
  /^naa.[A-Za-z0-9]{32}$/,
];

function* validateIscsi(source: JsonObject, path: Path, volume: string): Generator<Issue> {
  for (const key of ['iqn', 'initiatorName']) {
    const name = str(source, key);
    if (name === '' || initiators.some((pattern) => pattern.test(name))) continue;
    const params = { value: name, ...(key === 'iqn' ? {} : { upstream: 'initiatorname' }) };
    yield invalid([...path, key], name, 'must be valid format', 'iscsi-name', { params });
  }
  yield* between([...path, 'lun'], num(source, 'lun'), 0, 255);
  const chap = bool(source, 'chapAuthDiscovery') === true || bool(source, 'chapAuthSession') === true;
  if (chap && !has(source, 'secretRef')) yield required([...path, 'secretRef']);
  if (has(source, 'initiatorName') && `${volume}:${str(source, 'targetPortal')}`.length > 64) {
    const detail =
      'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.';
    yield invalid([...path.slice(0, -1), 'name'], volume, detail, 'too-long', { params: { max: 64 } });
  }
}

function* validateFc(source: JsonObject, path: Path): Generator<Issue> {
  const wwns = strs(source, 'targetWWNs');
  const wwids = strs(source, 'wwids');
  const at = [...path, 'targetWWNs'];
  const params = { values: ['targetWWNs', 'wwids'] };
  if (wwns.length === 0 && wwids.length === 0) {
    const detail = 'must specify either targetWWNs or wwids, but not both';
    yield required(at, detail, 'one-of-missing', { params });
  } else if (wwns.length > 0 && wwids.length > 0) {
    yield invalid(at, wwns, 'targetWWNs and wwids can not be specified simultaneously', 'only-one-of', {
      params,
    });
  }
  if (wwns.length === 0) return;
  if (!has(source, 'lun')) yield required([...path, 'lun'], 'lun is required if targetWWNs is specified');
  else yield* between([...path, 'lun'], num(source, 'lun'), 0, 255);
}

function* validateFlocker(source: JsonObject, path: Path): Generator<Issue> {
  const name = str(source, 'datasetName');
  const uuid = str(source, 'datasetUUID');
  const params = { values: ['datasetName', 'datasetUUID'] };
  if (name === '' && uuid === '') {
    yield required(path, 'one of datasetName and datasetUUID is required', 'one-of-missing', { params });
  } else if (name !== '' && uuid !== '') {
    const detail = 'datasetName and datasetUUID can not be specified simultaneously';
    yield invalid(path, 'resource', detail, 'only-one-of', { params });
  }
  if (name.includes('/')) {
    yield invalid([...path, 'datasetName'], name, "must not contain '/'", 'no-slash', {
      params: { value: name },
    });
  }
}

function* validateFlex(source: JsonObject, path: Path): Generator<Issue> {
  for (const key of Object.keys(obj(source, 'options') ?? {})) {
    const namespace = `.${(key.includes('/') ? (key.split('/')[0] ?? '') : key).toLowerCase()}`;
    if (/\.(kubernetes|k8s)\.io$/.test(namespace)) {
      const detail = 'kubernetes.io and k8s.io namespaces are reserved';
      yield invalid([...path, 'options', key], key, detail, 'reserved-namespace', {
        on: 'key',
        params: { value: key },
      });
    }
  }
}

function* validateQuobyte(source: JsonObject, path: Path): Generator<Issue> {
  const registry = str(source, 'registry');
  if (registry === '' || registry.split(',').every(isHostPort)) {
    if (byteLength(str(source, 'tenant')) >= 65) yield tooLong([...path, 'tenant'], 64);
    return;
  }
  const detail = 'must be a host:port pair or multiple pairs separated by commas';
  yield invalid([...path, 'registry'], registry, detail, 'host-ports', { params: { value: registry } });
}

function* validateAzureDisk(source: JsonObject, path: Path): Generator<Issue> {
  const kind = has(source, 'kind') ? str(source, 'kind') : 'Shared';
  const kinds = ['Dedicated', 'Managed', 'Shared'];
  if (!kinds.includes(kind)) {
    yield notSupported([...path, 'kind'], kind, kinds, 'not-supported', {
      params: { field: 'kind', value: kind },
    });
  }
  const uri = str(source, 'diskURI');
  const prefix = kind === 'Managed' ? '/subscriptions/' : 'https://';
  if (!uri.startsWith(prefix) && uri !== '' && kind !== '') {
    const form =
      kind === 'Managed'
        ? '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}'
        : 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd';
    yield notSupported([...path, 'diskURI'], uri, [form], 'not-supported', {
      params: { field: 'diskURI', value: uri },
    });
  }
}
