import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { formatPath, type Path } from '../../pod/index.ts';
import styles from './chips.module.css';
import { useWords } from './hooks.ts';
import { useRowState } from './Mark.tsx';

export interface ChipItem {
  /** As it stands in the text. */
  readonly text: string;
  /** What is edited, where that is not what stands: a value of another type. */
  readonly edited?: string;
  readonly path: Path;
}

interface ChipBoxProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly items: readonly ChipItem[];
  readonly placeholder: string;
  /** Behind chips. */
  readonly following?: string | undefined;
  readonly suggestions?: readonly string[] | undefined;
  /** Takes texts in; false where one of them cannot be read, and stays in the field. */
  readonly onAdd: (texts: readonly string[]) => boolean;
  readonly onEdit: (index: number, text: string) => void;
  readonly onRemove: (index: number) => void;
  /** Alt with an arrow moves a chip; absent where their order says nothing. */
  readonly onMove?: ((from: number, to: number) => void) | undefined;
  /** An empty chip may stand: Shift Enter adds one. */
  readonly empty?: boolean | undefined;
  /** Name of the list, for what is pasted into the field; see `boxes`. */
  readonly name?: string | undefined;
}

/**
 * Words as chips and a field for the next: Enter or leaving adds, pasted lines add one each. Backspace in the empty field goes
 * to the last chip; a click or Enter on a chip edits it, Delete removes it.
 */
export function ChipBox(props: ChipBoxProps) {
  const { id, label, describedBy, items, placeholder, suggestions = [], onAdd, onEdit, onRemove } = props;
  const { onMove, empty = false, name, following } = props;
  const words = useWords();
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const chips = () => box.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
  const focusChip = (index: number) => (chips()[index] ?? input.current)?.focus();
  const add = (texts: readonly string[]) => {
    if (onAdd(texts)) setText('');
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    if (event.key === 'Enter' && !event.altKey && (text !== '' || (empty && event.shiftKey))) {
      event.preventDefault();
      event.stopPropagation();
      add([text]);
    } else if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && atStart && items.length > 0) {
      if (text !== '' && event.key === 'Backspace') return;
      event.preventDefault();
      focusChip(items.length - 1);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain').split(/[\r\n]+/);
    const filled = lines.map((line) => line.trim().replace(/^- /, '')).filter((line) => line !== '');
    if (filled.length < 2) return;
    event.preventDefault();
    add(filled);
  };
  const onChipKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      onRemove(index);
      requestAnimationFrame(() => input.current?.focus());
    } else if (step !== 0 && event.altKey && onMove) {
      const to = index + step;
      if (to < 0 || to >= items.length) return;
      onMove(index, to);
      requestAnimationFrame(() => focusChip(to));
    } else if (event.key === 'ArrowLeft') focusChip(Math.max(0, index - 1));
    else if (event.key === 'ArrowRight') focusChip(index + 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click beside the chips goes to the field
    <div
      ref={box}
      className={styles.box}
      data-chips
      onClick={(event) => {
        if (event.target === box.current) input.current?.focus();
      }}
    >
      {items.map((item, i) =>
        editing === i ? (
          <ChipEditor
            key={formatPath(item.path)}
            label={words['form.nth'](label, i + 1)}
            text={item.edited ?? item.text}
            onDone={(typed) => {
              setEditing(undefined);
              if (typed !== undefined && (typed !== '' || empty)) onEdit(i, typed);
              requestAnimationFrame(() => focusChip(i));
            }}
          />
        ) : (
          <Chip
            key={formatPath(item.path)}
            item={item}
            label={words['form.nth'](label, i + 1)}
            onEdit={() => setEditing(i)}
            onKey={(event) => onChipKey(event, i)}
          />
        ),
      )}
      <input
        ref={input}
        id={id}
        type="text"
        className={styles.next}
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        list={suggestions.length > 0 ? `${id}-options` : undefined}
        data-words={name}
        placeholder={items.length === 0 ? placeholder : following}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
        onBlur={() => {
          if (text !== '') add([text]);
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}-options`}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </div>
  );
}

interface ChipProps {
  readonly item: ChipItem;
  readonly label: string;
  readonly onEdit: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Chip({ item, label, onEdit, onKey }: ChipProps) {
  const state = useRowState(item.path);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.chip}
      data-chip
      data-path={formatPath(item.path)}
      data-state={state}
      aria-label={`${label}: ${item.text}`}
      title={item.text}
      onClick={onEdit}
      onKeyDown={onKey}
    >
      {item.text === '' ? '""' : item.text.split('\n', 1)[0]}
      {item.text.includes('\n') && ' …'}
    </button>
  );
}

interface ChipEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onDone: (typed: string | undefined) => void;
}

/** A chip while it is edited: Enter or leaving takes it over, Escape does not. Several lines get an area. */
function ChipEditor({ label, text, onDone }: ChipEditorProps) {
  const [typed, setTyped] = useState(text);
  const ended = useRef(false);
  const end = (result: string | undefined) => {
    if (ended.current) return;
    ended.current = true;
    onDone(result === text ? undefined : result);
  };
  const shared = {
    className: styles.editor,
    'aria-label': label,
    value: typed,
    // Stands where the chip was that the person clicked.
    autoFocus: true,
    spellCheck: false,
    onBlur: () => end(typed),
  };
  if (text.includes('\n')) {
    return (
      <textarea
        {...shared}
        rows={Math.min(12, typed.split('\n').length + 1)}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') end(undefined);
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(typed);
        }}
      />
    );
  }
  return (
    <input
      {...shared}
      type="text"
      size={Math.max(4, Math.min(60, typed.length + 1))}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') end(undefined);
        if (event.key === 'Enter') end(typed);
        event.stopPropagation();
      }}
    />
  );
}
