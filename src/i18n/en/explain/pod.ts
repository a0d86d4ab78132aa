import type { PodSentenceId } from '../../../engine/index.ts';
import type { ExplainMessage } from '../../types.ts';

/** The Pod's story, one sentence a fact. */
export const podSentences = {
  'runs.workload.Deployment': (p) =>
    `A Deployment keeps ${p('replicas')} of these Pods running and replaces them gradually when the template changes.`,
  'runs.workload.ReplicaSet': (p) => `A ReplicaSet keeps ${p('replicas')} of these Pods running.`,
  'runs.workload.ReplicationController': (p) =>
    `A ReplicationController keeps ${p('replicas')} of these Pods running.`,
  'runs.workload.StatefulSet': (p) =>
    `A StatefulSet keeps ${p('replicas')} of these Pods, each with a fixed name and its own storage.`,
  'runs.workload.DaemonSet': () => 'A DaemonSet runs one of these Pods on every node that fits.',
  'runs.workload.Job': (p) =>
    `A Job runs these Pods until ${p('completions')} succeeded, at most ${p('parallelism')} at a time.`,
  'runs.workload.CronJob': (p) =>
    `A CronJob starts a Job with this Pod on the schedule \`${p('schedule')}\`.`,
  'runs.workload.PodTemplate': () =>
    'A PodTemplate only stores this Pod: nothing runs until something uses it.',
  'runs.none': () => 'There is no container yet: a Pod needs at least one.',
  'runs.container': (p) => `Container ${p('container')} runs the image \`${p('image')}\`.`,
  'runs.noImage': (p) => `Container ${p('container')} has no image yet.`,
  'runs.command': (p) =>
    `${p('container')} runs \`${p('command')}\` instead of what the image starts by itself.`,
  'runs.args': (p) =>
    `${p('container')} passes \`${p('args')}\` to the image’s entrypoint instead of its own arguments.`,
  'runs.pullAlways': (p) => `Each start of ${p('container')} asks the registry for \`${p('image')}\` again.`,
  'runs.pullNever': (p) => `${p('container')} starts only where the node already has \`${p('image')}\`.`,

  'starts.gated': (p) => `It stays Pending until somebody removes the scheduling gates ${p('gates')}.`,
  'starts.nodeName': (p) =>
    `It skips the scheduler and goes to node ${p('node')}, whether that has room or not.`,
  'starts.nodeSelector': (p) => `Only nodes with the labels ${p('labels')} may take it.`,
  'starts.nodeAffinity': () => 'Its node affinity has required rules: a node must meet them.',
  'starts.podAffinity': () => 'It must be placed near other Pods that its pod affinity selects.',
  'starts.podAntiAffinity': () => 'It must be kept away from other Pods that its anti-affinity selects.',
  'starts.tolerations': (p) => `It tolerates taints by ${p('count')} rule(s), so tainted nodes may take it.`,
  'starts.init': (p) =>
    `Init container ${p('container')} (\`${p('image')}\`) runs first and must end with success before the next step.`,
  'starts.sidecar': (p) =>
    `Sidecar ${p('container')} (\`${p('image')}\`) is started next and keeps running beside the containers.`,
  'starts.sidecarProbe': (p) => `The next step waits until the startup probe of ${p('container')} succeeds.`,
  'starts.containersAfterInit': (p) => `Then the containers start: ${p('containers')}.`,
  'starts.containersTogether': (p) =>
    `The containers ${p('containers')} start in this order without waiting for each other to be ready.`,
  'starts.postStart': (p) =>
    `${p('container')} runs a postStart hook as soon as it is created; until the hook ends it does not count as running.`,

  'shares.network': () =>
    'All containers share one IP address and one set of ports, and reach each other on localhost.',
  'shares.hostNetwork': () => 'It uses the node’s own network: its ports are the node’s ports.',
  'shares.pid': () => 'Its containers see each other’s processes and can signal them.',
  'shares.hostPID': () => 'It sees all processes of the node.',
  'shares.hostIPC': () => 'It shares System V IPC and POSIX message queues with the node.',
  'shares.userNamespace': () =>
    'It has a user namespace of its own: root inside is an ordinary user on the node.',
  'shares.volume': (p) => `Volume ${p('volume')} (${p('source')}) is mounted at ${p('mounts')}.`,
  'shares.volumeUnused': (p) =>
    `Volume ${p('volume')} (${p('source')}) is declared, but no container mounts it.`,
  'shares.emptyDir': (p) =>
    `${p('volume')} starts empty and is deleted with the Pod; a container restart keeps it.`,
  'shares.emptyDirMemory': (p) => `${p('volume')} is kept in memory and counts against the memory limits.`,
  'shares.hostPath': (p) =>
    `${p('volume')} is the directory or file \`${p('path')}\` of whichever node it runs on.`,

  'uses.requests': (p) => `The scheduler reserves ${p('requests')} for it on a node.`,
  'uses.noRequests': () => 'It reserves nothing: the scheduler places it on any node, however full.',
  'uses.memoryLimit': (p) =>
    `${p('container')} is killed (OOMKilled) when it needs more memory than ${p('limit')}.`,
  'uses.cpuLimit': (p) =>
    `${p('container')} is slowed down, never killed, when it wants more cpu than ${p('limit')}.`,
  'uses.noMemoryLimit': (p) => `No memory limit holds ${p('containers')}: the node’s memory is the limit.`,
  'uses.qos': (p) => `Its QoS class is ${p('class')}.`,

  'identity.user': (p) => `${p('container')} runs as user ${p('uid')}; the group comes from the image.`,
  'identity.userGroup': (p) => `${p('container')} runs as user ${p('uid')} and group ${p('gid')}.`,
  'identity.image': (p) =>
    `${p('containers')} runs as the user the image names, which is root unless it says otherwise.`,
  'identity.nonRoot': (p) => `The kubelet refuses to start ${p('containers')} as root.`,
  'identity.fsGroup': (p) =>
    `Group ${p('gid')} is added to every process, and owns the volumes that support it.`,
  'identity.privileged': (p) => `${p('container')} is privileged: it can do to the node what root can.`,
  'identity.readOnly': (p) => `${p('containers')} cannot write to its root file system, only to volumes.`,
  'identity.capAdd': (p) => `${p('container')} gets the capabilities ${p('capabilities')} in addition.`,
  'identity.capDrop': (p) => `${p('container')} gives up the capabilities ${p('capabilities')}.`,
  'identity.noEscalation': (p) =>
    `In ${p('containers')} no program can gain more rights than it was started with.`,
  'identity.serviceAccount': (p) =>
    `It speaks to the API server as service account ${p('name')}, with a token mounted into each container.`,
  'identity.noToken': () => 'No service account token is mounted into it.',

  'probes.startup': (p) =>
    `${p('container')} has up to ${p('seconds')} s to start: \`${p('how')}\` must succeed once within ${p('failures')} tries, one every ${p('period')} s. Other probes wait for it.`,
  'probes.liveness': (p) =>
    `${p('container')} is killed and started again when \`${p('how')}\` fails ${p('failures')} times in a row, which is after about ${p('seconds')} s.`,
  'probes.readiness': (p) =>
    `${p('container')} gets traffic from Services only while \`${p('how')}\` succeeds; it is asked every ${p('period')} s and taken out after ${p('failures')} failures.`,
  'probes.noReadiness': (p) =>
    `Nobody asks ${p('containers')} whether it is ready: it counts as ready once it runs.`,
  'probes.noLiveness': (p) =>
    `Nobody watches whether ${p('containers')} still works: only its exit is noticed.`,

  'fails.Always': () =>
    'A container that ends, well or badly, is started again, after 10 s, then 20 s, 40 s … up to 5 minutes.',
  'fails.OnFailure': () =>
    'A container that ends with an error is started again; one that ends well stays ended.',
  'fails.Never': () => 'A container that ends is not started again.',
  'fails.container.Always': (p) => `For ${p('container')} its own policy holds: it is always started again.`,
  'fails.container.OnFailure': (p) =>
    `For ${p('container')} its own policy holds: it is started again only after an error.`,
  'fails.container.Never': (p) => `For ${p('container')} its own policy holds: it is not started again.`,
  'fails.init': (p) =>
    `An init container that fails is tried again, unless the restart policy is Never (here ${p('policy')}): then the Pod fails.`,
  'fails.backoffLimit': (p) => `The Job gives up after ${p('limit')} failed tries.`,
  'fails.deadline': (p) => `After ${p('seconds')} s the Pod is failed and killed, whatever it is doing.`,
  'fails.bare': () =>
    'No controller owns this Pod: when its node is lost or it is evicted, nobody makes a new one.',

  'stops.grace': (p) =>
    `To stop it, each container gets SIGTERM and ${p('seconds')} s in all; what still runs then gets SIGKILL.`,
  'stops.atOnce': () => 'To stop it, every container is killed at once (SIGKILL), without time to tidy up.',
  'stops.preStop': (p) =>
    `Before its signal ${p('container')} runs \`${p('how')}\`; the grace period is running already.`,
  'stops.preStopSleep': (p) =>
    `Before its signal ${p('container')} is left alone for ${p('seconds')} s; the grace period is running already.`,
  'stops.signal': (p) => `${p('container')} is stopped by ${p('signal')} instead of SIGTERM.`,
  'stops.sidecars': (p) => `Sidecars stop last, in reverse order: ${p('containers')}.`,
} satisfies Record<PodSentenceId, ExplainMessage>;
