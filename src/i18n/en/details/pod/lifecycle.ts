import type { PodFieldDetails } from '../../../types.ts';

export const lifecycleDetails: PodFieldDetails = {
  'PodSpec.initContainers': {
    more: "Each must end with success before the next begins; a failing one is started again unless the restart policy is Never, which fails the Pod. They run again when the Pod's sandbox is re-created. Ordinary ones have no probes or lifecycle hooks. A sidecar (restart policy Always on the init container) only has to start, or pass its startup probe, then the next begins; sidecars stop after the main containers, in reverse order. For scheduling the largest step counts, not the sum.",
    mistake:
      'Starting a server here without restart policy Always: it never ends, so the Pod never leaves Init.',
  },
  'PodSpec.containers': {
    more: "All containers of a Pod run on one node, reach each other over `localhost`, share the Pod's IP address and may mount the same volumes; each has its own file system, processes and limits. Two of them cannot listen on the same port. They are started in the order of the list without waiting for readiness, except that a postStart hook holds back the next one. Containers cannot be added or removed later.",
    mistake:
      'Putting parts that need to scale separately, such as a web server and its database, into one Pod.',
  },
  'PodSpec.ephemeralContainers': {
    more: 'They are for looking into a Pod whose image has no shell. They have no ports, probes or guaranteed resources, are never restarted and cannot be removed. They are added through a subresource of their own, so the API server rejects them in a new Pod and in a template.',
  },
  'PodSpec.volumes': {
    more: 'A volume outlives container restarts; whether it outlives the Pod depends on its kind: emptyDir does not, a claim does. The kubelet prepares every volume that some container mounts before it starts the first one, so a missing Secret holds up the whole Pod. Volumes no container mounts it skips, but the scheduler still waits for their claims.',
    mistake: 'Declaring a volume and forgetting `volumeMounts` in the container.',
  },
  'PodSpec.restartPolicy': {
    more: 'The kubelet restarts containers in place, on the same node, at once the first time, then with a pause of 10 seconds that doubles up to five minutes (CrashLoopBackOff; a node may set a shorter maximum) and is forgotten after ten minutes without a failure. Always restarts after any exit, OnFailure only after a non-zero one, Never not at all. It does not bring back a Pod that was deleted or evicted: a controller does. Deployments, StatefulSets and DaemonSets accept only Always; Jobs only OnFailure or Never. A container may override it.',
    mistake: 'A one-off task with Always: it succeeds, is started again and ends in CrashLoopBackOff.',
  },
  'PodSpec.terminationGracePeriodSeconds': {
    more: 'On deletion the Pod leaves the Service endpoints while the kubelet runs the preStop hooks and then sends SIGTERM (or the stop signal of the image). Whatever still runs at the end of the period is killed with SIGKILL. The preStop hooks spend the same budget; a hook that overruns gets two more seconds. Probes may set a period of their own for the restarts they cause. `kubectl drain` uses this period too, but waits until the Pod is gone, and a PodDisruptionBudget can hold it up before.',
    mistake:
      'An entrypoint shell that does not pass SIGTERM on: every stop then takes the full period and ends with SIGKILL. And 0, which removes the object before the containers have stopped.',
  },
  'PodSpec.activeDeadlineSeconds': {
    more: 'The clock starts when the kubelet takes the Pod, so image pulls and init containers count. When it runs out, all containers are killed, the phase becomes Failed with reason DeadlineExceeded, and nothing is restarted whatever the restart policy says. A Job has a field of the same name for all its Pods together, which is normally the better place.',
    mistake: 'Setting it on a server that is meant to run forever.',
  },
  'PodSpec.readinessGates': {
    more: 'A Pod receives Service traffic only when its containers are ready and every condition named here is True. A condition that is missing counts as False, so without its controller the Pod is never ready. Load balancer controllers use it to wait until the Pod is registered with them.',
  },
  'PodSpec.schedulingGates': {
    more: 'The Pod is shown as SchedulingGated and uses no resources. While gated its node selector and node affinity may be narrowed. A gated Pod cannot have a node name. Quota systems use gates to hold Pods until there is room.',
    mistake: 'A gate that no controller removes: the Pod waits without any further message.',
  },
  'PodReadinessGate.conditionType': {
    more: "The name must look like a label key, usually with the controller's domain. Not the kubelet but that controller writes the condition, through the status subresource of the Pod.",
  },
  'PodSchedulingGate.name': {
    more: 'Written like a label key, for example `example.com/quota`. Only its removal matters; the order of gates has no meaning.',
  },
};
