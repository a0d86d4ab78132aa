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
} as const satisfies EphemeralOverrides;
