import type { ContainerFieldDetails } from '../../../types.ts';

/** Resources, resizing and restart rules. */
export const resources: ContainerFieldDetails = {
  'ResourceRequirements.requests': {
    more: 'The scheduler adds up requests, not real use. One core is `1` or `1000m`; memory is counted in bytes, with units such as `Mi` and `Gi`. CPU requests become `cpu.weight`, the share of a busy node; idle CPU may be used beyond it. Memory requests reserve nothing in the kernel, but they decide who is evicted first and the `oom_score_adj`. A request must not be above its limit, and for huge pages and devices it must equal it.',
    mistake: '`memory: 512m`: `m` means thousandths, so this is half a byte. Mebibytes are `512Mi`.',
  },
  'ResourceRequirements.limits': {
    more: 'The kernel enforces them: `cpu.max` allows so much CPU time in every 100 ms and makes the processes wait after that, `memory.max` ends in an OOM kill with exit code 137. More ephemeral storage than the limit gets the Pod evicted by the kubelet. For a resource with a limit and no request, the API server copies the limit into the request. A LimitRange of the namespace may fill in limits. Inside the container `/proc/meminfo` and `/proc/cpuinfo` still show the whole node.',
    mistake:
      'A CPU limit just above the average use: short bursts are throttled, answers become slow and probes time out, while the graphs look harmless.',
  },
  'ResourceRequirements.claims': {
    more: 'A claim stands for devices that dynamic resource allocation has found, such as a GPU. The Pod lists its claims in `resourceClaims`; a container sees the devices only of those it names here. They apply to containers only, not to the resources of the whole Pod.',
    mistake:
      'Listing a claim on the Pod and forgetting it here: the devices are allocated, but no container gets them.',
  },
  'ResourceClaim.name': {
    more: 'It is the name within the Pod, not the name of the ResourceClaim object.',
  },
  'ResourceClaim.request': {
    more: 'A claim may ask for several devices under separate names. Naming one here hands over only that one, so that two containers can share a claim and use different devices.',
  },
  'ContainerResizePolicy.resourceName': {
    more: 'Each resource may occur once. Other resources cannot be changed in place.',
  },
  'ContainerResizePolicy.restartPolicy': {
    more: '`NotRequired` does not promise that a restart never happens; it tells the kubelet to try without. If both resources change and one of them asks for a restart, the container is restarted once.',
  },
  'ContainerRestartRule.action': {
    more: '`Restart` starts this container again, even where the restart policy says `Never`. `RestartAllContainers` starts the whole Pod over in place, init containers included, while it keeps its node, its IP and its volumes; containers that still run are killed with grace period 0 and without preStop hooks. It is beta since 1.36. A `Restart` is delayed like any other restart.',
  },
  'ContainerRestartRule.exitCodes': {
    more: 'An exit by signal counts as 128 plus the signal number: 137 is `SIGKILL`, which an OOM kill uses, and 143 is `SIGTERM`.',
  },
  'ContainerRestartRuleOnExitCodes.operator': {
    more: '`NotIn` with the codes that mean a final failure restarts on everything else. Code 0, success, is in neither list by itself: name it if it should not restart.',
    mistake: '`NotIn` without 0 in the list: the container is restarted after success as well.',
  },
};
