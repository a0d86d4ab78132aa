/**
 * The parts of a Pod as the outline shows them. Every field of PodSpec is in exactly one group or is one of the lists
 * with parts of their own (containers, initContainers, ephemeralContainers, volumes); a test checks it.
 */
export const podGroups = {
  lifecycle: [
    'restartPolicy',
    'terminationGracePeriodSeconds',
    'activeDeadlineSeconds',
    'readinessGates',
    'schedulingGates',
  ],
  security: [
    'securityContext',
    'serviceAccountName',
    'serviceAccount',
    'automountServiceAccountToken',
    'imagePullSecrets',
    'hostUsers',
    'hostPID',
    'hostIPC',
    'shareProcessNamespace',
  ],
  network: [
    'hostNetwork',
    'dnsPolicy',
    'dnsConfig',
    'hostname',
    'subdomain',
    'setHostnameAsFQDN',
    'hostnameOverride',
    'hostAliases',
    'enableServiceLinks',
  ],
  scheduling: [
    'nodeSelector',
    'affinity',
    'tolerations',
    'topologySpreadConstraints',
    'nodeName',
    'schedulerName',
    'priorityClassName',
    'priority',
    'preemptionPolicy',
    'schedulingGroup',
  ],
  resources: ['resources', 'resourceClaims', 'overhead', 'runtimeClassName', 'os'],
} as const satisfies Record<string, readonly string[]>;

export type PodGroup = keyof typeof podGroups;

/** Fields of PodSpec that are parts of their own. */
export const partLists = ['initContainers', 'containers', 'ephemeralContainers', 'volumes'] as const;
