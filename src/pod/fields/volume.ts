/**
 * Facts about the fields of volumes. Sources, release 1.36: defaults from pkg/apis/core/v1/defaults.go and the `+default`
 * markers of k8s.io/api core/v1/types.go; bounds from pkg/apis/core/validation/validation.go; gates and stages from
 * pkg/features/kube_features.go.
 */
import { fieldKey, fieldsOf } from '../schema/index.ts';
import type { SomeFields } from './derive.ts';
import type { FieldFacts } from './types.ts';

const off = { default: 'false', defaultedBy: 'kubelet' } as const satisfies FieldFacts;
const mode = {
  control: 'octal',
  unit: 'mode',
  min: 0,
  max: 0o777,
  examples: ['0400', '0440', '0444', '0600', '0644', '0755'],
} as const satisfies FieldFacts;
const modeOfFile = { ...mode, modeOf: 'defaultMode' } as const satisfies FieldFacts;
const defaultMode = { ...mode, default: '0644', defaultedBy: 'api-server' } as const satisfies FieldFacts;
const fsType = { examples: ['ext4', 'xfs'] } as const satisfies FieldFacts;
const ext4 = { ...fsType, default: 'ext4', defaultedBy: 'kubelet' } as const satisfies FieldFacts;
const lun = { min: 0, max: 255 } as const satisfies FieldFacts;
const partition = { min: 0, max: 255 } as const satisfies FieldFacts;
const trustBundle = {
  since: '1.29',
  gate: 'ClusterTrustBundleProjection',
} as const satisfies FieldFacts;
const certificate = {
  since: '1.34',
  gate: 'PodCertificateRequest',
} as const satisfies FieldFacts;
const imageVolume = {
  since: '1.31',
  gate: 'ImageVolume',
} as const satisfies FieldFacts;

const sources: SomeFields = {
  'Volume.name': { examples: ['data', 'config', 'cache', 'tmp'] },
  'Volume.ephemeral': { since: '1.19' },
  'EphemeralVolumeSource.volumeClaimTemplate': { since: '1.19' },
  'PersistentVolumeClaimTemplate.metadata': { since: '1.19' },
  'PersistentVolumeClaimTemplate.spec': { since: '1.19' },
  'Volume.image': imageVolume,
  'EmptyDirVolumeSource.medium': { examples: ['Memory', 'HugePages', 'HugePages-2Mi', 'HugePages-1Gi'] },
  'EmptyDirVolumeSource.sizeLimit': { unit: 'bytes', examples: ['64Mi', '1Gi'] },
  'HostPathVolumeSource.path': { examples: ['/var/log', '/dev', '/var/lib/example'] },
  'HostPathVolumeSource.type': { default: '', defaultedBy: 'api-server' },
  'ImageVolumeSource.reference': { ...imageVolume, control: 'image', examples: ['quay.io/crio/artifact:v2'] },
  'ImageVolumeSource.pullPolicy': { ...imageVolume, defaultedBy: 'api-server', pullPolicyOf: 'reference' },
  'CSIVolumeSource.readOnly': off,
  'CSIVolumeSource.fsType': fsType,
  'CSIVolumeSource.driver': { examples: ['secrets-store.csi.k8s.io'] },
  'NFSVolumeSource.server': { examples: ['nfs.example.com', '10.0.0.5'] },
  'NFSVolumeSource.path': { examples: ['/exports/data'] },
  'NFSVolumeSource.readOnly': off,
  'ISCSIVolumeSource.targetPortal': { examples: ['10.0.0.5', '10.0.0.5:3260'] },
  'ISCSIVolumeSource.iqn': { examples: ['iqn.2001-04.com.example:storage.disk1'] },
  'ISCSIVolumeSource.lun': lun,
  'ISCSIVolumeSource.iscsiInterface': { default: 'default', defaultedBy: 'api-server' },
  'ISCSIVolumeSource.fsType': ext4,
  'ISCSIVolumeSource.readOnly': off,
  'ISCSIVolumeSource.chapAuthDiscovery': off,
  'ISCSIVolumeSource.chapAuthSession': off,
  'FCVolumeSource.lun': lun,
  'FCVolumeSource.fsType': ext4,
  'FCVolumeSource.readOnly': off,
};

