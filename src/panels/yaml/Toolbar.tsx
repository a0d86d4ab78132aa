import { useContext, useRef } from 'react';
import { useMessages, useSelect, WorkbenchContext } from '../../store/index.ts';
import { downloadText, Icon, SmallButton, useCopied } from '../../ui/index.ts';
import styles from './yaml.module.css';

function Copy() {
  const { ui } = useMessages();
  const workbench = useContext(WorkbenchContext);
  const [copied, copy] = useCopied();
  return (
    <>
      <span role="status" className={styles.feedback} data-failed={copied === false || undefined}>
        {copied === undefined ? '' : ui[copied ? 'yaml.copied' : 'yaml.copyFailed']}
      </span>
      <SmallButton icon="copy" onClick={() => workbench && copy(workbench.store.getState().text)}>
        {ui['yaml.copy']}
      </SmallButton>
    </>
  );
}

interface ToolbarProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Opens a file in the browser's own way, where it has one that can write back. */
  readonly onPick: (() => void) | undefined;
}

/** The name of the file, and what one does with the text as a whole. */
export function Toolbar({ onFiles, onPick }: ToolbarProps) {
  const { ui } = useMessages();
  const workbench = useContext(WorkbenchContext);
  const fileName = useSelect((state) => state.fileName);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.toolbar}>
      <Icon name="fileCode" />
      <span className={styles.name} title={fileName}>
        {fileName || ui['yaml.title']}
      </span>
      <Copy />
      <SmallButton
        icon="download"
        onClick={() => {
          const { text, fileName: name } = workbench?.store.getState() ?? { text: '', fileName: '' };
          downloadText(text, name);
        }}
      >
        {ui['yaml.download']}
      </SmallButton>
      <SmallButton icon="folderOpen" onClick={() => (onPick ? onPick() : input.current?.click())}>
        {ui['yaml.open']}
      </SmallButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".yaml,.yml,.json,.txt,text/*,application/json,application/yaml"
        aria-label={ui['yaml.openFile']}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
