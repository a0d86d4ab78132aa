/** The chapters of a Pod's story, in the order they are told. */
export const chapters = ['runs', 'starts', 'shares', 'uses', 'identity', 'probes', 'fails', 'stops'] as const;
export type Chapter = (typeof chapters)[number];

/** Ids of the sentences; `i18n/<lang>/explain/pod.ts` has each. Params stand behind them. */
export type PodSentenceId =
  | 'runs.workload.Deployment' // replicas
  | 'runs.workload.ReplicaSet' // replicas
  | 'runs.workload.ReplicationController' // replicas
  | 'runs.workload.StatefulSet' // replicas
  | 'runs.workload.DaemonSet'
  | 'runs.workload.Job' // completions, parallelism
  | 'runs.workload.CronJob' // schedule
  | 'runs.workload.PodTemplate'
  | 'runs.none'
  | 'runs.container' // container, image
  | 'runs.noImage' // container
  | 'runs.command' // container, command
  | 'runs.args' // container, args
  | 'runs.pullAlways' // container, image
  | 'runs.pullNever' // container, image
  | 'starts.gated' // gates
  | 'starts.nodeName' // node
  | 'starts.nodeSelector' // labels
  | 'starts.nodeAffinity'
  | 'starts.podAffinity'
  | 'starts.podAntiAffinity'
  | 'starts.tolerations' // count
  | 'starts.init' // container, image
  | 'starts.sidecar' // container, image
  | 'starts.sidecarProbe' // container
  | 'starts.containersAfterInit' // containers
  | 'starts.containersTogether' // containers
  | 'starts.postStart' // container
  | 'shares.network'
  | 'shares.hostNetwork'
  | 'shares.pid'
  | 'shares.hostPID'
  | 'shares.hostIPC'
  | 'shares.userNamespace'
  | 'shares.volume' // volume, source, mounts
  | 'shares.volumeUnused' // volume, source
  | 'shares.emptyDir' // volume
  | 'shares.emptyDirMemory' // volume
  | 'shares.hostPath' // volume, path
  | 'uses.requests' // requests
  | 'uses.noRequests'
  | 'uses.memoryLimit' // container, limit
  | 'uses.cpuLimit' // container, limit
  | 'uses.noMemoryLimit' // containers
  | 'uses.qos' // class
  | 'identity.user' // container, uid
  | 'identity.userGroup' // container, uid, gid
  | 'identity.image' // containers
  | 'identity.nonRoot' // containers
  | 'identity.fsGroup' // gid
  | 'identity.privileged' // container
  | 'identity.readOnly' // containers
  | 'identity.capAdd' // container, capabilities
  | 'identity.capDrop' // container, capabilities
  | 'identity.noEscalation' // containers
  | 'identity.serviceAccount' // name
  | 'identity.noToken'
  | 'probes.startup' // container, how, seconds
  | 'probes.liveness' // container, how, period, failures, seconds
  | 'probes.readiness' // container, how, period, failures
  | 'probes.noReadiness' // containers
  | 'probes.noLiveness' // containers
  | 'fails.Always'
  | 'fails.OnFailure'
  | 'fails.Never'
  | 'fails.container.Always' // container
  | 'fails.container.OnFailure' // container
  | 'fails.container.Never' // container
  | 'fails.init' // policy
  | 'fails.backoffLimit' // limit
  | 'fails.deadline' // seconds
  | 'fails.bare'
  | 'stops.grace' // seconds
  | 'stops.preStop' // container, how
  | 'stops.preStopSleep' // container, seconds
  | 'stops.signal' // container, signal
  | 'stops.sidecars' // containers
  | 'stops.atOnce';
