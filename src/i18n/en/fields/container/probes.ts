import type { ContainerFieldTexts } from '../../../types.ts';

/** Probe and its handlers. */
export const probes = {
  'Probe.exec': {
    label: 'Command',
    help: 'Runs a command inside the container; exit code 0 is success.',
  },
  'Probe.httpGet': {
    label: 'HTTP',
    help: 'Sends a GET request to the Pod; a status from 200 to 399 is success.',
  },
  'Probe.tcpSocket': {
    label: 'TCP',
    help: 'Opens a TCP connection to the Pod; success when it is accepted.',
  },
  'Probe.grpc': {
    label: 'gRPC',
    help: 'Asks the gRPC health service of the container; the answer `SERVING` is success.',
  },
  'Probe.initialDelaySeconds': {
    label: 'Delay',
    help: "Seconds after the container's start before the first check. Left out: 0, the checks begin at once.",
  },
  'Probe.periodSeconds': {
    label: 'Every',
    help: 'Seconds between two checks. Left out: 10.',
  },
  'Probe.timeoutSeconds': {
    label: 'Answer within',
    help: 'Seconds after which a check without an answer counts as failed. Left out: 1.',
  },
  'Probe.successThreshold': {
    label: 'Passes after',
    help: 'How many successes in a row turn a failing probe into a passing one. Left out: 1, and liveness and startup probes take nothing else.',
  },
  'Probe.failureThreshold': {
    label: 'Fails after',
    help: 'How many failures in a row make the probe fail. Left out: 3.',
  },
  'Probe.terminationGracePeriodSeconds': {
    label: 'Grace period',
    help: "Seconds the container gets to stop when this probe has failed. Left out: the Pod's termination grace period.",
  },
  'ExecAction.command': {
    label: 'Command',
    help: 'The program and its arguments, one per row, run inside the container without a shell.',
  },
  'HTTPGetAction.path': {
    label: 'Path',
    help: 'The path of the request. Left out: `/`.',
  },
  'HTTPGetAction.port': {
    label: 'Port',
    help: "The number of a port, or the name of one of the container's ports. Required.",
  },
  'HTTPGetAction.scheme': {
    label: 'Scheme',
    help: '`HTTP` or `HTTPS`; a certificate is not checked. Left out: `HTTP`.',
  },
  'HTTPGetAction.host': {
    label: 'Host',
    help: "The address the kubelet connects to. Left out: the Pod's IP, which is nearly always right.",
  },
  'HTTPGetAction.httpHeaders': {
    label: 'Headers',
    help: "Headers added to the request, such as `Host`. Left out: only the kubelet's own.",
  },
  'HTTPHeader.name': {
    label: 'Name',
    help: 'The name of the header; upper and lower case make no difference. Required.',
  },
  'HTTPHeader.value': {
    label: 'Value',
    help: 'The text of the header. Required.',
  },
  'TCPSocketAction.port': {
    label: 'Port',
    help: "The number of a port, or the name of one of the container's ports. Required.",
  },
  'TCPSocketAction.host': {
    label: 'Host',
    help: "The address the kubelet connects to. Left out: the Pod's IP.",
  },
  'GRPCAction.port': {
    label: 'Port',
    help: 'The number of the gRPC port; names are not possible here. Required.',
  },
  'GRPCAction.service': {
    label: 'Service',
    help: 'The service name sent in the health request. Left out: the empty name, which asks about the whole server.',
  },
} as const satisfies Partial<ContainerFieldTexts>;
