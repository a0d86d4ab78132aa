import type { NoteMessages } from '../types.ts';

/** What is told of a command or compose file that became a manifest: one sentence or two per option. */
export const imports = {
  // Names
  'name-changed': (p) => `\`${p('from')}\` is no name in Kubernetes: it became \`${p('to')}\`.`,
  'name-taken': (p) => `There is another \`${p('from')}\` already: this one became \`${p('to')}\`.`,

  // What was written cannot be used
  'bad-value': (p) => `\`${p('value')}\` cannot be read and was left out.`,
  'unknown-flag': (p) => `Neither docker nor podman has an option \`${p('flag')}\`: it was left out.`,
  'unknown-key': (p) => `Compose has no key \`${p('key')}\` at this place: it was left out.`,
  'bad-shape': (p) => `\`${p('key')}\` does not have the form that compose wants: look at what became of it.`,
  'other-command': (p) => `\`${p('command')}\` starts no container: this command was left out.`,
  'two-places': (p) => `Something is mounted at \`${p('path')}\` already: this mount was left out.`,

  // What the shell would have filled in
  'shell-values': (p) =>
    `Only your shell knows ${p.code('names')}: the text stands as it was written. Put the value in its place.`,
  'asked-values': (p) => `This file has no value for ${p.code('names')}: put it in its place.`,
  'default-values': (p) =>
    `The default of ${p.code('names')} was filled in: change it where your environment has another value.`,

  // Without a meaning in a cluster
  'no-effect': () => 'Changes nothing in a cluster.',
  foreground: () =>
    'Belongs to the terminal that starts the container: use `kubectl attach`, `kubectl logs` or `kubectl get`.',

  // Environment
  'env-unset': (p) =>
    `The value of \`${p('name')}\` comes from your shell: the variable is there with an empty value. Fill it in.`,
  'env-name': (p) => `\`${p('name')}\` cannot be the name of a variable in Kubernetes: it was left out.`,
  'env-file': (p) =>
    `The ConfigMap \`${p('name')}\` stands for the file and is empty: put in its place what \`kubectl create configmap ${p('name')} --from-env-file="${p('file')}" --dry-run=client -o yaml\` prints. Move secrets to a Secret.`,
  'label-file': (p) => `Labels in \`${p('file')}\` are not known here: write them below \`metadata.labels\`.`,
  'label-key': (p) => `\`${p('key')}\` cannot be the key of a label or annotation: it was left out.`,
  'label-value': (p) => `The value of \`${p('key')}\` is no value of a label: it became an annotation.`,

  // Ports
  'host-address': (p) =>
    `A Pod has no address of the host such as ${p('address')}: limit who reaches port ${p('port')} with a NetworkPolicy, or use \`kubectl port-forward\` for yourself.`,
  'host-port': (p) =>
    `Port ${p('port')} is not opened on the node: inside the cluster it is reached through the Service \`${p('service')}\` at ${p('host')}; from outside use a LoadBalancer, NodePort or Ingress.`,
  'port-range': (p) =>
    `The range ${p('range')} has more than ${p('max')} ports and was left out: all ports of a Pod are reached without it; a Service needs each of them.`,
  'publish-all': () => 'Ports that only the image names are not known here: write them below `ports`.',
  'ports-on-host': () => 'On the network of the node every port is open there already: no Service was made.',
  'random-port': (p) => `docker chooses the port of the host; the Service has ${p('port')}.`,

  // Storage
  'relative-bind': (p) =>
    `The node does not have your folder: \`${p('path')}\` became ${bindKind(p('kind'))}. Choose another volume where that does not fit.`,
  'home-bind': (p) =>
    `The node does not have your home folder: \`${p('path')}\` became ${bindKind(p('kind'))}. Choose another volume where that does not fit.`,
  'windows-bind': (p) =>
    `\`${p('path')}\` is a path of Windows, which a Linux node does not have: it became ${bindKind(p('kind'))}. Choose another volume where that does not fit.`,
  'file-content': (p) =>
    `The content of \`${p('path')}\` is not known here: put in the place of the ConfigMap what \`kubectl create configmap ${p('name')} --from-file="${p('key')}=${p('path')}" --dry-run=client -o yaml\` prints.`,
  'host-path': (p) =>
    `\`${p('path')}\` is a path of whichever node the Pod runs on, and the level Baseline forbids it: use a claim for data, a ConfigMap for files.`,
  'runtime-socket': (p) =>
    `\`${p('path')}\` gives control of the node, and most nodes of Kubernetes run no Docker: use the API with a ServiceAccount instead.`,
  claim: (p) =>
    `The volume became the claim \`${p('name')}\` of 1Gi for one node at a time: set the size and class that you need.`,
  'claim-shared': (p) =>
    `Several workloads use the claim \`${p('name')}\`: on more than one node they need \`ReadWriteMany\`.`,
  'volume-driver': (p) =>
    `The driver \`${p('driver')}\` is no driver of Kubernetes: a StorageClass says who makes the volume.`,
  'volume-options': (p) => `A claim has no place for ${p.code('options')}: see the StorageClass.`,
  'volume-external': (p) =>
    `The volume \`${p('name')}\` exists elsewhere: its data does not come along. Create the claim, and copy the data.`,
  'mount-options': (p) => `A volume mount has no place for ${p.code('options')}, left out here.`,
  'mount-kind': (p) => `Kubernetes has no mount of the type \`${p('kind')}\`: it was left out.`,
  relabel: (p) =>
    `\`${p('option')}\` relabels files for SELinux; Kubernetes does so by itself for volumes that support it, by \`securityContext.seLinuxOptions\`.`,
  'tmpfs-options': (p) => `An emptyDir in memory has no ${p.code('options')}: it has only a size.`,
  'volumes-from': () =>
    'Volumes that only another container has cannot be taken over: put both containers into one Pod, or use the same claim.',
  'storage-opt': () =>
    'The size of the writable layer is no option: `resources.limits.ephemeral-storage` limits it.',

  // Resources
  'memory-kept': () => 'The kernel no longer limits its own memory apart from the rest: it was left out.',
  'request-above-limit': (p) =>
    `A request of ${p('resource')} must not be above its limit: it became ${p('limit')}.`,
  'cpu-quota': () => 'The quota became `limits.cpu`; its period is set by the kubelet for all containers.',
  swap: () => 'Swap is no setting of a container: the kubelet decides about it (`memorySwap.swapBehavior`).',
  swappiness: () => 'Swappiness is a setting of the node, not of a container.',
  cpuset: () =>
    'CPUs cannot be chosen: with the static CPU manager a container of a Guaranteed Pod with a whole number of CPUs gets some of its own.',
  'real-time': () => 'Kubernetes has no real-time CPU time for containers.',
  pids: () => 'The number of processes is limited per Pod by the kubelet (`podPidsLimit`), not in the Pod.',
  blkio: () => 'Kubernetes does not limit the speed of disks: a faster or slower StorageClass comes nearest.',
  device: (p) =>
    `\`${p('device')}\` needs a device plugin that offers it as a resource below \`limits\`, or a ResourceClaim; a privileged container sees every device of the node.`,
  'device-rule': () =>
    'Rules for devices cannot be given: a device plugin or a ResourceClaim gives a container its devices.',
  gpus: (p) =>
    `${p('count')} of \`nvidia.com/gpu\` was asked for: Kubernetes counts GPUs and does not choose them by number or capability.`,
  ulimit: () =>
    'Kubernetes sets no ulimits: they are those of the container runtime on the node. A program can lower its own in its command.',
  'oom-score': () => 'The OOM score follows from the QoS class: requests equal to limits protect best.',
  'oom-kill': () => 'The OOM killer cannot be switched off: raise the limit of memory.',
  'windows-only': () => 'Only for Windows containers on docker; `resources` limits CPU there, too.',
  'resources-other': (p) =>
    `The resource \`${p('name')}\` was left out: a device plugin names its resources like \`vendor.example/device\`.`,

  // Process and security
  'user-name': (p) =>
    `\`${p('name')}\` is a name, and \`runAsUser\` takes a number: look it up with \`docker run --rm --entrypoint id IMAGE ${p('name')}\`.`,
  'group-name': (p) =>
    `\`${p('name')}\` is a name, and Kubernetes takes the numbers of groups: look it up with \`docker run --rm --entrypoint grep IMAGE ${p('name')} /etc/group\`.`,
  capability: (p) => `\`${p('name')}\` is no capability and was left out.`,
  'privilege-conflict': () =>
    'A privileged container cannot do without new privileges: `allowPrivilegeEscalation: false` was left out.',
  'seccomp-file': (p) =>
    `Put \`${p('file')}\` on every node as \`/var/lib/kubelet/seccomp/${p('profile')}\`, or use \`RuntimeDefault\`.`,
  'apparmor-profile': (p) => `The AppArmor profile \`${p('profile')}\` must be loaded on every node.`,
  'label-disable': () =>
    'SELinux cannot be switched off for a container: the type `spc_t` is not confined and comes nearest.',
  'security-opt': (p) => `\`${p('value')}\` has no counterpart in a \`securityContext\` and was left out.`,
  'sysctl-unsafe': (p) =>
    `\`${p('name')}\` counts as unsafe: nodes refuse the Pod unless their kubelet allows it (\`allowedUnsafeSysctls\`).`,
  'sysctl-host': (p) =>
    `\`${p('name')}\` cannot be set for a Pod that shares this namespace with its node: it was left out.`,
  userns: () =>
    'Mappings of users cannot be given: `hostUsers: false` runs the Pod in a user namespace that Kubernetes maps.',
  umask: () => 'Kubernetes sets no umask: the program or its start script does.',
  init: () =>
    'There is no such init process: with `shareProcessNamespace: true` the pause container collects zombies, or put tini into the image.',
  'stop-signal': (p) =>
    `\`lifecycle.stopSignal: ${p('signal')}\` needs the gate ContainerStopSignals; without it the signal of the image or SIGTERM is sent.`,
  'stop-timeout': () => 'Kubernetes does not wait forever: set `terminationGracePeriodSeconds`.',
  'no-healthcheck': () => 'Kubernetes does not run the check of the image anyway: no probe was made.',
  'health-restarts': () =>
    'A liveness probe restarts the container when it fails; Docker only calls it unhealthy. Make it a readiness probe where it should only get no traffic.',
  'startup-command': () => 'The startup probe runs the command of the liveness probe: this was left out.',
  'restart-count': (p) =>
    `Kubernetes does not count to ${p('count')}: it restarts with growing pauses. A Job with \`backoffLimit\` gives up.`,
  'restart-deployment': () =>
    'What is always restarted became a Deployment, which also replaces the Pod when its node is lost.',
  cgroups: () => 'The kubelet places containers in cgroups: it was left out.',
  runtime: (p) =>
    `A cluster names its runtimes as RuntimeClass: set \`runtimeClassName\` to the one of \`${p('name')}\`.`,
  isolation: () => 'Isolation of Windows containers is a matter of the RuntimeClass.',
  platform: (p) =>
    `Nodes have no label for the variant \`${p('variant')}\`: only system and architecture were asked for.`,
  pull: (p) => `\`${p('policy')}\` became Always, which downloads only what changed.`,
  'image-transport': (p) => `A node takes images from registries only: \`${p('image')}\` is left.`,
  rootfs: () => 'A Pod needs an image: a folder cannot be its root. Make an image of it.',
  'user-name-file': () =>
    'Entries of /etc/passwd and /etc/group are a matter of the image; mount a ConfigMap over them where needed.',
  'hosts-file': () => 'The kubelet writes /etc/hosts; `hostAliases` adds names.',
  'init-container': () => 'Put this container below `initContainers` of the Pod that it belongs to.',
  'read-only-tmpfs': () =>
    'Kubernetes mounts no writable folders by itself: add an `emptyDir` for each that the program writes to.',

  // Network
  network: (p) =>
    `There are no networks to choose such as \`${p('name')}\`: all Pods reach each other, by the names of Services. A NetworkPolicy separates them.`,
  'network-none': () => 'A Pod always has a network: a NetworkPolicy that allows nothing comes nearest.',
  'network-container': (p) =>
    `To share the network with \`${p('name')}\`, put both containers into one Pod: they reach each other at localhost.`,
  'network-alias': (p) => `Another name for this container is another Service, called \`${p('name')}\`.`,
  'network-mode': (p) => `The network of a Pod comes from the cluster: \`${p('mode')}\` was left out.`,
  link: (p) => `There are no links: reach \`${p('name')}\` by the name of its Service.`,
  'fixed-address': () => 'The cluster gives a Pod its address: a Service has one that stays.',
  'mac-address': () => 'The cluster gives a Pod its MAC address: it was left out.',
  'host-name': (p) => `\`hostname\` takes one label of DNS: \`${p('from')}\` became \`${p('to')}\`.`,
  'domain-name': (p) =>
    `\`${p('name')}\` cannot be set: the domain of a Pod is that of its namespace; \`subdomain\` with a headless Service adds a part.`,
  'host-gateway': (p) =>
    `\`${p('name')}\` has no fixed address: take the one of the node from \`status.hostIP\` into a variable.`,
  'alias-name': (p) => `\`${p('name')}\` is no name of DNS: it was left out of \`hostAliases\`.`,
  dns: () =>
    '`dnsPolicy: None` asks only these servers, which do not know the Services of the cluster: take it away to ask the DNS of the cluster first.',
  'dns-many': (p) => `Kubernetes takes at most ${p('max')} of them: this one was left out.`,
  uts: () => 'A Pod has a host name of its own; with `hostNetwork: true` it has that of the node.',
  'namespace-container': (p) =>
    `To share it with \`${p('name')}\`, put both containers into one Pod with \`shareProcessNamespace: true\`.`,

  // Around the container
  log: () =>
    'Containers log to standard output, which the kubelet keeps and rotates: collect it with an agent on the nodes.',
  'api-socket': () => 'There is no Docker API: use the API of Kubernetes with a ServiceAccount.',
  'podman-pod': (p) =>
    `To run in the pod \`${p('name')}\`, add this container to its manifest; \`podman generate kube\` prints it.`,
  systemd: () => 'Kubernetes prepares nothing for systemd or the host system here: it was left out.',
  'time-zone': (p) => `The time zone of \`${p('zone')}\` is not known to a node: set the variable \`TZ\`.`,
  'host-environment': () =>
    'Variables of your machine do not come along: write those that are needed below `env`.',
  'unset-environment': (p) =>
    `A variable of the image cannot be taken away: set \`${p('name')}\` to an empty value.`,
  secret: (p) => `Create a Secret \`${p('name')}\` and mount it, or take a variable from it.`,
  'run-time-limit': (p) =>
    `\`activeDeadlineSeconds: ${p('seconds')}\` counts from the start of the Pod, with all restarts.`,
  requires: () =>
    'Kubernetes starts nothing in an order: let the program retry, or wait in an init container.',

  // Compose
  'no-image': (p) => `\`${p('service')}\` has neither \`image\` nor \`build\`: put an image in its place.`,
  build: (p) =>
    `Kubernetes builds no images: build this one, push it to a registry, and put its name in the place of \`${p('image')}\`.`,
  'depends-on': (p) =>
    `Kubernetes starts nothing in an order: let the program try again until ${p.code('services')} ${p.plural('services', 'answers', 'answer')}, or wait in an init container.`,
  'extends-file': (p) => `\`${p('file')}\` is not at hand: what it adds is missing here.`,
  'extends-unknown': (p) => `There is no service \`${p('service')}\` to extend.`,
  include: () => 'Included files are not at hand: import each of them, too.',
  profiles: (p) =>
    `There are no profiles: this service of ${p.code('profiles')} is always applied; keep it in a file or overlay of its own.`,
  develop: () => 'Watching files while developing is a matter of tools such as Skaffold or Tilt.',
  hooks: (p) => `\`${p('hook')}\` was left out: \`lifecycle\` and init containers come nearest.`,
  provider: () => 'What a provider makes is no container: nothing was made of this service.',
  models: () =>
    'Models are not part of a Pod: run the model as a workload, and put its address into a variable.',
  'restart-policy': (p) =>
    `\`${p('condition')}\` is not counted or delayed: Kubernetes restarts with growing pauses.`,
  'update-config': () => '`strategy` of a Deployment comes nearest (`maxSurge`, `maxUnavailable`).',
  placement: () => 'Node selectors and `topologySpreadConstraints` come nearest: label your nodes.',
  mode: (p) => `The mode \`${p('mode')}\` comes nearest to a Job: it was taken for one that is replicated.`,
  'secret-value': (p) =>
    `The value of the Secret \`${p('name')}\` is not known here and does not belong in a file: create it with \`kubectl create secret generic ${p('name')}\`.`,
  'config-content': (p) =>
    `The content of \`${p('path')}\` is not known here: put in the place of the ConfigMap \`${p('name')}\` what \`kubectl create configmap … --dry-run=client -o yaml\` prints.`,
  external: (p) =>
    `\`${p('name')}\` is created elsewhere: it must be in the namespace before the Pod starts.`,
  'file-owner': () => 'Files of ConfigMaps and Secrets belong to root: `fsGroup` gives them a group.',
  'networks-unused': () =>
    'There are no networks to create: all Pods reach each other. A NetworkPolicy separates them.',
  'job-service': (p) =>
    `\`${p('name')}\` runs to its end or on a schedule: make it a Job or CronJob. It became a Pod.`,
  'kompose-label': (p) => `The label \`${p('label')}\` of kompose is not carried out: it was left out.`,
  'version-1': () => 'The file has the form of version 1: every key at its root was read as a service.',
  'links-external': (p) =>
    `\`${p('name')}\` runs outside of this file: reach it by its name of DNS, or make a Service of the type ExternalName.`,
  'not-exact': (p) => `\`${p('key')}\` was left out: a Pod has nothing like it.`,
  'container-name': (p) =>
    `Pods get names of their own: others reach this one by the Service \`${p('name')}\`.`,
  'scaled-pod': () =>
    'Only a controller runs several Pods: this one runs once. Use `restart: always` for a Deployment.',
} satisfies NoteMessages;

