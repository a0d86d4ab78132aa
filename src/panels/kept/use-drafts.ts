import { useCallback, useEffect, useState } from 'react';
import { type Draft, draftsOfBrowser } from '../../drafts/index.ts';
import { openDrafts } from '../../store/index.ts';

export interface DraftList {
  readonly drafts: readonly Draft[];
  /** Ids of those that are open in a tab. */
  readonly open: ReadonlySet<string>;
  /** What could not be read, as JSON. */
  readonly aside: string | undefined;
}

/** The drafts, as they are now in whatever tab; `refused` where the browser keeps none, undefined until it has answered. */
export function useDrafts(): {
  readonly list: DraftList | 'refused' | undefined;
  readonly reload: () => Promise<void>;
} {
  const [list, setList] = useState<DraftList | 'refused'>();
  const reload = useCallback(async () => {
    try {
      const drafts = await draftsOfBrowser().list();
      const [open, aside] = await Promise.all([openDrafts(), draftsOfBrowser().aside()]);
      setList({ drafts, open, aside });
    } catch {
      setList('refused');
    }
  }, []);
  useEffect(() => {
    void reload();
    return draftsOfBrowser().onChange(() => void reload());
  }, [reload]);
  return { list, reload };
}
