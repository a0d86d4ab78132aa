import type { PodSentenceMessages, Reader } from '../../types.ts';

const times = (p: Reader<'failures'>) =>
  p.count('failures') === 1 ? 'once' : `${p('failures')} times in a row`;

/** The Pod's story, one sentence a fact. */
export const podSentences = {
  'runs.workload.Deployment': (p) => `A Deployment keeps ${p('replicas')} of these Pods running.`,
  'runs.workload.ReplicaSet': (p) => `A ReplicaSet keeps ${p('replicas')} of these Pods running.`,
  'runs.workload.ReplicationController': (p) =>
    `A ReplicationController keeps ${p('replicas')} of these Pods running.`,
  'runs.workload.StatefulSet': (p) =>
    `A StatefulSet keeps ${p('replicas')} of these Pods running, each under a fixed name of its own.`,
  'runs.workload.DaemonSet': () => 'A DaemonSet runs one of these Pods on every node that fits.',
  'runs.workload.Job': (p) =>
    `A Job runs these Pods until ${p('completions')} ${p.plural('completions', 'has', 'have')} succeeded, at most ${p('parallelism')} at a time.`,
  'runs.workload.Job.queue': (p) =>
    `A Job runs up to ${p('parallelism')} of these Pods at a time; once one has succeeded it starts no more and ends with the last.`,
  'runs.workload.CronJob': (p) =>
    `A CronJob starts a Job with this Pod on the schedule \`${p('schedule')}\`.`,
  'runs.workload.PodTemplate': () =>
    'A PodTemplate only stores this Pod: nothing runs until something uses it.',
  'runs.workload.zero': (p) => `With 0 replicas the ${p('kind')} runs none of these Pods.`,
  'runs.update.rolling': (p) =>
    `When the template changes, Pods are replaced step by step: at most ${p('unavailable')} missing and ${p('surge')} extra at a time.`,
  'runs.update.recreate': () =>
    'When the template changes, all old Pods are stopped before the new ones start.',
  'runs.stateful.ordered': () =>
    'They start one after the other, each once the one before is ready, and stop in reverse order.',
  'runs.stateful.parallel': () => 'They start and stop all at once, without waiting for each other.',
  'runs.stateful.claims': (p) =>
    `Each Pod gets ${p.plural('claims', 'a PersistentVolumeClaim', 'PersistentVolumeClaims')} of its own for ${p('claims')}, and finds ${p.plural('claims', 'it', 'them')} again when it is replaced.`,
  'runs.job.indexed': (p) =>
    `The Pods are numbered 0 to ${p('last')}; each finds its number in \`JOB_COMPLETION_INDEX\`.`,
  'runs.job.suspended': () => 'The Job is suspended: no Pod runs until `suspend` is false.',
  'runs.cron.timeZone': (p) => `The schedule is in the time zone ${p('zone')}.`,
  'runs.cron.Forbid': () => 'While a Job of an earlier turn still runs, the new turn is skipped.',
  'runs.cron.Replace': () => 'A Job of an earlier turn that still runs is stopped for the new one.',
  'runs.cron.suspended': () => 'The CronJob is suspended: it starts no new Jobs.',
  'runs.none': () => 'There is no container yet: a Pod needs at least one.',
  'runs.container': (p) => `Container ${p('container')} runs the image \`${p('image')}\`.`,
  'runs.noImage': (p) => `Container ${p('container')} has no image yet.`,
  'runs.ephemeral': (p) =>
    `Ephemeral container ${p('container')} (\`${p('image')}\`) is for looking into the running Pod; it is never restarted.`,
  'runs.command': (p) =>
    `${p('container')} runs \`${p('command')}\` instead of what the image starts by itself.`,
  'runs.args': (p) =>
    `${p('container')} passes \`${p('args')}\` to the image’s entrypoint instead of its own arguments.`,
  'runs.pullAlways': (p) => `Each start of ${p('container')} asks the registry for \`${p('image')}\` again.`,
  'runs.pullLatest': (p) =>
    `\`${p('image')}\` is the tag latest, so each start of ${p('container')} asks the registry again and may get another version.`,
  'runs.pullNever': (p) =>
    `\`${p('image')}\` is never pulled for ${p('container')}: the node must have it already, and the Pod must be allowed to use it.`,
  'runs.pullSecrets': (p) => `Images are pulled with the credentials in ${p('secrets')}.`,
  'runs.runtimeClass': (p) =>
    `The containers run under the RuntimeClass ${p('name')}; without a RuntimeClass of that name the Pod is rejected.`,

  'starts.gated': (p) =>
    `It stays Pending until somebody removes the scheduling ${p.plural('gates', 'gate', 'gates')} ${p('gates')}.`,
  'starts.nodeName': (p) =>
    `It goes straight to node ${p('node')} without the scheduler; where it does not fit, the kubelet there refuses it.`,
  'starts.nodeSelector': (p) =>
    `Only nodes with the ${p.plural('labels', 'label', 'labels')} ${p('labels')} may take it.`,
  'starts.nodeAffinity': () => 'Only nodes that meet its required node affinity may take it.',
  'starts.nodeAffinityAny': (p) =>
    `Only nodes that meet ${p.plural('terms', 'the', 'at least one of the')} ${p('terms')} ${p.plural('terms', 'term', 'terms')} of its required node affinity may take it.`,
  'starts.nodePreferred': (p) =>
    p.count('count') === 1
      ? 'Among the nodes that fit, those that meet its node preference score higher.'
      : `Among the nodes that fit, those that meet its ${p('count')} preferences for nodes score higher.`,
  'starts.podAffinity': (p) =>
    `It must be placed in the same ${p('keys')} as other Pods that its affinity selects.`,
  'starts.podAffinityPreferred': (p) =>
    `It would rather be placed in the same ${p('keys')} as other Pods that its affinity selects.`,
  'starts.podAntiAffinity': (p) =>
    `It must not share ${p.plural('keys', 'a', 'any of')} ${p('keys')} with Pods that its anti-affinity selects.`,
  'starts.podAntiAffinityPreferred': (p) =>
    `It would rather not share ${p.plural('keys', 'a', 'any of')} ${p('keys')} with Pods that its anti-affinity selects.`,
  'starts.spread': (p) =>
    `Selected Pods are spread over ${p('key')}: no topology domain may have more than ${p('skew')} over the one with the fewest, or the Pod waits.`,
  'starts.spreadSoft': (p) =>
    `Selected Pods are spread over ${p('key')} where possible, with a difference of at most ${p('skew')}; it is placed all the same.`,
  'starts.tolerations': (p) =>
    p.count('count') === 1
      ? 'Taints that its toleration matches do not keep it off a node.'
      : `Taints that one of its ${p('count')} tolerations matches do not keep it off a node.`,
  'starts.toleratesAll': () => 'It tolerates every taint: no taint keeps it off a node.',
  'starts.priority': (p) =>
    `It has the priority of the class ${p('name')}: it is scheduled before Pods of lower priority and may preempt them to get room, unless the class forbids that.`,
  'starts.priorityWaits': (p) =>
    `It has the priority of the class ${p('name')}: it is scheduled before Pods of lower priority, but preempts none to get room.`,
  'starts.scheduler': (p) => `It waits for the scheduler ${p('name')}; the default one passes it over.`,
  'starts.resourceClaims': (p) =>
    `It needs devices: it is not scheduled until the resource ${p.plural('claims', 'claim', 'claims')} ${p('claims')} can be met.`,
  'starts.volumesFirst': (p) =>
    `Volumes come first: no container of the Pod starts (ContainerCreating or Pending) as long as ${p.plural('needs', 'this is', 'one of these is')} missing: ${p('needs')}.`,
  'starts.variables': (p) =>
    `${p('container')} reads variables from ${p('needs')}; while ${p.plural('needs', 'it', 'one of them')} is missing, the container does not start (CreateContainerConfigError).`,
  'starts.init.first': (p) =>
    `Init container ${p('container')} (\`${p('image')}\`) runs first and must end with success before the next step.`,
  'starts.init': (p) =>
    `Init container ${p('container')} (\`${p('image')}\`) runs next and must end with success before the step after it.`,
  'starts.sidecar.first': (p) =>
    `Sidecar ${p('container')} (\`${p('image')}\`) is started first and keeps running beside the containers.`,
  'starts.sidecar': (p) =>
    `Sidecar ${p('container')} (\`${p('image')}\`) is started next and keeps running beside the containers.`,
  'starts.sidecarProbe': (p) => `The next step waits until the startup probe of ${p('container')} succeeds.`,
  'starts.containersAfterInit': (p) =>
    `Then ${p.plural('containers', 'the container starts', 'the containers start')}: ${p('containers')}.`,
  'starts.containersTogether': (p) =>
    `${p.plural('containers', 'Container', 'Containers')} ${p('containers')} ${p.plural('containers', 'starts', 'start in this order')} without waiting for ${p.plural('containers', 'others', 'each other')} to be ready.`,
  'starts.postStart': (p) =>
    `${p('container')} runs the postStart hook \`${p('how')}\` beside its command; what starts after it waits for the hook, and if the hook fails the container is killed.`,

  'shares.network': () =>
    'All containers share one IP address and one set of ports, and reach each other on localhost.',
  'shares.hostNetwork': () => 'It uses the node’s own network: its ports are the node’s ports.',
  'shares.dnsOnHost': () =>
    'On the node’s network ClusterFirst means the node’s DNS: Services are not found by name. ClusterFirstWithHostNet changes that.',
  'shares.dnsDefault': () => 'It asks the node’s DNS servers: Services are not found by name.',
  'shares.dnsNone': () => 'It asks only the DNS servers that `dnsConfig` names.',
  'shares.pid': () => 'Its containers see each other’s processes.',
  'shares.hostPID': () => 'It sees all processes of the node.',
  'shares.hostIPC': () => 'It shares System V IPC and POSIX message queues with the node.',
  'shares.userNamespace': () =>
    'It has a user namespace of its own: root inside is an ordinary user on the node.',
  'shares.ports': (p) =>
    `${p('container')} declares ${p('ports')}. Declaring opens and closes nothing; Services, probes and policies can use ${p.plural('ports', 'its name', 'their names')}.`,
  'shares.portsOnHost': (p) =>
    `${p('container')} takes ${p('ports')} of the node itself, so a node takes only one Pod with ${p.plural('ports', 'this port', 'these ports')}.`,
  'shares.hostPort': (p) =>
    `Port ${p('port')} of the node leads to port ${p('target')} of ${p('container')}, so a node takes only one Pod with that port.`,
  'shares.hostname': (p) => `Inside it is called ${p('hostname')}.`,
  'shares.fullName': (p) => `Inside it is called by its full name, ${p('name')} (\`setHostnameAsFQDN\`).`,
  'shares.ownFullName': (p) =>
    `Inside it is called by its full name: its own name, then \`.${p('domain')}\` (\`setHostnameAsFQDN\`).`,
  'shares.hostAliases': (p) =>
    `Its \`/etc/hosts\` has ${p.plural('ips', 'an extra line', 'extra lines')} for ${p('ips')}.`,
  'shares.volume': (p) => `Volume ${p('volume')} (${p('source')}) is mounted at ${p('mounts')}.`,
  'shares.volumeUnused': (p) =>
    `Volume ${p('volume')} (${p('source')}) is declared, but no container mounts it.`,
  'shares.emptyDir': (p) =>
    `${p('volume')} starts empty and is deleted with the Pod; a container restart keeps it.`,
  'shares.emptyDirMemory': (p) =>
    `${p('volume')} is kept in memory: what is written to it counts as memory of the container that writes, within its limit.`,
  'shares.emptyDirLimit': (p) =>
    `When ${p('volume')} holds more than ${p('limit')}, the kubelet evicts the Pod.`,
  'shares.memorySize': (p) => `${p('volume')} holds at most ${p('limit')}; then writing fails.`,
  'shares.hostPath': (p) => `${p('volume')} is \`${p('path')}\` of whichever node it runs on.`,
  'shares.claim': (p) =>
    `${p('volume')} is the storage of the PersistentVolumeClaim ${p('claim')}; it outlives the Pod.`,
  'shares.ephemeral': (p) =>
    `For ${p('volume')} a PersistentVolumeClaim is made with the Pod and deleted with it.`,
  'shares.image': (p) => `${p('volume')} is the content of \`${p('reference')}\`, read-only.`,
  'shares.token': (p) =>
    `${p('volume')} holds a service account token in \`${p('file')}\` that is valid for ${p('seconds')} s; the kubelet renews it in time.`,
  'shares.subPath': (p) =>
    `${p('container')} mounts a part of ${p('volume')} at \`${p('path')}\` by subPath: later changes of its content do not arrive there.`,

  'uses.requests': (p) => `Reserved for it on its node: ${p('requests')}.`,
  'uses.noRequests': () =>
    'It reserves no CPU or memory: to the scheduler the CPU and memory of a node never rule it out.',
  'uses.overhead': (p) => `${p('overhead')} of that is the overhead of its runtime.`,
  'uses.podMemoryLimit': (p) => `All containers together may use ${p('limit')} of memory.`,
  'uses.podCpuLimit': (p) => `All containers together may use ${p('limit')} of CPU.`,
  'uses.memoryLimit': (p) =>
    `${p('container')} is killed (OOMKilled) when it needs more memory than ${p('limit')}.`,
  'uses.memoryLimit.windows': (p) =>
    `${p('container')} gets no more memory than ${p('limit')}. Windows has no OOM killer: it is not killed for wanting more.`,
  'uses.cpuLimit': (p) =>
    `${p('container')} is slowed down, never killed, when it wants more CPU than ${p('limit')}.`,
  'uses.storageLimit': (p) =>
    `When ${p('container')} writes more than ${p('limit')} to its file system and logs, the Pod is evicted.`,
  'uses.devices': (p) => `${p('container')} gets ${p('devices')}, and no more than that.`,
  'uses.noMemoryLimit': (p) =>
    `There is no memory limit for ${p('containers')}: the node’s memory is the limit.`,
  'uses.resizeRestarts': (p) =>
    `When its ${p('resources')} ${p.plural('resources', 'is', 'are')} changed while it runs (\`kubectl patch --subresource resize\`), ${p('container')} is started again.`,
  'uses.resizeKeeps': (p) =>
    `Its ${p('resources')} can be changed while it runs (\`kubectl patch --subresource resize\`), and ${p('container')} is not started again for it.`,
  'uses.qos': (p) => `Its QoS class is ${p('class')}.`,

  'identity.user': (p) => `${p('container')} runs as user ${p('uid')}; the group comes from the image.`,
  'identity.userGroup': (p) => `${p('container')} runs as user ${p('uid')} and group ${p('gid')}.`,
  'identity.image': (p) =>
    `Nothing sets the user of ${p('containers')}: ${p.plural('containers', 'it is the one the image names', 'each runs as the one its image names')}, or as root where the image names none.`,
  'identity.nonRoot': (p) =>
    `Where the image would run ${p('containers')} as root, or names its user by a word, the kubelet refuses to start ${p.plural('containers', 'it', 'that container')}.`,
  'identity.nonRootRefused': (p) =>
    `The kubelet refuses to start ${p('containers')}: set to user 0, and yet not allowed to be root.`,
  'identity.fsGroup': (p) =>
    `Group ${p('gid')} is added to every process, and owns the volumes that support it.`,
  'identity.supplementalGroups': (p) =>
    `Every process is also in ${p.plural('gids', 'this group', 'these groups')}: ${p('gids')}.`,
  'identity.groups.merge': () =>
    'The groups that the image’s `/etc/group` lists for its user come on top (policy Merge).',
  'identity.groups.strict': () =>
    'The groups that the image’s `/etc/group` lists for its user do not count (policy Strict).',
  'identity.privileged': (p) => `${p('container')} is privileged: it can do to the node what root can.`,
  'identity.privilegedInside': (p) =>
    `${p('container')} is privileged, but only inside the user namespace of the Pod.`,
  'identity.readOnly': (p) =>
    `The root file system is read-only in ${p('containers')}; volumes, \`/dev\`, \`/etc/hosts\` and the termination message file are not part of it.`,
  'identity.capAdd': (p) =>
    `${p('container')} gets the ${p.plural('capabilities', 'capability', 'capabilities')} ${p('capabilities')} in addition, as long as it runs as root.`,
  'identity.capAddNotRoot': (p) =>
    `${p('container')} asks for the ${p.plural('capabilities', 'capability', 'capabilities')} ${p('capabilities')}, but does not run as root: only programs that carry ${p.plural('capabilities', 'it', 'them')} in their file get ${p.plural('capabilities', 'it', 'them')}.`,
  'identity.capDrop': (p) =>
    `${p('container')} drops the ${p.plural('capabilities', 'capability', 'capabilities')} ${p('capabilities')}.`,
  'identity.capOnly': (p) =>
    `Of all capabilities ${p('container')} has only ${p('capabilities')}, as long as it runs as root.`,
  'identity.capAllBut': (p) =>
    `${p('container')} gets every capability but ${p('capabilities')}, as long as it runs as root.`,
  'identity.capAll': (p) =>
    `${p('container')} gets every capability that the kernel knows, as long as it runs as root.`,
  'identity.capNone': (p) => `${p('container')} has no capabilities at all.`,
  'identity.capAnyway': (p) =>
    `As root, ${p('container')} would have ${p('capabilities')} without asking: ${p.plural('capabilities', 'this capability is', 'these capabilities are')} among the runtime’s defaults.`,
  'identity.capIgnored': (p) =>
    `containerd knows no capability of the ${p.plural('capabilities', 'name', 'names')} ${p('capabilities')}, so naming ${p.plural('capabilities', 'it', 'them')} changes nothing for ${p('container')}.`,
  'identity.noEscalation': (p) =>
    `In ${p('containers')} no program can gain more rights than it was started with.`,
  'identity.unconfined': (p) =>
    `There is no seccomp filter for ${p('containers')}: every system call is allowed.`,
  'identity.serviceAccount': (p) =>
    `It acts as the service account ${p('name')}; a token for the API server is mounted into each container, unless the account opts out.`,
  'identity.token': (p) =>
    `It acts as the service account ${p('name')}, and a token for the API server is mounted into each container.`,
  'identity.noToken': (p) => `It acts as the service account ${p('name')}, but no token is mounted into it.`,

  'probes.startup': (p) =>
    `${p('container')} has about ${p('seconds')} s to start: \`${p('how')}\` must succeed once within ${p('failures')} ${p.plural('failures', 'try', 'tries')}, one every ${p('period')} s, or it is killed and started again. Other probes wait for it.`,
  'probes.startupNever': (p) =>
    `${p('container')} has about ${p('seconds')} s to start: \`${p('how')}\` must succeed once within ${p('failures')} ${p.plural('failures', 'try', 'tries')}, one every ${p('period')} s, or it is killed for good. Other probes wait for it.`,
  'probes.liveness': (p) =>
    `${p('container')} is killed and started again when \`${p('how')}\` fails ${times(p)}. It is asked every ${p('period')} s, so a hang lasts up to ${p('seconds')} s.`,
  'probes.livenessNever': (p) =>
    `${p('container')} is killed, and not started again, when \`${p('how')}\` fails ${times(p)}. It is asked every ${p('period')} s, so a hang lasts up to ${p('seconds')} s.`,
  'probes.readiness': (p) =>
    `${p('container')} gets traffic from Services only while \`${p('how')}\` succeeds. It is asked every ${p('period')} s and taken out after ${p('failures')} ${p.plural('failures', 'failure', 'failures')}, up to ${p('seconds')} s after a hang.`,
  'probes.delay.startup': (p) =>
    `The startup probe leaves ${p('container')} alone for the first ${p('seconds')} s.`,
  'probes.delay.liveness': (p) =>
    `The liveness probe leaves ${p('container')} alone for the first ${p('seconds')} s after each start.`,
  'probes.delay.readiness': (p) =>
    `${p('container')} is not ready for at least ${p('seconds')} s after each start, however fast it is.`,
  'probes.grace.startup': (p) =>
    `Killed by its startup probe, ${p('container')} has ${p('seconds')} s to stop instead of the Pod’s grace period.`,
  'probes.grace.liveness': (p) =>
    `Killed by its liveness probe, ${p('container')} has ${p('seconds')} s to stop instead of the Pod’s grace period.`,
  'probes.readinessGates': (p) =>
    `The Pod is ready only when somebody has also set the ${p.plural('conditions', 'condition', 'conditions')} ${p('conditions')} to True.`,
  'probes.noReadiness': (p) =>
    p.count('containers') === 1
      ? `${p('containers')} has no readiness probe: it counts as ready once it runs.`
      : `${p('containers')} have no readiness probe: each counts as ready once it runs.`,
  'probes.readyAfterStartup': (p) =>
    p.count('containers') === 1
      ? `${p('containers')} counts as ready once its startup probe has succeeded, and is not checked again.`
      : `${p('containers')} count as ready once their startup probes have succeeded, and are not checked again.`,
  'probes.noLiveness': (p) =>
    p.count('containers') === 1
      ? `${p('containers')} has no liveness probe: only its exit is noticed.`
      : `${p('containers')} have no liveness probe: only their exit is noticed.`,

  'fails.Always': () => 'A container that ends, well or badly, is started again on the same node.',
  'fails.OnFailure': () =>
    'A container that ends with an error is started again on the same node; one that ends well stays ended.',
  'fails.Never': () => 'A container that ends is not started again.',
  'fails.container.Always': (p) => `For ${p('container')} its own policy holds: it is always started again.`,
  'fails.container.OnFailure': (p) =>
    `For ${p('container')} its own policy holds: it is started again only after an error.`,
  'fails.container.Never': (p) => `For ${p('container')} its own policy holds: it is not started again.`,
  'fails.rule.Restart.In': (p) =>
    `When ${p('container')} ends with ${p.plural('codes', 'exit code', 'one of the exit codes')} ${p('codes')}, it is started again, whatever the policy says.`,
  'fails.rule.Restart.NotIn': (p) =>
    `When ${p('container')} ends with another exit code than ${p.or('codes')}, it is started again, whatever the policy says.`,
  'fails.rule.RestartAllContainers.In': (p) =>
    `When ${p('container')} ends with ${p.plural('codes', 'exit code', 'one of the exit codes')} ${p('codes')}, all containers of the Pod are started again, init containers first; those that still run are killed without a grace period.`,
  'fails.rule.RestartAllContainers.NotIn': (p) =>
    `When ${p('container')} ends with another exit code than ${p.or('codes')}, all containers of the Pod are started again, init containers first; those that still run are killed without a grace period.`,
  'fails.backoff': () =>
    'The first restart comes at once; then the kubelet waits 10 s, 20 s, 40 s … up to 5 minutes (CrashLoopBackOff), and begins anew after 10 minutes without a crash. A node may set a shorter maximum.',
  'fails.initRetried': (p) =>
    p.count('containers') === 1
      ? `If the init container ${p('containers')} fails, it is tried again, after the same pauses as a container that crashes.`
      : `Init containers that fail (${p('containers')}) are tried again, after the same pauses as a container that crashes.`,
  'fails.initFatal': (p) =>
    p.count('containers') === 1
      ? `If the init container ${p('containers')} fails, the whole Pod fails.`
      : `If one of these init containers fails, the whole Pod fails: ${p('containers')}.`,
  'fails.job.backoffLimit': (p) =>
    `The Job fails when more than ${p('limit')} of its Pods ${p.plural('limit', 'has', 'have')} failed; between them it waits 10 s, 20 s, 40 s … up to 10 minutes.`,
  'fails.job.restarts': (p) =>
    `The Job fails when the containers of its running Pods have been started again ${p('limit')} ${p.plural('limit', 'time', 'times')} in all.`,
  'fails.job.perIndex': (p) =>
    p.count('limit') === 0
      ? `An index that fails is given up at once (${p('limit')} retries).`
      : `Each index may fail ${p('limit')} ${p.plural('limit', 'time', 'times')} and be tried again; then that index is given up.`,
  'fails.job.policy': () => 'Its `podFailurePolicy` treats some exit codes and conditions differently.',
  'fails.job.deadline': (p) =>
    `The Job and all its Pods are stopped ${p('seconds')} s after the Job started.`,
  'fails.job.ttl': (p) => `The finished Job is deleted with its Pods and their logs after ${p('seconds')} s.`,
  'fails.deadline': (p) => `After ${p('seconds')} s the Pod is failed and killed, whatever it is doing.`,
  'fails.nodeLost.evicted': (p) =>
    `When its node stops answering, the Pod is deleted ${p('seconds')} s after the node is marked unreachable, and stays Terminating until the node is back or taken out of the cluster.`,
  'fails.nodeLost.stays': () => 'When its node stops answering, the Pod stays bound to it.',
  'fails.bare': () =>
    'No controller owns this Pod: when its node is lost or it is evicted, nobody makes a new one.',

  'stops.grace': (p) =>
    `To stop it, each container gets the stop signal (SIGTERM, unless its image names another) and ${p('seconds')} s in all; what still runs then gets SIGKILL.`,
  'stops.grace.windows': (p) =>
    `To stop it, each container is told to shut down and has ${p('seconds')} s in all; what still runs then is ended.`,
  'stops.atOnce': () =>
    'With a grace period of 0 the API server forgets the Pod at once, while the kubelet still stops it: about 2 s from the stop signal to SIGKILL.',
  'stops.preStop': (p) =>
    `Before its signal ${p('container')} runs \`${p('how')}\`; the grace period is running already.`,
  'stops.preStopSleep': (p) =>
    `Before its signal ${p('container')} is left running for ${p('seconds')} s; the grace period is running already.`,
  'stops.preStopAll': (p) =>
    `${p('container')} sleeps ${p('seconds')} s before its signal, which is the whole grace period of ${p('grace')} s: after the signal it has only 2 s left.`,
  'stops.signal': (p) =>
    `${p('container')} is stopped by ${p('signal')}, in clusters that switch on the alpha feature gate ContainerStopSignals.`,
  'stops.sidecars': (p) =>
    p.count('containers') === 1
      ? `The sidecar ${p('containers')} gets its signal last, after the containers have ended, within the same grace period.`
      : `Sidecars get their signals last, after the containers have ended, in this order: ${p('containers')}. All of it within the same grace period.`,
} satisfies PodSentenceMessages;
