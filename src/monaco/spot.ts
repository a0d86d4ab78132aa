import type { editor } from 'monaco-editor/editor';
import type { Area } from './types.ts';

/** The lines that are marked as those the forms are about. */
export interface Spot {
  /** Marks whole lines; scrolls to them when asked and out of sight. */
  show(range: Area, scroll: boolean): void;
  hide(): void;
}

const options = { isWholeLine: true, className: 'pw-spot', linesDecorationsClassName: 'pw-spot-bar' };

/** The one spot of an editor. */
export function createSpot(
  view: Pick<
    editor.IStandaloneCodeEditor,
    'createDecorationsCollection' | 'revealRangeInCenterIfOutsideViewport'
  >,
): Spot {
  const marks = view.createDecorationsCollection();
  return {
    show(range, scroll) {
      const marked = marks.getRange(0);
      const same =
        marked?.startLineNumber === range.startLineNumber && marked.endLineNumber === range.endLineNumber;
      if (scroll) view.revealRangeInCenterIfOutsideViewport(range);
      if (!same) marks.set([{ range, options }]);
    },
    hide: () => marks.clear(),
  };
}
