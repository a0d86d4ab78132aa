import type { EphemeralOverrides } from '../../../ephemeral-texts.ts';

/** What EphemeralContainer has that Container has not, or has otherwise. */
export const ephemeral = {
  'EphemeralContainer.name': {
    label: 'Name',
    help: 'What the ephemeral container is called. Required, and unique among all containers of the Pod.',
    more: 'Ephemeral containers cannot stand in a manifest that creates a Pod: they are added to a running Pod through its `ephemeralcontainers` subresource, which is what `kubectl debug` does. They can neither be changed nor removed afterwards, and they are not restarted.',
    mistake: 'Writing `ephemeralContainers` into a new Pod or a Deployment: the API server rejects it.',
  },
  'EphemeralContainer.targetContainerName': {
    label: 'Target container',
    help: "The container whose processes this one can see. Left out: its own process namespace, or the Pod's where that is shared.",
    more: "With a target, `ps` shows the target's processes and `/proc/<pid>/root` leads into its files, which helps with images that have no shell. It must be an ordinary or init container of the Pod, and the runtime must support it.",
    mistake: 'Leaving it out when debugging: the new container then sees only itself.',
  },
  'EphemeralContainer.resources': {
    label: 'Resources',
    help: 'Not allowed here: an ephemeral container uses what the Pod has to spare.',
    more: 'It runs in the cgroup of the Pod with no request and no limit of its own, so heavy tools can starve the containers they are meant to examine.',
  },
  'EphemeralContainer.ports': {
    label: 'Ports',
    help: 'Not allowed here: an ephemeral container serves no one.',
  },
  'EphemeralContainer.livenessProbe': {
    label: 'Liveness probe',
    help: 'Not allowed here: an ephemeral container is never restarted.',
  },
  'EphemeralContainer.readinessProbe': {
    label: 'Readiness probe',
    help: "Not allowed here: an ephemeral container has no part in the Pod's readiness.",
  },
  'EphemeralContainer.startupProbe': {
    label: 'Startup probe',
    help: 'Not allowed here: an ephemeral container is not probed.',
  },
  'EphemeralContainer.lifecycle': {
    label: 'Lifecycle hooks',
    help: 'Not allowed here: an ephemeral container has no hooks.',
  },
  'EphemeralContainer.resizePolicy': {
    label: 'Resize policy',
    help: 'Not allowed here: an ephemeral container has no resources to resize.',
  },
  'EphemeralContainer.restartPolicy': {
    label: 'Restart policy',
    help: 'Not allowed here: an ephemeral container is never restarted.',
  },
  'EphemeralContainer.restartPolicyRules': {
    label: 'Restart rules',
    help: 'Not allowed here: an ephemeral container is never restarted.',
  },
  'EphemeralContainer.volumeMounts': {
    label: 'Volume mounts',
    help: "Which volumes of the Pod appear at which paths in the container; sub-paths are not allowed here. Left out: only the image's own files.",
    more: 'Only volumes that the Pod already has can be mounted. The token of the service account is not mounted by itself.',
  },
  'EphemeralContainer.image': {
    label: 'Image',
    help: 'The image to run, usually one with debugging tools. Required; a name without tag and digest means `:latest`.',
    more: "Nothing else of the Pod changes: the node pulls the image with the Pod's pull secrets and starts it beside the running containers. The node must have room on its disk for it.",
  },
  'EphemeralContainer.env': {
    label: 'Environment variables',
    help: 'Variables set for the process, one by one. The variables of the target container are not taken over.',
    more: "The kubelet works the values out when it creates the container. The environment of the target's process can be read in `/proc/<pid>/environ`, if the rights suffice.",
  },
  'EphemeralContainer.envFrom': {
    label: 'Environment from',
    help: 'Makes one variable of every key of a ConfigMap or Secret. Left out: only the variables of `env`, of the image and of Services.',
  },
  'EphemeralContainer.stdin': {
    label: 'Keep stdin open',
    help: 'Gives the process a standard input that `kubectl attach -i` can write to. Left out: a shell as main process ends at once.',
    more: '`kubectl debug -it` sets this and `tty`. Neither can be added afterwards, because an ephemeral container cannot be changed.',
  },
  'EphemeralContainer.stdinOnce': {
    label: 'Close stdin after one session',
    help: 'Closes standard input when the first attached client leaves. Left out: it stays open for the next one.',
  },
  'EphemeralContainer.securityContext': {
    label: 'Security context',
    help: "The user, rights and protections of this container; each field wins over the Pod's. Left out: the Pod's settings and the image's user.",
    more: 'Pod Security admission judges an ephemeral container like any other. Debuggers such as `strace` and `gdb` usually need the capability `SYS_PTRACE` and the same user as the target, or root. `kubectl debug --profile` fills in fitting settings.',
    mistake:
      'Expecting root in a Pod with `runAsNonRoot`: the check applies here too, and an image that runs as root does not start.',
  },
} as const satisfies EphemeralOverrides;
