import type { PodFieldTexts } from '../../../types.ts';

export const lifecycleTexts = {
  'PodSpec.initContainers': {
    label: 'Init containers',
    help: 'Containers that run one after another before the others start. One with restart policy Always is a sidecar and keeps running.',
  },
  'PodSpec.containers': {
    label: 'Containers',
    help: 'The main containers; they start together and share network and volumes. At least one is required.',
  },
  'PodSpec.ephemeralContainers': {
    label: 'Ephemeral containers',
    help: 'Containers that `kubectl debug` adds to a running Pod. A new Pod must not have any.',
  },
  'PodSpec.volumes': {
    label: 'Volumes',
    help: 'Storage the containers of the Pod can mount. A volume does nothing until a container mounts it.',
  },
  'PodSpec.restartPolicy': {
    label: 'Restart',
    help: 'Whether the kubelet starts containers again after they end. Left out, the API server sets Always.',
  },
  'PodSpec.terminationGracePeriodSeconds': {
    label: 'Time to stop',
    help: 'Seconds between the request to stop and SIGKILL; preStop hooks count in. Left out, the API server sets 30.',
  },
  'PodSpec.activeDeadlineSeconds': {
    label: 'Deadline',
    help: 'Seconds the Pod may run on its node; after that the kubelet kills it and marks it Failed. Left out, there is no deadline.',
  },
  'PodSpec.readinessGates': {
    label: 'Readiness gates',
    help: 'Extra conditions that must be True before the Pod counts as ready. Left out, only the containers decide.',
  },
  'PodSpec.schedulingGates': {
    label: 'Scheduling gates',
    help: 'While the list has entries the scheduler does not look at the Pod. Entries can only be removed after creation.',
  },
  'PodReadinessGate.conditionType': {
    label: 'Condition type',
    help: "Type of the Pod condition to wait for. Some controller must set it to True in the Pod's status.",
  },
  'PodSchedulingGate.name': {
    label: 'Gate name',
    help: 'A name that tells which controller will remove the gate. Each name may appear once.',
  },
} satisfies Partial<PodFieldTexts>;
