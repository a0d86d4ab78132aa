import { Editor as MonacoEditor } from '@monaco-editor/react';
import { type editor, Uri } from 'monaco-editor/editor';
import { useState } from 'react';
import { attach } from './attach.ts';
import { createModel } from './model.ts';
import { largeOptions, viewOptions } from './options.ts';
import { themeName } from './theme.ts';
import type { EditorProps } from './types.ts';

export { preparations } from './setup.ts';

const wrapper = { className: 'monaco-component' };
let opened = 0;

/** What one editor is opened with. The component of the library keeps the callbacks of its first rendering. */
function opening({ text, onMount }: EditorProps) {
  const path = `inmemory://podwright/${++opened}.yaml`;
  let raw = '';
  return {
    path,
    // The library takes the model that has its path: one that is set up, and not a value that it would keep in step
    // with by replacing the whole text, with cursor and folds.
    beforeMount() {
      raw = text();
      createModel(raw, Uri.parse(path));
    },
    onMount(view: editor.IStandaloneCodeEditor) {
      const model = view.getModel();
      if (model) onMount((options) => attach(view, model, raw, options));
    },
  };
}

/** See `EditorProps`. */
export function Editor(props: EditorProps) {
  const [first] = useState(() => opening(props));
  return (
    <MonacoEditor
      {...first}
      theme={themeName(props.theme)}
      options={props.large ? largeOptions : viewOptions}
      saveViewState={false}
      loading={null}
      wrapperProps={wrapper}
    />
  );
}
