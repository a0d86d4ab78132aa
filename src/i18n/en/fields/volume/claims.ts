import type { VolumeFieldTexts } from '../../../types.ts';

export const claimsTexts = {
  'PersistentVolumeClaimVolumeSource.claimName': {
    label: 'Claim name',
    help: "A PersistentVolumeClaim in the Pod's namespace. Until it exists and can be bound the Pod stays Pending.",
    more: 'The scheduler reports a missing claim in an event and tries again once it exists. A claim that waits for its first consumer is bound when this Pod is scheduled. A claim that is being deleted cannot be used by new Pods.',
    mistake: "The name of the PersistentVolume instead of the claim's.",
  },
  'PersistentVolumeClaimVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Forces read-only in every mount of the volume. Left out, each mount decides.',
    more: 'It does not change the access mode of the claim; it only keeps this Pod from writing.',
  },
  'EphemeralVolumeSource.volumeClaimTemplate': {
    label: 'Claim template',
    help: 'The claim to create for this Pod. It is named after the Pod and the volume.',
    more: 'Pod name and volume name joined by a hyphen must be a valid claim name. Once created, the claim is on its own: nothing keeps it equal to the template.',
  },
  'PersistentVolumeClaimTemplate.metadata': {
    label: 'Claim metadata',
    help: 'Labels and annotations for the claim. Nothing else is permitted here.',
    more: 'Names are made from the Pod and the volume, so a name here is rejected.',
  },
  'PersistentVolumeClaimTemplate.spec': {
    label: 'Claim specification',
    help: 'Copied into the claim: size, access modes and storage class.',
    more: 'Without a working storage class the claim stays unbound and the Pod Pending.',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    label: 'Access modes',
    help: 'How the volume may be mounted: by one node, by many, or by a single Pod. At least one is required.',
    more: 'ReadWriteOnce means one node, so several Pods on it may use the volume; ReadWriteOncePod means one Pod in the whole cluster; ReadWriteMany and ReadOnlyMany need shared storage such as NFS. The mode decides about binding and attaching; it does not make file systems safe for shared writing.',
    mistake: 'Asking for ReadWriteMany from block storage: the claim is never bound.',
  },
  'PersistentVolumeClaimSpec.selector': {
    label: 'Volume selector',
    help: 'Only binds volumes with these labels. A claim with a selector is never provisioned dynamically.',
    more: 'It looks at the labels of PersistentVolumes and works with volumes made beforehand only.',
  },
  'PersistentVolumeClaimSpec.resources': {
    label: 'Storage resources',
    help: 'How much storage is asked for. A request for `storage` is required.',
    more: 'A volume that is larger than asked for may be bound, a smaller one never. Growing later is possible when the class permits expansion; shrinking is not.',
  },
  'PersistentVolumeClaimSpec.volumeName': {
    label: 'Volume to bind',
    help: 'Name of the PersistentVolume to bind. Left out, one is found or provisioned.',
    more: 'The binder then skips the search, but class and access modes must still fit.',
  },
  'PersistentVolumeClaimSpec.storageClassName': {
    label: 'Storage class',
    help: "The class that provisions the volume. Left out means the cluster's default class; an empty text means none.",
    more: 'The class names the driver, the kind of disk and what happens to it on deletion. With an empty text only volumes without a class are bound, and nothing is provisioned. Where the cluster has no default class, a claim without a value binds in the same way until a default class appears.',
    mistake: 'Confusing "left out" (default class) with `""` (no class).',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    label: 'Volume mode',
    help: 'Filesystem mounts a directory, Block hands over the raw device. Left out, the API server sets Filesystem.',
    more: 'A block volume is used through `volumeDevices` in the container instead of `volumeMounts`, and has no file system. Mixing the two keeps the Pod from starting.',
  },
  'PersistentVolumeClaimSpec.dataSource': {
    label: 'Data source',
    help: 'A snapshot or another claim to copy the contents from. Left out, the volume is empty.',
    more: 'Only a VolumeSnapshot or another claim of the same namespace is kept; other kinds are dropped without a message. The new volume must be at least as large. The server keeps it equal to the data source reference.',
  },
  'PersistentVolumeClaimSpec.dataSourceRef': {
    label: 'Data source reference',
    help: 'Like the data source, but takes any kind of object a populator knows. Left out, the volume is empty.',
    more: 'Kinds of other groups need a volume populator in the cluster, else the claim stays Pending. A kind that is not permitted is an error here.',
  },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': {
    label: 'Attributes class',
    help: 'Class with properties such as IOPS that may be changed later. Left out, none is used.',
    more: 'Unlike the storage class it may be changed on an existing claim; the CSI driver then alters the volume. Stable since 1.34.',
  },
  'VolumeResourceRequirements.limits': {
    label: 'Limits',
    help: 'Upper bound for the size. Most storage drivers ignore it.',
  },
  'VolumeResourceRequirements.requests': {
    label: 'Requests',
    help: 'The size asked for, as `storage`. The volume may turn out larger.',
    more: 'Only `storage` is known. Drivers round up to their own steps, such as whole GiB.',
    mistake: 'A size without unit, such as `10`, is ten bytes; write `10Gi`.',
  },
  'TypedLocalObjectReference.apiGroup': {
    label: 'API group',
    help: 'API group of the object; empty for a claim, `snapshot.storage.k8s.io` for a snapshot.',
    more: 'Left out, the kind must be one of the core group, which here means a claim.',
  },
  'TypedLocalObjectReference.kind': {
    label: 'Kind',
    help: 'Type of the object, such as `VolumeSnapshot` or `PersistentVolumeClaim`.',
  },
  'TypedLocalObjectReference.name': {
    label: 'Name',
    help: 'Name of the object in the same namespace.',
    more: 'The object should exist; until then the claim stays Pending.',
  },
  'TypedObjectReference.apiGroup': {
    label: 'API group',
    help: 'API group of the object; empty only for a claim.',
  },
  'TypedObjectReference.kind': {
    label: 'Kind',
    help: 'Type of the object, such as `VolumeSnapshot` or one a populator handles.',
  },
  'TypedObjectReference.name': {
    label: 'Name',
    help: 'Name of the object.',
    more: 'The object should exist; until then the claim stays Pending.',
  },
  'TypedObjectReference.namespace': {
    label: 'Namespace',
    help: 'Namespace of the object, when it is another one. Alpha and off by default.',
    more: 'The other namespace must allow it with a ReferenceGrant. The gate CrossNamespaceVolumeDataSource is alpha and off by default.',
  },
} satisfies Partial<VolumeFieldTexts>;
