import type { ContainerTiming } from '../../../engine/index.ts';
import { equalPath, type Path } from '../../../pod/index.ts';
import { useSelect } from '../../../store/index.ts';

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
