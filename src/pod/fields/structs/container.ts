/**
 * Containers and what is inside them. Unions, and the fields that tell the items of a list apart (`+listMapKey`), follow
 * pkg/apis/core/validation/validation.go and k8s.io/api core/v1/types.go, release 1.36; embedded structs the latter.
 */
import type { SomeStructs } from '../types.ts';

const objectName = { goType: 'LocalObjectReference', fields: ['name'] } as const;

const container = {
  Container: {
    sections: [
      { id: 'general', fields: ['image', 'imagePullPolicy'], open: true },
      { id: 'command', fields: ['command', 'args', 'workingDir'], open: true },
      { id: 'ports', fields: ['ports'] },
      { id: 'environment', fields: ['env', 'envFrom'] },
      { id: 'resources', fields: ['resources', 'resizePolicy'], open: true },
      { id: 'mounts', fields: ['volumeMounts', 'volumeDevices'] },
      { id: 'probes', fields: ['startupProbe', 'readinessProbe', 'livenessProbe'] },
      { id: 'lifecycle', fields: ['lifecycle'] },
      { id: 'security', fields: ['securityContext'] },
      { id: 'restart', fields: ['restartPolicy', 'restartPolicyRules'] },
      {
        id: 'terminal',
        fields: ['stdin', 'stdinOnce', 'tty', 'terminationMessagePath', 'terminationMessagePolicy'],
      },
    ],
    parts: ['name'],
    draft: ['image'],
    usual: ['name', 'image'],
    identity: ['name'],
    scope: true,
    aliases: {
      environment: 'env',
      envs: 'env',
      variables: 'env',
      cmd: 'command',
      entrypoint: 'command',
      arguments: 'args',
      mounts: 'volumeMounts',
      volumemount: 'volumeMounts',
      volumesmounts: 'volumeMounts',
      imgress: 'image',
      imagename: 'image',
      workdir: 'workingDir',
      pullpolicy: 'imagePullPolicy',
      liveness: 'livenessProbe',
      readiness: 'readinessProbe',
      startup: 'startupProbe',
      resource: 'resources',
      port: 'ports',
    },
  },
  EphemeralContainer: {
    like: 'Container',
    sections: [
      {
        id: 'general',
        fields: ['targetContainerName', 'image', 'imagePullPolicy'],
        open: true,
      },
      { id: 'command', fields: ['command', 'args', 'workingDir'], open: true },
      { id: 'environment', fields: ['env', 'envFrom'] },
      { id: 'mounts', fields: ['volumeMounts', 'volumeDevices'] },
      { id: 'security', fields: ['securityContext'] },
      {
        id: 'terminal',
        fields: ['stdin', 'stdinOnce', 'tty', 'terminationMessagePath', 'terminationMessagePolicy'],
        open: true,
      },
      // What `allowedEphemeralContainerFields` of validation.go leaves out.
      { id: 'ports', fields: ['ports'], forbidden: true },
      { id: 'resources', fields: ['resources', 'resizePolicy'], forbidden: true },
      { id: 'probes', fields: ['startupProbe', 'readinessProbe', 'livenessProbe'], forbidden: true },
      { id: 'lifecycle', fields: ['lifecycle'], forbidden: true },
      { id: 'restart', fields: ['restartPolicy', 'restartPolicyRules'], forbidden: true },
    ],
    embeds: {
      goType: 'EphemeralContainerCommon',
      fields: [
        'name',
        'image',
        'command',
        'args',
        'workingDir',
        'ports',
        'envFrom',
        'env',
        'resources',
        'resizePolicy',
        'restartPolicy',
        'restartPolicyRules',
        'volumeMounts',
        'volumeDevices',
        'livenessProbe',
        'readinessProbe',
        'startupProbe',
        'lifecycle',
        'terminationMessagePath',
        'terminationMessagePolicy',
        'imagePullPolicy',
        'securityContext',
        'stdin',
        'stdinOnce',
        'tty',
      ],
    },
  },
  ContainerPort: {
    columns: ['name', 'containerPort', 'protocol'],
    draft: ['containerPort'],
    initial: { containerPort: 8080 },
    identity: ['containerPort', 'protocol'],
    aliases: { port: 'containerPort' },
  },
  ContainerResizePolicy: { initial: { restartPolicy: 'NotRequired' } },
  ContainerRestartRule: { initial: { action: 'Restart' } },
} as const satisfies SomeStructs;

