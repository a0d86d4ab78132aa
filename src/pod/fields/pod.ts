/**
 * Facts about the fields of the Pod itself: metadata, PodSpec and what is inside it except containers and volumes. Sources, release
 * 1.36: defaults from pkg/apis/core/v1/defaults.go, from the admission plugins and, for what the API server leaves empty,
 * from the component that reads the field; bounds from pkg/apis/core/validation/validation.go; gates and stages from
 * pkg/features/kube_features.go.
 */
import { defaultGracePeriod } from '../grace.ts';
import { safeSysctls } from '../safe-sysctls.ts';
import type { SomeFields } from './derive.ts';
import type { FieldFacts } from './types.ts';

const off = { default: 'false', defaultedBy: 'kubelet' } as const satisfies FieldFacts;
/** Greatest user and group ID an API server takes: MaxInt32. */
const idBounds = { min: 0, max: 2147483647 } as const;
const uid = { unit: 'uid', ...idBounds } as const satisfies FieldFacts;
const gid = { unit: 'gid', ...idBounds } as const satisfies FieldFacts;
const weight = { min: 1, max: 100 } as const satisfies FieldFacts;
const topologyKeys = [
  'kubernetes.io/hostname',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/region',
] as const;
const profileFile = { examples: ['profiles/audit.json'] } as const satisfies FieldFacts;
const devices = {
  since: '1.26',
  gate: 'DynamicResourceAllocation',
} as const satisfies FieldFacts;
const schedulingGates = {
  since: '1.26',
  gate: 'PodSchedulingReadiness',
} as const satisfies FieldFacts;
const groups = {
  since: '1.36',
  gate: 'GenericWorkload',
} as const satisfies FieldFacts;
const affinityLabelKeys = {
  since: '1.29',
  gate: 'MatchLabelKeysInPodAffinity',
} as const satisfies FieldFacts;
const spreadInclusion = {
  since: '1.25',
  gate: 'NodeInclusionPolicyInPodTopologySpread',
  defaultedBy: 'scheduler',
} as const satisfies FieldFacts;

const metadata: SomeFields = {
  'Pod.kind': { examples: ['Pod'] },
  'Pod.apiVersion': { examples: ['v1'] },
  'ObjectMeta.name': { examples: ['web', 'debug'] },
  'ObjectMeta.generateName': { examples: ['web-'] },
  'ObjectMeta.namespace': { examples: ['default'] },
  'ObjectMeta.selfLink': { deprecated: true },
  'ObjectMeta.deletionGracePeriodSeconds': { unit: 'seconds' },
  'ObjectMeta.managedFields': { control: 'json' },
  // https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
  'ObjectMeta.labels': {
    mapKeys: {
      usual: [],
      more: [
        'app',
        'app.kubernetes.io/name',
        'app.kubernetes.io/instance',
        'app.kubernetes.io/version',
        'app.kubernetes.io/component',
        'app.kubernetes.io/part-of',
        'app.kubernetes.io/managed-by',
      ],
    },
  },
  // https://kubernetes.io/docs/reference/labels-annotations-taints/: those that people write on Pods.
  'ObjectMeta.annotations': {
    mapKeys: {
      usual: [],
      more: [
        'kubectl.kubernetes.io/default-container',
        'cluster-autoscaler.kubernetes.io/safe-to-evict',
        'controller.kubernetes.io/pod-deletion-cost',
        'prometheus.io/scrape',
        'prometheus.io/port',
        'prometheus.io/path',
      ],
    },
  },
  'OwnerReference.apiVersion': { examples: ['apps/v1', 'batch/v1', 'v1'] },
  'OwnerReference.kind': { examples: ['ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job'] },
};

