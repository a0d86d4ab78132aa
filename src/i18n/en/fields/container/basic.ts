import type { ContainerFieldTexts } from '../../../types.ts';

/** Container itself. */
export const basic = {
  'Container.name': {
    label: 'Name',
    help: 'What the container is called in `kubectl logs -c`, in metrics and in events. Required, and unique among all containers of the Pod.',
  },
  'Container.image': {
    label: 'Image',
    help: 'The image to run, as `registry/repository:tag` or `@sha256:…`. Required; a name without tag and digest means `:latest`.',
  },
  'Container.imagePullPolicy': {
    label: 'Pull',
    help: 'When the kubelet asks the registry for the image. Left out: `Always` for the tag `latest` or no tag, `IfNotPresent` for any other tag or a digest.',
  },
  'Container.command': {
    label: 'Program',
    help: "The program to run and its first arguments, in place of the image's `ENTRYPOINT`. Left out: the image's `ENTRYPOINT` runs.",
  },
  'Container.args': {
    label: 'Arguments',
    help: "Arguments handed to the command, in place of the image's `CMD`. Left out: the image's `CMD`, unless a command is set.",
  },
  'Container.workingDir': {
    label: 'Working directory',
    help: "The directory the main process starts in. Left out: the image's `WORKDIR`, else `/`.",
  },
  'Container.stdin': {
    label: 'Keep stdin open',
    help: 'Gives the process a standard input that `kubectl attach -i` can write to. Left out: the process reads end of file at once.',
  },
  'Container.stdinOnce': {
    label: 'Close stdin after one session',
    help: 'Closes standard input when the first attached client leaves. Left out: it stays open for the next one.',
  },
  'Container.tty': {
    label: 'Terminal',
    help: 'Connects the process to a pseudo-terminal, as interactive shells expect. Left out: plain pipes.',
  },
  'Container.terminationMessagePath': {
    label: 'Termination message file',
    help: 'A file into which the process may write why it stopped; the kubelet copies it into the status. Left out: `/dev/termination-log`.',
  },
  'Container.terminationMessagePolicy': {
    label: 'Termination message source',
    help: '`FallbackToLogsOnError` takes the end of the log when the file is empty and the container failed. Left out: `File`, the file alone.',
  },
  'Container.ports': {
    label: 'Ports',
    help: 'The ports the process listens on, for people, Services and probes to refer to. Left out: nothing is closed; a listening port is reachable all the same.',
  },
  'Container.env': {
    label: 'Variables',
    help: 'Variables set for the process, one by one. They win over the ones from `envFrom` and from the image.',
  },
  'Container.envFrom': {
    label: 'All keys of',
    help: 'Makes one variable of every key of a ConfigMap or Secret. Left out: only the variables of `env`, of the image and of Services.',
  },
  'Container.resources': {
    label: 'Resources',
    help: 'What the container reserves on a node and what it may use at most. Left out: it reserves nothing and has no limit, unless a LimitRange or the Pod says otherwise.',
  },
  'Container.resizePolicy': {
    label: 'Resize policy',
    help: 'Whether the container restarts when its CPU or memory is changed in place. Left out: it keeps running.',
  },
  'Container.restartPolicy': {
    label: 'Restart policy',
    help: "Overrides the Pod's restart policy for this container; `Always` makes an init container a sidecar. Left out: the Pod's policy counts.",
  },
  'Container.restartPolicyRules': {
    label: 'Restart rules',
    help: 'Exceptions to the restart policy by exit code; the first rule that fits decides. Left out: the restart policy alone decides.',
  },
  'Container.volumeMounts': {
    label: 'Mounts',
    help: "Which volumes of the Pod appear at which paths in the container. Left out: only the image's own files and the service account token.",
  },
  'Container.volumeDevices': {
    label: 'Block devices',
    help: 'Volumes handed to the container as raw block devices, without a file system. Left out: none.',
  },
  'Container.livenessProbe': {
    label: 'Liveness probe',
    help: 'Checks that the process still works; after repeated failure the kubelet kills the container. Left out: only the end of the process counts as failure.',
  },
  'Container.readinessProbe': {
    label: 'Readiness probe',
    help: 'Checks that the container can serve; while it fails, Services send the Pod nothing. Left out: ready as soon as it has started.',
  },
  'Container.startupProbe': {
    label: 'Startup probe',
    help: 'Holds the other two probes back until the start has succeeded once. Left out: they begin right away.',
  },
  'Container.lifecycle': {
    label: 'Lifecycle hooks',
    help: 'Actions run after the container started and before it is stopped. Left out: none.',
  },
  'Container.securityContext': {
    label: 'Security context',
    help: "The user, rights and protections of this container; each field wins over the Pod's. Left out: the Pod's settings and the image's user.",
  },
} as const satisfies Partial<ContainerFieldTexts>;
