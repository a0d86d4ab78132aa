import type { VolumeFieldTexts } from '../../../types.ts';

export const sourcesTexts = {
  'Volume.name': {
    label: 'Volume name',
    help: 'The name containers mount the volume by. Lower-case letters, digits and hyphens, at most 63, unique in the Pod.',
  },
  'Volume.hostPath': {
    label: 'Host path',
    help: 'A file or directory of the node. It belongs to the node: another node shows other data.',
  },
  'Volume.emptyDir': {
    label: 'Empty directory',
    help: 'An empty directory that all containers share and that is deleted with the Pod.',
  },
  'Volume.gcePersistentDisk': {
    label: 'GCE persistent disk (deprecated)',
    help: 'A Google Compute Engine disk. The CSI driver `pd.csi.storage.gke.io` handles it now; use a claim.',
  },
  'Volume.awsElasticBlockStore': {
    label: 'AWS EBS volume (deprecated)',
    help: 'An Amazon EBS volume. The CSI driver `ebs.csi.aws.com` handles it now; use a claim.',
  },
  'Volume.gitRepo': {
    label: 'Git repository (switched off)',
    help: 'A clone of a Git repository. Off for good since 1.36, so the Pod stays in ContainerCreating: clone in an init container.',
  },
  'Volume.secret': {
    label: 'Secret',
    help: 'Files made from the keys of a Secret, kept in memory on the node.',
  },
  'Volume.nfs': {
    label: 'NFS share',
    help: 'A directory exported by an NFS server. The data outlives the Pod and may be shared by many.',
  },
  'Volume.iscsi': {
    label: 'iSCSI disk',
    help: 'A disk that an iSCSI target offers. The data outlives the Pod.',
  },
  'Volume.glusterfs': {
    label: 'GlusterFS (removed)',
    help: 'A GlusterFS volume. The in-tree driver was removed in Kubernetes 1.26.',
  },
  'Volume.persistentVolumeClaim': {
    label: 'Persistent volume claim',
    help: 'Storage that a PersistentVolumeClaim of the namespace stands for. The data outlives the Pod.',
  },
  'Volume.rbd': {
    label: 'Ceph RBD (removed)',
    help: 'A Ceph block device. The in-tree driver was removed in Kubernetes 1.31.',
  },
  'Volume.flexVolume': {
    label: 'FlexVolume (deprecated)',
    help: 'A volume handled by an executable on the node. Use a CSI driver instead.',
  },
  'Volume.cinder': {
    label: 'OpenStack Cinder (deprecated)',
    help: 'A Cinder volume. The CSI driver `cinder.csi.openstack.org` handles it now; use a claim.',
  },
  'Volume.cephfs': {
    label: 'CephFS (removed)',
    help: 'A Ceph file system. The in-tree driver was removed in Kubernetes 1.31.',
  },
  'Volume.flocker': {
    label: 'Flocker (removed)',
    help: 'A Flocker dataset. The in-tree driver was removed in Kubernetes 1.25.',
  },
  'Volume.downwardAPI': {
    label: 'Downward API',
    help: 'Files that tell the containers about their own Pod: name, labels, annotations, requests and limits.',
  },
  'Volume.fc': {
    label: 'Fibre Channel disk',
    help: 'A disk reached over Fibre Channel. The data outlives the Pod.',
  },
  'Volume.azureFile': {
    label: 'Azure Files share (deprecated)',
    help: 'An Azure file share. The CSI driver `file.csi.azure.com` handles it now; use a claim.',
  },
  'Volume.configMap': {
    label: 'ConfigMap',
    help: 'Files made from the keys of a ConfigMap; they follow later changes.',
  },
  'Volume.vsphereVolume': {
    label: 'vSphere disk (deprecated)',
    help: 'A vSphere virtual disk. The CSI driver `csi.vsphere.vmware.com` handles it now; use a claim.',
  },
  'Volume.quobyte': {
    label: 'Quobyte (removed)',
    help: 'A Quobyte volume. The in-tree driver was removed in Kubernetes 1.25.',
  },
  'Volume.azureDisk': {
    label: 'Azure disk (deprecated)',
    help: 'An Azure managed disk. The CSI driver `disk.csi.azure.com` handles it now; use a claim.',
  },
  'Volume.photonPersistentDisk': {
    label: 'Photon disk (removed)',
    help: 'A Photon Controller disk. No kubelet supports it any more.',
  },
  'Volume.projected': {
    label: 'Projected volume',
    help: 'One directory with files from several sources: Secrets, ConfigMaps, Pod facts and tokens.',
  },
  'Volume.portworxVolume': {
    label: 'Portworx volume (deprecated)',
    help: 'A Portworx volume. The CSI driver `pxd.portworx.com` handles it now; use a claim.',
  },
  'Volume.scaleIO': {
    label: 'ScaleIO (removed)',
    help: 'A ScaleIO volume. The in-tree driver was removed in Kubernetes 1.22.',
  },
  'Volume.storageos': {
    label: 'StorageOS (removed)',
    help: 'A StorageOS volume. The in-tree driver was removed in Kubernetes 1.25.',
  },
  'Volume.csi': {
    label: 'Inline CSI volume',
    help: 'A volume that a CSI driver makes for this Pod and removes with it. The driver must support inline volumes.',
  },
  'Volume.ephemeral': {
    label: 'Generic ephemeral volume',
    help: 'A claim is created for this Pod from a template and deleted with it. Any driver with dynamic provisioning works.',
  },
  'Volume.image': {
    label: 'Image volume',
    help: 'The files of a container image or OCI artifact, read-only. The kubelet pulls it like a container image.',
  },
} satisfies Partial<VolumeFieldTexts>;
