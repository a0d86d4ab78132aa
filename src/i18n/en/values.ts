import type { ValueTexts } from '../types.ts';

const pullPolicy = {
  Always: 'ask the registry at every start; only layers that are missing are downloaded',
  IfNotPresent: 'pull only where the node does not have the image',
  Never: 'use the image of the node, and fail where it has none',
};
const messagePolicy = {
  FallbackToLogsOnError: 'the file, or the end of the log where it is empty and the container failed',
  File: 'only the file at the message path',
};
const containerRestart = {
  Always: 'started again after every end; an init container becomes a sidecar, which runs beside the others',
  Never: 'the container is not started again',
  OnFailure: 'started again after an exit code other than 0',
};
const profile = {
  Localhost: 'a profile of the node, named beside',
  RuntimeDefault: "the container runtime's own profile",
  Unconfined: 'no profile: nothing is restricted',
};
const spreadPolicy = {
  Honor: 'only nodes that the Pod could run on count',
  Ignore: 'all nodes count',
};

/** Unmarked signals are those whose default is to end the process. */
const signals = {
  SIGABRT: 'abort, with a core dump',
  SIGALRM: 'a timer has run out',
  SIGBUS: 'access to memory that is not there',
  SIGCHLD: 'a child has ended; ignored by default',
  SIGCLD: 'another name of SIGCHLD',
  SIGCONT: 'go on after a stop; does not end a process',
  SIGFPE: 'arithmetic error',
  SIGHUP: 'the terminal is gone; many servers read their configuration again',
  SIGILL: 'illegal instruction',
  SIGINT: 'interrupt, as Ctrl+C',
  SIGIO: 'input or output is possible',
  SIGIOT: 'another name of SIGABRT',
  SIGKILL: 'ends at once; cannot be handled, so nothing is tidied up',
  SIGPIPE: 'written to a pipe that nobody reads',
  SIGPOLL: 'another name of SIGIO',
  SIGPROF: 'a profiling timer has run out',
  SIGPWR: 'power is failing',
  SIGQUIT: 'quit; nginx and others finish their requests first',
  SIGSEGV: 'access to memory that is not allowed',
  SIGSTKFLT: 'stack fault of a coprocessor; unused',
  SIGSTOP: 'stops the process without ending it; cannot be handled',
  SIGSYS: 'a system call that is not allowed',
  SIGTERM: 'please end; what is sent where nothing is set',
  SIGTRAP: 'a breakpoint of a debugger',
  SIGTSTP: 'stop, as Ctrl+Z; does not end the process',
  SIGTTIN: 'a background process reads from the terminal',
  SIGTTOU: 'a background process writes to the terminal',
  SIGURG: 'urgent data at a socket; ignored by default',
  SIGUSR1: 'for the program to define',
  SIGUSR2: 'for the program to define',
  SIGVTALRM: 'a timer of the own running time has run out',
  SIGWINCH: 'the size of the terminal changed; Apache httpd ends gracefully by it',
  SIGXCPU: 'limit of CPU time reached',
  SIGXFSZ: 'limit of file size reached',
};

