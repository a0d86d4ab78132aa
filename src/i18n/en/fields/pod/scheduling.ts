import type { PodFieldTexts } from '../../../types.ts';

export const schedulingTexts = {
  'PodSpec.nodeSelector': {
    label: 'Node selector',
    help: 'Labels a node must carry for the Pod to be scheduled there; all must match. Left out, every node qualifies.',
    more: 'The scheduler drops every node that lacks one of the labels, and when none is left the Pod stays Pending. The kubelet checks again when it takes the Pod; later changes of node labels have no effect on it. Well-known labels are `kubernetes.io/os`, `kubernetes.io/arch` and `topology.kubernetes.io/zone`. For "one of several values" or "not" use node affinity; when both are given, both must hold.',
    mistake: 'A label no node carries; and values such as `true` without quotes.',
  },
  'PodSpec.affinity': {
    label: 'Affinity',
    help: 'Rules that draw the Pod to nodes or to other Pods, or keep it away from them.',
    more: 'Rules called required filter nodes; rules called preferred only add to the score. Both are looked at when the Pod is scheduled and never again. Rules about other Pods cost the scheduler far more time than rules about nodes; to spread replicas, topology spread constraints are usually the simpler tool.',
  },
  'PodSpec.tolerations': {
    label: 'Tolerations',
    help: 'Taints the Pod puts up with. A toleration permits a tainted node; it does not attract the Pod to it.',
    more: 'A taint with NoSchedule keeps Pods off, PreferNoSchedule makes a node the last choice, and NoExecute also evicts Pods that run there. Admission adds tolerations for `node.kubernetes.io/not-ready` and `unreachable` with 300 seconds, which is why Pods leave a dead node only after five minutes. DaemonSet Pods get more. To bind a Pod to tainted nodes, add a node selector or affinity as well.',
    mistake: 'Expecting a toleration to place the Pod on the tainted node: it only permits it.',
  },
  'PodSpec.topologySpreadConstraints': {
    label: 'Topology spread constraints',
    help: 'Spread matching Pods evenly over zones, nodes or another topology. All constraints must hold.',
    more: "For every candidate node the scheduler counts the matching Pods in its domain and compares with the emptiest domain. It acts on scheduling only: Pods that already run are not moved when nodes come or go. Without any constraint here the cluster's defaults apply, which prefer spreading over nodes and zones the Pods of a Service or workload.",
    mistake:
      'A selector that does not match the Pod itself: the count then never grows and nothing is spread.',
  },
  'PodSpec.nodeName': {
    label: 'Node name',
    help: 'Places the Pod on this node without the scheduler. Left out, the scheduler chooses and fills it in.',
    more: 'The kubelet of that node picks the Pod up directly. Resource checks, node affinity and NoExecute taints are then judged by the kubelet: when something does not fit, the Pod fails (OutOfcpu, NodeAffinity) instead of waiting. A name without a node leaves the Pod Pending until it is cleaned up. DaemonSets no longer use it; for pinning, node affinity is the better tool.',
    mistake:
      'Using it to pin a Pod: it bypasses the scheduler, and with it cordons, priorities and most checks.',
  },
  'PodSpec.schedulerName': {
    label: 'Scheduler name',
    help: 'The scheduler that places the Pod. Left out, the API server sets `default-scheduler`.',
    more: 'Each scheduler watches for Pods with its own name and leaves the others alone. With a name nobody listens to, the Pod stays Pending without a single event.',
  },
  'PodSpec.priorityClassName': {
    label: 'Priority class',
    help: "Name of a PriorityClass that sets the importance of the Pod. Left out, the cluster's default class or priority 0 applies.",
    more: 'Admission looks up the class, writes its number into the priority field and rejects the Pod when there is no such class. Pods of higher priority come first in the scheduling queue, may preempt lower ones, and are evicted later when a node runs short. `system-node-critical` and `system-cluster-critical` exist in every cluster.',
    mistake: 'Naming a class that does not exist in the cluster: the Pod is refused at once.',
  },
  'PodSpec.priority': {
    label: 'Priority',
    help: 'The number behind the priority class. Admission fills it in; leave it out.',
    more: 'A number that differs from the one of the priority class is rejected. Classes made by users go up to 1000000000; the system classes lie above.',
    mistake: 'Setting the number by hand instead of naming a class.',
  },
  'PodSpec.preemptionPolicy': {
    label: 'Preemption policy',
    help: 'Whether the Pod may push out Pods of lower priority when no node has room. Left out, it may.',
    more: 'It comes from the priority class; a different value is rejected. With Never the Pod still goes ahead of others in the queue, but waits until room becomes free by itself.',
  },
  'PodSpec.schedulingGroup': {
    label: 'Scheduling group',
    help: 'The group of Pods this one is scheduled with (alpha). Left out, the Pod is scheduled on its own.',
    more: 'With the gate GenericWorkload the scheduler handles all Pods of the group together, for instance by placing all or none of them, as training jobs need it. The field was added in 1.36 and cannot be changed later.',
  },
  'Affinity.nodeAffinity': {
    label: 'Node affinity',
    help: 'Rules about labels of nodes, more expressive than the node selector.',
    more: 'It compares with lists of values, with not, exists and whole numbers, and can express wishes with weights. It is combined with the node selector: both must hold.',
  },
  'Affinity.podAffinity': {
    label: 'Pod affinity',
    help: 'Places the Pod close to Pods that match, within the same topology domain.',
    more: '"Close" is whatever the topology key says: the same node, zone or region. A group whose first Pod requires affinity to its own kind can still start: the scheduler lets a Pod that matches its own rule go first.',
  },
  'Affinity.podAntiAffinity': {
    label: 'Pod anti-affinity',
    help: 'Keeps the Pod away from Pods that match, within the same topology domain.',
    more: "Required rules work in both directions: a Pod that runs also keeps away newcomers its rule matches. With the hostname as topology key and the Pod's own labels, each node gets at most one replica, so replicas beyond the number of nodes stay Pending.",
    mistake:
      'A required rule per host with more replicas than nodes, or with rolling updates that need one more.',
  },
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: 'Required rules',
    help: 'The scheduler only uses nodes that match. A running Pod stays when labels of the node change.',
    more: '"Ignored during execution" means just that: the Pod stays when the node no longer matches. The terms in the list are alternatives, the expressions within one term must all hold.',
    mistake: 'Splitting conditions that must hold together over two terms, which makes them alternatives.',
  },
  'NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: 'Preferred rules',
    help: 'Nodes that match get points by weight; the Pod still lands elsewhere if need be.',
    more: 'The weights of all matching terms are added up for each node, scaled, and mixed with the scores of the other plugins, such as free resources. A preference is therefore no promise, even with weight 100.',
  },
  'NodeSelector.nodeSelectorTerms': {
    label: 'Terms',
    help: 'A node qualifies when at least one of the terms matches it. The list must not be empty.',
    more: 'Terms are joined by or. A term without any expression matches no node.',
  },
  'NodeSelectorTerm.matchExpressions': {
    label: 'Label expressions',
    help: 'Conditions on labels of the node; all must hold.',
    more: 'They see the labels of the node, both those of the cloud provider and your own set with `kubectl label node`.',
  },
  'NodeSelectorTerm.matchFields': {
    label: 'Field expressions',
    help: 'Conditions on fields of the node; only `metadata.name` is supported.',
    more: 'The operator must be In or NotIn with exactly one name. The DaemonSet controller uses it to address each of its Pods to one node.',
  },
  'NodeSelectorRequirement.key': {
    label: 'Key',
    help: 'The node label, or the node field, the condition looks at.',
  },
  'NodeSelectorRequirement.operator': {
    label: 'Operator',
    help: 'How it is compared. Gt and Lt compare whole numbers; NotIn and DoesNotExist express anti-affinity to nodes.',
    more: "In: the label has one of the values. NotIn: it has none of them, or is missing. Exists and DoesNotExist: only the key counts. Gt and Lt: the label's value is a whole number above or below the given one.",
  },
  'NodeSelectorRequirement.values': {
    label: 'Values',
    help: 'Values to compare with: one or more for In and NotIn, none for Exists and DoesNotExist, one whole number for Gt and Lt.',
    mistake: 'Numbers for Gt and Lt must be written as text, `"4"`.',
  },
  'PreferredSchedulingTerm.weight': {
    label: 'Weight',
    help: 'Points from 1 to 100 that a matching node gets.',
    more: 'Only the relation between weights matters, as the sum is scaled to 0 to 100 before it is mixed with other scores.',
  },
  'PreferredSchedulingTerm.preference': {
    label: 'Preference',
    help: 'The condition a node must match to get the points.',
  },
  'PodAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: 'Required rules',
    help: 'Only topology domains with matching Pods are used; all terms must hold. Without such a domain the Pod stays Pending.',
    more: "For each term there must be a matching Pod in the node's domain. The domain is found by the value of the topology key, so nodes without that label are out. When the last matching Pod goes away later, nothing happens to the Pods that followed it.",
  },
  'PodAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: 'Preferred rules',
    help: 'Nodes whose domain has matching Pods get points by weight. Other nodes remain possible.',
    more: 'Every matching Pod in the domain counts, so a domain with three of them scores three times the weight.',
  },
  'PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    label: 'Required rules',
    help: 'Topology domains with matching Pods are ruled out. When none is left the Pod stays Pending.',
    more: 'One matching Pod in the domain is enough to rule it out. The check also runs the other way round against the required rules of Pods that run already.',
  },
  'PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    label: 'Preferred rules',
    help: 'Nodes whose domain has matching Pods lose points by weight. They remain possible.',
    more: 'A good default for replicas: they spread while there is room and still start when there is none.',
  },
  'PodAffinityTerm.labelSelector': {
    label: 'Pod selector',
    help: 'Which Pods the rule is about, by label. Left out, it matches no Pods.',
    more: 'Pods are looked for in the namespaces of the term. An empty selector `{}` matches all Pods there.',
    mistake: 'A selector with labels of the Deployment instead of those in its Pod template.',
  },
  'PodAffinityTerm.namespaces': {
    label: 'Namespaces',
    help: "Names of namespaces in which Pods are looked for. Left out, and without a namespace selector, it is the Pod's own.",
    mistake:
      "Expecting the rule to see Pods of all namespaces: without namespaces it only sees the Pod's own.",
  },
  'PodAffinityTerm.topologyKey': {
    label: 'Topology key',
    help: 'Node label that defines "the same place": nodes with equal values form one domain. It is required.',
    more: '`kubernetes.io/hostname` means the node, `topology.kubernetes.io/zone` the zone. Any node label works, but all nodes should have it: those without never match an affinity.',
  },
  'PodAffinityTerm.namespaceSelector': {
    label: 'Namespace selector',
    help: 'Picks namespaces by their labels, in addition to the listed names. An empty selector means all namespaces.',
    more: 'The Pods of all namespaces found by name or by label are considered. Every namespace carries the label `kubernetes.io/metadata.name` with its name.',
  },
  'PodAffinityTerm.matchLabelKeys': {
    label: 'Label keys to match',
    help: 'The selector also demands the value this Pod has for these label keys. Left out, nothing is added.',
    more: 'On creation the API server adds `key in (value)` to the selector, with the value of this Pod. With `pod-template-hash` a rolling update looks only at Pods of its own revision. It needs a selector and must not name a key the selector has.',
  },
  'PodAffinityTerm.mismatchLabelKeys': {
    label: 'Label keys to differ',
    help: "The selector also demands a value other than this Pod's for these label keys. Left out, nothing is added.",
    more: 'On creation the API server adds `key notin (value)` to the selector. With a tenant label, for instance, Pods keep away from those of other tenants. It needs a selector and must not name a key of it.',
  },
  'WeightedPodAffinityTerm.weight': {
    label: 'Weight',
    help: 'Points from 1 to 100 that a match adds, or takes away for anti-affinity.',
    more: 'Weights of all terms are summed per node; for anti-affinity they are subtracted. Only the relation between them matters.',
  },
  'WeightedPodAffinityTerm.podAffinityTerm': {
    label: 'Term',
    help: 'The rule the weight belongs to.',
  },
  'Toleration.key': {
    label: 'Taint key',
    help: 'Key of the taint. Left out together with operator Exists, the toleration matches every taint.',
    more: 'Common taints: `node-role.kubernetes.io/control-plane` on control plane nodes, `node.kubernetes.io/not-ready` and `unreachable` on failed ones, `node.kubernetes.io/disk-pressure` and `memory-pressure` on full ones, plus your own set with `kubectl taint`.',
    mistake: 'No key with operator Exists tolerates everything, failed nodes included.',
  },
  'Toleration.operator': {
    label: 'Operator',
    help: 'Equal compares the value, Exists ignores it. Left out means Equal.',
    more: 'With Equal key and value must both match; with Exists a taint of any value matches. Gt and Lt compare whole numbers and need the alpha gate TaintTolerationComparisonOperators, off by default in 1.36.',
    mistake: 'Operator Exists together with a value is rejected.',
  },
  'Toleration.value': {
    label: 'Taint value',
    help: 'Value of the taint for operator Equal. With Exists it must stay empty.',
    mistake: 'Values such as `true` need quotes: `value: "true"`.',
  },
  'Toleration.effect': {
    label: 'Taint effect',
    help: 'The effect of the taint to tolerate. Left out, all effects with this key are tolerated.',
    more: 'NoSchedule and PreferNoSchedule are enforced by the scheduler and only for new Pods. NoExecute is enforced by the taint eviction controller and removes Pods that run already.',
  },
  'Toleration.tolerationSeconds': {
    label: 'Toleration period',
    help: 'Seconds the Pod may stay once a NoExecute taint appears. Left out, it stays forever.',
    more: 'It is only permitted with the effect NoExecute; the API server rejects it elsewhere. Zero and negative numbers mean eviction at once. A small value for `not-ready` and `unreachable` moves Pods off a lost node sooner than the five minutes admission sets.',
  },
  'TopologySpreadConstraint.maxSkew': {
    label: 'Maximum skew',
    help: 'How many more matching Pods a domain may have than the emptiest one. At least 1.',
    more: 'With 1, domains differ by one Pod at most. With DoNotSchedule it is a hard bound; with ScheduleAnyway it only shapes the score.',
  },
  'TopologySpreadConstraint.topologyKey': {
    label: 'Topology key',
    help: 'Node label whose values form the domains, such as `topology.kubernetes.io/zone`. Nodes without it are left out.',
    more: 'With the hostname each node is a domain; with the zone label each zone is. Zones without any eligible node are not seen at all, unless minimum domains forces one more.',
    mistake: 'A cluster whose nodes lack zone labels: with DoNotSchedule the Pods stay Pending.',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    label: 'When unsatisfiable',
    help: 'DoNotSchedule leaves the Pod Pending; ScheduleAnyway only prefers nodes that reduce the skew.',
    more: 'DoNotSchedule filters nodes, so the loss of a zone can keep replacements Pending. ScheduleAnyway always places the Pod. For availability the second is often enough.',
  },
  'TopologySpreadConstraint.labelSelector': {
    label: 'Pod selector',
    help: "Which Pods are counted, within the Pod's namespace. Left out, no Pods are counted and the constraint has no effect.",
    more: 'It should match the Pod itself and its siblings. Pods that are being deleted are not counted.',
    mistake: "A selector that misses the Pod's own labels, so the Pods are never counted.",
  },
  'TopologySpreadConstraint.minDomains': {
    label: 'Minimum domains',
    help: 'With fewer domains than this, the emptiest counts as 0, so a further domain is forced. Left out means 1.',
    more: 'It is permitted with DoNotSchedule only. With autoscaling it makes the first Pods wait for more zones instead of piling up in one.',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': {
    label: 'Node affinity policy',
    help: 'Honor counts only nodes that node selector and node affinity permit; Ignore counts all. Left out means Honor.',
    more: 'With Honor, nodes the Pod cannot use anyway do not count as empty domains.',
  },
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    label: 'Node taints policy',
    help: 'Honor leaves out nodes with taints the Pod does not tolerate; Ignore counts them. Left out means Ignore.',
    more: 'With Ignore, a tainted node without matching Pods counts as an empty domain and can block others: the skew then can never be met. Honor avoids that.',
  },
  'TopologySpreadConstraint.matchLabelKeys': {
    label: 'Label keys to match',
    help: "Counts only Pods that share this Pod's values for these label keys, such as `pod-template-hash`.",
    more: 'With `pod-template-hash` the Pods of the old revision are not counted during a rolling update. It needs a selector and must not name one of its keys.',
  },
  'PodSchedulingGroup.podGroupName': {
    label: 'Pod group',
    help: 'Name of the PodGroup object in the same namespace. It may be created after the Pod.',
    more: "The group's policy says how many Pods must fit at the same time. The object belongs to the API group `scheduling.k8s.io` and is served only where that alpha API is on.",
  },
} satisfies Partial<PodFieldTexts>;
