/** Volumes and their sources. Sources as for the structs of containers. */
import type { SomeStructs } from '../types.ts';

const objectName = { goType: 'LocalObjectReference', fields: ['name'] } as const;

export const volumeStructs = {
  Volume: {
    union: {
      beside: ['name'],
      first: ['name'],
      usual: [
        'emptyDir',
        'configMap',
        'secret',
        'persistentVolumeClaim',
        'hostPath',
        'downwardAPI',
        'projected',
      ],
      other: ['csi', 'nfs', 'image', 'ephemeral', 'iscsi', 'fc'],
    },
    draft: ['name'],
    identity: ['name'],
    aliases: { pvc: 'persistentVolumeClaim' },
    embeds: { goType: 'VolumeSource', fields: 'members' },
  },
  VolumeProjection: {
    union: {
      beside: [],
      usual: [
        'configMap',
        'secret',
        'downwardAPI',
        'serviceAccountToken',
        'clusterTrustBundle',
        'podCertificate',
      ],
    },
    item: 'union-row',
  },
  DownwardAPIVolumeFile: {
    union: { beside: ['path', 'mode'], first: ['path'], usual: ['fieldRef', 'resourceFieldRef'] },
    item: 'union-row',
    columns: ['mode'],
    draft: ['path'],
  },
  KeyToPath: { columns: ['key', 'path', 'mode'], draft: ['key', 'path'] },
  ConfigMapVolumeSource: {
    initial: { name: '' },
    usual: ['name'],
    embeds: objectName,
    aliases: { configmapname: 'name' },
  },
  ConfigMapProjection: { initial: { name: '' }, draft: ['name'], usual: ['name'], embeds: objectName },
  // All others name their object by `name`.
  SecretVolumeSource: { initial: { secretName: '' }, usual: ['secretName'], aliases: { name: 'secretName' } },
  PersistentVolumeClaimVolumeSource: { aliases: { name: 'claimName' } },
  SecretProjection: {
    initial: { name: '' },
    draft: ['name'],
    usual: ['name'],
    embeds: objectName,
    aliases: { secretname: 'name' },
  },
  ImageVolumeSource: { initial: { reference: '' } },
  DownwardAPIVolumeSource: { initial: { items: [] } },
  DownwardAPIProjection: { initial: { items: [] } },
  ProjectedVolumeSource: { initial: { sources: [] } },
  ISCSIVolumeSource: { initial: { lun: 0 } },
  // A template needs a name, a size and how it is mounted.
  PersistentVolumeClaim: {
    initial: {
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
    embeds: { goType: 'TypeMeta', fields: ['kind', 'apiVersion'] },
  },
  VolumeResourceRequirements: { control: 'resources' },
} as const satisfies SomeStructs;
