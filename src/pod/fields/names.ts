/**
 * What refers to what: the fields that give a name, and those whose value is the name of something in the Pod, of an object
 * beside it, or of a key in that object. `references.ts` reads a Pod by it. Sources, release 1.36:
 * pkg/api/v1/pod/util.go (VisitPodSecretNames, VisitPodConfigmapNames), pkg/apis/core/validation/validation.go; for `$(NAME)`
 * pkg/kubelet/container/helpers.go (ExpandContainerCommandAndArgs, ExpandContainerVolumeMounts), kubelet_pods.go
 * (makeEnvironmentVariables) and prober/prober.go, which expands the command of a probe; that of a hook is not.
 */
import type { SomeFields } from './derive.ts';

const definitions: SomeFields = {
  'Volume.name': { defines: 'volume' },
  'Container.name': { defines: 'container' },
  'EphemeralContainer.name': { defines: 'container' },
  'ContainerPort.name': { defines: 'port' },
  'EnvVar.name': { defines: 'env' },
  'PodResourceClaim.name': { defines: 'resource-claim' },
};

const inPod: SomeFields = {
  'VolumeMount.name': { names: 'volume', use: 'mount' },
  'VolumeDevice.name': { names: 'volume', use: 'device' },
  'FileKeySelector.volumeName': { names: 'volume', use: 'env-file' },
  'HTTPGetAction.port': { names: 'port', use: 'probe' },
  'TCPSocketAction.port': { names: 'port', use: 'probe' },
  'ResourceFieldSelector.containerName': { names: 'container', use: 'resource-value' },
  'EphemeralContainer.targetContainerName': { names: 'container', use: 'debug-target' },
  // pkg/apis/batch/validation/validation.go (validatePodFailurePolicyRuleOnExitCodes) looks it up in the template.
  'PodFailurePolicyOnExitCodesRequirement.containerName': { names: 'container', use: 'failure-rule' },
  'ResourceClaim.name': { names: 'resource-claim', use: 'claim' },
  'EnvVar.value': { expands: true, use: 'env-value' },
  'Container.command': { expands: true, use: 'command' },
  'Container.args': { expands: true, use: 'argument' },
  'VolumeMount.subPathExpr': { expands: true, use: 'sub-path' },
  'ExecAction.command': { expands: 'Probe', use: 'probe' },
};

const objects: SomeFields = {
  'ConfigMapKeySelector.name': { names: 'ConfigMap' },
  'ConfigMapKeySelector.key': { names: 'object-key' },
  'ConfigMapEnvSource.name': { names: 'ConfigMap' },
  'ConfigMapVolumeSource.name': { names: 'ConfigMap' },
  'ConfigMapProjection.name': { names: 'ConfigMap' },
  'SecretKeySelector.name': { names: 'Secret' },
  'SecretKeySelector.key': { names: 'object-key' },
  'SecretEnvSource.name': { names: 'Secret' },
  'SecretVolumeSource.secretName': { names: 'Secret' },
  'SecretProjection.name': { names: 'Secret' },
  'KeyToPath.key': { names: 'object-key' },
  // Every field of this type in a Pod is a reference to a Secret: imagePullSecrets, and secretRef of volumes.
  'LocalObjectReference.name': { names: 'Secret' },
  'AzureFileVolumeSource.secretName': { names: 'Secret' },
  'PersistentVolumeClaimVolumeSource.claimName': { names: 'PersistentVolumeClaim' },
  'PodSpec.serviceAccountName': { names: 'ServiceAccount' },
  'PodSpec.serviceAccount': { names: 'ServiceAccount' },
  'PodSpec.runtimeClassName': { names: 'RuntimeClass' },
  'PodSpec.priorityClassName': { names: 'PriorityClass' },
  'PodSpec.nodeName': { names: 'Node' },
  'PodSchedulingGroup.podGroupName': { names: 'PodGroup' },
  'PodResourceClaim.resourceClaimName': { names: 'ResourceClaim' },
  'PodResourceClaim.resourceClaimTemplateName': { names: 'ResourceClaimTemplate' },
  'PersistentVolumeClaimSpec.storageClassName': { names: 'StorageClass' },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': { names: 'VolumeAttributesClass' },
  'ClusterTrustBundleProjection.name': { names: 'ClusterTrustBundle' },
  'PodAffinityTerm.namespaces': { names: 'Namespace' },
  'StatefulSetSpec.serviceName': { names: 'Service' },
  // The records of the Pod's name are those of a headless Service of this name (pkg/apis/core/types.go, `Subdomain`).
  'PodSpec.subdomain': { names: 'Service' },
};

export const nameFields: SomeFields = { ...definitions, ...inPod, ...objects };
