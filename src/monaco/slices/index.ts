import { lazily } from '../../lazy/index.ts';
import { idle } from '../idle.ts';

/**
 * Monaco in slices, each of which needs those before it and is a chunk of its own: evaluated in one go, or kept in one go by the
 * browser as it was compiled, it holds the thread for longer than a person waits for a key.
 *
 * They have the features that a YAML pane needs, one by one: `features/register.all` is 300 KB gzip more. Left out on
 * purpose: its undo (the store has the history), diff editor, code lens, rename, go to symbol, colour picker, command
 * palette, inline completions, drop into the editor (the pane opens dropped files).
 */
const slices = [
  lazily(() => import('./monaco-base.ts')),
  lazily(() => import('./monaco-model.ts')),
  lazily(() => import('./monaco-lists.ts')),
  lazily(() => import('./monaco-menus.ts')),
  lazily(() => import('./monaco-commands.ts')),
  lazily(() => import('./monaco-view.ts')),
  lazily(() => import('./monaco-widget.ts')),
  lazily(() => import('./monaco-search.ts')),
  lazily(() => import('./monaco-trees.ts')),
  lazily(() => import('./monaco-suggest.ts')),
  lazily(() => import('./monaco-features.ts')),
  lazily(() => import('./monaco-services.ts')),
];

/** Loads Monaco slice by slice, each when the browser is idle. Rejects when one cannot be fetched. */
export async function loadSlices(): Promise<void> {
  for (const slice of slices) {
    if (slice.loaded()) continue;
    await slice.load();
    await idle();
  }
}
