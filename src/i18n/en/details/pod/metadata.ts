import type { PodFieldDetails } from '../../../types.ts';

export const metadataDetails: PodFieldDetails = {
  'Pod.kind': {
    more: 'The type is case-sensitive: `pod` is an unknown kind. Together with the API version it tells the server how to read everything below. Workloads such as Deployment carry a Pod inside `spec.template`, and that template has neither kind nor API version.',
    mistake: 'Writing `pod` or `Pods`. Only `Pod` is known.',
  },
  'Pod.apiVersion': {
    more: 'Pods belong to the core group, whose version is written without a group name: `v1`. Deployments, StatefulSets and DaemonSets are in `apps/v1`, Jobs and CronJobs in `batch/v1`. A wrong pair of API version and kind ends in "no matches for kind".',
    mistake: 'Using `apps/v1` for a Pod, or `v1` for a Deployment.',
  },
  'Pod.metadata': {
    more: "Only name, namespace, labels, annotations and sometimes finalizers are yours to write. The rest of the metadata is kept by the API server and shows up when you export an object. In a workload's template the name is ignored; labels there must match the workload's selector.",
  },
  'Pod.spec': {
    more: 'After creation almost all of it is frozen. What may still change: container images, tolerations by adding, `activeDeadlineSeconds`, scheduling gates by removing, and CPU and memory through the resize subresource. For any other change delete the Pod and create it anew, which is what a Deployment does for you.',
  },
  'Pod.status': {
    more: "The phase, the conditions, the Pod's addresses, the state of every container and the QoS class are reported here. Controllers and `kubectl wait` read it. Manifests exported with `kubectl get -o yaml` contain it; it can be cut off before they are used again.",
    mistake: 'Keeping the status of an exported manifest and expecting it to have an effect.',
  },
  'ObjectMeta.name': {
    more: 'The API server takes lower-case letters, digits, hyphens and dots, up to 253 characters. Since the name is also the hostname, whose limit is 63, the kubelet cuts longer ones, and the server warns about names that are no DNS label. A Deployment or StatefulSet generates the names of its Pods. Renaming means creating a new Pod.',
    mistake: 'Underscores and capitals, as in `My_Pod`, are rejected.',
  },
  'ObjectMeta.generateName': {
    more: 'The server appends five letters and digits and tries again when the result is taken. The prefix is cut so that prefix and suffix fit 63 characters. This is how ReplicaSets and Jobs name their Pods. It needs `kubectl create`: `kubectl apply` demands a fixed name.',
    mistake: 'Using it with `kubectl apply`, which refuses an object without a name.',
  },
  'ObjectMeta.namespace': {
    more: 'Names must be unique within a namespace only. Everything a Pod refers to by name (Secret, ConfigMap, claim, service account) must be in the same one. Quotas, limit ranges and levels of the Pod Security Standards apply per namespace. A namespace in the file that differs from `kubectl -n` is an error.',
    mistake: 'Creating the Pod in one namespace and its ConfigMap or Secret in another.',
  },
  'ObjectMeta.uid': {
    more: "A Pod that is deleted and created under the same name gets a new UID. The kubelet names the Pod's directory and its cgroup after it.",
  },
  'ObjectMeta.resourceVersion': {
    more: 'An update that carries an old value is refused with a conflict; that is how two writers are kept from overwriting each other. On creation the API server rejects a value.',
    mistake: 'Re-creating an exported manifest without removing this field.',
  },
  'ObjectMeta.generation': {
    more: 'The status may name the generation it was computed for; a smaller number there means that the kubelet has not yet seen the latest change.',
  },
  'ObjectMeta.creationTimestamp': {
    more: 'In UTC. The age that `kubectl get` prints is counted from here. Exported templates often hold `creationTimestamp: null`, which does no harm.',
  },
  'ObjectMeta.deletionTimestamp': {
    more: 'From the moment it is set the Pod is shown as Terminating, is taken out of Service endpoints and is stopped by its kubelet. The object disappears when the kubelet confirms and no finalizer is left. It cannot be unset: a deletion cannot be called off.',
  },
  'ObjectMeta.deletionGracePeriodSeconds': {
    more: "It starts as the Pod's termination grace period, or the value given with the delete request, and may only be shortened afterwards.",
  },
  'ObjectMeta.labels': {
    more: 'A Service sends traffic to the ready Pods its selector matches, and ReplicaSets and StatefulSets count the Pods their selector matches; change a label and the Pod leaves them. Keys may have a prefix such as `app.kubernetes.io/`; the name part and the value hold at most 63 letters, digits, hyphens, underscores and dots. Labels can be changed on a running Pod.',
    mistake:
      'Values that YAML reads as a number or a boolean, such as `version: 1.0` or `debug: true`; they need quotes.',
  },
  'ObjectMeta.annotations': {
    more: 'Keys follow the rules for label keys, values may be long text; all together at most 256 KiB. Many tools take their settings from here: Prometheus scraping, Istio injection, AppArmor in old clusters. `kubectl.kubernetes.io/last-applied-configuration` is written by `kubectl apply`.',
    mistake: 'Numbers and booleans without quotes: `"true"` and `"8080"` must be text.',
  },
  'ObjectMeta.ownerReferences': {
    more: "Pods of a Deployment have their ReplicaSet here. The garbage collector compares UIDs, so a reference copied from another cluster points to nothing and gets the Pod deleted. A Pod without an owner is nobody's: when its node fails, nothing replaces it.",
    mistake: 'Leaving the references of an exported Pod in the manifest.',
  },
  'ObjectMeta.finalizers': {
    more: 'A delete sets the deletion time and then waits for the named controllers to remove their entries. When the controller is gone, the object stays Terminating forever. The Job controller puts `batch.kubernetes.io/job-tracking` on its Pods to count them.',
    mistake: 'Adding a finalizer that no controller handles: the Pod can then not be deleted.',
  },
  'ObjectMeta.managedFields': {
    more: "Every manager (a user's apply, a controller) owns the fields it set; two managers that apply different values to one field get a conflict. `kubectl get -o yaml` hides it, `--show-managed-fields` shows it.",
  },
  'OwnerReference.uid': {
    more: 'Name and kind alone do not identify the owner: after deletion and re-creation the UID differs, and the reference no longer counts.',
  },
  'OwnerReference.controller': {
    more: 'A controller adopts Pods that match its selector and have no managing owner, and leaves those of others alone.',
  },
  'OwnerReference.blockOwnerDeletion': {
    more: 'It matters only with foreground deletion (`kubectl delete --cascade=foreground`). Setting it requires the right to delete the owner where that admission check is on.',
  },
  'LabelSelector.matchLabels': {
    more: 'Each pair is the same as an expression with operator In and one value. An empty selector, `{}`, matches everything; a missing one matches nothing.',
    mistake: 'Labels that differ from those of the Pods in a single letter. The API server cannot notice.',
  },
  'LabelSelector.matchExpressions': {
    more: 'Use it for what plain labels cannot say: one of several values, none of them, or the mere presence of a key.',
  },
  'LabelSelectorRequirement.operator': {
    more: 'In and NotIn compare with the list of values; Exists and DoesNotExist only ask for the key. An object that lacks the key satisfies NotIn and DoesNotExist. There is no Gt or Lt here, unlike for nodes.',
  },
  'LabelSelectorRequirement.values': {
    mistake: 'Values that YAML reads as numbers or booleans need quotes.',
  },
  'LocalObjectReference.name': {
    more: 'Whoever uses the reference reports a missing object: the kubelet as an event of the Pod, at the time it pulls or mounts.',
    mistake:
      'Leaving it empty: the API server accepts that for historical reasons, and the reference then points to nothing.',
  },
};
