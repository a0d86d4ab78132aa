import type { VolumeFieldDetails } from '../../../types.ts';

export const claimsDetails: VolumeFieldDetails = {
  'PersistentVolumeClaimVolumeSource.claimName': {
    more: 'The scheduler reports a missing claim in an event and tries again once it exists. A claim that waits for its first consumer is bound when this Pod is scheduled. A claim that is being deleted cannot be used by new Pods.',
    mistake: "The name of the PersistentVolume instead of the claim's.",
  },
  'PersistentVolumeClaimVolumeSource.readOnly': {
    more: 'It does not change the access mode of the claim; it only keeps this Pod from writing.',
  },
  'EphemeralVolumeSource.volumeClaimTemplate': {
    more: 'Pod name and volume name joined by a hyphen must be a valid claim name. Once created, the claim is on its own: nothing keeps it equal to the template.',
  },
  'PersistentVolumeClaimTemplate.metadata': {
    more: 'Names are made from the Pod and the volume, so a name here is rejected.',
  },
  'PersistentVolumeClaimTemplate.spec': {
    more: 'Without a working storage class the claim stays unbound and the Pod Pending.',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    more: 'ReadWriteOnce means one node, so several Pods on it may use the volume; ReadWriteOncePod means one Pod in the whole cluster; ReadWriteMany and ReadOnlyMany need shared storage such as NFS. The mode decides about binding and attaching; it does not make file systems safe for shared writing.',
    mistake: 'Asking for ReadWriteMany from block storage: the claim is usually never bound.',
  },
  'PersistentVolumeClaimSpec.selector': {
    more: 'It looks at the labels of PersistentVolumes and works with volumes made beforehand only.',
  },
  'PersistentVolumeClaimSpec.resources': {
    more: 'A volume that is larger than asked for may be bound, a smaller one never. Growing later is possible when the class permits expansion; shrinking is not.',
  },
  'PersistentVolumeClaimSpec.volumeName': {
    more: 'The binder then skips the search, but class and access modes must still fit.',
  },
  'PersistentVolumeClaimSpec.storageClassName': {
    more: 'The class names the driver, the kind of disk and what happens to it on deletion. With an empty text only volumes without a class are bound, and nothing is provisioned. Where the cluster has no default class, a claim without a value binds in the same way until a default class appears.',
    mistake: 'Confusing "left out" (default class) with `""` (no class).',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    more: 'A block volume is used through `volumeDevices` in the container instead of `volumeMounts`, and has no file system. Mixing the two keeps the Pod from starting.',
  },
  'PersistentVolumeClaimSpec.dataSource': {
    more: 'Only a VolumeSnapshot or another claim of the same namespace is kept; other kinds are dropped without a message. The new volume must be at least as large. The server keeps it equal to the data source reference.',
  },
  'PersistentVolumeClaimSpec.dataSourceRef': {
    more: 'Kinds of other groups need a volume populator in the cluster, else the claim stays Pending. A kind that is not permitted is an error here.',
  },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': {
    more: 'Unlike the storage class it may be changed on an existing claim; the CSI driver then alters the volume. Stable since 1.34.',
  },
  'VolumeResourceRequirements.requests': {
    more: 'Only `storage` is known. Drivers round up to their own steps, such as whole GiB.',
    mistake: 'A size without unit, such as `10`, is ten bytes; write `10Gi`.',
  },
  'TypedLocalObjectReference.apiGroup': {
    more: 'Left out, the kind must be one of the core group, which here means a claim.',
  },
  'TypedLocalObjectReference.name': {
    more: 'The object should exist; until then the claim stays Pending.',
  },
  'TypedObjectReference.name': {
    more: 'The object should exist; until then the claim stays Pending.',
  },
  'TypedObjectReference.namespace': {
    more: 'The other namespace must allow it with a ReferenceGrant. The gate CrossNamespaceVolumeDataSource is alpha and off by default.',
  },
};
