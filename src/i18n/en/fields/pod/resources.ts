import type { PodFieldTexts } from '../../../types.ts';

export const resourcesTexts = {
  'PodSpec.resources': {
    label: 'Pod resources',
    help: "CPU, memory and huge pages for the Pod as a whole, shared by its containers. Left out, the containers' values are added up.",
  },
  'PodSpec.resourceClaims': {
    label: 'Resource claims',
    help: 'Devices the Pod needs, as claims of dynamic resource allocation. A container uses one by naming it.',
  },
  'PodSpec.overhead': {
    label: 'Pod overhead',
    help: 'What the sandbox itself costs, set by admission from the runtime class. Leave it out.',
  },
  'PodSpec.runtimeClassName': {
    label: 'Runtime class',
    help: "Name of a RuntimeClass, for example for gVisor or Kata. Left out, the node's default runtime is used.",
  },
  'PodSpec.os': {
    label: 'Operating system',
    help: 'Says which system the containers are for, so that the API server can check the fields. Left out, nothing is assumed.',
  },
  'PodOS.name': {
    label: 'Operating system',
    help: '`linux` or `windows`. The kubelet refuses the Pod when its node runs another system.',
  },
  'PodResourceClaim.name': {
    label: 'Name',
    help: 'The name containers refer to. It is unique within the Pod.',
  },
  'PodResourceClaim.resourceClaimName': {
    label: 'Existing claim',
    help: 'Name of a ResourceClaim in the same namespace. Several Pods may share it.',
  },
  'PodResourceClaim.resourceClaimTemplateName': {
    label: 'Claim template',
    help: 'Name of a ResourceClaimTemplate; each Pod gets a claim of its own from it, deleted with the Pod.',
  },
} satisfies Partial<PodFieldTexts>;
