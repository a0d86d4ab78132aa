import { type KeyboardEvent, useContext, useRef } from 'react';
import type { FieldSchema, Path } from '../../pod/index.ts';
import { useActions, useMessages, useRenameHint, useUsedBy } from '../../store/index.ts';
import type { Committed } from '../../ui/index.ts';
import { DraftItem, draftAt } from './draft.ts';
import { useWords, useWriter } from './hooks.ts';
import { textOf } from './texts.ts';

/** How a name is typed: what the control hands to its text input. */
export interface NameTyping {
  readonly onText: (typed: string) => Committed | undefined;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Typing a name that others may refer to. Where something does when the control is entered, the name is written when it is
 * done (Enter, leaving), and all that refers to it follows in the same step, which is said before; half a name might be that
 * of something else. Where nothing does, each key stroke is written as everywhere. Escape takes back what was not written.
 * @param onProblem a sentence on why a name was not taken
 */
export function useName(
  field: FieldSchema,
  path: Path,
  onProblem: (problem: string | undefined) => void,
): NameTyping {
  const words = useWords();
  const tables = useMessages();
  const actions = useActions();
  const writer = useWriter(path);
  const drafted = draftAt(useContext(DraftItem), path) !== undefined;
  const uses = useUsedBy(path);
  const consequence = useRenameHint(path);
  const followed = useRef(false);
  const waiting = useRef<string>(undefined);

  async function rename() {
    const to = waiting.current;
    waiting.current = undefined;
    if (to === undefined) return;
    const outcome = await actions.renameEverywhere(path, to);
    if (outcome.ok) return onProblem(undefined);
    if (outcome.reason === 'taken') onProblem(words['rename.taken'](to));
    if (outcome.reason === 'empty') onProblem(words['rename.empty']);
    if (outcome.reason === 'unwritable') onProblem(words['rename.unwritable'](to));
  }

  return {
    onText(typed) {
      onProblem(undefined);
      if (!followed.current) return { shown: typed, done: writer.set(typed) };
      waiting.current = typed;
      return undefined;
    },
    onFocus() {
      followed.current = !drafted && uses.length > 0;
      if (!followed.current) return;
      const { label } = textOf(tables, field);
      actions.hint({ title: label, text: consequence });
    },
    onBlur() {
      actions.hint(undefined);
      void rename();
    },
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !event.altKey) void rename();
      if (event.key === 'Escape') waiting.current = undefined;
    },
  };
}
