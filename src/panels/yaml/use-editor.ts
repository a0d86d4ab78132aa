import { type RefObject, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type EditorTheme, loadEditor } from '../../monaco/index.ts';
import { useSelect, type Workbench, WorkbenchContext } from '../../store/index.ts';
import { type Session, startSession } from './session.ts';

export type EditorStatus = 'loading' | 'ready' | 'failed';

/** Cursor, folds and scroll of an editor that was taken away, for when its tab is opened again. */
const views = new WeakMap<Workbench, { readonly text: string; readonly view: unknown }>();

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

/** Resolves when the browser has painted and has nothing better to do. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1000 });
      else setTimeout(resolve, 50);
    });
  });
}

/**
 * Loads the editor after the first paint and mounts it into an element.
 * @returns its state, and what tries again after the chunk could not be fetched
 */
export function useEditor(element: RefObject<HTMLDivElement | null>): {
  readonly status: EditorStatus;
  readonly retry: () => void;
} {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('no WorkbenchContext above this component');
  const [status, setStatus] = useState<EditorStatus>('loading');
  const [attempt, setAttempt] = useState(0);
  const theme = useEditorTheme();
  const session = useRef<Session | undefined>(undefined);
  const currentTheme = useRef(theme);

  useEffect(() => {
    currentTheme.current = theme;
    session.current?.handle.setTheme(theme);
  }, [theme]);

  // `attempt` is not read: a new attempt runs the effect again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let gone = false;
    setStatus('loading');
    void (async () => {
      await afterPaint();
      try {
        const mount = await loadEditor(workbench.store.getState().language);
        if (gone || !element.current) return;
        const kept = views.get(workbench);
        const view = kept?.text === workbench.store.getState().text ? kept.view : undefined;
        session.current = startSession(mount, element.current, workbench, {
          theme: currentTheme.current,
          view,
        });
        setStatus('ready');
      } catch {
        if (!gone) setStatus('failed');
      }
    })();
    return () => {
      gone = true;
      const ended = session.current;
      session.current = undefined;
      if (ended) views.set(workbench, { text: ended.handle.text(), view: ended.end() });
    };
  }, [workbench, element, attempt]);

  return { status, retry: () => setAttempt((n) => n + 1) };
}
