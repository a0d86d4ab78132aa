import './slices/monaco-services.ts';
import './editor.css';
import { loader, type Monaco } from '@monaco-editor/react';
import { editor, Uri } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { measureFont } from './font.ts';
import { takeMade } from './making.ts';
import { defineThemes, putOn } from './theme.ts';
import type { EditorTheme } from './types.ts';
import { registerYaml } from './yaml-language.ts';

// Without this the loader of @monaco-editor/react fetches a Monaco of its own from a CDN. These are the parts of Monaco that
// its editor uses; handing over the whole namespace keeps what nobody does. Its editors are made beforehand, in steps.
loader.config({ monaco: { editor: { ...editor, create: takeMade }, Uri } as Monaco });
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

/** What Monaco needs before the first editor, step by step: together they would be a long task, and with its making a longer one. */
export const preparations: readonly ((theme: EditorTheme) => void)[] = [
  defineThemes,
  registerYaml,
  putOn,
  measureFont,
];
