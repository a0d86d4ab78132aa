import type { ContainerFieldTexts } from '../../../types.ts';

/** Lifecycle hooks. */
export const lifecycle = {
  'Lifecycle.postStart': {
    label: 'After start',
    help: 'An action run as soon as the container was started; if it fails, the container is killed. Left out: nothing is run.',
    more: 'It runs at the same time as the main process, with no order between the two. The kubelet waits for it before it starts the next container, and the container does not count as running before. If it fails, the container is killed and the restart policy applies. Its output is not in the logs.',
    mistake:
      'Preparing files that the main process needs at start: it may already be running. An init container comes first for certain.',
  },
  'Lifecycle.preStop': {
    label: 'Before stop',
    help: 'An action run before the container gets the stop signal. Left out: the signal comes at once.',
    more: 'It runs when the Pod is deleted, or when a liveness or startup probe has failed, but not when the process exits by itself or the grace period is 0. Its time is taken from the grace period, after which at least 2 seconds remain for the stop signal. If it fails, an event is recorded and the stop goes on. A short sleep here lets load balancers stop sending before the process ends.',
    mistake: 'A hook longer than the grace period: the process is then killed almost without time to finish.',
  },
  'Lifecycle.stopSignal': {
    label: 'Stop signal',
    help: "The signal that asks the main process to stop; needs `spec.os.name`. Left out: the image's `STOPSIGNAL`, else `SIGTERM`.",
    more: "The kubelet hands it to the runtime, which sends it instead of the image's stop signal; after the grace period `SIGKILL` follows in any case. Windows Pods take only `SIGTERM` and `SIGKILL`. The feature gate is alpha and off by default, and then the API server drops the field silently.",
    mistake: 'Setting it without `spec.os.name`: with the gate on, the API server rejects the Pod.',
  },
  'LifecycleHandler.exec': {
    label: 'Command',
    help: 'Runs a command inside the container; exit code 0 is success.',
    more: 'The command runs inside the container with its user and limits, which it shares with the main process. It needs the program to be in the image.',
  },
  'LifecycleHandler.httpGet': {
    label: 'HTTP request',
    help: 'Sends a GET request to the container; any answer at all is success.',
    more: "The kubelet sends the request from the node to the Pod's IP. The status code is not looked at, and an HTTPS request that meets a plain HTTP server is repeated without TLS. Only when no answer comes does the hook fail.",
    mistake: 'Relying on an error status to stop something: a 500 counts as success.',
  },
  'LifecycleHandler.sleep': {
    label: 'Sleep',
    help: 'Waits a number of seconds and does nothing else; works in images without a shell.',
    more: 'The kubelet does the waiting, so nothing is needed inside the container. Before a stop it gives endpoints and load balancers time to forget the Pod.',
  },
  'LifecycleHandler.tcpSocket': {
    label: 'TCP connection',
    help: 'Not supported: the API accepts it for old manifests, but the hook fails when it is run.',
    more: 'The API server does not refuse it, so the mistake shows only when the hook runs: after the start the container is then killed, before a stop the hook is skipped with an event.',
    mistake: 'Copying it from a probe, where it does work.',
  },
  'SleepAction.seconds': {
    label: 'Seconds',
    help: "How long to wait, from 0 up to the Pod's termination grace period. Required.",
    more: 'In a stop hook the time is part of the grace period, so leave room for the process to end. More than the grace period is rejected by the API server.',
  },
} as const satisfies Partial<ContainerFieldTexts>;
