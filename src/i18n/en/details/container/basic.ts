import type { ContainerFieldDetails } from '../../../types.ts';

/** Container itself. */
export const basic: ContainerFieldDetails = {
  'Container.name': {
    more: 'At most 63 lower-case letters, digits and `-`, beginning and ending with a letter or digit. The name cannot be changed once the Pod exists. It is also the key by which `kubectl apply` and patches find the container in the list, so renaming it in a Deployment means removing one container and adding another.',
    mistake:
      'Capital letters, `_` or dots: they are fine in an image name, but here the API server rejects them.',
  },
  'Container.image': {
    more: 'The kubelet passes the reference to the container runtime, which pulls it. A name without a registry is looked for on Docker Hub: `nginx` means `docker.io/library/nginx:latest`. Private registries need `imagePullSecrets` on the Pod or its service account, or credentials on the node. The image is one of the few things that can be changed in a running Pod: the kubelet then restarts just this container. A digest pins the exact content, a tag can be moved to other content at any time.',
    mistake:
      'Using `:latest` or no tag: two replicas may run different builds, and there is no earlier version to go back to.',
  },
  'Container.imagePullPolicy': {
    more: 'The API server fills the field when the object is created and does not revise it when the tag changes later. With `Always` the runtime asks the registry for the digest at every container start and downloads only layers it does not have. With `Never` the image must be on the node already, else the container waits with `ErrImageNeverPull`. Since 1.35 an image that was pulled with credentials is given only to Pods that have them too: for others `IfNotPresent` pulls again, and `Never` ends in `ErrImageNeverPull`. After a failed pull the kubelet tries again at growing intervals up to 5 minutes, shown as `ImagePullBackOff`.',
    mistake:
      'Pushing a new build under the same tag and expecting `IfNotPresent` to fetch it: nodes that have the tag keep running the old content.',
  },
  'Container.command': {
    more: "Each row is one argument, and no shell is involved: the runtime calls exec with exactly this list. The kubelet replaces `$(NAME)` with the container's variables, leaves unknown names as they are, and turns `$$(NAME)` into the literal text. A command that is set also puts the image's `CMD` out of use; only `args` are appended. The process becomes PID 1 of the container, unless the Pod shares its process namespace, and so receives the stop signal itself.",
    mistake:
      'A whole shell line in one row, such as `echo hello && sleep 1`: the runtime looks for a program of that name. Use `sh`, `-c` and the line as three rows.',
  },
  'Container.args': {
    more: "With neither field set, the image's `ENTRYPOINT` and `CMD` run. Arguments alone keep the `ENTRYPOINT` and replace `CMD`. A command alone runs without the `CMD`. Both together replace everything the image says. An option and its value are two rows, or one row joined by `=`. `$(NAME)` is replaced by the kubelet as in the command.",
    mistake:
      'Numbers and booleans without quotes, such as `- 8080`: the list takes only text, so the API server rejects them. Write `- "8080"`.',
  },
  'Container.workingDir': {
    more: 'The path is absolute inside the container. A directory that does not exist is usually created by the runtime, owned by root. Relative paths in the command are looked up from here.',
  },
  'Container.stdin': {
    more: 'Most servers never read standard input and need none. A shell as main process ends at once without it, which is why a bare `busybox` or `ubuntu` Pod is restarted again and again. Together with `tty` it makes `kubectl attach -it` usable. `kubectl exec` opens a stream of its own and does not need it.',
    mistake: 'Expecting `kubectl exec -it` to depend on it: exec works without.',
  },
  'Container.stdinOnce': {
    more: 'It only has a meaning together with `stdin`. Programs that work until end of file, such as a filter fed by `kubectl run -i`, can then finish. Afterwards the input stays closed until the container restarts.',
  },
  'Container.tty': {
    more: 'The runtime creates the pseudo-terminal when it creates the container. Standard error and standard output become one stream, and programs switch to colours and line editing. It is of little use without `stdin`.',
    mistake:
      'Setting it on servers: logs then carry carriage returns and control codes, and errors can no longer be told from output.',
  },
  'Container.terminationMessagePath': {
    more: 'The kubelet creates an empty file on the node and mounts it at this path. When the container ends it reads at most 4096 bytes into `status.containerStatuses[].state.terminated.message`, with 12 KiB for all containers of the Pod together. The file is written by the application; nothing appears there by itself.',
    mistake:
      'Naming a file the image already has, or a directory: the mount hides it or the container fails to start.',
  },
  'Container.terminationMessagePolicy': {
    more: 'With `FallbackToLogsOnError`, at most the last 80 lines or 2048 bytes of the log go into the status, whichever is less. It applies only when the exit code is not 0 and the message file is empty. `kubectl describe pod` then shows the reason without a look into the logs.',
  },
  'Container.ports': {
    more: 'The list is mostly documentation: the network lets every port through that the process listens on, with or without an entry. An entry gives a port a name, which Services and probes can use, and may open a host port. Server-side apply tells entries apart by port number and protocol, client-side merging by the number alone.',
    mistake:
      'Taking it for a firewall or for publishing: a missing entry closes nothing, and an entry does not make the Pod reachable from outside the cluster. That takes a Service.',
  },
  'Container.env': {
    more: 'The kubelet works the values out once, when it creates the container; a later change of a ConfigMap or Secret is not seen before the container restarts. The order matters, because `$(NAME)` can only refer to variables further up, to those of `envFrom` and to those of Services. If a name occurs twice, the last one wins. Unless `enableServiceLinks` is off, variables for the Services of the namespace are added as well.',
    mistake:
      'A number or boolean as value, such as `value: 8080` or `value: true`: the API server takes only text here, so quote it.',
  },
  'Container.envFrom': {
    more: 'Later sources win over earlier ones with the same key, and `env` wins over all of them. The values are read when the container is created. If a source that is not optional is missing, the container waits with `CreateContainerConfigError` and starts when it appears.',
    mistake:
      'Expecting a changed ConfigMap to reach the running process: only a restart of the container brings the new values in.',
  },
  'Container.resources': {
    more: 'Requests decide on which nodes there is room and how CPU is shared when it is scarce; limits are enforced by the kernel through cgroups. Both together, over all containers, decide the QoS class of the Pod, and so whom the kernel kills first when memory runs out; the kubelet evicts by use above the requests first, then by priority. A LimitRange of the namespace can fill in both, and a ResourceQuota can demand them.',
    mistake:
      'Setting nothing at all: the Pod becomes BestEffort, is packed onto full nodes and is the first to go when memory runs short.',
  },
  'Container.resizePolicy': {
    more: "It matters when someone changes requests or limits of a running Pod through its `resize` subresource. With `NotRequired` the kubelet rewrites the cgroup of the running container. With `RestartContainer` it restarts the container so that the program can adapt. Only `cpu` and `memory` can be named, each once. When the Pod's restart policy is `Never`, only `NotRequired` is accepted.",
    mistake:
      'Leaving memory at `NotRequired` for programs that size their heap at start, such as a JVM: they do not notice the new limit.',
  },
  'Container.restartPolicy': {
    more: '`Always` on an init container makes it a sidecar: the next container starts as soon as this one has started and its startup probe, if any, has passed. The sidecar then runs beside the main containers, is stopped after them, and does not keep a Job from completing. Other values, and the field on ordinary containers, came with `ContainerRestartRules`, which is beta and on by default since 1.35. The first restart comes at once, the next ones after 10 seconds, 20 seconds and so on up to 5 minutes; a node may set a shorter maximum.',
    mistake:
      'Writing `Always` on an init container that is meant to finish, such as a migration: it is then started again and again, and nothing waits for its end.',
  },
  'Container.restartPolicyRules': {
    more: 'The kubelet goes through the rules when the container exits and applies the first whose exit codes fit. If none fits, `restartPolicy` of this container decides, which must be set as soon as there are rules. There may be 20 rules. A typical use is a Pod with `Never` whose container is restarted for one code that means "try again".',
    mistake:
      "Rules without `restartPolicy` on the same container: the API server rejects them, even when the Pod's policy would do.",
  },
  'Container.volumeMounts': {
    more: 'Each entry names a volume of the Pod and a path. The kubelet prepares the volume on the node and the runtime binds it into the container before the process starts, so a volume that cannot be prepared keeps the container from starting. The same volume may be mounted several times, in several containers, but each path only once per container. A mount for the service account token is added on admission unless that is switched off.',
    mistake:
      'Naming a volume that `spec.volumes` does not have: the API server rejects the Pod with `Not found`.',
  },
  'Container.volumeDevices': {
    more: 'Only a claim whose PersistentVolume has `volumeMode: Block`, or a generic ephemeral volume of that mode, can be used. The program reads and writes the device itself; nothing is formatted or mounted, and `fsGroup` changes no ownership. A volume cannot be both a device and a mount in one container.',
  },
  'Container.livenessProbe': {
    more: 'The kubelet on the node runs it for as long as the container lives. After `failureThreshold` failures in a row it stops the container, with the grace period, and the restart policy decides what follows; the Pod stays on its node. A hanging process is thus noticed after about `periodSeconds` × `failureThreshold`. A process that exits by itself when broken needs no liveness probe.',
    mistake:
      'Checking a database or another service: when that is down, every replica is restarted, which helps nobody. Check only what a restart can repair.',
  },
  'Container.readinessProbe': {
    more: 'It runs during the whole life of the container and never restarts anything. Until it first passes, and whenever it fails, the Pod is not ready: it is taken out of the endpoints of its Services and a rolling update waits. Sidecars count as well as main containers.',
    mistake:
      'Leaving it out for a program that needs time to warm up: Services send requests to it the moment the process exists.',
  },
  'Container.startupProbe': {
    more: 'It gives a slow start a budget of `failureThreshold` × `periodSeconds` seconds without making the liveness probe slow. When the budget is used up, the kubelet stops the container and the restart policy decides. Once it has passed it does not run again until the container restarts.',
    mistake:
      'Stretching `initialDelaySeconds` of the liveness probe instead: every start then waits the longest time, and a longer start is still killed.',
  },
  'Container.lifecycle': {
    more: 'The kubelet runs the hooks itself. A start hook runs beside the main process, a stop hook before the stop signal and within the grace period. In init containers they are allowed only for sidecars.',
  },
  'Container.securityContext': {
    more: "User, group, non-root check, seccomp, AppArmor, SELinux and Windows options exist on the Pod too, and the container's value wins field by field. Capabilities, privileged mode, privilege escalation and the read-only root exist only here. `fsGroup` and supplemental groups exist only on the Pod.",
    mistake:
      "Putting `capabilities` or `privileged` into the Pod's security context: the field does not exist there.",
  },
};
