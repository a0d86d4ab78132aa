import type { VolumeFieldTexts } from '../../../types.ts';

export const sourcesTexts = {
  'Volume.name': {
    label: 'Volume name',
    help: 'The name containers mount the volume by. Lower-case letters, digits and hyphens, at most 63, unique in the Pod.',
    more: 'Containers refer to it in `volumeMounts` and `volumeDevices`, containers of every kind share one list of names. A volume without any source gets an emptyDir from the API server, so a source written one level too shallow is easily overlooked.',
    mistake: 'A name in `volumeMounts` that differs from the one here; the API server answers "not found".',
  },
  'Volume.hostPath': {
    label: 'Host path',
    help: 'A file or directory of the node. It belongs to the node: another node shows other data.',
    more: "The container works on the node's own files, with the node's ownership; root in the container is root there. A Pod that moves to another node finds other data. It is for agents that collect logs or manage devices. Neither size nor access is limited, fsGroup has no effect, and Pod Security rejects it at levels baseline and restricted.",
    mistake:
      'Using it for data that must survive: when the Pod moves to another node, the data stays behind. Use a claim.',
  },
  'Volume.emptyDir': {
    label: 'Empty directory',
    help: 'An empty directory that all containers share and that is deleted with the Pod.',
    more: "It is created when the Pod comes to the node, survives restarts of containers, and is lost with the Pod, also on eviction. What is written counts towards the Pod's ephemeral storage. It is the usual way for containers to exchange files, and gives writable places to a container with a read-only root file system. It is open to every user (mode 0777).",
    mistake:
      'Keeping data in it that must last, such as a database: a rollout or an eviction deletes the Pod and the directory with it.',
  },
  'Volume.gcePersistentDisk': {
    label: 'GCE persistent disk (deprecated)',
    help: 'A Google Compute Engine disk. The CSI driver `pd.csi.storage.gke.io` handles it now; use a claim.',
    more: 'The API server still accepts the field, with a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.awsElasticBlockStore': {
    label: 'AWS EBS volume (deprecated)',
    help: 'An Amazon EBS volume. The CSI driver `ebs.csi.aws.com` handles it now; use a claim.',
    more: 'The API server still accepts the field, with a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.gitRepo': {
    label: 'Git repository (removed)',
    help: 'A clone of a Git repository. Kubelets from 1.36 on refuse to run it; clone in an init container instead.',
    more: 'Anyone who may create such a Pod could run commands as root on the node, which is why the driver was switched off in 1.33 and dropped in 1.36. The API server still accepts the field with a warning.',
  },
  'Volume.secret': {
    label: 'Secret',
    help: 'Files made from the keys of a Secret, kept in memory on the node.',
    more: "Every key becomes a file with the decoded value. The files lie in a tmpfs, so the kubelet never writes them to the node's disk. A change of the Secret arrives after about a minute, and all files switch at once; mounts with `subPath` and environment variables keep the old value. A mount is always read-only.",
    mistake:
      'Mounting it over a directory that holds other files: they are hidden. Mount elsewhere, or a single file with `subPath`.',
  },
  'Volume.nfs': {
    label: 'NFS share',
    help: 'A directory exported by an NFS server. The data outlives the Pod and may be shared by many.',
    more: 'The node mounts the export, so it needs the NFS client tools and a route to the server; without them the Pod hangs in ContainerCreating. Access follows numeric user and group IDs, which the server judges; fsGroup changes nothing. Mount options cannot be given here: use a PersistentVolume with `mountOptions`. When the server goes away, processes block.',
    mistake: 'The name of a Service as server: the node usually cannot resolve it.',
  },
  'Volume.iscsi': {
    label: 'iSCSI disk',
    help: 'A disk that an iSCSI target offers. The data outlives the Pod.',
    more: 'The node needs the iSCSI initiator installed. The disk can be mounted writable by one node only, read-only by many. A claim hides these details from the Pod and is usually better.',
  },
  'Volume.glusterfs': {
    label: 'GlusterFS (removed)',
    help: 'A GlusterFS volume. The in-tree driver was removed in Kubernetes 1.26.',
    more: 'The API server still accepts the field, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.persistentVolumeClaim': {
    label: 'Persistent volume claim',
    help: 'Storage that a PersistentVolumeClaim of the namespace stands for. The data outlives the Pod.',
    more: 'The claim is bound to a PersistentVolume that existed or was made by the storage class. The scheduler only considers nodes that can reach the volume; a class with WaitForFirstConsumer creates it where the Pod lands. The volume is attached, formatted when new, and mounted before the containers start. While a Pod uses the claim, its deletion waits.',
    mistake:
      'A Deployment with several replicas on one ReadWriteOnce claim: replicas on another node wait for ever.',
  },
  'Volume.rbd': {
    label: 'Ceph RBD (removed)',
    help: 'A Ceph block device. The in-tree driver was removed in Kubernetes 1.31.',
    more: 'The API server still accepts the field, but no kubelet of today can mount it: the Pod stays in ContainerCreating. The CSI driver `rbd.csi.ceph.com` takes its place.',
  },
  'Volume.flexVolume': {
    label: 'FlexVolume (deprecated)',
    help: 'A volume handled by an executable on the node. Use a CSI driver instead.',
    more: 'The executable lies in a plug-in directory of every node and is called with verbs such as mount. It still works in 1.36 but gets no new features.',
  },
  'Volume.cinder': {
    label: 'OpenStack Cinder (deprecated)',
    help: 'A Cinder volume. The CSI driver `cinder.csi.openstack.org` handles it now; use a claim.',
    more: 'The API server still accepts the field, with a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.cephfs': {
    label: 'CephFS (removed)',
    help: 'A Ceph file system. The in-tree driver was removed in Kubernetes 1.31.',
    more: 'The API server still accepts the field, but no kubelet of today can mount it: the Pod stays in ContainerCreating. The CSI driver `cephfs.csi.ceph.com` takes its place.',
  },
  'Volume.flocker': {
    label: 'Flocker (removed)',
    help: 'A Flocker dataset. The in-tree driver was removed in Kubernetes 1.25.',
    more: 'The API server still accepts the field, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.downwardAPI': {
    label: 'Downward API',
    help: 'Files that tell the containers about their own Pod: name, labels, annotations, requests and limits.',
    more: 'Labels and annotations in the files follow later changes, unlike in environment variables. Name, namespace and UID never change. Node facts such as its name or address are available only as environment variables.',
  },
  'Volume.fc': {
    label: 'Fibre Channel disk',
    help: 'A disk reached over Fibre Channel. The data outlives the Pod.',
    more: 'The node needs a host bus adapter and multipath set up. Usually a claim with a CSI driver is the better choice.',
  },
  'Volume.azureFile': {
    label: 'Azure Files share (deprecated)',
    help: 'An Azure file share. The CSI driver `file.csi.azure.com` handles it now; use a claim.',
    more: 'The API server still accepts the field, with a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.configMap': {
    label: 'ConfigMap',
    help: 'Files made from the keys of a ConfigMap; they follow later changes.',
    more: 'Every key becomes a file. A change of the ConfigMap arrives after about a minute: the kubelet writes a new directory and switches a symbolic link, so all files change at once. Mounts with `subPath` never change, and the program must reread its files itself. A mount is always read-only. All contents together are at most 1 MiB.',
    mistake: 'Mounting it over a directory such as `/etc/nginx`: the files of the image disappear behind it.',
  },
  'Volume.vsphereVolume': {
    label: 'vSphere disk (deprecated)',
    help: 'A vSphere virtual disk. The CSI driver `csi.vsphere.vmware.com` handles it now; use a claim.',
    more: 'The API server still accepts the field, with a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.quobyte': {
    label: 'Quobyte (removed)',
    help: 'A Quobyte volume. The in-tree driver was removed in Kubernetes 1.25.',
    more: 'The API server still accepts the field, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.azureDisk': {
    label: 'Azure disk (deprecated)',
    help: 'An Azure managed disk. The CSI driver `disk.csi.azure.com` handles it now; use a claim.',
    more: 'The API server still accepts the field, with a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.photonPersistentDisk': {
    label: 'Photon disk (removed)',
    help: 'A Photon Controller disk. No kubelet supports it any more.',
    more: 'The API server still accepts the field, but the Pod stays in ContainerCreating.',
  },
  'Volume.projected': {
    label: 'Projected volume',
    help: 'One directory with files from several sources: Secrets, ConfigMaps, Pod facts and tokens.',
    more: "It joins what would otherwise be several mounts, and is the only way to a service account token with an audience and lifetime of its own. The token that every Pod gets comes from such a volume. All sources must be in the Pod's namespace.",
  },
  'Volume.portworxVolume': {
    label: 'Portworx volume (deprecated)',
    help: 'A Portworx volume. The CSI driver `pxd.portworx.com` handles it now; use a claim.',
    more: 'The API server still accepts the field, with a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.scaleIO': {
    label: 'ScaleIO (removed)',
    help: 'A ScaleIO volume. The in-tree driver was removed in Kubernetes 1.22.',
    more: 'The API server still accepts the field, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.storageos': {
    label: 'StorageOS (removed)',
    help: 'A StorageOS volume. The in-tree driver was removed in Kubernetes 1.25.',
    more: 'The API server still accepts the field, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.csi': {
    label: 'Inline CSI volume',
    help: 'A volume that a CSI driver makes for this Pod and removes with it. The driver must support inline volumes.',
    more: "Only drivers that list Ephemeral among their volume lifecycle modes take part, for example those for secrets or certificates. The volume has no claim, no scheduling by capacity, and no size unless the driver's settings give one.",
    mistake: 'Using a driver for ordinary disks here: most support claims only.',
  },
  'Volume.ephemeral': {
    label: 'Generic ephemeral volume',
    help: 'A claim is created for this Pod from a template and deleted with it. Any driver with dynamic provisioning works.',
    more: 'The claim is named `<pod>-<volume>` and belongs to the Pod, so the garbage collector deletes it together with the data. Unlike emptyDir it has a size, may come from a network disk, and can start from a snapshot. A claim of that name that belongs to something else blocks the Pod.',
  },
  'Volume.image': {
    label: 'Image volume',
    help: 'The files of a container image or OCI artifact, read-only. The kubelet pulls it like a container image.',
    more: "The kubelet pulls it with the Pod's pull secrets before the containers start and mounts it read-only; a failing pull holds up the Pod. It suits large read-only data such as models, web content or plug-ins that should have versions of their own. The runtime must support it. Stable since 1.36; `subPath` works since 1.33.",
    mistake: 'Expecting the container to write into it.',
  },
} satisfies Partial<VolumeFieldTexts>;
