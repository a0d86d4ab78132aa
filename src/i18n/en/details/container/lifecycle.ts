import type { ContainerFieldDetails } from '../../../types.ts';

/** Lifecycle hooks. */
export const lifecycle: ContainerFieldDetails = {
  'Lifecycle.postStart': {
    more: 'It runs at the same time as the main process, with no order between the two. The kubelet waits for it before it starts the next container, and the container does not count as running before. If it fails, the container is killed and the restart policy applies. Its output is not in the logs.',
    mistake:
      'Preparing files that the main process needs at start: it may already be running. An init container comes first for certain.',
  },
  'Lifecycle.preStop': {
    more: 'It runs when the Pod is deleted or evicted and when a liveness or startup probe has failed, but not when the process exits by itself or `RestartAllContainers` kills it. Its time is taken from the grace period, of which even a deletion with 0 and an eviction leave it 1 second; after it at least 2 seconds remain for the stop signal. If it fails, an event is recorded and the stop goes on. A short sleep here lets load balancers stop sending before the process ends.',
    mistake: 'A hook longer than the grace period: the process is then killed almost without time to finish.',
  },
  'Lifecycle.stopSignal': {
    more: "The kubelet hands it to the runtime, which sends it instead of the image's stop signal; after the grace period `SIGKILL` follows in any case. Windows Pods take only `SIGTERM` and `SIGKILL`. The feature gate is alpha and off by default, and then the API server drops the field silently.",
    mistake: 'Setting it without `spec.os.name`: with the gate on, the API server rejects the Pod.',
  },
  'LifecycleHandler.exec': {
    more: 'The command runs inside the container with its user and limits, which it shares with the main process. It needs the program to be in the image.',
  },
  'LifecycleHandler.httpGet': {
    more: "The kubelet sends the request from the node to the Pod's IP. The status code is not looked at, and an HTTPS request that meets a plain HTTP server is repeated without TLS. Only when no answer comes does the hook fail.",
    mistake: 'Relying on an error status to stop something: a 500 counts as success.',
  },
  'LifecycleHandler.sleep': {
    more: 'The kubelet does the waiting, so nothing is needed inside the container. Before a stop it gives endpoints and load balancers time to forget the Pod.',
  },
  'LifecycleHandler.tcpSocket': {
    more: 'The API server does not refuse it, so the mistake shows only when the hook runs: after the start the container is then killed, before a stop the hook is skipped with an event.',
    mistake: 'Copying it from a probe, where it does work.',
  },
  'SleepAction.seconds': {
    more: 'In a stop hook the time is part of the grace period, so leave room for the process to end. More than the grace period is rejected by the API server.',
  },
};