const lifecycle: SomeFields = {
  'PodSpec.restartPolicy': { default: 'Always', defaultedBy: 'api-server' },
  // No `min`: the API server takes a negative value and treats it as 1.
  'PodSpec.terminationGracePeriodSeconds': {
    unit: 'seconds',
    default: String(defaultGracePeriod),
    defaultedBy: 'api-server',
    examples: ['0', '30', '60'],
  },
  'PodSpec.activeDeadlineSeconds': { unit: 'seconds', min: 1, max: 2147483647, examples: ['600', '3600'] },
  'PodSpec.schedulingGates': schedulingGates,
  'PodSchedulingGate.name': { ...schedulingGates, examples: ['example.com/quota'] },
  'PodReadinessGate.conditionType': { examples: ['example.com/load-balancer-attached'] },
};

const scheduling: SomeFields = {
  'PodSpec.schedulerName': { default: 'default-scheduler', defaultedBy: 'api-server' },
  'PodSpec.nodeName': { defaultedBy: 'scheduler' },
  'PodSpec.priorityClassName': { examples: ['system-cluster-critical', 'system-node-critical'] },
  'PodSpec.priority': { default: '0', defaultedBy: 'admission' },
  'PodSpec.preemptionPolicy': { default: 'PreemptLowerPriority', defaultedBy: 'admission' },
  'PodSpec.schedulingGroup': groups,
  'PodSchedulingGroup.podGroupName': groups,
  'NodeSelectorRequirement.key': {
    examples: ['kubernetes.io/arch', 'kubernetes.io/os', 'node.kubernetes.io/instance-type', ...topologyKeys],
  },
  'PreferredSchedulingTerm.weight': weight,
  'WeightedPodAffinityTerm.weight': weight,
  'PodAffinityTerm.topologyKey': { examples: topologyKeys },
  'PodAffinityTerm.namespaceSelector': { since: '1.21' },
  'PodAffinityTerm.matchLabelKeys': { ...affinityLabelKeys, examples: ['pod-template-hash'] },
  'PodAffinityTerm.mismatchLabelKeys': affinityLabelKeys,
  'Toleration.key': {
    examples: [
      'node-role.kubernetes.io/control-plane',
      'node.kubernetes.io/not-ready',
      'node.kubernetes.io/unreachable',
      'node.kubernetes.io/disk-pressure',
    ],
  },
  // Gt and Lt need the alpha gate TaintTolerationComparisonOperators; Equal and Exists are as old as the field.
  'Toleration.operator': { default: 'Equal', defaultedBy: 'scheduler' },
  'Toleration.tolerationSeconds': { unit: 'seconds', examples: ['0', '300'] },
  'TopologySpreadConstraint.maxSkew': { min: 1, examples: ['1'] },
  'TopologySpreadConstraint.topologyKey': { examples: topologyKeys },
  'TopologySpreadConstraint.minDomains': {
    min: 1,
    default: '1',
    defaultedBy: 'scheduler',
    since: '1.24',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': { ...spreadInclusion, default: 'Honor' },
  'TopologySpreadConstraint.nodeTaintsPolicy': { ...spreadInclusion, default: 'Ignore' },
  'TopologySpreadConstraint.matchLabelKeys': {
    since: '1.25',
    gate: 'MatchLabelKeysInPodTopologySpread',
    examples: ['pod-template-hash'],
  },
};

const network: SomeFields = {
  'PodSpec.hostNetwork': off,
  'PodSpec.dnsPolicy': { default: 'ClusterFirst', defaultedBy: 'api-server' },
  'PodSpec.setHostnameAsFQDN': { ...off, since: '1.19' },
  'PodSpec.hostnameOverride': { since: '1.34', gate: 'HostnameOverride' },
  'PodSpec.enableServiceLinks': { default: 'true', defaultedBy: 'api-server' },
  'PodDNSConfig.nameservers': { examples: ['1.1.1.1', '8.8.8.8'] },
  'PodDNSConfig.searches': { examples: ['svc.cluster.local'] },
  'PodDNSConfigOption.name': {
    examples: ['ndots', 'timeout', 'attempts', 'edns0', 'single-request-reopen', 'use-vc', 'rotate'],
  },
  'PodDNSConfigOption.value': { examples: ['2'] },
  'HostAlias.ip': { examples: ['127.0.0.1', '10.1.2.3'] },
};

const security: SomeFields = {
  'PodSpec.serviceAccountName': { default: 'default', defaultedBy: 'admission' },
  'PodSpec.serviceAccount': { deprecated: true },
  'PodSpec.automountServiceAccountToken': { default: 'true', defaultedBy: 'admission' },
  'PodSpec.imagePullSecrets': { defaultedBy: 'admission' },
  'PodSpec.hostUsers': {
    default: 'true',
    defaultedBy: 'kubelet',
    since: '1.25',
    gate: 'UserNamespacesSupport',
  },
  'PodSpec.hostPID': off,
  'PodSpec.hostIPC': off,
  'PodSpec.shareProcessNamespace': off,
  'PodSecurityContext.runAsUser': { ...uid, defaultedBy: 'image', examples: ['1000', '65534'] },
  'PodSecurityContext.runAsGroup': { ...gid, defaultedBy: 'image', examples: ['1000', '65534'] },
  'PodSecurityContext.runAsNonRoot': off,
  'PodSecurityContext.supplementalGroups': gid,
  'PodSecurityContext.supplementalGroupsPolicy': {
    default: 'Merge',
    defaultedBy: 'kubelet',
    since: '1.31',
    gate: 'SupplementalGroupsPolicy',
  },
  'PodSecurityContext.fsGroup': { ...gid, examples: ['1000', '2000'] },
  'PodSecurityContext.fsGroupChangePolicy': { default: 'Always', defaultedBy: 'kubelet', since: '1.18' },
  'PodSecurityContext.seccompProfile': { since: '1.19' },
  'PodSecurityContext.appArmorProfile': { since: '1.30' },
  'PodSecurityContext.seLinuxChangePolicy': {
    since: '1.32',
    gate: 'SELinuxChangePolicy',
  },
  'SELinuxOptions.type': { defaultedBy: 'runtime', examples: ['container_t', 'spc_t'] },
  'SELinuxOptions.level': { defaultedBy: 'runtime', examples: ['s0:c123,c456'] },
  'SELinuxOptions.user': { defaultedBy: 'runtime' },
  'SELinuxOptions.role': { defaultedBy: 'runtime' },
  'SeccompProfile.type': { since: '1.19' },
  'SeccompProfile.localhostProfile': { ...profileFile, since: '1.19' },
  'AppArmorProfile.type': { since: '1.30' },
  'AppArmorProfile.localhostProfile': { since: '1.30', examples: ['k8s-apparmor-example-deny-write'] },
  'Sysctl.name': {
    examples: safeSysctls,
  },
  'WindowsSecurityContextOptions.gmsaCredentialSpec': { control: 'multiline' },
  'WindowsSecurityContextOptions.runAsUserName': {
    defaultedBy: 'image',
    examples: ['ContainerUser', 'ContainerAdministrator'],
  },
  'WindowsSecurityContextOptions.hostProcess': { ...off, since: '1.22' },
};

const resources: SomeFields = {
  'PodSpec.resources': { since: '1.32', gate: 'PodLevelResources' },
  'PodSpec.resourceClaims': devices,
  'PodSpec.overhead': { defaultedBy: 'admission', mapKeys: { usual: [], more: ['cpu', 'memory'] } },
  'PodSpec.runtimeClassName': { examples: ['gvisor', 'kata'] },
  'PodSpec.os': { since: '1.23' },
  'PodOS.name': { since: '1.23' },
  'PodResourceClaim.name': devices,
  // Both stood one level deeper, under `source`, until 1.30.
  'PodResourceClaim.resourceClaimName': { ...devices, since: '1.31' },
  'PodResourceClaim.resourceClaimTemplateName': { ...devices, since: '1.31' },
};

export const podFields: SomeFields = {
  ...metadata,
  ...lifecycle,
  ...scheduling,
  ...network,
  ...security,
  ...resources,
};