const files: SomeFields = {
  'ConfigMapVolumeSource.defaultMode': defaultMode,
  'ConfigMapVolumeSource.optional': off,
  'ConfigMapProjection.optional': off,
  'SecretVolumeSource.defaultMode': defaultMode,
  'SecretVolumeSource.optional': off,
  'SecretProjection.optional': off,
  'DownwardAPIVolumeSource.defaultMode': defaultMode,
  'ProjectedVolumeSource.defaultMode': defaultMode,
  'KeyToPath.mode': modeOfFile,
  'KeyToPath.path': { examples: ['app.conf', 'conf.d/app.conf'] },
  'DownwardAPIVolumeFile.mode': modeOfFile,
  'DownwardAPIVolumeFile.path': { examples: ['labels', 'annotations', 'cpu_limit'] },
  'ServiceAccountTokenProjection.audience': { defaultedBy: 'api-server', examples: ['vault'] },
  // The API server takes up to 2^32 seconds, one more than fits 32 bits.
  'ServiceAccountTokenProjection.expirationSeconds': {
    unit: 'seconds',
    default: '3600',
    defaultedBy: 'api-server',
    min: 600,
    max: 4294967296,
  },
  'ServiceAccountTokenProjection.path': { examples: ['token'] },
  'VolumeProjection.clusterTrustBundle': trustBundle,
  'ClusterTrustBundleProjection.name': trustBundle,
  'ClusterTrustBundleProjection.signerName': trustBundle,
  'ClusterTrustBundleProjection.labelSelector': trustBundle,
  'ClusterTrustBundleProjection.optional': { ...trustBundle, ...off },
  'ClusterTrustBundleProjection.path': { ...trustBundle, examples: ['ca.pem'] },
  'VolumeProjection.podCertificate': certificate,
  'PodCertificateProjection.signerName': certificate,
  'PodCertificateProjection.keyType': {
    ...certificate,
    examples: ['ED25519', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'RSA3072', 'RSA4096'],
  },
  'PodCertificateProjection.maxExpirationSeconds': {
    ...certificate,
    unit: 'seconds',
    min: 3600,
    max: 7862400,
  },
  'PodCertificateProjection.credentialBundlePath': { ...certificate, examples: ['credentials.pem'] },
  'PodCertificateProjection.keyPath': { ...certificate, examples: ['key.pem'] },
  'PodCertificateProjection.certificateChainPath': { ...certificate, examples: ['certificates.pem'] },
  'PodCertificateProjection.userAnnotations': { ...certificate, since: '1.35' },
};

const storage = { usual: ['storage'], more: [] } as const;

const claims: SomeFields = {
  'VolumeResourceRequirements.requests': { mapKeys: storage },
  'VolumeResourceRequirements.limits': { mapKeys: storage },
  'PersistentVolumeClaimVolumeSource.readOnly': off,
  'PersistentVolumeClaimSpec.storageClassName': { defaultedBy: 'admission' },
  'PersistentVolumeClaimSpec.volumeMode': { default: 'Filesystem', defaultedBy: 'api-server' },
  'PersistentVolumeClaimSpec.dataSourceRef': {
    since: '1.22',
    gate: 'AnyVolumeDataSource',
  },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': {
    since: '1.29',
    gate: 'VolumeAttributesClass',
  },
  'TypedLocalObjectReference.apiGroup': { examples: ['snapshot.storage.k8s.io'] },
  'TypedLocalObjectReference.kind': { examples: ['VolumeSnapshot', 'PersistentVolumeClaim'] },
  'TypedObjectReference.apiGroup': { since: '1.26', examples: ['snapshot.storage.k8s.io'] },
  'TypedObjectReference.kind': { since: '1.26', examples: ['VolumeSnapshot', 'PersistentVolumeClaim'] },
  'TypedObjectReference.name': { since: '1.26' },
  'TypedObjectReference.namespace': {
    since: '1.26',
    gate: 'CrossNamespaceVolumeDataSource',
  },
};

/** Facts of the in-tree sources that upstream deprecated; that they are deprecated is added below. */
const inTree: SomeFields = {
  'AWSElasticBlockStoreVolumeSource.partition': partition,
  'AzureDiskVolumeSource.cachingMode': { default: 'ReadWrite', defaultedBy: 'api-server' },
  'AzureDiskVolumeSource.fsType': { ...fsType, default: 'ext4', defaultedBy: 'api-server' },
  'AzureDiskVolumeSource.readOnly': { default: 'false', defaultedBy: 'api-server' },
  'AzureDiskVolumeSource.kind': {
    default: 'Shared',
    defaultedBy: 'api-server',
    examples: ['Shared', 'Dedicated', 'Managed'],
  },
  'GCEPersistentDiskVolumeSource.partition': partition,
  'RBDVolumeSource.pool': { default: 'rbd', defaultedBy: 'api-server' },
  'RBDVolumeSource.user': { default: 'admin', defaultedBy: 'api-server' },
  'RBDVolumeSource.keyring': { default: '/etc/ceph/keyring', defaultedBy: 'api-server' },
  'ScaleIOVolumeSource.storageMode': { default: 'ThinProvisioned', defaultedBy: 'api-server' },
  'ScaleIOVolumeSource.fsType': { ...fsType, default: 'xfs', defaultedBy: 'api-server' },
};

const deprecatedSources: readonly string[] = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

/** The deprecated members of Volume and every field inside them. */
const deprecated: SomeFields = Object.fromEntries(
  fieldsOf('Volume')
    .filter((source) => deprecatedSources.includes(source.name))
    .flatMap((source) => [source, ...fieldsOf(source.type)])
    .map((field) => [fieldKey(field), { ...inTree[fieldKey(field)], deprecated: true }]),
);

export const volumeFields: SomeFields = { ...sources, ...files, ...claims, ...deprecated };
