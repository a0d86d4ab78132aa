import type { ContainerFieldDetails } from '../../../types.ts';

/** Probe and its handlers. */
export const probes: ContainerFieldDetails = {
  'Probe.exec': {
    more: "The runtime starts a new process in the container for every check, with the container's user, limits and variables. That costs CPU and memory that count against the limits. The output appears only in an event when the check fails.",
    mistake:
      'A program the image does not have, such as `curl` or `sh` in a distroless image: the check fails every time.',
  },
  'Probe.httpGet': {
    more: "The kubelet connects from the node to the Pod's IP, so the program must not listen on `127.0.0.1` only. Redirects to the same host are followed, up to 10; a redirect to another host counts as success with a warning event. Certificates are not verified. The request carries the user agent `kube-probe/` and the version.",
    mistake: 'Pointing it at a page that needs a login: 401 and 403 are failures.',
  },
  'Probe.tcpSocket': {
    more: 'The connection is closed again at once and nothing is sent. It proves that something listens, not that it works. It suits databases and other programs without HTTP.',
    mistake: 'Trusting it for a server that accepts connections before it can answer them.',
  },
  'Probe.grpc': {
    more: "The program must implement the service `grpc.health.v1.Health`. The kubelet calls it at the Pod's IP in plain text, without TLS or login. Any other answer than `SERVING`, or none, is a failure.",
    mistake:
      'A server that only speaks TLS: the probe cannot reach it. Use an exec probe or a second, plain port.',
  },
  'Probe.initialDelaySeconds': {
    more: 'The time counts from the start of the container, and again after each restart. While it runs the container is not ready, if it is set on the readiness probe. With a startup probe it is seldom needed.',
    mistake:
      'Guessing the slowest start here: every start then waits that long. A startup probe waits only as long as it must.',
  },
  'Probe.periodSeconds': {
    more: 'The checks do not overlap: one that takes longer delays the next. Together with the failure threshold it sets how quickly a fault is noticed. After a restart of the kubelet the first check comes at a random moment within the period. The value 0 is replaced by 10.',
  },
  'Probe.timeoutSeconds': {
    more: 'For HTTP, TCP and gRPC it covers connecting and answering; an exec check that runs longer is killed. A program that is throttled at its CPU limit easily needs more than a second. The value 0 is replaced by 1.',
    mistake:
      'Keeping 1 second on a liveness probe of a busy program: load alone is then enough to get it restarted.',
  },
  'Probe.successThreshold': {
    more: 'A higher value on a readiness probe keeps a program that flaps out of Services a little longer. The API server rejects anything but 1 on the other two probes.',
  },
  'Probe.failureThreshold': {
    more: 'A single success resets the count. On a startup probe the value times the period is the time a start may take. On a readiness probe the Pod is taken out of Services, on the others the container is stopped. The value 0 is replaced by 3.',
    mistake: 'Setting 1 on a liveness probe: one slow answer and the container is restarted.',
  },
  'Probe.terminationGracePeriodSeconds': {
    more: "It replaces the Pod's grace period only for stops that this probe causes, not for the deletion of the Pod. It lets a hung process be killed quickly while an orderly deletion keeps its long period. It must be at least 1 and is not allowed on readiness probes.",
  },
  'ExecAction.command': {
    more: 'There is no shell, so `|`, `&&`, `>` and `*` have no meaning; call `sh`, `-c` and the line for them. In a hook there is no time limit but the grace period of the stop hook. The list must not be empty.',
    mistake:
      'One row with the whole line, such as `cat /tmp/healthy`: there is no program of that name. Use two rows.',
  },
  'HTTPGetAction.path': {
    more: 'It may contain a query string. Many programs offer separate paths for the two questions, such as `/healthz` for being alive and `/readyz` for being ready.',
  },
  'HTTPGetAction.port': {
    more: 'A name is looked up in the `ports` of the same container, and only there. The number may be any port the program listens on, declared or not.',
    mistake:
      'A name that no port of this container has: the API server takes it, but no request can ever be made, and a readiness probe never passes.',
  },
  'HTTPGetAction.scheme': {
    more: 'With `HTTPS` the kubelet encrypts but does not verify the certificate, so self-signed ones work. It sends no client certificate of its own.',
    mistake:
      '`HTTP` against a port that speaks TLS: the server answers 400 or closes the connection, and the probe fails.',
  },
  'HTTPGetAction.host': {
    more: 'The request is made by the kubelet in the network of the node. For a virtual host set the header `Host` instead and leave this empty.',
    mistake:
      'Writing `localhost` or `127.0.0.1`: that is the node, not the Pod, unless the Pod uses `hostNetwork`.',
  },
  'HTTPGetAction.httpHeaders': {
    more: 'A header `Host` selects a virtual host. The kubelet adds `User-Agent` and `Accept: */*`; an entry of the same name replaces them, and an empty `Accept` removes it. The values are plain text in the manifest: not a place for passwords.',
  },
  'TCPSocketAction.port': {
    more: 'A name is looked up in the `ports` of the same container, and only there. The number may be any port the program listens on.',
  },
  'TCPSocketAction.host': {
    more: 'The connection is opened by the kubelet in the network of the node.',
    mistake:
      'Writing `localhost` or `127.0.0.1`: that is the node, not the Pod, unless the Pod uses `hostNetwork`.',
  },
  'GRPCAction.service': {
    more: 'A server can register several names and answer differently for each, so that one port serves both the liveness and the readiness question. A name the server does not know is a failure.',
  },
};
