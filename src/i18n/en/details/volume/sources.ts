import type { VolumeFieldDetails } from '../../../types.ts';

export const sourcesDetails: VolumeFieldDetails = {
  'Volume.name': {
    more: 'Containers refer to it in `volumeMounts` and `volumeDevices`; all kinds of containers share one list of names. A volume without any source gets an emptyDir from the API server, so a source written one level too shallow is easily overlooked.',
    mistake: 'A name in `volumeMounts` that differs from the one here; the API server answers "not found".',
  },
  'Volume.hostPath': {
    more: "The container works on the node's own files, with the node's ownership; root in the container is root there. A Pod that moves to another node finds other data. It is for agents that collect logs or manage devices. Neither size nor access is limited, fsGroup has no effect, and the levels Baseline and Restricted of the Pod Security Standards reject it.",
    mistake:
      'Using it for data that must survive: when the Pod moves to another node, the data stays behind. Use a claim.',
  },
  'Volume.emptyDir': {
    more: "It is created when the Pod comes to the node, survives restarts of containers, and is lost with the Pod, also on eviction. What is written counts towards the Pod's ephemeral storage. It is the usual way for containers to exchange files, and gives writable places to a container with a read-only root file system. It is open to every user (mode 0777).",
    mistake:
      'Keeping data in it that must last, such as a database: a rollout or an eviction deletes the Pod and the directory with it.',
  },
  'Volume.gcePersistentDisk': {
    more: 'The API server still accepts the field, without a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.awsElasticBlockStore': {
    more: 'The API server still accepts the field, without a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.gitRepo': {
    more: 'Anyone who may create such a Pod could run commands as root on the node, which is why the driver is off since 1.33 and cannot be switched on any more since 1.36. The API server still accepts the field, with a warning, but the volume cannot be mounted and the Pod stays in ContainerCreating.',
  },
  'Volume.secret': {
    more: "Every key becomes a file with the decoded value. The files lie in a tmpfs, so the kubelet never writes them to the node's disk. A change of the Secret arrives after about a minute, and all files switch at once; mounts with `subPath` and environment variables keep the old value. A mount is always read-only.",
    mistake:
      'Mounting it over a directory that holds other files: they are hidden. Mount elsewhere, or a single file with `subPath`.',
  },
  'Volume.nfs': {
    more: 'The node mounts the export, so it needs the NFS client tools and a route to the server; without them the Pod hangs in ContainerCreating. Access follows numeric user and group IDs, which the server judges; fsGroup changes nothing. Mount options cannot be given here: use a PersistentVolume with `mountOptions`. When the server goes away, processes block.',
    mistake: 'The name of a Service as server: the node usually cannot resolve it.',
  },
  'Volume.iscsi': {
    more: 'The node needs the iSCSI initiator installed. The disk can be mounted writable by one node only, read-only by many. A claim hides these details from the Pod and is usually better.',
  },
  'Volume.glusterfs': {
    more: 'The API server still accepts the field, with a warning, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.persistentVolumeClaim': {
    more: 'The claim is bound to a PersistentVolume that existed or was made by the storage class. The scheduler only considers nodes that can reach the volume; a class with WaitForFirstConsumer creates it where the Pod lands. The volume is attached, formatted when new, and mounted before the containers start. While a Pod uses the claim, its deletion waits.',
    mistake:
      'A Deployment with several replicas on one ReadWriteOnce claim: replicas on another node wait forever.',
  },
  'Volume.rbd': {
    more: 'The API server still accepts the field, with a warning, but no kubelet of today can mount it: the Pod stays in ContainerCreating. The CSI driver `rbd.csi.ceph.com` takes its place.',
  },
  'Volume.flexVolume': {
    more: 'The executable lies in a plug-in directory of every node and is called with verbs such as mount. It still works in 1.36 but gets no new features.',
  },
  'Volume.cinder': {
    more: 'The API server still accepts the field, without a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.cephfs': {
    more: 'The API server still accepts the field, with a warning, but no kubelet of today can mount it: the Pod stays in ContainerCreating. The CSI driver `cephfs.csi.ceph.com` takes its place.',
  },
  'Volume.flocker': {
    more: 'The API server still accepts the field, with a warning, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.downwardAPI': {
    more: 'Labels and annotations in the files follow later changes, unlike in environment variables. Name, namespace and UID never change. Node facts such as its name or address are available only as environment variables.',
  },
  'Volume.fc': {
    more: 'The node needs a host bus adapter and multipath set up. Usually a claim with a CSI driver is the better choice.',
  },
  'Volume.azureFile': {
    more: 'The API server still accepts the field, without a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.configMap': {
    more: 'Every key becomes a file. A change of the ConfigMap arrives after about a minute: the kubelet writes a new directory and switches a symbolic link, so all files change at once. Mounts with `subPath` never change, and the program must reread its files itself. A mount is always read-only. All contents together are at most 1 MiB.',
    mistake: 'Mounting it over a directory such as `/etc/nginx`: the files of the image disappear behind it.',
  },
  'Volume.vsphereVolume': {
    more: 'The API server still accepts the field, without a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.quobyte': {
    more: 'The API server still accepts the field, with a warning, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.azureDisk': {
    more: 'The API server still accepts the field, without a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.photonPersistentDisk': {
    more: 'The API server still accepts the field, with a warning, but the Pod stays in ContainerCreating.',
  },
  'Volume.projected': {
    more: "It joins what would otherwise be several mounts, and is the only way to a service account token with an audience and lifetime of its own. The token that every Pod gets comes from such a volume. All sources must be in the Pod's namespace.",
  },
  'Volume.portworxVolume': {
    more: 'The API server still accepts the field, without a warning. Attaching and mounting are handed to the CSI driver; where it is not installed the Pod stays in ContainerCreating.',
  },
  'Volume.scaleIO': {
    more: 'The API server still accepts the field, with a warning, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.storageos': {
    more: 'The API server still accepts the field, with a warning, but no kubelet of today can mount it: the Pod stays in ContainerCreating.',
  },
  'Volume.csi': {
    more: "Only drivers that list Ephemeral among their volume lifecycle modes take part, for example those for secrets or certificates. The volume has no claim, no scheduling by capacity, and no size unless the driver's settings give one.",
    mistake: 'Using a driver for ordinary disks here: most support claims only.',
  },
  'Volume.ephemeral': {
    more: 'The claim is named `<pod>-<volume>` and belongs to the Pod, so the garbage collector deletes it together with the data. Unlike emptyDir it has a size, may come from a network disk, and can start from a snapshot. A claim of that name that belongs to something else blocks the Pod.',
  },
  'Volume.image': {
    more: "The kubelet pulls it with the Pod's pull secrets before the containers start and mounts it read-only; a failing pull holds up the Pod. It suits large read-only data such as models, web content or plug-ins that should have versions of their own. The runtime must support it. Stable since 1.36; `subPath` works since 1.33.",
    mistake: 'Expecting the container to write into it.',
  },
};
