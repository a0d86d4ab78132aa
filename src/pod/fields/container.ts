/**
 * Facts about the fields of containers and of what is inside them. Sources, release 1.36: defaults from
 * pkg/apis/core/v1/defaults.go and, for what an API server leaves empty, the kubelet's reading of it (pkg/kubelet); bounds from
 * pkg/apis/core/validation/validation.go; gates and stages from pkg/features/kube_features.go. A gate that 1.36 no
 * longer has (`GRPCContainerProbe`, `AppArmorFields`, ...) is not named.
 */
import type { SomeFields } from './derive.ts';
import type { FieldFacts } from './types.ts';

const port = { unit: 'port', min: 1, max: 65535 } as const satisfies FieldFacts;
const portOrName = { examples: ['http', '8080'] } as const satisfies FieldFacts;
const off = { default: 'false', defaultedBy: 'kubelet' } as const satisfies FieldFacts;
const restartRules = {
  since: '1.34',
  gate: 'ContainerRestartRules',
} as const satisfies FieldFacts;
const envFiles = {
  since: '1.34',
  gate: 'EnvFiles',
} as const satisfies FieldFacts;
const claims = {
  since: '1.26',
  gate: 'DynamicResourceAllocation',
} as const satisfies FieldFacts;

const resize = {
  since: '1.27',
  gate: 'InPlacePodVerticalScaling',
} as const satisfies FieldFacts;
const sleep = {
  since: '1.29',
  gate: 'PodLifecycleSleepAction',
} as const satisfies FieldFacts;

const image: FieldFacts = { control: 'image', examples: ['nginx:1.27', 'busybox:1.36'] };
const imagePullPolicy: FieldFacts = { defaultedBy: 'api-server', pullPolicyOf: 'image' };
const fromImage: FieldFacts = { defaultedBy: 'image' };
const terminationMessagePath: FieldFacts = { default: '/dev/termination-log', defaultedBy: 'api-server' };
const terminationMessagePolicy: FieldFacts = { default: 'File', defaultedBy: 'api-server' };

/** Names of capabilities(7) that people add or keep, without CAP_, most used first. Runtimes take every one the kernel has. */
const capabilities = [
  'NET_BIND_SERVICE',
  'NET_ADMIN',
  'NET_RAW',
  'SYS_PTRACE',
  'SYS_ADMIN',
  'SYS_TIME',
  'SYS_NICE',
  'SYS_RESOURCE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETGID',
  'SETUID',
  'SETFCAP',
  'SETPCAP',
  'SYS_CHROOT',
  'AUDIT_WRITE',
  'IPC_LOCK',
  'BPF',
  'PERFMON',
  'SYSLOG',
] as const;
const resourceNames = {
  usual: ['cpu', 'memory', 'ephemeral-storage'],
  more: ['hugepages-2Mi', 'hugepages-1Gi', 'nvidia.com/gpu', 'amd.com/gpu'],
} as const;

const container: SomeFields = {
  'Container.name': { examples: ['web', 'app', 'proxy'] },
  'Container.image': image,
  'Container.imagePullPolicy': imagePullPolicy,
  'Container.command': fromImage,
  'Container.args': fromImage,
  'Container.workingDir': { ...fromImage, examples: ['/app', '/srv'] },
  'Container.stdin': off,
  'Container.stdinOnce': off,
  'Container.tty': off,
  'Container.terminationMessagePath': terminationMessagePath,
  'Container.terminationMessagePolicy': terminationMessagePolicy,
  'Container.resizePolicy': resize,
  // The gate is that of sidecars; other values than Always need ContainerRestartRules (beta) as well.
  'Container.restartPolicy': { since: '1.28', gate: 'SidecarContainers' },
  'Container.restartPolicyRules': restartRules,

  'EphemeralContainer.name': { examples: ['debugger'] },
  'EphemeralContainer.image': { ...image, examples: ['busybox:1.36'] },
  'EphemeralContainer.imagePullPolicy': imagePullPolicy,
  'EphemeralContainer.command': fromImage,
  'EphemeralContainer.args': fromImage,
  'EphemeralContainer.workingDir': fromImage,
  'EphemeralContainer.stdin': off,
  'EphemeralContainer.stdinOnce': off,
  'EphemeralContainer.tty': off,
  'EphemeralContainer.terminationMessagePath': terminationMessagePath,
  'EphemeralContainer.terminationMessagePolicy': terminationMessagePolicy,
  // The API server takes these three in its schema and refuses them in validation.
  'EphemeralContainer.resizePolicy': resize,
  'EphemeralContainer.restartPolicy': { since: '1.28' },
  'EphemeralContainer.restartPolicyRules': restartRules,
};

