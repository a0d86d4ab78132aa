import { type CSSProperties, type DragEvent, useRef, useState } from 'react';
import { useActions, useMessages } from '../../store/index.ts';
import { IconButton, SmallButton } from '../../ui/index.ts';
import { largestFile, readManifests } from './files.ts';
import { Guard } from './Guard.tsx';
import { PlainEditor } from './PlainEditor.tsx';
import { Preview } from './Preview.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useEditor } from './use-editor.ts';
import styles from './yaml.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Not in the style sheet: the editor has a size also where that could not be loaded. */
const place: CSSProperties = { position: 'relative', flex: '1 1 auto', minHeight: '6rem' };
const filled: CSSProperties = { position: 'absolute', inset: 0 };
/** The preview below can be selected. */
const waiting: CSSProperties = { ...filled, pointerEvents: 'none' };

/** The manifest as text: an editor that is loaded after the first paint, and the text as it is until then. */
export function YamlPane() {
  const { ui } = useMessages();
  const { bring } = useActions();
  const element = useRef<HTMLDivElement>(null);
  const { status, loaded, fail, retry } = useEditor(element);
  const [message, setMessage] = useState<string | undefined>(undefined);
  const [over, setOver] = useState(false);

  const open = async (files: readonly File[]) => {
    const read = await readManifests(files);
    if (!read.ok) return setMessage(ui[`yaml.${read.reason}`](read.name));
    setMessage(undefined);
    bring(read.text, read.name);
  };

  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void open(files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button "Open" is the first
    <div
      className={styles.pane}
      onDragOverCapture={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDropCapture={drop}
      onPasteCapture={(event) => {
        if (event.clipboardData.getData('text').length <= largestFile) return;
        event.preventDefault();
        event.stopPropagation();
        setMessage(ui['yaml.pasteTooLarge']);
      }}
    >
      <Toolbar onFile={(file) => void open([file])} />
      {message !== undefined && (
        <p className={styles.message} role="alert">
          {message}
          <IconButton icon="remove" label={ui['yaml.dismiss']} onClick={() => setMessage(undefined)} />
        </p>
      )}
      {status === 'failed' && (
        <p className={styles.message} role="alert">
          {ui['yaml.loadFailed']}
          <SmallButton onClick={retry}>{ui['fault.retry']}</SmallButton>
        </p>
      )}
      <div className={styles.body} style={place}>
        {status === 'failed' ? <PlainEditor /> : status === 'loading' && <Preview />}
        <div ref={element} style={status === 'ready' ? filled : waiting}>
          {loaded && status !== 'failed' && (
            <Guard onFailure={fail}>
              <loaded.Editor {...loaded.props} />
            </Guard>
          )}
        </div>
        {over && <div className={styles.drop}>{ui['yaml.drop']}</div>}
      </div>
    </div>
  );
}
