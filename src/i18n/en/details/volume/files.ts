import type { VolumeFieldDetails } from '../../../types.ts';

export const filesDetails: VolumeFieldDetails = {
  'ConfigMapVolumeSource.name': {
    more: 'While the ConfigMap is missing the Pod stays in ContainerCreating, and an event of the kubelet names it. It continues by itself once the ConfigMap appears.',
    mistake: 'A typing error, or a ConfigMap in another namespace.',
  },
  'ConfigMapVolumeSource.items': {
    more: 'Keys that are not listed do not appear. A listed key that is missing keeps the Pod from starting unless the source is optional. Paths may contain subdirectories.',
  },
  'ConfigMapVolumeSource.defaultMode': {
    more: 'YAML reads `0644` as octal, that is 420; JSON knows no octal and needs 420. Scripts need 0755 to be started directly. Group bits may be added by fsGroup. Directories are not affected.',
    mistake: 'Writing `644` without the leading zero: that is decimal, means 01204, and is rejected.',
  },
  'ConfigMapVolumeSource.optional': {
    more: 'With true and no ConfigMap the directory is empty, and files appear if it is created later.',
  },
  'ConfigMapProjection.name': {
    more: 'While it is missing the whole projected volume waits, and with it the Pod.',
    mistake: 'A typing error, or a ConfigMap in another namespace.',
  },
  'ConfigMapProjection.items': {
    more: 'Use it when two sources have keys of the same name: give one of them another path.',
  },
  'ConfigMapProjection.optional': {
    more: 'With true and no ConfigMap the other sources are shown nevertheless.',
  },
  'SecretVolumeSource.secretName': {
    more: 'While the Secret is missing the Pod stays in ContainerCreating, and an event of the kubelet names it. The kubelet may only read Secrets of Pods on its node.',
    mistake:
      'Writing `name` instead of `secretName`; only projected sources and environment variables use `name`.',
  },
  'SecretVolumeSource.items': {
    more: 'Keys that are not listed do not appear. A listed key that is missing keeps the Pod from starting unless the source is optional.',
  },
  'SecretVolumeSource.defaultMode': {
    more: '0400 lets only the owner, root, read the files. Processes of another user then need fsGroup, which makes the group able to read them. YAML reads `0400` as octal; JSON needs 256.',
    mistake: 'Writing `400` without the leading zero: that is decimal and means 0620.',
  },
  'SecretVolumeSource.optional': {
    more: 'With true and no Secret the directory is empty, and files appear if it is created later.',
  },
  'SecretProjection.name': {
    more: 'While it is missing the whole projected volume waits, and with it the Pod.',
    mistake: 'Writing `secretName`, which belongs to the plain Secret volume.',
  },
  'SecretProjection.items': {
    more: 'Use it when two sources have keys of the same name: give one of them another path.',
  },
  'SecretProjection.optional': {
    more: 'With true and no Secret the other sources are shown nevertheless.',
  },
  'KeyToPath.key': {
    more: 'Keys with binary contents (`binaryData` of a ConfigMap) work as well.',
    mistake: 'A key that does not exist keeps the Pod in ContainerCreating.',
  },
  'KeyToPath.path': {
    more: 'The file appears below the mount path of the container. To put a single file into an existing directory, mount with `subPath` set to this path.',
  },
  'KeyToPath.mode': {
    more: 'It beats the default mode of the volume. fsGroup may still add bits for the group.',
    mistake: 'A decimal number where octal was meant: `mode: 400` is 0620.',
  },
  'DownwardAPIVolumeSource.items': {
    more: 'Files with labels and annotations are rewritten when these change; the others stay as they are.',
  },
  'DownwardAPIVolumeSource.defaultMode': {
    more: 'YAML reads `0644` as octal, that is 420. fsGroup may add bits for the group.',
  },
  'DownwardAPIProjection.items': {
    more: 'Files with labels and annotations are rewritten when these change; the others stay as they are.',
  },
  'DownwardAPIVolumeFile.fieldRef': {
    more: 'Possible are `metadata.name`, `metadata.namespace`, `metadata.uid`, `metadata.labels`, `metadata.annotations`, and a single one as `metadata.labels[\'app\']`. All labels at once are written as lines of `key="value"`. Exactly one of Pod field and container resource must be given.',
    mistake: 'Fields such as `spec.nodeName` or `status.podIP`: they work in environment variables only.',
  },
  'DownwardAPIVolumeFile.resourceFieldRef': {
    more: 'Without a limit, `limits.cpu` and `limits.memory` give what the node can allocate. The divisor sets the unit; the value is rounded up.',
    mistake: 'Leaving out the container name: the file belongs to the Pod, not to one container.',
  },
  'DownwardAPIVolumeFile.mode': {
    more: 'It beats the default mode of the volume.',
  },
  'ProjectedVolumeSource.sources': {
    more: 'Each entry has exactly one kind of source. Modes are set for the volume or for single files, not per source. All files switch together when a source changes.',
    mistake: 'Two sources in one entry; each needs its own dash.',
  },
  'ProjectedVolumeSource.defaultMode': {
    more: 'YAML reads `0644` as octal, that is 420. The file of a service account token is an exception: it gets 0600 when all containers run as one user, who then owns it, and also when fsGroup is set, which lets the group read it.',
  },
  'VolumeProjection.secret': {
    more: 'Only the listed keys appear, or all when none is listed. The whole projected volume lies in memory.',
  },
  'VolumeProjection.downwardAPI': {
    more: 'It takes the same files as a volume of its own would.',
  },
  'VolumeProjection.configMap': {
    more: 'Only the listed keys appear, or all when none is listed. Later changes arrive after about a minute.',
  },
  'VolumeProjection.serviceAccountToken': {
    more: "The token is bound to the Pod and becomes invalid when the Pod is deleted. External systems such as Vault or a cloud provider check it through the cluster's public keys. The kubelet replaces the file when 80 percent of the lifetime, or 24 hours, have passed; the program must reread it.",
    mistake: 'Reading the token once at start and using it for days.',
  },
  'VolumeProjection.clusterTrustBundle': {
    more: 'It gives the containers the CA certificates to check servers of the cluster with, and keeps the file up to date. The gate ClusterTrustBundleProjection is beta and off by default in 1.36, and the API must be enabled as well.',
  },
  'VolumeProjection.podCertificate': {
    more: 'The kubelet makes the key, asks the signer with a PodCertificateRequest, and holds the Pod back until the certificate is there. It renews both at the time the signer names. The gate PodCertificateRequest is beta and off by default in 1.36.',
  },
  'ServiceAccountTokenProjection.audience': {
    more: 'A service that gets the token must check that it is named as audience and refuse others; so a stolen token is of no use elsewhere.',
    mistake: 'Leaving it out for an outside service: the token is then good for the API server.',
  },
  'ServiceAccountTokenProjection.expirationSeconds': {
    more: 'It is a request, which the cluster may cap. The API server accepts 600 to 4294967296.',
  },
  'ServiceAccountTokenProjection.path': {
    more: 'The full path in the container is the mount path plus this one, for example `/var/run/secrets/tokens/vault-token`.',
  },
  'ClusterTrustBundleProjection.name': {
    more: 'Bundles that belong to a signer carry its name in theirs, with a colon: `example.com:mysigner:v1`.',
  },
  'ClusterTrustBundleProjection.signerName': {
    more: 'The certificates of all bundles found are joined and duplicates removed; their order may change. Without a label selector nothing is found.',
    mistake: 'Leaving out the label selector: write `labelSelector: {}` for all bundles of the signer.',
  },
  'ClusterTrustBundleProjection.labelSelector': {
    more: 'It only counts together with a signer name.',
  },
  'ClusterTrustBundleProjection.optional': {
    more: 'With false the Pod stays in ContainerCreating until at least one bundle is found.',
  },
  'PodCertificateProjection.signerName': {
    more: 'Which names exist depends on the controllers in the cluster; the signer decides what stands in the certificate. With an unknown signer the Pod waits forever.',
  },
  'PodCertificateProjection.keyType': {
    more: 'Possible are `RSA3072`, `RSA4096`, `ECDSAP256`, `ECDSAP384`, `ECDSAP521` and `ED25519`. The private key never leaves the node.',
  },
  'PodCertificateProjection.maxExpirationSeconds': {
    more: 'The signer may issue a shorter one, but not below an hour. Signers of `kubernetes.io` never exceed 24 hours.',
  },
  'PodCertificateProjection.credentialBundlePath': {
    more: 'With one file key and certificate always belong together. With two files a program that reads during a renewal may get a pair that does not match.',
  },
  'PodCertificateProjection.keyPath': {
    more: 'Needed only for programs that cannot read a combined file. At least one of the three paths must be given.',
  },
  'PodCertificateProjection.certificateChainPath': {
    more: 'The certificate of the Pod usually comes first, then the intermediate ones.',
  },
  'PodCertificateProjection.userAnnotations': {
    more: "The signer must treat them as unproven wishes of the Pod's author. Which keys it knows is in its documentation.",
  },
};
