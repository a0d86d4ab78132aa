/** Strings that have a type of their own in k8s.io/api `core/v1/types.go`, as the decoder's messages print it. */
import type { SomeFields } from './derive.ts';

export const goFields: SomeFields = {
  'Container.imagePullPolicy': { goType: 'PullPolicy' },
  'Container.restartPolicy': { goType: 'ContainerRestartPolicy' },
  'Container.terminationMessagePolicy': { goType: 'TerminationMessagePolicy' },
  'PodSpec.restartPolicy': { goType: 'RestartPolicy' },
  'PodSpec.dnsPolicy': { goType: 'DNSPolicy' },
  'PodSpec.preemptionPolicy': { goType: 'PreemptionPolicy' },
  'ContainerPort.protocol': { goType: 'Protocol' },
  'HTTPGetAction.scheme': { goType: 'URIScheme' },
  'Toleration.effect': { goType: 'TaintEffect' },
  'Toleration.operator': { goType: 'TolerationOperator' },
  'NodeSelectorRequirement.operator': { goType: 'NodeSelectorOperator' },
  'LabelSelectorRequirement.operator': { goType: 'LabelSelectorOperator' },
  'TopologySpreadConstraint.whenUnsatisfiable': { goType: 'UnsatisfiableConstraintAction' },
  'EmptyDirVolumeSource.medium': { goType: 'StorageMedium' },
  'HostPathVolumeSource.type': { goType: 'HostPathType' },
  'Capabilities.add': { goType: 'Capability' },
  'Capabilities.drop': { goType: 'Capability' },
  'VolumeMount.mountPropagation': { goType: 'MountPropagationMode' },
};
