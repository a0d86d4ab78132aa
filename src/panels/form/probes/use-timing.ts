import { useState } from 'react';
import type { ContainerTiming } from '../../../engine/index.ts';
import { equalPath, type Path } from '../../../pod/index.ts';
import { useSelect } from '../../../store/index.ts';
import { child } from '../paths.ts';

/** When the container at a path is checked and stopped; undefined until that is derived. */
export function useTiming(container: Path): ContainerTiming | undefined {
  return useSelect(({ current, derived }) => {
    if (!current || derived.focus?.document !== current.document) return undefined;
    for (const pod of derived.focus.pods) {
      const found = pod.timing.find(({ path }) => equalPath(path, container));
      if (found) return found;
    }
    return undefined;
  });
}

/**
 * The same for what is said of the probes: while one of them is wrong, what followed from the numbers before, for nothing
 * follows from a delay of -1, and what stands below would move with every key.
 */
export function useProbeTiming(container: Path): ContainerTiming | undefined {
  const timing = useTiming(container);
  const wrong = useSelect(({ byPath }) =>
    (['startupProbe', 'readinessProbe', 'livenessProbe'] as const).some(
      (name) => byPath.worst(child(container, name)) === 'error',
    ),
  );
  const [kept, keep] = useState(timing);
  if (!wrong && kept !== timing) keep(timing);
  return wrong && kept && isLike(kept, timing) ? kept : timing;
}

/** True where both are of one container with the same probes. */
function isLike(a: ContainerTiming, b: ContainerTiming | undefined): boolean {
  return (
    b !== undefined &&
    equalPath(a.path, b.path) &&
    (['startup', 'readiness', 'liveness'] as const).every(
      (kind) => (a.probes[kind] === undefined) === (b.probes[kind] === undefined),
    )
  );
}
