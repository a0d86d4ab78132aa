import { type ContainerRef, own } from '../../pod/index.ts';
import { handlerText, number, type Sentence } from './read.ts';

/** Timings with the defaults of pkg/apis/core/v1/defaults.go SetDefaults_Probe, in seconds and counts. */
function timings(probe: ReturnType<typeof own>) {
  const or = (name: string, otherwise: number) => number(own(probe, name)) || otherwise;
  return {
    delay: number(own(probe, 'initialDelaySeconds')) ?? 0,
    period: or('periodSeconds', 10),
    failures: or('failureThreshold', 3),
  };
}

/** How each container is probed, and for how long it may be silent. */
export function* probes(all: readonly ContainerRef[]): Generator<Sentence> {
  const containers = all.filter((c) => c.role === 'container' || c.role === 'sidecar');
  for (const { name, value, path } of containers) {
    const container = name || '?';
    for (const kind of ['startup', 'liveness', 'readiness'] as const) {
      const probe = own(value, `${kind}Probe`);
      const how = handlerText(probe);
      if (how === undefined) continue;
      const { delay, period, failures } = timings(probe);
      // The last of N failing probes comes N - 1 periods after the first; until then the container is left alone.
      const seconds = kind === 'startup' ? delay + period * failures : period * failures;
      const params = { container, how, delay, period, failures, seconds };
      yield { id: `probes.${kind}`, chapter: 'probes', params, refs: [[...path, `${kind}Probe`]] };
    }
  }
  const main = containers.filter((c) => c.role === 'container');
  const without = (name: string) => main.filter((c) => handlerText(own(c.value, name)) === undefined);
  const unready = without('readinessProbe');
  if (unready.length > 0) {
    const params = { containers: unready.map((c) => c.name || '?') };
    yield { id: 'probes.noReadiness', chapter: 'probes', params, refs: unready.map((c) => c.path) };
  }
  const unwatched = without('livenessProbe');
  if (unwatched.length > 0) {
    const params = { containers: unwatched.map((c) => c.name || '?') };
    yield { id: 'probes.noLiveness', chapter: 'probes', params, refs: unwatched.map((c) => c.path) };
  }
}
