import type { ContainerFieldDetails } from '../../../types.ts';

/** Environment variables and their sources. */
export const env: ContainerFieldDetails = {
  'EnvVar.name': {
    more: 'Before 1.32 only letters, digits, `_`, `-` and `.` were allowed, and no digit at the start. The kernel takes any name, but a shell cannot read variables whose name has a dot or a dash.',
  },
  'EnvVar.value': {
    more: '`$(NAME)` is replaced by the kubelet if the variable stands further up in the list or comes from `envFrom` or a Service; otherwise the text stays as it is. `$$(NAME)` gives the literal `$(NAME)`. Everything else, line breaks included, reaches the process unchanged.',
    mistake:
      'Writing `$NAME`, with or without braces, as in a shell: no shell reads the value, so the process sees exactly that text.',
  },
  'EnvVar.valueFrom': {
    more: 'Exactly one source must be given. The kubelet resolves it when it creates the container and does not look again until the next restart.',
  },
  'EnvVarSource.configMapKeyRef': {
    more: 'Only keys under `data` are found, not those under `binaryData`. The value is read when the container is created. If the ConfigMap or key is missing and not optional, the container waits with `CreateContainerConfigError`.',
    mistake:
      'Expecting an edited ConfigMap to change the variable: mount it as a volume if the program can read it again.',
  },
  'EnvVarSource.secretKeyRef': {
    more: 'The kubelet fetches the Secret and sets the plain bytes, already decoded from base64. A variable is easier to leak than a file: it is inherited by child processes, readable in `/proc/<pid>/environ`, and often printed in crash reports. A missing Secret or key keeps the container waiting unless it is optional.',
    mistake: 'Encoding the value in base64 once more, so that the program gets the encoded text.',
  },
  'EnvVarSource.fieldRef': {
    more: 'The value is text and is fixed when the container is created; a label changed later is not seen. Names, namespace, uid, labels, annotations, node, service account and the IPs of Pod and node can be taken.',
  },
  'EnvVarSource.resourceFieldRef': {
    more: "CPU, memory, ephemeral storage and huge pages can be taken, each from requests or limits. A limit that is not set gives the Pod's limit, or else what the node can allocate; a missing request gives 0. Programs use it to size thread pools and heaps.",
    mistake: 'Relying on a memory limit that is not set: the program then sizes itself after the whole node.',
  },
  'EnvVarSource.fileKeyRef': {
    more: "An init container writes lines such as `TOKEN='abc'` into a file on an `emptyDir` volume, and the kubelet reads the file when it creates this container. The container that uses the variable need not mount the volume. Values must stand in single quotes, and comment lines begin with `#`.",
    mistake:
      'Writing `KEY=value` without quotes or with a space before `=`: the file cannot be used and the container does not start. A space after `=` makes that one value empty, which counts as a missing key.',
  },
  'ConfigMapKeySelector.name': {
    more: 'The schema does not mark it as required, for the sake of old clients, but an empty name is never useful.',
  },
  'ConfigMapKeySelector.key': {
    more: 'Keys are case-sensitive and may contain letters, digits, `-`, `_` and `.`. A file name works as well: the value is then the whole file.',
  },
  'ConfigMapKeySelector.optional': {
    more: 'It is decided when the container is created: if the ConfigMap appears later, the variable does not. The variable is absent then, not empty.',
  },
  'SecretKeySelector.name': {
    more: 'A Secret of another namespace cannot be reached; copy it over. The schema does not mark the name as required, but an empty one is never useful.',
  },
  'SecretKeySelector.key': {
    more: 'Keys are case-sensitive. For Secrets of a fixed type the keys are fixed too, such as `tls.crt`, `username` or `.dockerconfigjson`.',
  },
  'SecretKeySelector.optional': {
    more: 'It is decided when the container is created: if the Secret appears later, the variable does not. The variable is absent then, not empty.',
  },
  'ObjectFieldSelector.fieldPath': {
    more: 'In a variable: `metadata.name`, `metadata.namespace`, `metadata.uid`, one label or annotation in brackets, `spec.nodeName`, `spec.serviceAccountName`, `status.hostIP`, `status.hostIPs`, `status.podIP` and `status.podIPs`. In a volume only the `metadata` fields work, but there all labels or all annotations can be taken at once. Volume files follow later changes, variables do not.',
    mistake:
      'Asking for `metadata.labels` without a key in a variable, or for `status.podIP` in a volume: the API server rejects both.',
  },
  'ResourceFieldSelector.resource': {
    more: 'Allowed are `limits.` or `requests.` followed by `cpu`, `memory`, `ephemeral-storage` or `hugepages-<size>`. Devices and other extended resources are not available this way.',
  },
  'ResourceFieldSelector.divisor': {
    more: 'The figure is divided by this and rounded up. CPU takes only `1` and `1m`; memory and storage take `1` and the units from `1k` to `1E` and `1Ki` to `1Ei`. The API server stores `0` when it is left out, which the kubelet reads as `1`.',
    mistake: 'Leaving it out for CPU: a limit of `250m` is rounded up to 1 core.',
  },
  'FileKeySelector.volumeName': {
    more: 'Other volume types are rejected by the API server. The volume is usually filled by an init container.',
  },
  'FileKeySelector.key': {
    more: 'An empty value in the file counts as missing. The first line with this name is taken.',
  },
  'FileKeySelector.optional': {
    more: 'It covers a missing key only: if the file itself is missing or malformed, the container does not start either way.',
  },
  'EnvFromSource.prefix': {
    more: "It helps to tell several sources apart and to avoid names the program already uses. The prefix follows the same rule as a variable's name.",
  },
  'EnvFromSource.configMapRef': {
    more: 'Only the keys under `data` are taken. A key becomes the name of the variable unchanged, so `app.name` stays `app.name` and no shell can read it.',
  },
  'EnvFromSource.secretRef': {
    more: 'Every key is set in plain text, also those the program does not need. Naming the needed keys one by one gives less away.',
  },
  'ConfigMapEnvSource.name': {
    more: 'The schema does not mark it as required, for the sake of old clients, but an empty name is never useful.',
  },
  'ConfigMapEnvSource.optional': {
    more: 'It is decided when the container is created; variables do not appear later.',
  },
  'SecretEnvSource.name': {
    more: 'A Secret of another namespace cannot be reached. The schema does not mark the name as required, but an empty one is never useful.',
  },
  'SecretEnvSource.optional': {
    more: 'It is decided when the container is created; variables do not appear later.',
  },
};
