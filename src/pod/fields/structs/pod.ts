/**
 * The Pod itself: metadata, PodSpec and what is inside it except containers and volumes. Sources as for the structs of
 * containers.
 */
import type { SomeStructs } from '../types.ts';

const frames = {
  Pod: { parts: ['metadata', 'spec'] },
  PodTemplateSpec: { frame: true, parts: ['metadata', 'spec'], usual: ['spec'] },
  JobTemplateSpec: { frame: true, usual: ['spec'] },
  ObjectMeta: {
    frame: true,
    sections: [
      { id: 'main', fields: ['name', 'generateName', 'namespace', 'labels', 'annotations'], bare: true },
      { id: 'owners', fields: ['ownerReferences', 'finalizers'] },
      {
        id: 'server',
        fields: [
          'uid',
          'resourceVersion',
          'generation',
          'creationTimestamp',
          'deletionTimestamp',
          'deletionGracePeriodSeconds',
          'selfLink',
          'managedFields',
        ],
      },
    ],
    usual: ['name'],
    aliases: { label: 'labels', annotation: 'annotations' },
  },
  OwnerReference: {
    columns: ['kind', 'name', 'apiVersion', 'uid'],
    draft: ['kind', 'name', 'apiVersion', 'uid'],
    focus: 'kind',
    identity: ['uid'],
  },
} as const satisfies SomeStructs;

/** Its sections are the groups of the outline. */
const podSpec = {
  PodSpec: {
    frame: true,
    parts: ['initContainers', 'containers', 'ephemeralContainers', 'volumes'],
    sections: [
      {
        id: 'lifecycle',
        fields: [
          'restartPolicy',
          'terminationGracePeriodSeconds',
          'activeDeadlineSeconds',
          'readinessGates',
          'schedulingGates',
        ],
      },
      {
        id: 'security',
        fields: [
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
      },
      {
        id: 'network',
        fields: [
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
      },
      {
        id: 'scheduling',
        fields: [
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
      },
      { id: 'resources', fields: ['resources', 'resourceClaims', 'runtimeClassName', 'overhead', 'os'] },
    ],
    usual: ['containers'],
    aliases: {
      container: 'containers',
      initcontainer: 'initContainers',
      volume: 'volumes',
      toleration: 'tolerations',
      imagepullsecret: 'imagePullSecrets',
      gracefulterminationseconds: 'terminationGracePeriodSeconds',
      terminationgraceperiod: 'terminationGracePeriodSeconds',
    },
  },
} as const satisfies SomeStructs;

const rest = {
  PodSecurityContext: { aliases: { sysctl: 'sysctls' } },
  LocalObjectReference: { initial: { name: '' }, usual: ['name'], identity: ['name'] },
  PodSchedulingGate: { identity: ['name'] },
  Sysctl: { draft: ['name', 'value'] },
  Toleration: { draft: ['key'], initial: { operator: 'Exists' }, usual: ['key', 'operator'] },
  TopologySpreadConstraint: {
    initial: { maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' },
    identity: ['topologyKey', 'whenUnsatisfiable'],
  },
  WeightedPodAffinityTerm: { initial: { weight: 1 } },
  PreferredSchedulingTerm: { initial: { weight: 1, preference: { matchExpressions: [] } } },
  // An empty selector selects everything, a missing one nothing.
  LabelSelector: { emptyCounts: true, usual: ['matchLabels'] },
  NodeSelectorTerm: { emptyCounts: true, initial: { matchExpressions: [] } },
  NodeSelectorRequirement: { initial: { operator: 'In' } },
  LabelSelectorRequirement: { initial: { operator: 'In' } },
  HostAlias: {
    initial: { hostnames: [] },
    columns: ['ip', 'hostnames'],
    draft: ['ip', 'hostnames'],
    identity: ['ip'],
  },
  PodDNSConfigOption: { initial: { name: '' }, draft: ['name'] },
  PodResourceClaim: {
    union: { beside: ['name'], first: ['name'] },
    item: 'union-row',
    draft: ['name'],
    identity: ['name'],
  },
} as const satisfies SomeStructs;

export const podStructs = { ...frames, ...podSpec, ...rest };
