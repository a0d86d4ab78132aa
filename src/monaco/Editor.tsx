import { Editor as MonacoEditor } from '@monaco-editor/react';
import type { editor } from 'monaco-editor/editor';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { attach } from './attach.ts';
import { Making } from './making.ts';
import { largeOptions, viewOptions } from './options.ts';
import { themeName } from './theme.ts';
import type { EditorProps } from './types.ts';

export { preparations } from './setup.ts';

/** Over what the library has for an editor, which is made before the library asks for it. */
const filled: CSSProperties = { position: 'absolute', inset: 0 };
/** Laid out and drawn, but not to be seen or reached: nobody would hear what is typed there. */
const unattached: CSSProperties = { ...filled, visibility: 'hidden' };

/** See `EditorProps`. */
export function Editor(props: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [first] = useState(props);
  const [making, setMaking] = useState<Making>();
  const [failure, setFailure] = useState<unknown>();
  const [attached, setAttached] = useState(false);
  useEffect(() => {
    const begun = new Making();
    if (place.current)
      begun.run(place.current, first).then((all) => {
        if (all) setMaking(begun);
      }, setFailure);
    return () => begun.drop();
  }, [first]);
  // For the boundary around, which knows what to do without an editor.
  if (failure !== undefined) throw failure;
  return (
    <>
      {making && (
        <MonacoEditor
          // The library takes the model that has this path, and no value that it would keep in step with by replacing the
          // whole text, with cursor and folds. It keeps the callbacks of its first rendering.
          path={making.path}
          onMount={(view: editor.IStandaloneCodeEditor) => {
            const model = view.getModel();
            if (model) first.onMount((options) => attach(view, model, making.raw, options));
            setAttached(true);
          }}
          theme={themeName(props.theme)}
          options={props.large ? largeOptions : viewOptions}
          saveViewState={false}
          loading={null}
        />
      )}
      <div ref={place} className="monaco-component" style={attached ? filled : unattached} />
    </>
  );
}
