import type { VolumeFieldTexts } from '../../../types.ts';

export const claimsTexts = {
  'PersistentVolumeClaimVolumeSource.claimName': {
    label: 'Claim name',
    help: "A PersistentVolumeClaim in the Pod's namespace. Until it exists and can be bound the Pod stays Pending.",
  },
  'PersistentVolumeClaimVolumeSource.readOnly': {
    label: 'Read-only',
    help: 'Forces read-only in every mount of the volume. Left out, each mount decides.',
  },
  'EphemeralVolumeSource.volumeClaimTemplate': {
    label: 'Claim template',
    help: 'The claim to create for this Pod. It is named after the Pod and the volume.',
  },
  'PersistentVolumeClaimTemplate.metadata': {
    label: 'Claim metadata',
    help: 'Labels and annotations for the claim. Nothing else is permitted here.',
  },
  'PersistentVolumeClaimTemplate.spec': {
    label: 'Claim specification',
    help: 'Copied into the claim: size, access modes and storage class.',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    label: 'Access modes',
    help: 'How the volume may be mounted: by one node, by many, or by a single Pod. At least one is required.',
  },
  'PersistentVolumeClaimSpec.selector': {
    label: 'Volume selector',
    help: 'Only binds volumes with these labels. A claim with a selector is never provisioned dynamically.',
  },
  'PersistentVolumeClaimSpec.resources': {
    label: 'Storage resources',
    help: 'How much storage is asked for. A request for `storage` is required.',
  },
  'PersistentVolumeClaimSpec.volumeName': {
    label: 'Volume to bind',
    help: 'Name of the PersistentVolume to bind. Left out, one is found or provisioned.',
  },
  'PersistentVolumeClaimSpec.storageClassName': {
    label: 'Storage class',
    help: "The class that provisions the volume. Left out means the cluster's default class; an empty text means none.",
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    label: 'Volume mode',
    help: 'Filesystem mounts a directory, Block hands over the raw device. Left out, the API server sets Filesystem.',
  },
  'PersistentVolumeClaimSpec.dataSource': {
    label: 'Data source',
    help: 'A snapshot or another claim to copy the contents from. Left out, the volume is empty.',
  },
  'PersistentVolumeClaimSpec.dataSourceRef': {
    label: 'Data source reference',
    help: 'Like the data source, but takes any kind of object a populator knows. Left out, the volume is empty.',
  },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': {
    label: 'Attributes class',
    help: 'Class with properties such as IOPS that may be changed later. Left out, none is used.',
  },
  'VolumeResourceRequirements.limits': {
    label: 'Limits',
    help: 'Upper bound for the size. Most storage drivers ignore it.',
  },
  'VolumeResourceRequirements.requests': {
    label: 'Requests',
    help: 'The size asked for, as `storage`. The volume may turn out larger.',
  },
  'TypedLocalObjectReference.apiGroup': {
    label: 'API group',
    help: 'API group of the object; empty for a claim, `snapshot.storage.k8s.io` for a snapshot.',
  },
  'TypedLocalObjectReference.kind': {
    label: 'Kind',
    help: 'Type of the object, such as `VolumeSnapshot` or `PersistentVolumeClaim`.',
  },
  'TypedLocalObjectReference.name': {
    label: 'Name',
    help: 'Name of the object in the same namespace.',
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
  },
  'TypedObjectReference.namespace': {
    label: 'Namespace',
    help: 'Namespace of the object, when it is another one. Alpha and off by default.',
  },
} satisfies Partial<VolumeFieldTexts>;
