import { useDeferredValue } from 'react';
import type { Path } from '../../pod/index.ts';
import { type Part, partExists, useSelect } from '../../store/index.ts';

/**
 * The part whose form is shown. To take one form away and to make another takes several frames: where it may come later, the
 * choice is painted before, and the form changes in slices between which the page answers.
 */
export function useShownPart(podPath: Path): { readonly part: Part; readonly late: boolean } {
  const chosen = useSelect((state) => state.part);
  const shown = useDeferredValue(chosen);
  const mayWait = useSelect(
    ({ partLater, root }) =>
      partLater === chosen &&
      // All volumes are one form.
      !(shown.kind === 'volume' && chosen.kind === 'volume') &&
      partExists(root, podPath, shown),
  );
  const late = mayWait && shown !== chosen;
  return { part: late ? shown : chosen, late };
}