const ports: SomeFields = {
  'ContainerPort.containerPort': { ...port, examples: ['80', '8080', '443'] },
  'ContainerPort.name': { examples: ['http', 'https', 'metrics', 'grpc'] },
  'ContainerPort.protocol': { default: 'TCP', defaultedBy: 'api-server' },
  'ContainerPort.hostPort': port,
  'ContainerPort.hostIP': { examples: ['127.0.0.1'] },
};

const env: SomeFields = {
  'EnvVar.value': { control: 'multiline' },
  'EnvVarSource.fileKeyRef': envFiles,
  'ConfigMapKeySelector.optional': off,
  'SecretKeySelector.optional': off,
  'ConfigMapEnvSource.optional': off,
  'SecretEnvSource.optional': off,
  'EnvFromSource.prefix': { examples: ['APP_'] },
  'ObjectFieldSelector.apiVersion': { default: 'v1', defaultedBy: 'api-server' },
  'ObjectFieldSelector.fieldPath': {
    control: 'fact',
    examples: [
      'metadata.name',
      'metadata.namespace',
      'metadata.uid',
      "metadata.labels['app']",
      "metadata.annotations['note']",
      'spec.nodeName',
      'spec.serviceAccountName',
      'status.podIP',
      'status.podIPs',
      'status.hostIP',
      'status.hostIPs',
    ],
  },
  'ResourceFieldSelector.resource': {
    examples: [
      'limits.cpu',
      'limits.memory',
      'limits.ephemeral-storage',
      'requests.cpu',
      'requests.memory',
      'requests.ephemeral-storage',
    ],
  },
  'ResourceFieldSelector.divisor': { default: '1', defaultedBy: 'kubelet', examples: ['1', '1m', '1Mi'] },
  'FileKeySelector.volumeName': envFiles,
  'FileKeySelector.path': { ...envFiles, examples: ['app.env'] },
  'FileKeySelector.key': envFiles,
  'FileKeySelector.optional': { ...envFiles, ...off },
};

// Zero is taken and replaced by the default, except for initialDelaySeconds, where it is the default.
const probes: SomeFields = {
  'Probe.grpc': { since: '1.23' },
  'Probe.initialDelaySeconds': { unit: 'seconds', default: '0', defaultedBy: 'kubelet', min: 0 },
  'Probe.periodSeconds': { unit: 'seconds', default: '10', defaultedBy: 'api-server', min: 0 },
  'Probe.timeoutSeconds': { unit: 'seconds', default: '1', defaultedBy: 'api-server', min: 0 },
  'Probe.successThreshold': { default: '1', defaultedBy: 'api-server', min: 0 },
  'Probe.failureThreshold': { default: '3', defaultedBy: 'api-server', min: 0 },
  'Probe.terminationGracePeriodSeconds': { unit: 'seconds', min: 1, since: '1.21' },
  'HTTPGetAction.path': { default: '/', defaultedBy: 'api-server', examples: ['/healthz', '/ready'] },
  'HTTPGetAction.port': portOrName,
  'HTTPGetAction.scheme': { default: 'HTTP', defaultedBy: 'api-server' },
  'HTTPHeader.name': { examples: ['Host', 'Accept', 'Authorization'] },
  'TCPSocketAction.port': portOrName,
  'GRPCAction.port': { ...port, since: '1.23' },
  'GRPCAction.service': {
    default: '',
    defaultedBy: 'api-server',
    since: '1.23',
    examples: ['liveness', 'readiness'],
  },
};

