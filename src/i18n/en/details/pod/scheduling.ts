import type { PodFieldDetails } from '../../../types.ts';

export const schedulingDetails: PodFieldDetails = {
  'PodSpec.nodeSelector': {
    more: 'The scheduler drops every node that lacks one of the labels, and when none is left the Pod stays Pending. The kubelet checks again when it takes the Pod; later changes of node labels have no effect on it. Well-known labels are `kubernetes.io/os`, `kubernetes.io/arch` and `topology.kubernetes.io/zone`. For "one of several values" or "not" use node affinity; when both are given, both must hold.',
    mistake: 'A label no node carries; and values such as `true` without quotes.',
  },
  'PodSpec.affinity': {
    more: 'Rules called required filter nodes; rules called preferred only add to the score. Both are looked at when the Pod is scheduled and never again. Rules about other Pods cost the scheduler far more time than rules about nodes; to spread replicas, topology spread constraints are usually the simpler tool.',
  },
  'PodSpec.tolerations': {
    more: 'A taint with NoSchedule keeps Pods off, PreferNoSchedule makes a node the last choice, and NoExecute also evicts Pods that run there. Admission adds tolerations for `node.kubernetes.io/not-ready` and `unreachable` with 300 seconds, which is why Pods leave a dead node only after five minutes. DaemonSet Pods get more. To bind a Pod to tainted nodes, add a node selector or affinity as well.',
    mistake: 'Expecting a toleration to place the Pod on the tainted node: it only permits it.',
  },
  'PodSpec.topologySpreadConstraints': {
    more: "For every candidate node the scheduler counts the matching Pods in its domain and compares with the emptiest domain. It acts on scheduling only: Pods that already run are not moved when nodes come or go. Without any constraint here the cluster's defaults apply, which prefer spreading over nodes and zones the Pods of a Service or workload.",
    mistake:
      'A selector that does not match the Pod itself: the count then never grows and nothing is spread.',
  },
  'PodSpec.nodeName': {
    more: 'The kubelet of that node picks the Pod up directly. Resource checks, node affinity and NoExecute taints are then judged by the kubelet: when something does not fit, the Pod fails (OutOfcpu, NodeAffinity) instead of waiting. A name without a node leaves the Pod Pending until it is cleaned up. DaemonSets no longer use it; for pinning, node affinity is the better tool.',
    mistake:
      'Using it to pin a Pod: it bypasses the scheduler, and with it cordons, priorities and most checks.',
  },
  'PodSpec.schedulerName': {
    more: 'Each scheduler watches for Pods with its own name and leaves the others alone. With a name nobody listens to, the Pod stays Pending without a single event.',
  },
  'PodSpec.priorityClassName': {
    more: 'Admission looks up the class, writes its number into the priority field and rejects the Pod when there is no such class. Pods of higher priority come first in the scheduling queue, may preempt lower ones, and are evicted later when a node runs short. `system-node-critical` and `system-cluster-critical` exist in every cluster.',
    mistake: 'Naming a class that does not exist in the cluster: the Pod is refused at once.',
  },
  'PodSpec.priority': {
    more: 'A number that differs from the one of the priority class is rejected. Classes made by users go up to 1000000000; the system classes lie above.',
    mistake: 'Setting the number by hand instead of naming a class.',
  },
  'PodSpec.preemptionPolicy': {
    more: 'It comes from the priority class; a different value is rejected. With Never the Pod still goes ahead of others in the queue, but waits until room becomes free by itself.',
  },
  'PodSpec.schedulingGroup': {
    more: 'With the gate GenericWorkload the scheduler handles all Pods of the group together, for instance by placing all or none of them, as training jobs need it. The field was added in 1.36 and cannot be changed later.',
  },
  'Affinity.nodeAffinity': {
    more: 'It compares with lists of values, with not, exists and whole numbers, and can express wishes with weights. It is combined with the node selector: both must hold.',
  },
  'Affinity.podAffinity': {
    more: '"Close" is whatever the topology key says: the same node, zone or region. A group whose first Pod requires affinity to its own kind can still start: the scheduler lets a Pod that matches its own rule go first.',
  },
  'Affinity.podAntiAffinity': {
    more: "Required rules work in both directions: a Pod that runs also keeps away newcomers its rule matches. With the hostname as topology key and the Pod's own labels, each node gets at most one replica, so replicas beyond the number of nodes stay Pending.",
    mistake:
      'A required rule per host with more replicas than nodes, or with rolling updates that need one more.',
  },
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    more: '"Ignored during execution" means just that: the Pod stays when the node no longer matches. The terms in the list are alternatives, the expressions within one term must all hold.',
    mistake: 'Splitting conditions that must hold together over two terms, which makes them alternatives.',
  },
  'NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    more: 'The weights of all matching terms are added up for each node, scaled, and mixed with the scores of the other plugins, such as free resources. A preference is therefore no promise, even with weight 100.',
  },
  'NodeSelector.nodeSelectorTerms': {
    more: 'Terms are joined by or. A term without any expression matches no node.',
  },
  'NodeSelectorTerm.matchExpressions': {
    more: 'They see the labels of the node, both those of the cloud provider and your own set with `kubectl label node`.',
  },
  'NodeSelectorTerm.matchFields': {
    more: 'The operator must be In or NotIn with exactly one name. The DaemonSet controller uses it to address each of its Pods to one node.',
  },
  'NodeSelectorRequirement.operator': {
    more: "In: the label has one of the values. NotIn: it has none of them, or is missing. Exists and DoesNotExist: only the key counts. Gt and Lt: the label's value is a whole number above or below the given one.",
  },
  'NodeSelectorRequirement.values': {
    mistake: 'Numbers for Gt and Lt must be written as text, `"4"`.',
  },
  'PreferredSchedulingTerm.weight': {
    more: 'Only the relation between weights matters, as the sum is scaled to 0 to 100 before it is mixed with other scores.',
  },
  'PodAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    more: "For each term there must be a matching Pod in the node's domain. The domain is found by the value of the topology key, so nodes without that label are out. When the last matching Pod goes away later, nothing happens to the Pods that followed it.",
  },
  'PodAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    more: 'Every matching Pod in the domain counts, so a domain with three of them scores three times the weight.',
  },
  'PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': {
    more: 'One matching Pod in the domain is enough to rule it out. The check also runs the other way round against the required rules of Pods that run already.',
  },
  'PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': {
    more: 'A good default for replicas: they spread while there is room and still start when there is none.',
  },
  'PodAffinityTerm.labelSelector': {
    more: 'Pods are looked for in the namespaces of the term. An empty selector `{}` matches all Pods there.',
    mistake: 'A selector with labels of the Deployment instead of those in its Pod template.',
  },
  'PodAffinityTerm.namespaces': {
    mistake:
      "Expecting the rule to see Pods of all namespaces: without namespaces it only sees the Pod's own.",
  },
  'PodAffinityTerm.topologyKey': {
    more: '`kubernetes.io/hostname` means the node, `topology.kubernetes.io/zone` the zone. Any node label works, but all nodes should have it: those without never match an affinity.',
  },
  'PodAffinityTerm.namespaceSelector': {
    more: 'The Pods of all namespaces found by name or by label are considered. Every namespace carries the label `kubernetes.io/metadata.name` with its name.',
  },
  'PodAffinityTerm.matchLabelKeys': {
    more: 'On creation the API server adds `key in (value)` to the selector, with the value of this Pod. With `pod-template-hash` a rolling update looks only at Pods of its own revision. It needs a selector and must not name a key the selector has.',
  },
  'PodAffinityTerm.mismatchLabelKeys': {
    more: 'On creation the API server adds `key notin (value)` to the selector. With a tenant label, for instance, Pods keep away from those of other tenants. It needs a selector and must not name a key of it.',
  },
  'WeightedPodAffinityTerm.weight': {
    more: 'Weights of all terms are summed per node; for anti-affinity they are subtracted. Only the relation between them matters.',
  },
  'Toleration.key': {
    more: 'Common taints: `node-role.kubernetes.io/control-plane` on control plane nodes, `node.kubernetes.io/not-ready` and `unreachable` on failed ones, `node.kubernetes.io/disk-pressure` and `memory-pressure` on full ones, plus your own set with `kubectl taint`.',
    mistake: 'No key with operator Exists tolerates everything, failed nodes included.',
  },
  'Toleration.operator': {
    more: 'With Equal key and value must both match; with Exists a taint of any value matches. Gt and Lt compare whole numbers and need the alpha gate TaintTolerationComparisonOperators, off by default in 1.36.',
    mistake: 'Operator Exists together with a value is rejected.',
  },
  'Toleration.value': {
    mistake: 'Values such as `true` need quotes: `value: "true"`.',
  },
  'Toleration.effect': {
    more: 'NoSchedule and PreferNoSchedule are enforced by the scheduler and only for new Pods. NoExecute is enforced by the taint eviction controller and removes Pods that run already.',
  },
  'Toleration.tolerationSeconds': {
    more: 'It is only permitted with the effect NoExecute; the API server rejects it elsewhere. Zero and negative numbers mean eviction at once. A small value for `not-ready` and `unreachable` moves Pods off a lost node sooner than the five minutes admission sets.',
  },
  'TopologySpreadConstraint.maxSkew': {
    more: 'With 1, domains differ by one Pod at most. With DoNotSchedule it is a hard bound; with ScheduleAnyway it only shapes the score.',
  },
  'TopologySpreadConstraint.topologyKey': {
    more: 'With the hostname each node is a domain; with the zone label each zone is. Zones without any eligible node are not counted, unless `minDomains` asks for more domains.',
    mistake: 'A cluster whose nodes lack zone labels: with DoNotSchedule the Pods stay Pending.',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    more: 'DoNotSchedule filters nodes, so the loss of a zone can keep replacements Pending. ScheduleAnyway always places the Pod. For availability the second is often enough.',
  },
  'TopologySpreadConstraint.labelSelector': {
    more: 'It should match the Pod itself and its siblings. Pods that are being deleted are not counted.',
    mistake: "A selector that misses the Pod's own labels, so the Pods are never counted.",
  },
  'TopologySpreadConstraint.minDomains': {
    more: 'It is permitted with DoNotSchedule only. With autoscaling it makes the first Pods wait for more zones instead of piling up in one.',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': {
    more: 'With Honor, nodes the Pod cannot use anyway do not count as empty domains.',
  },
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    more: 'With Ignore, a tainted node without matching Pods counts as an empty domain and can block others: the skew then can never be met. Honor avoids that.',
  },
  'TopologySpreadConstraint.matchLabelKeys': {
    more: 'With `pod-template-hash` the Pods of the old revision are not counted during a rolling update. It needs a selector and must not name one of its keys.',
  },
  'PodSchedulingGroup.podGroupName': {
    more: "The group's policy says how many Pods must fit at the same time. The object belongs to the API group `scheduling.k8s.io` and is served only where that alpha API is on.",
  },
};
