import { lazily } from '../lazy/index.ts';
import type { EditorHandle, EditorOptions } from './types.ts';

export type * from './types.ts';

/** Mounts an editor into an element of any size; it follows the size. */
export type Mount = (element: HTMLElement, options: EditorOptions) => EditorHandle;

const chinese = lazily(() => import('monaco-editor/nls/lang/zh-cn'));
const editor = lazily(() => import('./mount.ts'));

/**
 * Loads Monaco, a chunk of its own. Its menus speak the language of the first call: Monaco reads its messages once, and
 * speaks English where they do not come.
 * @returns what mounts an editor; rejects when the chunk cannot be fetched, and fetches anew when called again
 */
export async function loadEditor(language: 'en' | 'zh-CN'): Promise<Mount> {
  if (language === 'zh-CN')
    await chinese
      .load()
      .catch(() => chinese.load())
      .catch(() => undefined);
  return (await editor.load()).mount;
}
