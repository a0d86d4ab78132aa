import { complete, hoverText } from '../../assist/index.ts';
import { issueText, type Tables } from '../../i18n/index.ts';
import type { EditorHandle, EditorTheme, Marker, Mount, QuickFix } from '../../monaco/index.ts';
import { equalPath, type Issue, type Json } from '../../pod/index.ts';
import type { Finding, State, Workbench } from '../../store/index.ts';

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const;

export interface Session {
  readonly handle: EditorHandle;
  /** Takes the editor away. @returns its view state, for the next session */
  end(): unknown;
}

/** The value of the document the forms are about: as it stands, or as it was last read. */
function documentValue(state: State, document: number): Json | undefined {
  const { focus } = state.derived;
  return focus?.document === document ? (focus.value ?? state.root) : undefined;
}

/** In the indentation of a line a person means what stands behind it. */
function entryStart(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const lead = /^ *[^\s#]/.exec(text.slice(line, line + 400))?.[0] ?? ' ';
  return Math.max(offset, line + lead.length - 1);
}

/** The sentences in one language, by what was found: an edit changes few of them. */
let said = new WeakMap<Issue, string>();
let saidIn: Tables | undefined;

function sentence(messages: Tables, issue: Issue): string {
  if (messages !== saidIn) said = new WeakMap();
  saidIn = messages;
  const known = said.get(issue) ?? issueText(messages, issue);
  said.set(issue, known);
  return known;
}

function markersOf(findings: readonly Finding[], state: State): Marker[] {
  return findings.map(({ issue, start, end }, index) => ({
    id: String(index),
    severity: severities[issue.severity],
    message: sentence(state.messages, issue),
    source: issue.type,
    start,
    end,
  }));
}

/**
 * Keeps an editor and the store together: what the person types goes to the store, every other change of the text
 * comes to the editor edit by edit, findings become markers, and each side follows where the person is on the other.
 */
export function startSession(
  mount: Mount,
  element: HTMLElement,
  { store, actions }: Workbench,
  { theme, view }: { readonly theme: EditorTheme; readonly view: unknown },
): Session {
  let shown = store.getState();
  let asked = 0;
  let frame = 0;

  async function followCursor(offset: number): Promise<void> {
    const { version, text } = store.getState();
    const ticket = ++asked;
    const at = await actions.pathAt(entryStart(text, offset));
    const state = store.getState();
    if (ticket !== asked || state.version !== version) return;
    const { spot, typingLine } = state;
    const same = spot?.by === 'text' && spot.document === at.document && equalPath(spot.path, at.path);
    if (same && (typingLine === undefined || typingLine === handle.lineOf(offset))) return;
    actions.visit({ path: at.path, document: at.document, by: 'text', offset });
  }

  function fixesOf(id: string): QuickFix[] {
    const { shown: findings, messages } = store.getState();
    const finding = findings[Number(id)];
    if (!finding || (!finding.issue.fix && !finding.issue.textFix)) return [];
    return [
      {
        title: messages.ui['yaml.fix'],
        preferred: true,
        run: () => void actions.applyFix(finding.issue, finding.document),
      },
    ];
  }

  const handle = mount(element, {
    text: shown.text,
    theme,
    view,
    ariaLabel: shown.messages.ui['yaml.editor'],
    onEdits: (edits) => actions.typed(edits, store.getState().version),
    onCursor(offset) {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void followCursor(offset));
    },
    onUndo: actions.undo,
    onRedo: actions.redo,
    async suggest(offset, explicit) {
      const at = await actions.pathAt(offset);
      const state = store.getState();
      const root = documentValue(state, at.document);
      return complete({ text: state.text, offset, at, root, messages: state.messages, explicit });
    },
    async hover(offset) {
      const at = await actions.pathAt(offset);
      const state = store.getState();
      const elsewhere = state.shown.filter(
        ({ issue, document, start, end }) =>
          document === at.document && equalPath(issue.path, at.path) && (offset < start || offset > end),
      );
      return hoverText({
        text: state.text,
        offset,
        at,
        root: documentValue(state, at.document),
        messages: state.messages,
        findings: elsewhere.map(({ issue }) => issueText(state.messages, issue)),
      });
    },
    fixes: fixesOf,
  });

  function takeOver(state: State): void {
    const { change, text, version } = state;
    if (change && change.version === version && shown.version === version - 1) {
      if (change.origin === 'file') handle.replace(text);
      else if (change.origin !== 'editor') handle.applyEdits(change.edits, change.origin === 'undo');
    }
    if (handle.text() !== text) handle.sync(text);
  }

  /** @param moved the person went there just now; otherwise the lines are marked anew after a change of the text */
  async function showSpot(moved: boolean): Promise<void> {
    const { spot } = store.getState();
    if (!spot || spot.by === 'text') return handle.highlight(undefined, false);
    if (moved && spot.offset !== undefined) handle.reveal(spot.offset, spot.path.length === 0);
    const located = await actions.locate(spot.document, spot.path);
    if (store.getState().spot !== spot) return;
    handle.highlight(spot.path.length === 0 ? undefined : located?.entry, moved && spot.offset === undefined);
  }

  const showMarkers = (state: State) => {
    if (state.derived.version === state.version) handle.setMarkers(markersOf(state.shown, state));
  };

  const stop = store.subscribe(() => {
    const state = store.getState();
    const before = shown;
    if (state === before) return;
    if (state.version !== before.version) takeOver(state);
    shown = state;
    if (state.shown !== before.shown || state.messages !== before.messages) showMarkers(state);
    if (state.messages !== before.messages) handle.setAriaLabel(state.messages.ui['yaml.editor']);
    if (state.spot !== before.spot) void showSpot(true);
    else if (state.spot && state.derived !== before.derived) void showSpot(false);
  });

  showMarkers(shown);
  void showSpot(true);
  element.addEventListener('focusout', actions.doneTyping);

  return {
    handle,
    end() {
      element.removeEventListener('focusout', actions.doneTyping);
      cancelAnimationFrame(frame);
      asked++;
      stop();
      return handle.dispose();
    },
  };
}
