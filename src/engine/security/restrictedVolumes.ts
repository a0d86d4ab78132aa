import { type Json, own } from '../../pod/index.ts';
import { itemsOf, joinQuote, pluralize, sorted, text } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

const allowed = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];
/** In the order in which upstream looks for them: of two, the first is named. */
const forbidden = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'gitRepo',
  'nfs',
  'iscsi',
  'glusterfs',
  'rbd',
  'flexVolume',
  'cinder',
  'cephfs',
  'flocker',
  'fc',
  'azureFile',
  'vsphereVolume',
  'quobyte',
  'azureDisk',
  'photonPersistentDisk',
  'portworxVolume',
  'scaleIO',
  'storageos',
];

/** The forbidden kind of a volume. One without any is an emptyDir, which an API server fills in. */
function kindOf(volume: Json): string | undefined {
  const has = (kind: string) => (own(volume, kind) ?? undefined) !== undefined;
  return allowed.some(has) ? undefined : forbidden.find(has);
}

/** `volumes[*]`: the kinds that restricted knows. */
const check: CheckPod = ({ spec }) => {
  const bad = itemsOf(spec, 'volumes').flatMap((volume, i) => {
    const kind = kindOf(volume);
    return kind === undefined
      ? []
      : [{ name: text(volume, 'name'), kind, path: ['spec', 'volumes', i, kind] }];
  });
  if (bad.length === 0) return undefined;
  const kinds = sorted(bad.map(({ kind }) => kind));
  const who = `${pluralize('volume', 'volumes', bad.length)} ${joinQuote(bad.map(({ name }) => name))}`;
  const what = pluralize('restricted volume type', 'restricted volume types', kinds.length);
  return {
    reason: 'restricted volume types',
    detail: `${who} ${pluralize('uses', 'use', bad.length)} ${what} ${joinQuote(kinds)}`,
    paths: bad.map(({ path }) => path),
  };
};

/** policy/check_restrictedVolumes.go */
export const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  level: 'restricted',
  versions: [{ since: 0, check, overrides: ['hostPathVolumes'] }],
};
