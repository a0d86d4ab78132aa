/**
 * Where releases of Kubernetes differ in what a simulation shows. Each was looked up in the sources of k8s.io/kubernetes v1.31,
 * v1.33, v1.34, v1.35 and v1.36.
 */
export interface Release {
  readonly minor: number;
  /** completeWork of pkg/kubelet/pod_workers.go: the next look comes when the first pause ends, before always after 10 s. */
  readonly waitsForPause: boolean;
  /** OnPodSandboxReady of pkg/kubelet/kubelet.go: the sandbox is told before the first pull. */
  readonly tellsSandbox: boolean;
  /** isContainerStarted of pkg/kubelet/prober/prober_manager.go: `started` outlives a restart in one sync. */
  readonly keepsStarted: boolean;
  created(container: string): string;
  started(container: string): string;
  present(image: string): string;
}

/** @param minor `36` of 1.36 */
export function releaseOf(minor: number): Release {
  const since = (first: number) => minor >= first;
  return {
    minor,
    waitsForPause: since(35),
    tellsSandbox: since(36),
    keepsStarted: since(35),
    created: (container) => (since(35) ? 'Container created' : `Created container: ${container}`),
    started: (container) => (since(35) ? 'Container started' : `Started container ${container}`),
    present: (image) =>
      `Container image "${image}" already present on machine${since(35) ? ' and can be accessed by the pod' : ''}`,
  };
}
