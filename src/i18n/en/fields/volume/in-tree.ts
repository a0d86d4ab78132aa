import { inTree } from '../../../in-tree-texts.ts';
import type { VolumeFieldTexts } from '../../../types.ts';

const redirected = (driver: string) =>
  `Deprecated. The CSI driver ${driver} carries out this volume and must be installed; use a persistent volume claim.`;

const removed = (version: string) =>
  `Removed. No kubelet since ${version} can mount this volume, so the containers do not start; use a CSI driver.`;

/** Volume sources that upstream deprecated or whose driver it removed; one help for all fields of a source. */
export const inTreeTexts = {
  ...inTree('AWSElasticBlockStoreVolumeSource', redirected('ebs.csi.aws.com'), {
    volumeID: 'Volume ID',
    fsType: 'File system',
    partition: 'Partition',
    readOnly: 'Read-only',
  }),
  ...inTree('AzureDiskVolumeSource', redirected('disk.csi.azure.com'), {
    diskName: 'Disk name',
    diskURI: 'Disk URI',
    cachingMode: 'Caching mode',
    fsType: 'File system',
    readOnly: 'Read-only',
    kind: 'Disk kind',
  }),
  ...inTree('AzureFileVolumeSource', redirected('file.csi.azure.com'), {
    secretName: 'Secret name',
    shareName: 'Share name',
    readOnly: 'Read-only',
  }),
  ...inTree('CephFSVolumeSource', removed('1.31'), {
    monitors: 'Monitors',
    path: 'Path',
    user: 'User',
    secretFile: 'Key file',
    secretRef: 'Credentials',
    readOnly: 'Read-only',
  }),
  ...inTree('CinderVolumeSource', redirected('cinder.csi.openstack.org'), {
    volumeID: 'Volume ID',
    fsType: 'File system',
    readOnly: 'Read-only',
    secretRef: 'Credentials',
  }),
  ...inTree(
    'FlexVolumeSource',
    'Deprecated. An executable on the node mounts the volume with these settings; use a CSI driver instead.',
    {
      driver: 'Driver',
      fsType: 'File system',
      secretRef: 'Credentials',
      readOnly: 'Read-only',
      options: 'Driver options',
    },
  ),
  ...inTree('FlockerVolumeSource', removed('1.25'), {
    datasetName: 'Dataset name',
    datasetUUID: 'Dataset UUID',
  }),
  ...inTree('GCEPersistentDiskVolumeSource', redirected('pd.csi.storage.gke.io'), {
    pdName: 'Disk name',
    fsType: 'File system',
    partition: 'Partition',
    readOnly: 'Read-only',
  }),
  ...inTree(
    'GitRepoVolumeSource',
    'Switched off, for good since 1.36: the Pod stays in ContainerCreating. Clone the repository in an init container.',
    {
      repository: 'Repository URL',
      revision: 'Revision',
      directory: 'Directory',
    },
  ),
  ...inTree('GlusterfsVolumeSource', removed('1.26'), {
    endpoints: 'Endpoints',
    path: 'Volume path',
    readOnly: 'Read-only',
  }),
  ...inTree(
    'PhotonPersistentDiskVolumeSource',
    'Removed. No current kubelet can mount this volume, so the containers do not start; use a CSI driver.',
    {
      pdID: 'Disk ID',
      fsType: 'File system',
    },
  ),
  ...inTree('PortworxVolumeSource', redirected('pxd.portworx.com'), {
    volumeID: 'Volume ID',
    fsType: 'File system',
    readOnly: 'Read-only',
  }),
  ...inTree('QuobyteVolumeSource', removed('1.25'), {
    registry: 'Registry',
    volume: 'Volume',
    readOnly: 'Read-only',
    user: 'User',
    group: 'Group',
    tenant: 'Tenant',
  }),
  ...inTree('RBDVolumeSource', removed('1.31'), {
    monitors: 'Monitors',
    image: 'Image',
    fsType: 'File system',
    pool: 'Pool',
    user: 'User',
    keyring: 'Key ring',
    secretRef: 'Credentials',
    readOnly: 'Read-only',
  }),
  ...inTree('ScaleIOVolumeSource', removed('1.22'), {
    gateway: 'Gateway',
    system: 'System',
    secretRef: 'Credentials',
    sslEnabled: 'Use TLS',
    protectionDomain: 'Protection domain',
    storagePool: 'Storage pool',
    storageMode: 'Storage mode',
    volumeName: 'Volume name',
    fsType: 'File system',
    readOnly: 'Read-only',
  }),
  ...inTree('StorageOSVolumeSource', removed('1.25'), {
    volumeName: 'Volume name',
    volumeNamespace: 'Volume namespace',
    fsType: 'File system',
    readOnly: 'Read-only',
    secretRef: 'Credentials',
  }),
  ...inTree('VsphereVirtualDiskVolumeSource', redirected('csi.vsphere.vmware.com'), {
    volumePath: 'Volume path',
    fsType: 'File system',
    storagePolicyName: 'Storage policy name',
    storagePolicyID: 'Storage policy ID',
  }),
} satisfies Partial<VolumeFieldTexts>;
