import { editor } from 'monaco-editor/editor';
import type { EditorTheme } from './types.ts';

/** Monaco's own themes with colours that reach a contrast of 4.5 on the pane's background. */
export function defineThemes(): void {
  editor.defineTheme('podwright-light', {
    base: 'vs',
    inherit: true,
    rules: [
      { token: 'type.yaml', foreground: '0b5a8f' },
      { token: 'string.yaml', foreground: '8a2f11' },
      { token: 'number.yaml', foreground: '086b4a' },
      { token: 'keyword.yaml', foreground: '7a3e9d' },
      { token: 'comment.yaml', foreground: '5c6670' },
    ],
    colors: {
      'editor.background': '#ffffff',
      'editorLineNumber.foreground': '#6b7280',
      'editorLineNumber.activeForeground': '#1f2937',
    },
  });
  editor.defineTheme('podwright-dark', {
    base: 'vs-dark',
    inherit: true,
    rules: [
      { token: 'type.yaml', foreground: '7cc4f5' },
      { token: 'string.yaml', foreground: 'e0a98f' },
      { token: 'number.yaml', foreground: '9fd8a8' },
      { token: 'keyword.yaml', foreground: 'd3a6ec' },
      { token: 'comment.yaml', foreground: '9aa5b1' },
    ],
    colors: {
      'editor.background': '#1b1d20',
      'editorLineNumber.foreground': '#8b95a1',
      'editorLineNumber.activeForeground': '#e5e7eb',
    },
  });
}

export function themeName(theme: EditorTheme): string {
  return theme === 'dark' ? 'podwright-dark' : 'podwright-light';
}

/**
 * Has Monaco put its colours on the page before there is an editor: with one, every part of it would take them over anew, and
 * the browser would have to style the whole page while it opens.
 */
export function putOn(theme: EditorTheme): void {
  const sample = document.createElement('div');
  void editor.colorizeElement(sample, { theme: themeName(theme), mimeType: 'yaml' });
}
