import type { PodFieldTexts } from '../../../types.ts';

export const schedulingTexts = {
  'PodSpec.nodeSelector': {
    label: 'Node selector',
    help: 'Labels a node must carry for the Pod to be scheduled there; all must match. Left out, every node qualifies.',
  },
  'PodSpec.affinity': {
    label: 'Affinity',
    help: 'Rules that draw the Pod to nodes or to other Pods, or keep it away from them.',
  },
  'PodSpec.tolerations': {
    label: 'Tolerations',
    help: 'Taints the Pod puts up with. A toleration permits a tainted node; it does not attract the Pod to it.',
  },
  'PodSpec.topologySpreadConstraints': {
    label: 'Topology spread constraints',
    help: 'Spread matching Pods evenly over zones, nodes or another topology. All constraints must hold.',
  },
  'PodSpec.nodeName': {
    label: 'Node name',
    help: 'Places the Pod on this node without the scheduler. Left out, the scheduler chooses and fills it in.',
  },
  'PodSpec.schedulerName': {
    label: 'Scheduler name',
    help: 'The scheduler that places the Pod. Left out, the API server sets `default-scheduler`.',
  },
  'PodSpec.priorityClassName': {
    label: 'Priority class',
    help: "Name of a PriorityClass that sets the importance of the Pod. Left out, the cluster's default class or priority 0 applies.",
  },
  'PodSpec.priority': {
    label: 'Priority',
    help: 'The number behind the priority class. Admission fills it in; leave it out.',
  },
  'PodSpec.preemptionPolicy': {
    label: 'May evict others',
    help: 'Whether the Pod may push out Pods of lower priority when no node has room. Left out, it may.',
  },
  'PodSpec.schedulingGroup': {
    label: 'Scheduling group',
    help: 'The group of Pods this one is scheduled with (alpha). Left out, the Pod is scheduled on its own.',
  },
  'Affinity.nodeAffinity': {
    label: 'Node affinity',
    help: 'Rules about labels of nodes, more expressive than the node selector.',
  },
  'Affinity.podAffinity': {
    label: 'Pod affinity',
    help: 'Places the Pod close to Pods that match, within the same topology domain.',
  },
  'Affinity.podAntiAffinity': {
    label: 'Pod anti-affinity',
    help: 'Keeps the Pod away from Pods that match, within the same topology domain.',
  },
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: 'Required rules',
    help: 'The scheduler only uses nodes that match. A running Pod stays when labels of the node change.',
  },
  'NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: 'Preferred rules',
    help: 'Nodes that match get points by weight; the Pod still lands elsewhere if need be.',
  },
  'NodeSelector.nodeSelectorTerms': {
    label: 'Terms',
    help: 'A node qualifies when at least one of the terms matches it. The list must not be empty.',
  },
  'NodeSelectorTerm.matchExpressions': {
    label: 'Label expressions',
    help: 'Conditions on labels of the node; all must hold.',
  },
  'NodeSelectorTerm.matchFields': {
    label: 'Field expressions',
    help: 'Conditions on fields of the node; only `metadata.name` is supported.',
  },
  'NodeSelectorRequirement.key': {
    label: 'Key',
    help: 'The node label, or the node field, the condition looks at.',
  },
  'NodeSelectorRequirement.operator': {
    label: 'Operator',
    help: 'How it is compared. Gt and Lt compare whole numbers; NotIn and DoesNotExist express anti-affinity to nodes.',
  },
  'NodeSelectorRequirement.values': {
    label: 'Values',
    help: 'Values to compare with: one or more for In and NotIn, none for Exists and DoesNotExist, one whole number for Gt and Lt.',
  },
  'PreferredSchedulingTerm.weight': {
    label: 'Weight',
    help: 'Points from 1 to 100 that a matching node gets.',
  },
  'PreferredSchedulingTerm.preference': {
    label: 'Preference',
    help: 'The condition a node must match to get the points.',
  },
  'PodAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: 'Required rules',
    help: 'Only topology domains with matching Pods are used; all terms must hold. Without such a domain the Pod stays Pending.',
  },
  'PodAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: 'Preferred rules',
    help: 'Nodes whose domain has matching Pods get points by weight. Other nodes remain possible.',
  },
  'PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: 'Required rules',
    help: 'Topology domains with matching Pods are ruled out. When none is left the Pod stays Pending.',
  },
  'PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: 'Preferred rules',
    help: 'Nodes whose domain has matching Pods lose points by weight. They remain possible.',
  },
  'PodAffinityTerm.labelSelector': {
    label: 'Pod selector',
    help: 'Which Pods the rule is about, by label. Left out, it matches no Pods.',
  },
  'PodAffinityTerm.namespaces': {
    label: 'Namespaces',
    help: "Names of namespaces in which Pods are looked for. Left out, and without a namespace selector, it is the Pod's own.",
  },
  'PodAffinityTerm.topologyKey': {
    label: 'Topology key',
    help: 'Node label that defines "the same place": nodes with equal values form one domain. It is required.',
  },
  'PodAffinityTerm.namespaceSelector': {
    label: 'Namespace selector',
    help: 'Picks namespaces by their labels, in addition to the listed names. An empty selector means all namespaces.',
  },
  'PodAffinityTerm.matchLabelKeys': {
    label: 'Label keys to match',
    help: 'The selector also demands the value this Pod has for these label keys. Left out, nothing is added.',
  },
  'PodAffinityTerm.mismatchLabelKeys': {
    label: 'Label keys to differ',
    help: "The selector also demands a value other than this Pod's for these label keys. Left out, nothing is added.",
  },
  'WeightedPodAffinityTerm.weight': {
    label: 'Weight',
    help: 'Points from 1 to 100 that a match adds, or takes away for anti-affinity.',
  },
  'WeightedPodAffinityTerm.podAffinityTerm': {
    label: 'Term',
    help: 'The rule the weight belongs to.',
  },
  'Toleration.key': {
    label: 'Taint key',
    help: 'Key of the taint. Left out together with operator Exists, the toleration matches every taint.',
  },
  'Toleration.operator': {
    label: 'Operator',
    help: 'Equal compares the value, Exists ignores it. Left out means Equal.',
  },
  'Toleration.value': {
    label: 'Taint value',
    help: 'Value of the taint for operator Equal. With Exists it must stay empty.',
  },
  'Toleration.effect': {
    label: 'Taint effect',
    help: 'The effect of the taint to tolerate. Left out, all effects with this key are tolerated.',
  },
  'Toleration.tolerationSeconds': {
    label: 'Toleration period',
    help: 'Seconds the Pod may stay once a NoExecute taint appears. Left out, it stays forever.',
  },
  'TopologySpreadConstraint.maxSkew': {
    label: 'Maximum skew',
    help: 'How many more matching Pods a domain may have than the emptiest one. At least 1.',
  },
  'TopologySpreadConstraint.topologyKey': {
    label: 'Topology key',
    help: 'Node label whose values form the domains, such as `topology.kubernetes.io/zone`. Nodes without it are left out.',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    label: 'When unsatisfiable',
    help: 'DoNotSchedule leaves the Pod Pending; ScheduleAnyway only prefers nodes that reduce the skew.',
  },
  'TopologySpreadConstraint.labelSelector': {
    label: 'Pod selector',
    help: "Which Pods are counted, within the Pod's namespace. Left out, no Pods are counted and the constraint has no effect.",
  },
  'TopologySpreadConstraint.minDomains': {
    label: 'Minimum domains',
    help: 'With fewer domains than this, the emptiest counts as 0, so a further domain is forced. Left out means 1.',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': {
    label: 'Node affinity policy',
    help: 'Honor counts only nodes that node selector and node affinity permit; Ignore counts all. Left out means Honor.',
  },
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    label: 'Node taints policy',
    help: 'Honor leaves out nodes with taints the Pod does not tolerate; Ignore counts them. Left out means Ignore.',
  },
  'TopologySpreadConstraint.matchLabelKeys': {
    label: 'Label keys to match',
    help: "Counts only Pods that share this Pod's values for these label keys, such as `pod-template-hash`.",
  },
  'PodSchedulingGroup.podGroupName': {
    label: 'Pod group',
    help: 'Name of the PodGroup object in the same namespace. It may be created after the Pod.',
  },
} satisfies Partial<PodFieldTexts>;
