import type { FieldDetail } from '../../../types.ts';
import type { ephemeral as texts } from '../../fields/container/ephemeral.ts';

/** For each field of EphemeralContainer with a text of its own; `{}` where nothing of the Container's shall show. */
export const ephemeral: Readonly<Record<keyof typeof texts, FieldDetail>> = {
  'EphemeralContainer.name': {
    more: 'Ephemeral containers cannot stand in a manifest that creates a Pod: they are added to a running Pod through its `ephemeralcontainers` subresource, which is what `kubectl debug` does. They can neither be changed nor removed afterwards, and they are not restarted.',
    mistake: 'Writing `ephemeralContainers` into a new Pod or a Deployment: the API server rejects it.',
  },
  'EphemeralContainer.targetContainerName': {
    more: "With a target, `ps` shows the target's processes and `/proc/<pid>/root` leads into its files, which helps with images that have no shell. It must be an ordinary or init container of the Pod, and the runtime must support it.",
    mistake: 'Leaving it out when debugging: the new container then sees only itself.',
  },
  'EphemeralContainer.resources': {
    more: 'It runs in the cgroup of the Pod with no request and no limit of its own, so heavy tools can starve the containers they are meant to examine.',
  },
  'EphemeralContainer.ports': {},
  'EphemeralContainer.livenessProbe': {},
  'EphemeralContainer.readinessProbe': {},
  'EphemeralContainer.startupProbe': {},
  'EphemeralContainer.lifecycle': {},
  'EphemeralContainer.resizePolicy': {},
  'EphemeralContainer.restartPolicy': {},
  'EphemeralContainer.restartPolicyRules': {},
  'EphemeralContainer.volumeMounts': {
    more: 'Only volumes that the Pod already has can be mounted. The token of the service account is not mounted by itself.',
  },
  'EphemeralContainer.image': {
    more: "Nothing else of the Pod changes: the node pulls the image with the Pod's pull secrets and starts it beside the running containers. The node must have room on its disk for it.",
  },
  'EphemeralContainer.env': {
    more: "The kubelet works the values out when it creates the container. The environment of the target's process can be read in `/proc/<pid>/environ`, if the rights suffice.",
  },
  'EphemeralContainer.envFrom': {},
  'EphemeralContainer.stdin': {
    more: '`kubectl debug -it` sets this and `tty`. Neither can be added afterwards, because an ephemeral container cannot be changed.',
  },
  'EphemeralContainer.stdinOnce': {},
  'EphemeralContainer.securityContext': {
    more: 'Pod Security admission judges an ephemeral container like any other. Debuggers such as `strace` and `gdb` usually need the capability `SYS_PTRACE` and the same user as the target, or root. `kubectl debug --profile` fills in fitting settings.',
    mistake:
      'Expecting root in a Pod with `runAsNonRoot`: the check applies here too, and an image that runs as root does not start.',
  },
};
