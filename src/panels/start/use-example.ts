import { useCallback } from 'react';
import { useActions, useCurrentState } from '../../store/index.ts';
import { type ExampleId, gallery } from './examples.ts';

/** The question for an example that came last, on the whole page: only that is answered. */
let latest = {};

/**
 * Opens an example once its text is there. What the person opened, pasted or typed meanwhile stays: the example is not opened
 * then, and no later.
 * @returns whether it was opened; rejects where the texts cannot be loaded
 */
export function useExample(): (id: ExampleId) => Promise<boolean> {
  const { replaceText } = useActions();
  const current = useCurrentState();
  return useCallback(
    async (id) => {
      const question = {};
      latest = question;
      const { text, draftId, brought } = current();
      const { texts } = await gallery.load();
      const now = current();
      if (question !== latest || now.text !== text || now.draftId !== draftId || now.brought !== brought)
        return false;
      replaceText(texts[id], `${id}.yaml`);
      return true;
    },
    [replaceText, current],
  );
}
