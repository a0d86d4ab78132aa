import {
  type ComponentType,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { untilLoaded } from '../../lazy/index.ts';
import { type Attach, type EditorProps, type EditorTheme, loadEditor } from '../../monaco/index.ts';
import { useSelect, WorkbenchContext } from '../../store/index.ts';
import { type Session, startSession } from './session.ts';

export type EditorStatus = 'loading' | 'ready' | 'failed';

const darkScheme = () => matchMedia('(prefers-color-scheme: dark)');

function onScheme(listener: () => void): () => void {
  const query = darkScheme();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function useEditorTheme(): EditorTheme {
  const chosen = useSelect((state) => state.theme);
  const dark = useSyncExternalStore(onScheme, () => darkScheme().matches);
  return chosen === 'auto' ? (dark ? 'dark' : 'light') : chosen;
}

/** How long the editor waits for the form and the judgement, in ms. */
const patience = 3_000;

/** Resolves when the browser has painted what is there, with the form where one is coming, and has nothing better to do. */
async function afterPaint(): Promise<void> {
  await Promise.race([untilLoaded(), new Promise((resolve) => setTimeout(resolve, patience))]);
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
      else setTimeout(resolve, 50);
    });
  });
}

/** What shows the editor, once it is loaded. */
export interface LoadedEditor {
  readonly Editor: ComponentType<EditorProps>;
  readonly props: EditorProps;
}

/**
 * Loads the editor after the first paint, and keeps it and the store together while it is on the page.
 * @param element around the editor
 * @returns its state, what shows it, and what to do where it cannot be shown and where the person tries again
 */
export function useEditor(element: RefObject<HTMLElement | null>): {
  readonly status: EditorStatus;
  readonly loaded: LoadedEditor | undefined;
  readonly fail: () => void;
  readonly retry: () => void;
} {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('no WorkbenchContext above this component');
  const [status, setStatus] = useState<EditorStatus>('loading');
  const [attempt, setAttempt] = useState(0);
  const [Editor, setEditor] = useState<ComponentType<EditorProps>>();
  const theme = useEditorTheme();
  const large = useSelect((state) => state.layout.presenting);
  const session = useRef<Session | undefined>(undefined);

  // `attempt` is not read: a new attempt runs the effect again. A new theme does not: the editor has it as a prop.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let gone = false;
    setStatus('loading');
    void (async () => {
      await afterPaint();
      try {
        const component = await loadEditor(workbench.store.getState().language, theme);
        if (!gone) setEditor(() => component);
      } catch {
        if (!gone) setStatus('failed');
      }
    })();
    return () => {
      gone = true;
      setEditor(undefined);
    };
  }, [workbench, attempt]);

  const endSession = useCallback(() => {
    const ended = session.current;
    session.current = undefined;
    if (!ended) return;
    const view = ended.end();
    workbench.editor.left = { text: ended.handle.text(), view };
  }, [workbench]);
  // A layout effect ends before those of the editor do, which take away what the session still asks for its view.
  useLayoutEffect(() => endSession, [endSession]);

  const text = useCallback(() => workbench.store.getState().text, [workbench]);
  const onMount = useCallback(
    (attach: Attach) => {
      if (!element.current) return;
      const kept = workbench.editor.left;
      const view = kept?.text === text() ? kept.view : undefined;
      session.current = startSession(attach, element.current, workbench, view);
      setStatus('ready');
    },
    [workbench, element, text],
  );

  return {
    status,
    loaded: Editor && { Editor, props: { text, theme, large, onMount } },
    fail: useCallback(() => {
      endSession();
      setStatus('failed');
    }, [endSession]),
    retry: () => setAttempt((n) => n + 1),
  };
}
