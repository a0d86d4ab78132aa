import type { ContainerFieldTexts } from '../../../types.ts';

/** Environment variables and their sources. */
export const env = {
  'EnvVar.name': {
    label: 'Name',
    help: 'The name of the variable: any printable ASCII characters except `=`. Required.',
  },
  'EnvVar.value': {
    label: 'Text',
    help: 'The text of the variable; `$(NAME)` inserts another variable. Left out, without a source: the empty text.',
  },
  'EnvVar.valueFrom': {
    label: 'Value from',
    help: 'Takes the value from elsewhere: a ConfigMap, a Secret, the Pod itself, its resources or a file. Cannot be combined with a value.',
  },
  'EnvVarSource.configMapKeyRef': {
    label: 'ConfigMap',
    help: "The value of one key of a ConfigMap in the Pod's namespace.",
  },
  'EnvVarSource.secretKeyRef': {
    label: 'Secret',
    help: 'What one key of a Secret holds, decoded; the Secret lives in the namespace of the Pod.',
  },
  'EnvVarSource.fieldRef': {
    label: 'Pod facts',
    help: 'A field of this Pod, such as its name, its IP or one of its labels.',
  },
  'EnvVarSource.resourceFieldRef': {
    label: 'Resources',
    help: 'A request or limit of a container of this Pod, as a whole number.',
  },
  'EnvVarSource.fileKeyRef': {
    label: 'File',
    help: 'One variable out of an env file that an earlier container wrote into an `emptyDir` volume.',
  },
  'ConfigMapKeySelector.name': {
    label: 'ConfigMap',
    help: 'The name of the ConfigMap, in the same namespace as the Pod.',
  },
  'ConfigMapKeySelector.key': {
    label: 'Key',
    help: 'The key whose value is taken. Required.',
  },
  'ConfigMapKeySelector.optional': {
    label: 'Optional',
    help: 'Lets the container start, without the variable, when the ConfigMap or key is missing. Left out: the container waits for it.',
  },
  'SecretKeySelector.name': {
    label: 'Secret',
    help: 'The name of the Secret, in the same namespace as the Pod.',
  },
  'SecretKeySelector.key': {
    label: 'Key',
    help: 'The key whose value is taken. Required.',
  },
  'SecretKeySelector.optional': {
    label: 'Optional',
    help: 'Lets the container start, without the variable, when the Secret or key is missing. Left out: the container waits for it.',
  },
  'ObjectFieldSelector.fieldPath': {
    label: 'Field path',
    help: "The path of the field, such as `metadata.name` or `metadata.labels['app']`. Required.",
  },
  'ObjectFieldSelector.apiVersion': {
    label: 'API version',
    help: 'The API version the field path is written for. Left out: `v1`, the only one there is.',
  },
  'ResourceFieldSelector.resource': {
    label: 'Resource',
    help: 'Which figure to take, such as `limits.memory` or `requests.cpu`. Required.',
  },
  'ResourceFieldSelector.containerName': {
    label: 'Container',
    help: 'The container whose figure is taken. Left out: in a variable its own container; in a volume it is required.',
  },
  'ResourceFieldSelector.divisor': {
    label: 'Divisor',
    help: 'The unit to count in, such as `1m` for millicores or `1Mi` for mebibytes. Left out: whole cores and bytes.',
  },
  'FileKeySelector.volumeName': {
    label: 'Volume',
    help: 'The `emptyDir` volume of the Pod that holds the env file. Required.',
  },
  'FileKeySelector.path': {
    label: 'File',
    help: 'The path of the env file inside the volume, relative and without `..`. Required.',
  },
  'FileKeySelector.key': {
    label: 'Key',
    help: 'The name of the variable inside the env file. Required.',
  },
  'FileKeySelector.optional': {
    label: 'Optional',
    help: 'Lets the container start, without the variable, when the key is not in the file. Left out: the container does not start.',
  },
  'EnvFromSource.prefix': {
    label: 'Prefix',
    help: "Text put before every key to form the variable's name. Left out: the keys are the names.",
  },
  'EnvFromSource.configMapRef': {
    label: 'ConfigMap',
    help: 'Takes every key of a ConfigMap as a variable.',
  },
  'EnvFromSource.secretRef': {
    label: 'Secret',
    help: 'Takes every key of a Secret as a variable.',
  },
  'ConfigMapEnvSource.name': {
    label: 'ConfigMap',
    help: 'The name of the ConfigMap, in the same namespace as the Pod.',
  },
  'ConfigMapEnvSource.optional': {
    label: 'Optional',
    help: 'Lets the container start when the ConfigMap does not exist. Left out: the container waits for it.',
  },
  'SecretEnvSource.name': {
    label: 'Secret',
    help: 'The name of the Secret, in the same namespace as the Pod.',
  },
  'SecretEnvSource.optional': {
    label: 'Optional',
    help: 'Lets the container start when the Secret does not exist. Left out: the container waits for it.',
  },
} as const satisfies Partial<ContainerFieldTexts>;
