import type { EphemeralOverrides } from '../../../ephemeral-texts.ts';

/** What EphemeralContainer has that Container has not, or has otherwise. */
export const ephemeral = {
  'EphemeralContainer.name': {
    label: 'Name',
    help: 'What the ephemeral container is called. Required, and unique among all containers of the Pod.',
  },
  'EphemeralContainer.targetContainerName': {
    label: 'Target container',
    help: "The container whose processes this one can see. Left out: its own process namespace, or the Pod's where that is shared.",
  },
  'EphemeralContainer.resources': {
    label: 'Resources',
    help: 'Not allowed here: an ephemeral container uses what the Pod has to spare.',
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
    label: 'Mounts',
    help: "Which volumes of the Pod appear at which paths in the container; sub-paths are not allowed here. Left out: only the image's own files.",
  },
  'EphemeralContainer.image': {
    label: 'Image',
    help: 'The image to run, usually one with debugging tools. Required; a name without tag and digest means `:latest`.',
  },
  'EphemeralContainer.env': {
    label: 'Variables',
    help: 'Variables set for the process, one by one. The variables of the target container are not taken over.',
  },
  'EphemeralContainer.envFrom': {
    label: 'All keys of',
    help: 'Makes one variable of every key of a ConfigMap or Secret. Left out: only the variables of `env`, of the image and of Services.',
  },
  'EphemeralContainer.stdin': {
    label: 'Keep stdin open',
    help: 'Gives the process a standard input that `kubectl attach -i` can write to. Left out: a shell as main process ends at once.',
  },
  'EphemeralContainer.stdinOnce': {
    label: 'Close stdin after one session',
    help: 'Closes standard input when the first attached client leaves. Left out: it stays open for the next one.',
  },
  'EphemeralContainer.securityContext': {
    label: 'Security context',
    help: "The user, rights and protections of this container; each field wins over the Pod's. Left out: the Pod's settings and the image's user.",
  },
} as const satisfies EphemeralOverrides;
