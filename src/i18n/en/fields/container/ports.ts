import type { ContainerFieldTexts } from '../../../types.ts';

/** ContainerPort. */
export const ports = {
  'ContainerPort.containerPort': {
    label: 'Port',
    help: 'The port the process listens on in the Pod, 1 to 65535. Required.',
  },
  'ContainerPort.name': {
    label: 'Name',
    help: "A name that a Service's `targetPort` and probes can use instead of the number. Left out: only the number can be used.",
  },
  'ContainerPort.protocol': {
    label: 'Protocol',
    help: '`TCP`, `UDP` or `SCTP`. Left out: `TCP`.',
  },
  'ContainerPort.hostPort': {
    label: 'Host port',
    help: 'Also opens this port on the node that the Pod runs on. Left out: closed on the node, except that with `hostNetwork` it takes the container port.',
  },
  'ContainerPort.hostIP': {
    label: 'Host IP',
    help: 'The node address on which the host port is opened. Left out: all addresses of the node.',
  },
} as const satisfies Partial<ContainerFieldTexts>;
