import { useCallback } from 'react';
import type { Path } from '../../pod/index.ts';
import { useActions, useSelect } from '../../store/index.ts';

/**
 * Goes to a field of the current Pod. By `panel` the focus goes there too, also where the panels have a page of their own;
 * by `form` it stays, and what is shown of the field follows.
 */
export function useGo(): (path: Path, by: 'form' | 'panel') => void {
  const { visit, setLayout } = useActions();
  const document = useSelect((state) => state.current?.document ?? 0);
  return useCallback(
    (path, by) => {
      visit({ path, document, by });
      if (by === 'panel') setLayout({ narrowTab: 'form' });
    },
    [visit, setLayout, document],
  );
}
