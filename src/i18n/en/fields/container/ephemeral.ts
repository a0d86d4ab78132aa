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
    label: 'Volume mounts',
    help: "Which volumes of the Pod appear at which paths in the container; sub-paths are not allowed here. Left out: only the image's own files.",
  },
} as const satisfies EphemeralOverrides;
