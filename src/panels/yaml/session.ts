import type { Attach, EditorHandle } from '../../monaco/index.ts';
import { equalPath, type TextEdit } from '../../pod/index.ts';
import { afterPaint, releaseOf, type State, sentenceOf, type Workbench } from '../../store/index.ts';
import { followCursor } from './follow-cursor.ts';
import { fixesOf, markersOf } from './markers.ts';
import { showSpot } from './show-spot.ts';
import { hoverTextOf, isAbsent, suggestionOf } from './words.ts';

export interface Session {
  readonly handle: EditorHandle;
  /** Lets go of the editor. @returns its view state, for the next session */
  end(): unknown;
}

/** So many letters that follow each other without a paint between them may come to the editor later. */
const mostDue = 8;

/**
 * Keeps an editor and the store together: what the person types goes to the store, every other change of the text
 * comes to the editor edit by edit, findings become markers, and each side follows where the person is on the other.
 * @param view what an earlier session of the same text ended with
 */
export function startSession(
  attach: Attach,
  element: HTMLElement,
  workbench: Workbench,
  view: unknown,
): Session {
  const { store, actions } = workbench;
  let shown = store.getState();
  const cursor = followCursor(workbench, (offset) => handle.lineOf(offset));
  const handle = attach({
    view,
    ariaLabel: shown.messages.ui['yaml.editor'],
    onEdits: (edits, text) => actions.typed(edits, shown.version, text),
    onCursor: cursor.moved,
    onUndo: actions.undo,
    onRedo: actions.redo,
    async suggest(offset, explicit) {
      const found = await actions.complete(offset, explicit);
      const { messages, settings } = store.getState();
      const offered = found.filter((completion) => !isAbsent(completion, releaseOf(settings)));
      return offered.map((completion) => suggestionOf(completion, messages));
    },
    async hover(offset) {
      const found = await actions.hover(offset);
      if (!found) return undefined;
      const { shown: findings, messages, settings } = store.getState();
      const elsewhere = findings.filter(
        ({ issue, document, start, end }) =>
          document === found.document &&
          equalPath(issue.path, found.path) &&
          (offset < start || offset > end),
      );
      return hoverTextOf(
        found,
        messages,
        elsewhere.map(({ issue }) => sentenceOf(messages, issue)),
        releaseOf(settings),
      );
    },
    fixes: (id) => fixesOf(id, store.getState(), actions),
  });

  function takeOver(before: State, { change, text, version }: State): void {
    const one = change?.version === version && before.version === version - 1 ? change : undefined;
    if (one?.origin === 'file') handle.replace(text);
    else if (one && one.origin !== 'editor' && handle.text() === before.text)
      handle.applyEdits(one.edits, text, one.origin === 'undo');
    if (handle.text() !== text) handle.sync(text);
    const [first] = one?.edits ?? [];
    if (one?.origin === 'form' && first) showChange(text, first);
  }

  /** Scrolls to what an edit of the form has written; from the first thing it writes on, for it may begin with a line break. */
  function showChange(text: string, { start, text: written }: TextEdit): void {
    const lead = written.length - written.trimStart().length;
    handle.show({
      start: Math.min(start + lead, text.length),
      end: Math.min(start + written.length, text.length),
    });
  }

  const showMarkers = (state: State) => {
    if (state.derived.version === state.version) handle.setMarkers(markersOf(state.shown, state.messages));
  };

  function follow(state: State): void {
    const before = shown;
    if (state === before) return;
    if (state.version !== before.version) takeOver(before, state);
    shown = state;
    if (state.shown !== before.shown || state.messages !== before.messages) showMarkers(state);
    if (state.messages !== before.messages) handle.setAriaLabel(state.messages.ui['yaml.editor']);
    if (state.spot !== before.spot) void showSpot(workbench, handle, true);
    else if (state.spot && state.derived !== before.derived) void showSpot(workbench, handle, false);
  }

  let waiting: (() => void) | undefined;
  /** The states between the one shown and the present one, one for each letter. */
  let due: State[] = [];
  const catchUp = (state = store.getState()) => {
    waiting?.();
    waiting = undefined;
    for (const each of due) follow(each);
    due = [];
    follow(state);
  };

  /** True for a letter in a form that is painted before anything is made of it. */
  const isLetter = ({ pending, change }: State) =>
    pending && change?.origin === 'form' && !element.contains(document.activeElement);

  const stop = store.subscribe((state, before) => {
    if (state.version === before.version) {
      if (!waiting) follow(state);
      return;
    }
    if (waiting) due.push(before);
    if (!isLetter(state) || due.length > mostDue) {
      catchUp(state);
      return;
    }
    waiting?.();
    waiting = afterPaint(() => catchUp());
  });
  // The person comes here: every place is one of the text as it is.
  const arrive = () => catchUp();

  // The text may have changed while the editor was being opened.
  if (handle.text() !== shown.text) handle.sync(shown.text);
  showMarkers(shown);
  void showSpot(workbench, handle, true);
  element.addEventListener('focusout', actions.doneTyping);
  element.addEventListener('focusin', arrive);
  element.addEventListener('pointerdown', arrive, true);

  return {
    handle,
    end() {
      element.removeEventListener('focusout', actions.doneTyping);
      element.removeEventListener('focusin', arrive);
      element.removeEventListener('pointerdown', arrive, true);
      catchUp();
      cursor.stop();
      stop();
      return handle.detach();
    },
  };
}
