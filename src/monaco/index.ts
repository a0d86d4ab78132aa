import type { EditorHandle, EditorOptions } from './types.ts';

export type * from './types.ts';

/** Mounts an editor into an element of any size; it follows the size. */
export type Mount = (element: HTMLElement, options: EditorOptions) => EditorHandle;

/**
 * Loads Monaco, a chunk of its own. Its menus speak the language of the first call: Monaco reads its messages once.
 * @returns what mounts an editor; rejects when the chunk cannot be fetched
 */
export async function loadEditor(language: 'en' | 'zh-CN'): Promise<Mount> {
  if (language === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn');
  return (await import('./mount.ts')).mount;
}
