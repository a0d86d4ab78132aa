import {
  type Issue,
  type JsonObject,
  lookUp,
  own,
  type Path,
  parseQuantity,
  quantitySign,
} from '../../pod/index.ts';
import type { PodContext } from './context.ts';
import { forbidden, invalid, required } from './errors.ts';
import { dnsLabel, dnsSubdomain, validName } from './names.ts';
import { validMode } from './numbers.ts';
import { localNonReserved, noBacksteps } from './paths.ts';
import { projectedSources, validateDownwardApi, validateItems } from './projected.ts';
import { has, num, obj, objs, str } from './read.ts';
import { nameTwice, TakenNames } from './twice.ts';
import { validateClaimTemplate } from './volumeClaim.ts';
import { legacyVolumes } from './volumeLegacy.ts';

/** The volume sources in upstream's order; a volume without any is an emptyDir. */
const sourceOrder =
  'emptyDir hostPath gitRepo gcePersistentDisk awsElasticBlockStore secret nfs iscsi glusterfs flocker persistentVolumeClaim rbd cinder cephfs quobyte downwardAPI fc flexVolume configMap azureFile vsphereVolume photonPersistentDisk portworxVolume azureDisk storageos projected scaleIO csi ephemeral image'.split(
    ' ',
  );

/** `ValidateVolumes`: names, exactly one source, and the rules of each source. */
export function* validateVolumes(context: PodContext): Generator<Issue> {
  const names = new Set<string>();
  const taken = new TakenNames(() => context.volumes.keys());
  const volumes = objs(context.spec, 'volumes', context.path);
  const created = volumes
    .filter(({ value }) => has(value, 'ephemeral') && context.podName !== '')
    .map(({ value }) => `${context.podName}-${str(value, 'name')}`);
  for (const { value: volume, path } of volumes) {
    yield* validateSources(volume, path, context);
    const name = str(volume, 'name');
    if (name === '') yield required([...path, 'name']);
    else {
      yield* validName([...path, 'name'], name, dnsLabel);
      if (names.has(name)) yield nameTwice([...path, 'name'], name, taken);
    }
    names.add(name);
    const claim = str(obj(volume, 'persistentVolumeClaim'), 'claimName');
    if (claim !== '' && created.includes(claim)) {
      const detail = 'must not reference a PVC that gets created for an ephemeral volume';
      yield invalid([...path, 'persistentVolumeClaim', 'claimName'], claim, detail, 'ephemeral-claim', {
        params: { value: claim },
      });
    }
  }
}

function* validateSources(volume: JsonObject, path: Path, context: PodContext): Generator<Issue> {
  const set = sourceOrder.filter((source) => has(volume, source));
  for (const [i, source] of set.entries()) {
    const at = [...path, source];
    if (i > 0) {
      yield forbidden(at, 'may not specify more than 1 volume type', 'volume-second-source', {
        params: { field: source, first: set[0] ?? '', ...lookUp(quirks, source) },
      });
      continue;
    }
    yield* lookUp(rules, source)?.(obj(volume, source) ?? {}, at, volume, context) ?? [];
    yield* legacyVolumes(source, obj(volume, source) ?? {}, at, str(volume, 'name'));
  }
}

/** Two names that upstream misspells in its path. */
const quirks: Readonly<Record<string, { upstream: string }>> = {
  cephfs: { upstream: 'cephFS' },
  downwardAPI: { upstream: 'downwarAPI' },
};

type Rule = (source: JsonObject, path: Path, volume: JsonObject, context: PodContext) => Iterable<Issue>;

const rules: Readonly<Record<string, Rule>> = {
  *emptyDir(source, path) {
    const limit = own(source, 'sizeLimit');
    const parsed = limit === undefined ? undefined : parseQuantity(String(limit));
    if (parsed?.ok && quantitySign(parsed.quantity) < 0) {
      yield forbidden(
        [...path, 'sizeLimit'],
        'SizeLimit field must be a valid resource quantity',
        'negative',
        {
          params: { value: String(limit) },
        },
      );
    }
  },
  *hostPath(source, path) {
    const target = str(source, 'path');
    if (target === '') yield required([...path, 'path']);
    else yield* noBacksteps([...path, 'path'], target);
  },
  *secret(source, path) {
    if (str(source, 'secretName') === '') yield required([...path, 'secretName']);
    yield* validMode([...path, 'defaultMode'], num(source, 'defaultMode'));
    yield* validateItems(source, path);
  },
  *configMap(source, path) {
    if (str(source, 'name') === '') yield required([...path, 'name']);
    yield* validMode([...path, 'defaultMode'], num(source, 'defaultMode'));
    yield* validateItems(source, path);
  },
  *downwardAPI(source, path) {
    yield* validMode([...path, 'defaultMode'], num(source, 'defaultMode'));
    yield* validateDownwardApi(source, path);
  },
  *projected(source, path, _volume, context) {
    yield* validMode([...path, 'defaultMode'], num(source, 'defaultMode'));
    yield* projectedSources(source, path, context);
  },
  *persistentVolumeClaim(source, path) {
    if (str(source, 'claimName') === '') yield required([...path, 'claimName']);
  },
  *nfs(source, path) {
    if (str(source, 'server') === '') yield required([...path, 'server']);
    const target = str(source, 'path');
    if (target === '') yield required([...path, 'path']);
    else if (!target.startsWith('/')) {
      yield invalid([...path, 'path'], target, 'must be an absolute path', 'path-absolute', {
        params: { value: target },
      });
    }
  },
  *csi(source, path) {
    const driver = str(source, 'driver');
    if (driver === '') yield required([...path, 'driver']);
    else yield* validName([...path, 'driver'], driver.toLowerCase(), driverName);
    const secret = obj(source, 'nodePublishSecretRef');
    if (!secret) return;
    const name = str(secret, 'name');
    if (name === '') yield required([...path, 'nodePublishSecretRef', 'name']);
    else yield* validName([...path, 'nodePublishSecretRef', 'name'], name, dnsSubdomain);
  },
  *ephemeral(source, path, volume, context) {
    const template = obj(source, 'volumeClaimTemplate');
    if (!template) yield required([...path, 'volumeClaimTemplate']);
    else yield* validateClaimTemplate(template, [...path, 'volumeClaimTemplate']);
    const name = str(volume, 'name');
    if (context.podName === '' || name === '') return;
    const problem = dnsSubdomain(`${context.podName}-${name}`);
    if (problem && !dnsLabel(name)) {
      const detail = `PVC name "${context.podName}-${name}": ${problem.detail}`;
      yield invalid([...path.slice(0, -1), 'name'], name, detail, 'ephemeral-name', {
        params: { value: name },
      });
    }
  },
  *image(source, path, _volume, context) {
    if (context.isPod && str(source, 'reference') === '') yield required([...path, 'reference']);
  },
  *gitRepo(source, path) {
    if (str(source, 'repository') === '') yield required([...path, 'repository']);
    yield* localNonReserved([...path, 'directory'], str(source, 'directory'));
  },
};

/** `ValidateCSIDriverName`: at most 63 characters. */
const driverName = (value: string) =>
  value.length > 63
    ? { code: 'name-too-long' as const, detail: 'must be no more than 63 characters', max: 63 }
    : dnsSubdomain(value);
