/**
 * Facts the generated schema does not carry. Sources: `+listMapKey`, `+enum` and `+default` markers and comments of
 * k8s.io/api `core/v1/types.go`, and `pkg/apis/core/v1/defaults.go`, release 1.36.
 */

/** Allowed values upstream documents but does not mark as an enum. */
export const enumOverlay: Readonly<Record<string, readonly string[]>> = {
  'Container.restartPolicy': ['Always', 'Never', 'OnFailure'],
  'EphemeralContainer.restartPolicy': ['Always', 'Never', 'OnFailure'],
  'ContainerRestartRule.action': ['Restart', 'RestartAllContainers'],
  'ContainerRestartRuleOnExitCodes.operator': ['In', 'NotIn'],
  'ContainerResizePolicy.restartPolicy': ['NotRequired', 'RestartContainer'],
  'PodOS.name': ['linux', 'windows'],
  'PodSecurityContext.seLinuxChangePolicy': ['Recursive', 'MountOption'],
  'LabelSelectorRequirement.operator': ['In', 'NotIn', 'Exists', 'DoesNotExist'],
  'VolumeMount.recursiveReadOnly': ['Disabled', 'IfPossible', 'Enabled'],
};

/** Fields that identify an item of a list; two items with the same ones are a Duplicate. */
export const listMapKeys: Readonly<Record<string, readonly string[]>> = {
  'PodSpec.containers': ['name'],
  'PodSpec.initContainers': ['name'],
  'PodSpec.ephemeralContainers': ['name'],
  'PodSpec.volumes': ['name'],
  'PodSpec.imagePullSecrets': ['name'],
  'PodSpec.resourceClaims': ['name'],
  'PodSpec.schedulingGates': ['name'],
  'PodSpec.hostAliases': ['ip'],
  'PodSpec.topologySpreadConstraints': ['topologyKey', 'whenUnsatisfiable'],
  'Container.env': ['name'],
  'Container.ports': ['containerPort', 'protocol'],
  'Container.volumeMounts': ['mountPath'],
  'Container.volumeDevices': ['devicePath'],
  'EphemeralContainer.env': ['name'],
  'EphemeralContainer.ports': ['containerPort', 'protocol'],
  'EphemeralContainer.volumeMounts': ['mountPath'],
  'EphemeralContainer.volumeDevices': ['devicePath'],
  'ResourceRequirements.claims': ['name'],
};
