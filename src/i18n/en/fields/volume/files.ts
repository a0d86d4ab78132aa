import type { VolumeFieldTexts } from '../../../types.ts';

export const filesTexts = {
  'ConfigMapVolumeSource.name': {
    label: 'ConfigMap name',
    help: "A ConfigMap in the Pod's namespace. Until it exists the containers do not start.",
  },
  'ConfigMapVolumeSource.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
  },
  'ConfigMapVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
  },
  'ConfigMapVolumeSource.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the ConfigMap or a listed key is missing. Left out means false.',
  },
  'ConfigMapProjection.name': {
    label: 'ConfigMap name',
    help: "A ConfigMap in the Pod's namespace. Until it exists the containers do not start.",
  },
  'ConfigMapProjection.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
  },
  'ConfigMapProjection.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the ConfigMap or a listed key is missing. Left out means false.',
  },
  'SecretVolumeSource.secretName': {
    label: 'Secret name',
    help: "A Secret in the Pod's namespace. Until it exists the containers do not start.",
  },
  'SecretVolumeSource.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
  },
  'SecretVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
  },
  'SecretVolumeSource.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the Secret or a listed key is missing. Left out means false.',
  },
  'SecretProjection.name': {
    label: 'Secret name',
    help: "A Secret in the Pod's namespace. Until it exists the containers do not start.",
  },
  'SecretProjection.items': {
    label: 'Keys to show',
    help: 'Which keys become files, and under which path. Left out, every key becomes a file of its name.',
  },
  'SecretProjection.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when the Secret or a listed key is missing. Left out means false.',
  },
  'KeyToPath.key': {
    label: 'Key',
    help: 'The key of the ConfigMap or Secret whose value becomes the file.',
  },
  'KeyToPath.path': {
    label: 'File path',
    help: 'Path of the file within the volume, relative and without `..`. Slashes make subdirectories.',
  },
  'KeyToPath.mode': {
    label: 'File mode',
    help: "Permission bits of this one file, in octal. Left out, the volume's default mode applies.",
  },
  'DownwardAPIVolumeSource.items': {
    label: 'Files',
    help: 'The files to write, each with one fact about the Pod. Left out, the directory is empty.',
  },
  'DownwardAPIVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
  },
  'DownwardAPIProjection.items': {
    label: 'Files',
    help: 'The files to write, each with one fact about the Pod. Left out, there are none.',
  },
  'DownwardAPIVolumeFile.path': {
    label: 'File path',
    help: 'Path of the file within the volume, relative and without `..`.',
  },
  'DownwardAPIVolumeFile.fieldRef': {
    label: 'Pod field',
    help: 'The fact of the Pod to write: its name, namespace, UID, labels or annotations.',
  },
  'DownwardAPIVolumeFile.resourceFieldRef': {
    label: 'Container resource',
    help: 'A request or limit of one container to write. The container name is required here.',
  },
  'DownwardAPIVolumeFile.mode': {
    label: 'File mode',
    help: "Permission bits of this one file, in octal. Left out, the volume's default mode applies.",
  },
  'ProjectedVolumeSource.sources': {
    label: 'Sources',
    help: 'Where the files come from; each entry names one source. Two entries must not write the same path.',
  },
  'ProjectedVolumeSource.defaultMode': {
    label: 'Default file mode',
    help: 'Permission bits of the files, in octal. Left out, the API server sets 0644.',
  },
  'VolumeProjection.secret': {
    label: 'Secret',
    help: 'Files made from the keys of a Secret.',
  },
  'VolumeProjection.downwardAPI': {
    label: 'Pod’s facts',
    help: 'Files with facts about the Pod itself.',
  },
  'VolumeProjection.configMap': {
    label: 'ConfigMap',
    help: 'Files made from the keys of a ConfigMap.',
  },
  'VolumeProjection.serviceAccountToken': {
    label: 'Token',
    help: "A token of the Pod's service account that expires; the kubelet renews the file in time.",
  },
  'VolumeProjection.clusterTrustBundle': {
    label: 'Cluster trust bundle',
    help: 'CA certificates from ClusterTrustBundle objects in one file. Off by default in 1.36.',
  },
  'VolumeProjection.podCertificate': {
    label: 'Pod certificate',
    help: 'A private key and a certificate that a signer issues for this Pod, renewed by the kubelet. Off by default in 1.36.',
  },
  'ServiceAccountTokenProjection.audience': {
    label: 'Audience',
    help: 'Whom the token is for; a receiver must find itself there. Left out, it is the API server.',
  },
  'ServiceAccountTokenProjection.expirationSeconds': {
    label: 'Lifetime',
    help: 'Seconds the token is valid, at least 600. Left out, the API server sets 3600.',
  },
  'ServiceAccountTokenProjection.path': {
    label: 'File path',
    help: 'Path of the token file within the volume, relative and without `..`.',
  },
  'ClusterTrustBundleProjection.name': {
    label: 'Bundle name',
    help: 'Name of one ClusterTrustBundle. Not together with a signer name or labels.',
  },
  'ClusterTrustBundleProjection.signerName': {
    label: 'Signer name',
    help: 'Takes all bundles of this signer that match the labels. Not together with a bundle name.',
  },
  'ClusterTrustBundleProjection.labelSelector': {
    label: 'Bundle selector',
    help: 'Narrows the bundles of a signer by label. Left out it matches none, empty it matches all.',
  },
  'ClusterTrustBundleProjection.optional': {
    label: 'Optional',
    help: 'With true, the Pod starts even when no bundle is found. Left out means false.',
  },
  'ClusterTrustBundleProjection.path': {
    label: 'File path',
    help: 'Path of the certificate file within the volume, relative and without `..`.',
  },
  'PodCertificateProjection.signerName': {
    label: 'Signer name',
    help: 'The signer that issues the certificate.',
  },
  'PodCertificateProjection.keyType': {
    label: 'Key type',
    help: 'The kind of key the kubelet makes, such as `ED25519` or `ECDSAP256`.',
  },
  'PodCertificateProjection.maxExpirationSeconds': {
    label: 'Longest lifetime',
    help: 'Seconds the certificate may be valid at most: 3600 to 7862400, or to 86400 with a `kubernetes.io/…` signer. Left out, the request for it counts as 86400.',
  },
  'PodCertificateProjection.credentialBundlePath': {
    label: 'Bundle file',
    help: 'Path of one PEM file with the key first and then the certificates. Preferred, as it is read in one go.',
  },
  'PodCertificateProjection.keyPath': {
    label: 'Key file',
    help: 'Path of a file with only the private key.',
  },
  'PodCertificateProjection.certificateChainPath': {
    label: 'Certificate file',
    help: 'Path of a file with only the certificate chain.',
  },
  'PodCertificateProjection.userAnnotations': {
    label: 'Notes to the signer',
    help: 'Key and value pairs passed on to the signer unchecked. Keys need a domain prefix.',
  },
} satisfies Partial<VolumeFieldTexts>;