/** What the allowed values of fields mean. */
export const values: ValueTexts = {
  'AppArmorProfile.type': profile,
  'SeccompProfile.type': profile,
  'AzureDiskVolumeSource.cachingMode': {
    None: 'no cache on the host',
    ReadOnly: 'reads are cached on the host',
    ReadWrite: 'reads and writes are cached on the host',
  },
  'Container.restartPolicy': containerRestart,
  'Container.terminationMessagePolicy': messagePolicy,
  'Container.imagePullPolicy': pullPolicy,
  'EphemeralContainer.restartPolicy': containerRestart,
  'EphemeralContainer.terminationMessagePolicy': messagePolicy,
  'EphemeralContainer.imagePullPolicy': pullPolicy,
  'ImageVolumeSource.pullPolicy': pullPolicy,
  'ContainerPort.protocol': {
    SCTP: 'messages over several streams; needs a network plugin that knows it',
    TCP: 'connections: HTTP, gRPC, databases',
    UDP: 'single packets: DNS, QUIC, syslog',
  },
  'ContainerResizePolicy.restartPolicy': {
    NotRequired: 'the new amount holds without a restart',
    RestartContainer: 'the container is restarted with the new amount',
  },
  'ContainerRestartRule.action': {
    Restart: 'start this container again',
    RestartAllContainers: 'start all containers of the Pod again, init containers first',
  },
  'ContainerRestartRuleOnExitCodes.operator': {
    In: 'the exit code is one of the values',
    NotIn: 'the exit code is none of the values',
  },
  'HTTPGetAction.scheme': {
    HTTP: 'plain text',
    HTTPS: 'TLS; the certificate is not checked',
  },
  'HostPathVolumeSource.type': {
    '': 'no check before the mount',
    BlockDevice: 'must be a block device',
    CharDevice: 'must be a character device',
    Directory: 'must be a directory',
    DirectoryOrCreate: 'a directory, made empty with mode 0755 where there is none',
    File: 'must be a file',
    FileOrCreate: 'a file, made empty with mode 0644 where there is none; not the directory above it',
    Socket: 'must be a UNIX socket',
  },
  'LabelSelectorRequirement.operator': {
    In: 'the label has one of the values',
    NotIn: 'the label has none of the values, or is absent',
    Exists: 'the label is there, whatever its value',
    DoesNotExist: 'the label is absent',
  },
  'Lifecycle.stopSignal': signals,
  'NodeSelectorRequirement.operator': {
    DoesNotExist: 'the node does not have the label',
    Exists: 'the node has the label, whatever its value',
    Gt: 'the label is a whole number above the value',
    In: 'the label has one of the values',
    Lt: 'the label is a whole number below the value',
    NotIn: 'the label has none of the values, or is absent',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    ReadOnlyMany: 'many nodes mount it read-only',
    ReadWriteMany: 'many nodes mount it for reading and writing',
    ReadWriteOnce: 'one node mounts it; several Pods of that node may',
    ReadWriteOncePod: 'one Pod of the whole cluster mounts it',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    Block: 'a raw device, without a file system',
    Filesystem: 'a file system, mounted as a directory',
  },
  'PodOS.name': {
    linux: 'fields for Windows are refused',
    windows: 'fields for Linux are refused',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    Merge: "groups of the image's /etc/group are added for the user",
    Strict: 'only the groups of the Pod count',
  },
  'PodSecurityContext.fsGroupChangePolicy': {
    Always: 'owner and mode of every file are set at each mount; slow on large volumes',
    OnRootMismatch: "only where the volume's top directory does not fit yet",
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    Recursive: 'every file of the volume is labelled anew',
    MountOption: 'the volume is mounted with the label; fast, and one label per volume',
  },
  'PodSpec.restartPolicy': {
    Always: 'started again after every end; the only one for Deployments and the like',
    Never: 'not started again',
    OnFailure: 'started again after an exit code other than 0',
  },
  'PodSpec.dnsPolicy': {
    ClusterFirst: 'the DNS of the cluster; with hostNetwork that of the node',
    ClusterFirstWithHostNet: 'the DNS of the cluster, with hostNetwork too',
    Default: 'the DNS of the node; not the default of this field',
    None: 'only what dnsConfig says',
  },
  'PodSpec.preemptionPolicy': {
    Never: 'waits until there is room',
    PreemptLowerPriority: 'may have Pods of lower priority removed to make room',
  },
  'SecurityContext.procMount': {
    Default: 'the runtime hides parts of /proc',
    Unmasked: 'all of /proc is visible; needs hostUsers: false',
  },
  'Toleration.operator': {
    Equal: 'key and value are those of the taint',
    Exists: 'the key is that of the taint, whatever its value; without a key every taint',
    Gt: "the taint's number is greater; needs an alpha gate",
    Lt: "the taint's number is less; needs an alpha gate",
  },
  'Toleration.effect': {
    NoExecute: 'Pods that do not tolerate it are evicted, new ones kept away',
    NoSchedule: 'new Pods are kept away, running ones stay',
    PreferNoSchedule: 'new Pods are kept away where there is another node',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    DoNotSchedule: 'the Pod waits',
    ScheduleAnyway: 'the Pod is placed all the same, where the difference is least',
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': spreadPolicy,
  'TopologySpreadConstraint.nodeTaintsPolicy': {
    Honor: 'nodes with a taint that the Pod does not tolerate do not count',
    Ignore: 'all nodes count, tainted ones too',
  },
  'VolumeMount.recursiveReadOnly': {
    Disabled: 'mounts inside the volume stay writable',
    IfPossible: 'mounts inside are read-only where the node can do it',
    Enabled: 'mounts inside are read-only; refused on a node that cannot do it',
  },
  'VolumeMount.mountPropagation': {
    Bidirectional: 'mounts made in the container show on the host too; privileged containers only',
    HostToContainer: 'mounts made on the host later show in the container',
    None: 'mounts made later show on neither side',
  },
};
