import { type CSSProperties, type DragEvent, useCallback, useRef, useState } from 'react';
import { useActions, useMessages } from '../../store/index.ts';
import { IconButton, SmallButton } from '../../ui/index.ts';
import { droppedFiles, namedFiles } from './dropped.ts';
import { largestFile } from './files.ts';
import { Guard } from './Guard.tsx';
import { Offer } from './Offer.tsx';
import { PlainEditor } from './PlainEditor.tsx';
import { Preview } from './Preview.tsx';
import { Toolbar } from './Toolbar.tsx';
import { type Trouble, useBringFiles } from './use-bring-files.ts';
import { useEditor } from './use-editor.ts';
import styles from './yaml.module.css';

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Not in the style sheet: the editor has a size also where that could not be loaded. */
const place: CSSProperties = { position: 'relative', flex: '1 1 auto', minHeight: '6rem' };
const filled: CSSProperties = { position: 'absolute', inset: 0 };
/** The preview below can be selected. */
const waiting: CSSProperties = { ...filled, pointerEvents: 'none' };

interface Props {
  /** Opens a file that can be written back to, where the browser can do so. */
  readonly onPick?: (() => void) | undefined;
}

/** The manifest as text: an editor that is loaded after the first paint, and the text as it is until then. */
export function YamlPane({ onPick }: Props) {
  const { ui } = useMessages();
  const { offer } = useActions();
  const element = useRef<HTMLDivElement>(null);
  const { status, loaded, fail, retry } = useEditor(element);
  const [message, setMessage] = useState<string | undefined>(undefined);
  const [isOver, setOver] = useState(false);

  const say = useCallback(
    (trouble: Trouble | undefined) => setMessage(trouble && ui[`yaml.${trouble.reason}`](trouble.name)),
    [ui],
  );
  const open = useBringFiles(say);

  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void open(droppedFiles(event.dataTransfer));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button "Open" is the first
    <div
      className={styles.pane}
      // What says that files can be dropped comes under the pointer: not taken as it is entered, a drop would leave the page.
      onDragEnterCapture={over}
      onDragOverCapture={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDropCapture={drop}
      onPasteCapture={(event) => {
        const pasted = event.clipboardData.getData('text');
        if (pasted.length <= largestFile) return offer(pasted);
        event.preventDefault();
        event.stopPropagation();
        setMessage(ui['yaml.pasteTooLarge']);
      }}
    >
      <Toolbar onFiles={(files) => void open(namedFiles(files))} onPick={onPick} />
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
      <div style={place}>
        {status === 'failed' ? <PlainEditor /> : status === 'loading' && <Preview />}
        <div ref={element} style={status === 'ready' ? filled : waiting}>
          {loaded && status !== 'failed' && (
            <Guard onFailure={fail}>
              <loaded.Editor {...loaded.props} />
            </Guard>
          )}
        </div>
        <Offer />
        {isOver && <div className={styles.drop}>{ui['yaml.drop']}</div>}
      </div>
    </div>
  );
}