/** What the page says around an import. */
export const bringing = {
  region: 'Import',
  'title.docker': 'A docker command as a manifest',
  'title.podman': 'A podman command as a manifest',
  'title.compose': 'A compose file as a manifest',
  'title.describe': 'This is for reading only',
  'title.table': 'This is for reading only',
  'title.refused': 'Nothing in it makes a manifest',
  lead: 'Nothing is changed until you take it. What does not come along stands at its line.',
  source: 'What you brought',
  result: 'The manifest',
  notes: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
  line: (line: number) => `Line ${line}`,
  take: 'Take the manifest',
  asText: 'Open it as text',
  back: 'Go back',
  choices: 'Choices',
  'choice.podsOnly': 'A Pod that always restarts instead of a Deployment',
  'choice.services': 'Services for the published ports',
  'choice.waits': 'Init containers that wait for other services',
  'choice.binds': 'Folders and files of yours become',
  'binds.auto': 'a ConfigMap or an empty folder',
  'binds.configMap': 'a ConfigMap where it is a file',
  'binds.emptyDir': 'an empty folder',
  'binds.hostPath': 'a folder on the node',
  folder: 'Folder on the node',
  value: (name: string) => `Value of ${name}`,
  describe:
    'What `kubectl describe` and tables print is an extract: it cannot be turned into a manifest. Run this, and paste what it prints:',
  'refused.no-run': 'No command in it starts a container: `docker run`, `docker create` and `podman run` do.',
  'refused.no-image': 'The command names no image.',
  'refused.no-services': 'The compose file has no services.',
  'refused.broken-yaml': 'The compose file is not YAML. Open it as text to see where.',
  'title.several': (files: number) => `${files} files`,
  severalLead: 'Choose what becomes of them. Drafts of their own stand under File, Drafts.',
  oneDraft: (documents: number) => `Documents of one draft (${documents})`,
  eachDraft: (drafts: number) => `A draft each (${drafts})`,
  'kind.manifest': 'manifest',
  'kind.kubectl': 'output of kubectl',
  'kind.compose': 'compose file: a draft of its own',
  'kind.docker': 'docker command: a draft of its own',
  'kind.podman': 'podman command: a draft of its own',
  'kind.template': 'template: a draft of its own',
  'kind.describe': 'extract for reading: a draft of its own',
  'kind.table': 'extract for reading: a draft of its own',
  'kind.link': 'share link: a draft of its own',
  'kind.text': 'text: a draft of its own',
  'kind.empty': 'empty: left out',
  'left.tooLarge': 'not opened: more than 5 MB together',
  'left.binary': 'not opened: no text',
  'left.unreadable': 'not opened: the browser could not read it',
  'left.many': (most: number) => `not opened: at most ${most} files at once`,
  notKept: 'This browser keeps no drafts for this page: nothing was opened. Open the files one by one.',
  loading: 'Reading…',
} as const;

function bindKind(kind: string): string {
  if (kind === 'configMap') return 'a ConfigMap';
  return kind === 'hostPath' ? 'a path on the node' : 'an empty folder that lives as long as the Pod';
}
