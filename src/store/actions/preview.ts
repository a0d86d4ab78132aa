import type { PathEdit } from '../../pod/index.ts';
import type { Gateway } from '../gateway.ts';
import { type LineDiff, lineDiff } from '../line-diff.ts';

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
}

export function previewActions(gateway: Gateway): PreviewActions {
  const { store, analysis } = gateway;
  return {
    async preview(edits) {
      const { text, version } = store.getState();
      const plan = await analysis.plan(gateway.currentDocument(), edits);
      if (!plan.ok || store.getState().version !== version) return undefined;
      return { version, ...lineDiff(text, plan.edits) };
    },
  };
}
