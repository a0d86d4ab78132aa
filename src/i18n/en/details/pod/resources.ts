import type { PodFieldDetails } from '../../../types.ts';

export const resourcesDetails: PodFieldDetails = {
  'PodSpec.resources': {
    more: "The scheduler then counts the Pod's requests instead of the sum of the containers, and the kubelet puts the limits on the Pod's cgroup, so containers may borrow from each other. The QoS class follows these values. Containers may have requests and limits of their own; their requests together must not exceed the Pod's. Missing requests are derived from the containers or from the limits. The gate PodLevelResources is beta and on by default since 1.34; Windows Pods cannot use it.",
    mistake: 'Other resources than CPU, memory and huge pages, such as GPUs: they belong to the containers.',
  },
  'PodSpec.resourceClaims': {
    more: 'The scheduler allocates the claim, that is, it picks devices that fit and a node that has them; the driver prepares them before the containers start. A claim listed here is used only by containers that name it in `resources.claims`. Stable since 1.34.',
    mistake: 'Listing the claim here and not in any container.',
  },
  'PodSpec.overhead': {
    more: "The scheduler, quotas and the Pod's cgroup add it to the requests of the containers. A value that differs from the runtime class is rejected. Virtual machine runtimes such as Kata declare tens or hundreds of MiB.",
  },
  'PodSpec.runtimeClassName': {
    more: "Admission rejects the Pod when the class does not exist, and copies the overhead, node selector and tolerations of the class into it. The class names a handler; a node whose runtime lacks that handler cannot create the Pod's sandbox.",
  },
  'PodSpec.os': {
    more: 'With windows the API server refuses all Linux-only fields (user and group IDs, seccomp, capabilities, sysctls, host PID and more), with linux those for Windows; Pod Security admission then also skips checks that do not concern the system. The scheduler does not look at it: use the node selector `kubernetes.io/os` for placement.',
    mistake: 'Expecting the scheduler to pick a Windows node because of it.',
  },
  'PodOS.name': {
    more: 'The kubelet compares it with its node and fails the Pod with PodOSNotSupported when they differ.',
  },
  'PodResourceClaim.name': {
    more: 'It need not equal the name of the claim object. Containers write it under `resources.claims`.',
  },
  'PodResourceClaim.resourceClaimName': {
    more: 'The claim lives on when the Pod is gone. Exactly one of claim and template must be given. Until the claim exists the Pod stays Pending.',
  },
  'PodResourceClaim.resourceClaimTemplateName': {
    more: "The name of the generated claim is in the Pod's status. Replicas of a Deployment each get devices of their own this way. Exactly one of claim and template must be given.",
  },
};
