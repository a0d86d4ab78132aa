import type { ContainerFieldTexts } from '../../../types.ts';

/** Lifecycle hooks. */
export const lifecycle = {
  'Lifecycle.postStart': {
    label: 'After start',
    help: 'An action run as soon as the container was started; if it fails, the container is killed. Left out: nothing is run.',
  },
  'Lifecycle.preStop': {
    label: 'Before stop',
    help: 'An action run before the container gets the stop signal. Left out: the signal comes at once.',
  },
  'Lifecycle.stopSignal': {
    label: 'Stop signal',
    help: "The signal that asks the main process to stop; needs `spec.os.name`. Left out: the image's `STOPSIGNAL`, else `SIGTERM`.",
  },
  'LifecycleHandler.exec': {
    label: 'Command',
    help: 'Runs a command inside the container; exit code 0 is success.',
  },
  'LifecycleHandler.httpGet': {
    label: 'HTTP',
    help: 'Sends a GET request to the container; any answer at all is success.',
  },
  'LifecycleHandler.sleep': {
    label: 'Sleep',
    help: 'Waits a number of seconds and does nothing else; works in images without a shell.',
  },
  'LifecycleHandler.tcpSocket': {
    label: 'TCP',
    help: 'Not supported: the API accepts it for old manifests, but the hook fails when it is run.',
  },
  'SleepAction.seconds': {
    label: 'Seconds',
    help: "How long to wait, from 0 up to the Pod's termination grace period. Required.",
  },
} as const satisfies Partial<ContainerFieldTexts>;