const env = {
  EnvVar: {
    union: { beside: ['name'], first: ['name'], through: 'valueFrom' },
    item: 'union-row',
    draft: ['name'],
    initial: { name: 'NAME', value: '' },
    usual: ['name', 'value'],
    identity: ['name'],
    aliases: { key: 'name' },
  },
  EnvVarSource: {
    union: {
      beside: [],
      usual: ['configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef', 'fileKeyRef'],
    },
    aliases: { configmapref: 'configMapKeyRef', secretref: 'secretKeyRef' },
  },
  EnvFromSource: {
    item: 'union-row',
    columns: ['prefix'],
    union: { beside: ['prefix'], usual: ['configMapRef', 'secretRef'] },
    aliases: { configmap: 'configMapRef', secret: 'secretRef' },
  },
  ConfigMapKeySelector: { initial: { name: '' }, usual: ['name', 'key'], embeds: objectName },
  SecretKeySelector: { initial: { name: '' }, usual: ['name', 'key'], embeds: objectName },
  ConfigMapEnvSource: { initial: { name: '' }, usual: ['name'], embeds: objectName },
  SecretEnvSource: { initial: { name: '' }, usual: ['name'], embeds: objectName },
} as const satisfies SomeStructs;

const handlers = {
  Probe: {
    union: {
      beside: [
        'initialDelaySeconds',
        'timeoutSeconds',
        'periodSeconds',
        'successThreshold',
        'failureThreshold',
        'terminationGracePeriodSeconds',
      ],
      usual: ['httpGet', 'exec', 'tcpSocket', 'grpc'],
    },
    aliases: {
      http: 'httpGet',
      tcp: 'tcpSocket',
      initialdelay: 'initialDelaySeconds',
      period: 'periodSeconds',
      timeout: 'timeoutSeconds',
    },
    embeds: { goType: 'ProbeHandler', fields: 'members' },
  },
  LifecycleHandler: { union: { beside: [], usual: ['exec', 'httpGet', 'sleep', 'tcpSocket'] } },
  ExecAction: { initial: { command: [] }, usual: ['command'] },
  HTTPGetAction: {
    initial: { path: '/', port: 8080 },
    initialPort: 'port',
    usual: ['path', 'port'],
    aliases: { headers: 'httpHeaders' },
  },
  TCPSocketAction: { initial: { port: 8080 }, initialPort: 'port' },
  GRPCAction: { initial: { port: 8080 }, initialPort: 'port' },
  SleepAction: { initial: { seconds: 5 } },
} as const satisfies SomeStructs;

const rest = {
  ResourceRequirements: {
    control: 'resources',
    aliases: { limit: 'limits', request: 'requests' },
  },
  ResourceClaim: { identity: ['name'] },
  SecurityContext: {
    aliases: {
      readyonlyfilesystem: 'readOnlyRootFilesystem',
      readonlyfilesystem: 'readOnlyRootFilesystem',
      readonlyrootfs: 'readOnlyRootFilesystem',
      capability: 'capabilities',
    },
  },
  VolumeMount: {
    columns: ['name', 'mountPath', 'subPath', 'readOnly'],
    draft: ['name', 'mountPath'],
    identity: ['mountPath'],
    aliases: { path: 'mountPath' },
  },
  VolumeDevice: { identity: ['devicePath'] },
} as const satisfies SomeStructs;

export const containerStructs = { ...container, ...env, ...handlers, ...rest };
