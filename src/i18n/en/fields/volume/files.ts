import type { VolumeFieldTexts } from '../../../types.ts';

export const filesTexts = {
  'ConfigMapVolumeSource.name': {
    label: 'ConfigMap name',
    help: "A ConfigMap in the Pod's namespace. Until it exists the containers do not start.",
    more: 'While the ConfigMap is missing the Pod stays in ContainerCreating, and an event of the kubelet names it. It continues by itself once the ConfigMap appears.',
    mistake: 'A typing error, or a ConfigMap in another namespace.',
  },
  'ConfigMapVolumeSource.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
    more: 'Keys that are not listed do not appear. A listed key that is missing keeps the Pod from starting unless the source is optional. Paths may contain subdirectories.',
  },
  'ConfigMapVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
    more: 'YAML reads `0644` as octal, that is 420; JSON knows no octal and needs 420. Scripts need 0755 to be started directly. Group bits may be added by fsGroup. Directories are not affected.',
    mistake: 'Writing `644` without the leading zero: that is decimal, means 01204, and is rejected.',
  },
  'ConfigMapVolumeSource.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the ConfigMap or a listed key is missing. Left out means false.',
    more: 'With true and no ConfigMap the directory is empty, and files appear if it is created later.',
  },
  'ConfigMapProjection.name': {
    label: 'ConfigMap name',
    help: "A ConfigMap in the Pod's namespace. Until it exists the containers do not start.",
    more: 'While it is missing the whole projected volume waits, and with it the Pod.',
    mistake: 'A typing error, or a ConfigMap in another namespace.',
  },
  'ConfigMapProjection.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
    more: 'Use it when two sources have keys of the same name: give one of them another path.',
  },
  'ConfigMapProjection.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the ConfigMap or a listed key is missing. Left out means false.',
    more: 'With true and no ConfigMap the other sources are shown nevertheless.',
  },
  'SecretVolumeSource.secretName': {
    label: 'Secret name',
    help: "A Secret in the Pod's namespace. Until it exists the containers do not start.",
    more: 'While the Secret is missing the Pod stays in ContainerCreating, and an event of the kubelet names it. The kubelet may only read Secrets of Pods on its node.',
    mistake:
      'Writing `name` instead of `secretName`; only projected sources and environment variables use `name`.',
  },
  'SecretVolumeSource.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
    more: 'Keys that are not listed do not appear. A listed key that is missing keeps the Pod from starting unless the source is optional.',
  },
  'SecretVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
    more: '0400 lets only the owner, root, read the files. Processes of another user then need fsGroup, which makes the group able to read them. YAML reads `0400` as octal; JSON needs 256.',
    mistake: 'Writing `400` without the leading zero: that is decimal and means 0620.',
  },
  'SecretVolumeSource.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the Secret or a listed key is missing. Left out means false.',
    more: 'With true and no Secret the directory is empty, and files appear if it is created later.',
  },
  'SecretProjection.name': {
    label: 'Secret name',
    help: "A Secret in the Pod's namespace. Until it exists the containers do not start.",
    more: 'While it is missing the whole projected volume waits, and with it the Pod.',
    mistake: 'Writing `secretName`, which belongs to the plain Secret volume.',
  },
  'SecretProjection.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
    more: 'Use it when two sources have keys of the same name: give one of them another path.',
  },
  'SecretProjection.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the Secret or a listed key is missing. Left out means false.',
    more: 'With true and no Secret the other sources are shown nevertheless.',
  },
  'KeyToPath.key': {
    label: 'Key',
    help: 'The key of the ConfigMap or Secret whose value becomes the file.',
    more: 'Keys with binary contents (`binaryData` of a ConfigMap) work as well.',
    mistake: 'A key that does not exist keeps the Pod in ContainerCreating.',
  },
  'KeyToPath.path': {
    label: 'File path',
    help: 'Path of the file within the volume, relative and without `..`. Slashes make subdirectories.',
    more: 'The file appears below the mount path of the container. To put a single file into an existing directory, mount with `subPath` set to this path.',
  },
  'KeyToPath.mode': {
    label: 'File mode',
    help: "Permission bits of this one file, in octal. Left out, the volume's default mode applies.",
    more: 'It beats the default mode of the volume. fsGroup may still add bits for the group.',
    mistake: 'A decimal number where octal was meant: `mode: 400` is 0620.',
  },
  'DownwardAPIVolumeSource.items': {
    label: 'Files',
    help: 'The files to write, each with one fact about the Pod. Left out, the directory is empty.',
    more: 'Files with labels and annotations are rewritten when these change; the others stay as they are.',
  },
  'DownwardAPIVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
    more: 'YAML reads `0644` as octal, that is 420. fsGroup may add bits for the group.',
  },
  'DownwardAPIProjection.items': {
    label: 'Files',
    help: 'The files to write, each with one fact about the Pod. Left out, there are none.',
    more: 'Files with labels and annotations are rewritten when these change; the others stay as they are.',
  },
  'DownwardAPIVolumeFile.path': {
    label: 'File path',
    help: 'Path of the file within the volume, relative and without `..`.',
  },
  'DownwardAPIVolumeFile.fieldRef': {
    label: 'Pod field',
    help: 'The fact of the Pod to write: its name, namespace, UID, labels or annotations.',
    more: 'Possible are `metadata.name`, `metadata.namespace`, `metadata.uid`, `metadata.labels`, `metadata.annotations`, and a single one as `metadata.labels[\'app\']`. All labels at once are written as lines of `key="value"`. Exactly one of Pod field and container resource must be given.',
    mistake: 'Fields such as `spec.nodeName` or `status.podIP`: they work in environment variables only.',
  },
  'DownwardAPIVolumeFile.resourceFieldRef': {
    label: 'Container resource',
    help: 'A request or limit of one container to write. The container name is required here.',
    more: 'Without a limit, `limits.cpu` and `limits.memory` give what the node can allocate. The divisor sets the unit; the value is rounded up.',
    mistake: 'Leaving out the container name: the file belongs to the Pod, not to one container.',
  },
  'DownwardAPIVolumeFile.mode': {
    label: 'File mode',
    help: "Permission bits of this one file, in octal. Left out, the volume's default mode applies.",
    more: 'It beats the default mode of the volume.',
  },
  'ProjectedVolumeSource.sources': {
    label: 'Sources',
    help: 'Where the files come from; each entry names one source. Two entries must not write the same path.',
    more: 'Each entry has exactly one kind of source. Modes are set for the volume or for single files, not per source. All files switch together when a source changes.',
    mistake: 'Two sources in one entry; each needs its own dash.',
  },
  'ProjectedVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
    more: 'YAML reads `0644` as octal, that is 420. The file of a service account token is an exception: it gets 0600 when all containers run as one user, who then owns it, and also when fsGroup is set, which lets the group read it.',
  },
  'VolumeProjection.secret': {
    label: 'Secret',
    help: 'Files made from the keys of a Secret.',
    more: 'Only the listed keys appear, or all when none is listed. The whole projected volume lies in memory.',
  },
  'VolumeProjection.downwardAPI': {
    label: 'Downward API',
    help: 'Files with facts about the Pod itself.',
    more: 'It takes the same files as a volume of its own would.',
  },
  'VolumeProjection.configMap': {
    label: 'ConfigMap',
    help: 'Files made from the keys of a ConfigMap.',
    more: 'Only the listed keys appear, or all when none is listed. Later changes arrive after about a minute.',
  },
  'VolumeProjection.serviceAccountToken': {
    label: 'Service account token',
    help: "A token of the Pod's service account that expires; the kubelet renews the file in time.",
    more: "The token is bound to the Pod and becomes invalid when the Pod is deleted. External systems such as Vault or a cloud provider check it through the cluster's public keys. The kubelet replaces the file when 80 percent of the lifetime, or 24 hours, have passed; the program must reread it.",
    mistake: 'Reading the token once at start and using it for days.',
  },
  'VolumeProjection.clusterTrustBundle': {
    label: 'Cluster trust bundle',
    help: 'CA certificates from ClusterTrustBundle objects in one file. Off by default in 1.36.',
    more: 'It gives the containers the CA certificates to check servers of the cluster with, and keeps the file up to date. The gate ClusterTrustBundleProjection is beta and off by default in 1.36, and the API must be enabled as well.',
  },
  'VolumeProjection.podCertificate': {
    label: 'Pod certificate',
    help: 'A private key and a certificate that a signer issues for this Pod, renewed by the kubelet. Off by default in 1.36.',
    more: 'The kubelet makes the key, asks the signer with a PodCertificateRequest, and holds the Pod back until the certificate is there. It renews both at the time the signer names. The gate PodCertificateRequest is beta and off by default in 1.36.',
  },
  'ServiceAccountTokenProjection.audience': {
    label: 'Audience',
    help: 'Whom the token is for; a receiver must find itself there. Left out, it is the API server.',
    more: 'A service that gets the token must check that it is named as audience and refuse others; so a stolen token is of no use elsewhere.',
    mistake: 'Leaving it out for an outside service: the token is then good for the API server.',
  },
  'ServiceAccountTokenProjection.expirationSeconds': {
    label: 'Lifetime',
    help: 'Seconds the token is valid, at least 600. Left out, the API server sets 3600.',
    more: 'It is a request, which the cluster may cap. The API server accepts 600 to 4294967296.',
  },
  'ServiceAccountTokenProjection.path': {
    label: 'File path',
    help: 'Path of the token file within the volume, relative and without `..`.',
    more: 'The full path in the container is the mount path plus this one, for example `/var/run/secrets/tokens/vault-token`.',
  },
  'ClusterTrustBundleProjection.name': {
    label: 'Bundle name',
    help: 'Name of one ClusterTrustBundle. Not together with a signer name or labels.',
    more: 'Bundles that belong to a signer carry its name in theirs, with a colon: `example.com:mysigner:v1`.',
  },
  'ClusterTrustBundleProjection.signerName': {
    label: 'Signer name',
    help: 'Takes all bundles of this signer that match the labels. Not together with a bundle name.',
    more: 'The certificates of all bundles found are joined and duplicates removed; their order may change. Without a label selector nothing is found.',
    mistake: 'Leaving out the label selector: write `labelSelector: {}` for all bundles of the signer.',
  },
  'ClusterTrustBundleProjection.labelSelector': {
    label: 'Bundle selector',
    help: 'Narrows the bundles of a signer by label. Left out it matches none, empty it matches all.',
    more: 'It only counts together with a signer name.',
  },
  'ClusterTrustBundleProjection.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when no bundle is found. Left out means false.',
    more: 'With false the Pod stays in ContainerCreating until at least one bundle is found.',
  },
  'ClusterTrustBundleProjection.path': {
    label: 'File path',
    help: 'Path of the certificate file within the volume, relative and without `..`.',
  },
  'PodCertificateProjection.signerName': {
    label: 'Signer name',
    help: 'The signer that issues the certificate.',
    more: 'Which names exist depends on the controllers in the cluster; the signer decides what stands in the certificate. With an unknown signer the Pod waits for ever.',
  },
  'PodCertificateProjection.keyType': {
    label: 'Key type',
    help: 'The kind of key the kubelet makes, such as `ED25519` or `ECDSAP256`.',
    more: 'Possible are `RSA3072`, `RSA4096`, `ECDSAP256`, `ECDSAP384`, `ECDSAP521` and `ED25519`. The private key never leaves the node.',
  },
  'PodCertificateProjection.maxExpirationSeconds': {
    label: 'Longest lifetime',
    help: 'Seconds the certificate may be valid at most: 3600 to 7862400. Left out, the API server sets 86400.',
    more: 'The signer may issue a shorter one, but not below an hour. Signers of `kubernetes.io` never exceed 24 hours.',
  },
  'PodCertificateProjection.credentialBundlePath': {
    label: 'Bundle file',
    help: 'Path of one PEM file with the key first and then the certificates. Preferred, as it is read in one go.',
    more: 'With one file key and certificate always belong together. With two files a program that reads during a renewal may get a pair that does not match.',
  },
  'PodCertificateProjection.keyPath': {
    label: 'Key file',
    help: 'Path of a file with only the private key.',
    more: 'Needed only for programs that cannot read a combined file. At least one of the three paths must be given.',
  },
  'PodCertificateProjection.certificateChainPath': {
    label: 'Certificate file',
    help: 'Path of a file with only the certificate chain.',
    more: 'The certificate of the Pod usually comes first, then the intermediate ones.',
  },
  'PodCertificateProjection.userAnnotations': {
    label: 'Notes to the signer',
    help: 'Key and value pairs passed on to the signer unchecked. Keys need a domain prefix.',
    more: "The signer must treat them as unproven wishes of the Pod's author. Which keys it knows is in its documentation.",
  },
} satisfies Partial<VolumeFieldTexts>;
