import './face.css';
import type { ComponentType } from 'react';
import { lazily } from '../lazy/index.ts';
import { idle } from './idle.ts';
import { loadSlices } from './slices/index.ts';
import type { EditorProps, EditorTheme } from './types.ts';

export type * from './types.ts';

const chinese = lazily(() => import('monaco-editor/nls/lang/zh-cn'));
const editor = lazily(() => import('./Editor.tsx'));

/**
 * Loads Monaco, in chunks of its own. Its menus speak the language of the first call: Monaco reads its messages once, and
 * speaks English where they do not come.
 * @param theme the one that the first editor has
 * @returns the component of the editor; rejects when a chunk cannot be fetched, and fetches anew when called again
 */
export async function loadEditor(
  language: 'en' | 'zh-CN',
  theme: EditorTheme,
): Promise<ComponentType<EditorProps>> {
  if (language === 'zh-CN')
    await chinese
      .load()
      .catch(() => chinese.load())
      .catch(() => undefined);
  await loadSlices();
  const { Editor, preparations } = await editor.load();
  for (const prepare of preparations) {
    await idle();
    prepare(theme);
  }
  await idle();
  return Editor;
}
