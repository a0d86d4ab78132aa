import { lazily } from '../../lazy/index.ts';
import type { PathEdit } from '../../pod/index.ts';
import type { Gateway } from '../gateway.ts';
import { difference } from '../history.ts';
import type { LineDiff } from '../line-diff.ts';

/** Read when it is asked for, which most visits do not. */
const lineDiffs = lazily(() => import('../line-diff.ts'));

/** What edits would do to the text. */
export interface EditPreview extends LineDiff {
  /** Version of the text they were planned on. */
  readonly version: number;
}

/** What tells what a plan will do before it is done. */
export interface PreviewActions {
  /**
   * Plans path edits of the current document as {@link TextActions.edit} does, and changes nothing.
   * @returns undefined where they would be refused, or the text changed meanwhile
   */
  preview(edits: readonly PathEdit[]): Promise<EditPreview | undefined>;
  /**
   * What differs in the lines of two texts; rejects where the part of the page that tells does not come.
   * @param how `moved`: lines that only get another indentation stay
   */
  compare(before: string, after: string, how?: 'moved'): Promise<LineDiff>;
}

export function previewActions(gateway: Gateway): PreviewActions {
  const { store, analysis } = gateway;
  return {
    async preview(edits) {
      const { text, version } = store.getState();
      const plan = await analysis.plan(gateway.currentDocument(), edits);
      const diffs = await lineDiffs.load().catch(() => undefined);
      if (!diffs || !plan.ok || store.getState().version !== version) return undefined;
      return { version, ...diffs.lineDiff(text, plan.edits) };
    },
    async compare(before, after, how) {
      const { lineDiff } = await lineDiffs.load();
      return lineDiff(before, [difference(before, after)], how);
    },
  };
}
