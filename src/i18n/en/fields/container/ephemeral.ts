import type { EphemeralOverrides } from '../../../ephemeral-texts.ts';

/** What EphemeralContainer has that Container has not, or helps with otherwise. */
export const ephemeral = {
  'EphemeralContainer.name': {
    help: 'What the ephemeral container is called. Required, and unique among all containers of the Pod.',
  },
  'EphemeralContainer.targetContainerName': {
    label: 'Target container',
    help: "The container whose processes this one can see. Left out: its own process namespace, or the Pod's where that is shared.",
  },
  'EphemeralContainer.resources': {
    help: 'Not allowed here: an ephemeral container uses what the Pod has to spare.',
  },
  'EphemeralContainer.ports': {
    help: 'Not allowed here: an ephemeral container serves no one.',
  },
  'EphemeralContainer.livenessProbe': {
    help: 'Not allowed here: an ephemeral container is never restarted.',
  },
  'EphemeralContainer.readinessProbe': {
    help: "Not allowed here: an ephemeral container has no part in the Pod's readiness.",
  },
  'EphemeralContainer.startupProbe': {
    help: 'Not allowed here: an ephemeral container is not probed.',
  },
  'EphemeralContainer.lifecycle': {
    help: 'Not allowed here: an ephemeral container has no hooks.',
  },
  'EphemeralContainer.resizePolicy': {
    help: 'Not allowed here: an ephemeral container has no resources to resize.',
  },
  'EphemeralContainer.restartPolicy': {
    help: 'Not allowed here: an ephemeral container is never restarted.',
  },
  'EphemeralContainer.restartPolicyRules': {
    help: 'Not allowed here: an ephemeral container is never restarted.',
  },
  'EphemeralContainer.volumeMounts': {
    help: "Which volumes of the Pod appear at which paths in the container; sub-paths are not allowed here. Left out: only the image's own files.",
  },
  'EphemeralContainer.image': {
    help: 'The image to run, usually one with debugging tools. Required; a name without tag and digest means `:latest`.',
  },
  'EphemeralContainer.env': {
    help: 'Variables set for the process, one by one. The variables of the target container are not taken over.',
  },
  'EphemeralContainer.envFrom': {
    help: 'Makes one variable of every key of a ConfigMap or Secret. Left out: only the variables of `env`, of the image and of Services.',
  },
  'EphemeralContainer.stdin': {
    help: 'Gives the process a standard input that `kubectl attach -i` can write to. Left out: a shell as main process ends at once.',
  },
  'EphemeralContainer.stdinOnce': {
    help: 'Closes standard input when the first attached client leaves. Left out: it stays open for the next one.',
  },
  'EphemeralContainer.securityContext': {
    help: "The user, rights and protections of this container; each field wins over the Pod's. Left out: the Pod's settings and the image's user.",
  },
} as const satisfies EphemeralOverrides;