const lifecycle: SomeFields = {
  'Lifecycle.stopSignal': {
    defaultedBy: 'image',
    since: '1.33',
    gate: 'ContainerStopSignals',
    examples: ['SIGTERM', 'SIGQUIT', 'SIGINT'],
  },
  'LifecycleHandler.sleep': sleep,
  'LifecycleHandler.tcpSocket': { deprecated: true },
  'SleepAction.seconds': { ...sleep, unit: 'seconds', min: 0 },
};

const resources: SomeFields = {
  'ResourceRequirements.requests': { defaultedBy: 'api-server', mapKeys: resourceNames },
  'ResourceRequirements.limits': { defaultedBy: 'admission', mapKeys: resourceNames },
  'ResourceRequirements.claims': claims,
  'ResourceClaim.name': claims,
  'ResourceClaim.request': { ...claims, since: '1.31' },
  'ContainerResizePolicy.resourceName': { ...resize, examples: ['cpu', 'memory'] },
  'ContainerResizePolicy.restartPolicy': resize,
  'ContainerRestartRule.action': restartRules,
  'ContainerRestartRule.exitCodes': restartRules,
  'ContainerRestartRuleOnExitCodes.operator': restartRules,
  'ContainerRestartRuleOnExitCodes.values': { ...restartRules, examples: ['1', '42', '137'] },
};

const security: SomeFields = {
  'SecurityContext.runAsUser': { unit: 'uid', min: 0, max: 2147483647, defaultedBy: 'image' },
  'SecurityContext.runAsGroup': { unit: 'gid', min: 0, max: 2147483647, defaultedBy: 'image' },
  'SecurityContext.privileged': off,
  'SecurityContext.allowPrivilegeEscalation': { default: 'true', defaultedBy: 'kubelet' },
  'SecurityContext.readOnlyRootFilesystem': off,
  'SecurityContext.capabilities': { defaultedBy: 'runtime' },
  'Capabilities.add': { examples: [...capabilities, 'ALL'] },
  'Capabilities.drop': { examples: ['ALL', ...capabilities] },
  'SecurityContext.seccompProfile': { defaultedBy: 'kubelet', since: '1.19' },
  'SecurityContext.appArmorProfile': { defaultedBy: 'runtime', since: '1.30' },
  'SecurityContext.seLinuxOptions': { defaultedBy: 'runtime' },
  'SecurityContext.procMount': {
    default: 'Default',
    defaultedBy: 'kubelet',
    gate: 'ProcMountType',
  },
};

const mounts: SomeFields = {
  'VolumeMount.mountPath': { examples: ['/data', '/etc/config', '/tmp'] },
  'VolumeMount.readOnly': { ...off, control: 'access' },
  'VolumeMount.recursiveReadOnly': {
    default: 'Disabled',
    defaultedBy: 'kubelet',
    since: '1.30',
    gate: 'RecursiveReadOnlyMounts',
  },
  'VolumeMount.subPathExpr': { examples: ['$(POD_NAME)'] },
  'VolumeMount.mountPropagation': { default: 'None', defaultedBy: 'kubelet' },
  'VolumeDevice.devicePath': { examples: ['/dev/xvda'] },
};

/** Facts of every container field that the schema does not carry; a field without facts is not in it. */
export const containerFields: SomeFields = {
  ...container,
  ...ports,
  ...env,
  ...probes,
  ...lifecycle,
  ...resources,
  ...security,
  ...mounts,
};
