import type { FieldSchema, Json, Path } from '../../pod/index.ts';
import { lookUp } from '../../pod/index.ts';

/** What a JSON value is called in Go's decoder messages. */
export function jsonKind(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
}

/** Names of Go's types as its JSON decoder prints them, by the type of our schema. */
const goTypes: Readonly<Record<string, string>> = {
  boolean: 'bool',
  Time: 'v1.Time',
  FieldsV1: 'v1.FieldsV1',
};

/** Strings that have a type of their own in k8s.io/api `core/v1/types.go`. */
const namedStrings: Readonly<Record<string, string>> = {
  'Container.imagePullPolicy': 'PullPolicy',
  'Container.restartPolicy': 'ContainerRestartPolicy',
  'Container.terminationMessagePolicy': 'TerminationMessagePolicy',
  'PodSpec.restartPolicy': 'RestartPolicy',
  'PodSpec.dnsPolicy': 'DNSPolicy',
  'PodSpec.preemptionPolicy': 'PreemptionPolicy',
  'ContainerPort.protocol': 'Protocol',
  'HTTPGetAction.scheme': 'URIScheme',
  'Toleration.effect': 'TaintEffect',
  'Toleration.operator': 'TolerationOperator',
  'NodeSelectorRequirement.operator': 'NodeSelectorOperator',
  'LabelSelectorRequirement.operator': 'LabelSelectorOperator',
  'TopologySpreadConstraint.whenUnsatisfiable': 'UnsatisfiableConstraintAction',
  'EmptyDirVolumeSource.medium': 'StorageMedium',
  'HostPathVolumeSource.type': 'HostPathType',
  'Capabilities.add': 'Capability',
  'Capabilities.drop': 'Capability',
  'VolumeMount.mountPropagation': 'MountPropagationMode',
};

const probes = /^(liveness|readiness|startup)Probe$/;
const handlers = new Set(['exec', 'httpGet', 'tcpSocket', 'grpc']);
const withReference = new Set([
  'ConfigMapKeySelector',
  'SecretKeySelector',
  'ConfigMapEnvSource',
  'SecretEnvSource',
  'ConfigMapProjection',
  'SecretProjection',
  'ConfigMapVolumeSource',
]);

/** The steps of a path as Go's decoder names them: without indexes, with the structs that others embed. */
function goSteps(field: FieldSchema, path: Path): string[] {
  const steps: string[] = [];
  path.forEach((step, i) => {
    if (typeof step === 'number') return;
    const list = typeof path[i - 1] === 'number' ? path[i - 2] : undefined;
    const above = path[i - 1];
    if (list === 'volumes' && step !== 'name') steps.push('VolumeSource');
    if (list === 'ephemeralContainers' && step !== 'targetContainerName')
      steps.push('EphemeralContainerCommon');
    if (typeof above === 'string' && probes.test(above) && handlers.has(step)) steps.push('ProbeHandler');
    steps.push(step);
  });
  const end = steps.lastIndexOf(field.name);
  const used = steps.slice(0, end + 1);
  if (field.name === 'name' && withReference.has(field.owner)) used.splice(end, 0, 'LocalObjectReference');
  return used;
}

/**
 * Go's `json: cannot unmarshal ...` for a value at `path` that does not fit `field`, as encoding/json of the API server
 * prints it.
 */
export function goMessage(field: FieldSchema, path: Path, value: Json, goType?: string): string {
  const named = lookUp(namedStrings, `${field.owner}.${field.name}`);
  const type = goType ?? (named ? `v1.${named}` : (lookUp(goTypes, field.type) ?? field.type));
  const fraction = typeof value === 'number' && !Number.isInteger(value) ? ` ${value}` : '';
  const place = goSteps(field, path).join('.');
  return `json: cannot unmarshal ${jsonKind(value)}${fraction} into Go struct field ${field.owner}.${place} of type ${type}`;
}
