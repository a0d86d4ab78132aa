import type { PodFieldTexts } from '../../../types.ts';

export const metadataTexts = {
  'Pod.kind': {
    label: 'Kind',
    help: 'What sort of object this is; which fields it has follows from it. The API server rejects a manifest without it.',
  },
  'Pod.apiVersion': {
    label: 'API version',
    help: 'Group and version of the API that defines this kind: `v1` for a Pod, `batch/v1` for a Job. The API server rejects a manifest without it.',
  },
  'Pod.metadata': {
    label: 'Metadata',
    help: 'Name, namespace, labels and annotations of the Pod. A name, or a prefix for one, is required.',
  },
  'Pod.spec': {
    label: 'Specification',
    help: 'What you want: the containers, their volumes, and how the Pod is placed and run.',
  },
  'Pod.status': {
    label: 'Status',
    help: 'What is: written by the kubelet and the scheduler. On creation the API server ignores it.',
  },
  'ObjectMeta.name': {
    label: 'Name',
    help: 'Identifies the Pod within its namespace and becomes its hostname. It cannot be changed later.',
  },
  'ObjectMeta.generateName': {
    label: 'Name prefix',
    help: 'The API server adds five random characters to this prefix when no name is given. With a name it has no effect.',
  },
  'ObjectMeta.namespace': {
    label: 'Namespace',
    help: 'The namespace the Pod lives in; Secrets, ConfigMaps and claims are looked up there. Left out, kubectl uses its current namespace.',
  },
  'ObjectMeta.selfLink': {
    label: 'Self link',
    help: 'A path that old servers filled in. It is empty by default since Kubernetes 1.20, always since 1.24; remove it.',
  },
  'ObjectMeta.uid': {
    label: 'UID',
    help: 'Identity of this one object over all time, set by the API server. Leave it out of a manifest.',
  },
  'ObjectMeta.resourceVersion': {
    label: 'Resource version',
    help: 'Marks the stored revision of the object, set by the API server. Leave it out of a manifest.',
  },
  'ObjectMeta.generation': {
    label: 'Generation',
    help: 'Counts the changes of the specification, set by the API server. Leave it out of a manifest.',
  },
  'ObjectMeta.creationTimestamp': {
    label: 'Created at',
    help: 'When the API server stored the object. Leave it out of a manifest.',
  },
  'ObjectMeta.deletionTimestamp': {
    label: 'Deletion time',
    help: 'When a deletion that was asked for is due. The API server sets it on delete; it cannot be set by hand.',
  },
  'ObjectMeta.deletionGracePeriodSeconds': {
    label: 'Deletion grace period',
    help: 'Seconds the running deletion leaves the Pod. The API server sets it together with the deletion time.',
  },
  'ObjectMeta.labels': {
    label: 'Labels',
    help: 'Key and value pairs that Services, controllers and policies select Pods by. Without labels nothing can select the Pod.',
  },
  'ObjectMeta.annotations': {
    label: 'Annotations',
    help: 'Notes for tools: key and value pairs that nothing selects by. Values are text of any form.',
  },
  'ObjectMeta.ownerReferences': {
    label: 'Owners',
    help: 'The objects this one belongs to, normally set by controllers. When all owners are gone, the garbage collector deletes it.',
  },
  'ObjectMeta.finalizers': {
    label: 'Finalizers',
    help: 'Names of clean-up work that must be done before the object may vanish. Deletion waits until the list is empty.',
  },
  'ObjectMeta.managedFields': {
    label: 'Managed fields',
    help: 'Who last set which field, kept by the API server for server-side apply. Leave it out of a manifest.',
  },
  'OwnerReference.apiVersion': {
    label: 'API version',
    help: 'API group and version of the owner, such as `apps/v1`.',
  },
  'OwnerReference.kind': {
    label: 'Kind',
    help: 'Type of the owner, such as `ReplicaSet`.',
  },
  'OwnerReference.name': {
    label: 'Name',
    help: 'Name of the owner. It must be in the same namespace, or be cluster-scoped.',
  },
  'OwnerReference.uid': {
    label: 'UID',
    help: 'UID of the owner. When no object with this UID exists, the garbage collector deletes the dependent.',
  },
  'OwnerReference.controller': {
    label: 'Managing controller',
    help: 'Marks the one owner that manages this object. At most one reference may say true.',
  },
  'OwnerReference.blockOwnerDeletion': {
    label: 'Block owner deletion',
    help: 'With true, a foreground deletion of the owner waits until this object is gone. Left out means false.',
  },
  'LabelSelector.matchLabels': {
    label: 'Labels to match',
    help: 'Every pair listed here must be present among the labels. All pairs must hold.',
  },
  'LabelSelector.matchExpressions': {
    label: 'Expressions to match',
    help: 'Conditions on label keys with an operator. All of them, and all matched labels, must hold.',
  },
  'LabelSelectorRequirement.key': {
    label: 'Label key',
    help: 'The label the condition looks at.',
  },
  'LabelSelectorRequirement.operator': {
    label: 'Operator',
    help: 'How the label is compared: In, NotIn, Exists or DoesNotExist. NotIn also matches objects without the label.',
  },
  'LabelSelectorRequirement.values': {
    label: 'Values',
    help: 'The values to compare with. In and NotIn need at least one; Exists and DoesNotExist take none.',
  },
  'LocalObjectReference.name': {
    label: 'Name',
    help: "Name of the object in the Pod's own namespace. The API server does not check that it exists.",
  },
} satisfies Partial<PodFieldTexts>;
