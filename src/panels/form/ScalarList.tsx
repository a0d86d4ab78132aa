import { type ClipboardEvent, type KeyboardEvent, memo, useRef, useState } from 'react';
import { formatPath, isList, type Json, type Path } from '../../pod/index.ts';
import { useMessages, useSelect, writtenAt } from '../../store/index.ts';
import { elementCodec } from './codec.ts';
import type { ControlProps } from './control.ts';
import { FieldFrame } from './FieldFrame.tsx';
import styles from './form.module.css';
import { useEdits, useFieldValue, useWords, useWriter } from './hooks.ts';
import { useRowState } from './Mark.tsx';
import { Misfit } from './Misfit.tsx';
import { child } from './paths.ts';
import { useSuggestions } from './suggestions.ts';
import { placeholderIn, textOf } from './texts.ts';

/** A list of texts or numbers: a chip each, and a field for the next. */
export const ScalarList = memo(function ScalarList({ field, path, compact }: ControlProps) {
  const value = useFieldValue(path);
  const { clear } = useWriter(path);
  const [problem, setProblem] = useState<string>();
  const misfit = value !== undefined && value !== null && !isList(value);
  return (
    <FieldFrame
      field={field}
      path={path}
      set={value !== undefined}
      compact={compact}
      problem={problem}
      onClear={() => void clear()}
    >
      {({ id, describedBy }) =>
        misfit ? (
          <Misfit path={path} removable={false} />
        ) : (
          <Chips
            field={field}
            path={path}
            id={id}
            describedBy={describedBy}
            value={isList(value) ? value : []}
            onProblem={setProblem}
          />
        )
      }
    </FieldFrame>
  );
});

interface ChipsProps extends ControlProps {
  readonly id: string;
  readonly describedBy: string;
  readonly value: readonly Json[];
  readonly onProblem: (problem: string | undefined) => void;
}

function Chips({ field, path, id, describedBy, value, onProblem }: ChipsProps) {
  const words = useWords();
  const edit = useEdits();
  const codec = elementCodec(field);
  const { label } = textOf(useMessages(), field);
  const suggestions = useSuggestions(field, child(path, value.length));
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const read = (typed: string): Json | undefined => {
    const found = typed === '' && codec.fresh === '' ? { value: '' } : codec.read(typed);
    onProblem('problem' in found ? words[found.problem] : undefined);
    return 'problem' in found ? undefined : found.value;
  };
  const add = (items: readonly string[]): boolean => {
    const values = items.map(read);
    if (values.length === 0 || values.some((item) => item === undefined)) return false;
    const edits = values.map(
      (item, i) => ({ op: 'insert', path, index: value.length + i, value: item as Json }) as const,
    );
    void edit(edits);
    setText('');
    return true;
  };
  const remove = (index: number) => {
    void edit([{ op: 'delete', path: child(path, index), prune: value.length === 1 ? 1 : 0 }]);
    requestAnimationFrame(() => input.current?.focus());
  };
  const focusChip = (index: number) =>
    box.current?.querySelectorAll<HTMLElement>('[data-chip]')[index]?.focus();
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (text !== '' || event.shiftKey) add([text]);
    } else if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && atStart && value.length > 0) {
      if (text !== '' && event.key === 'Backspace') return;
      event.preventDefault();
      focusChip(value.length - 1);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    const lines = pasted.split(/\r\n|\r|\n/).map((line) => line.trim().replace(/^- /, ''));
    const filled = lines.filter((line) => line !== '');
    if (filled.length < 2) return;
    event.preventDefault();
    add(filled);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click beside the chips goes to the field
    <div
      ref={box}
      className={styles.chips}
      onClick={(event) => {
        if (event.target === box.current) input.current?.focus();
      }}
    >
      {value.map((item, i) =>
        editing === i ? (
          <ChipEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
            key={i}
            label={words['form.nth'](label, i + 1)}
            text={item === null ? '' : typeof item === 'object' ? JSON.stringify(item) : codec.show(item)}
            onDone={(typed) => {
              setEditing(undefined);
              if (typed !== undefined) {
                const next = read(typed);
                if (next !== undefined) void edit([{ op: 'set', path: child(path, i), value: next }]);
              }
              requestAnimationFrame(() => focusChip(i));
            }}
          />
        ) : (
          <Chip
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={i}
            path={child(path, i)}
            value={item}
            label={words['form.nth'](label, i + 1)}
            onEdit={() => setEditing(i)}
            onKey={(event) => {
              const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
              if (event.key === 'Delete' || event.key === 'Backspace') remove(i);
              else if (step !== 0 && event.altKey) {
                const to = i + step;
                if (to < 0 || to >= value.length) return;
                void edit([{ op: 'move', path, from: i, to }]);
                requestAnimationFrame(() => focusChip(to));
              } else if (step > 0 && i === value.length - 1) input.current?.focus();
              else if (step !== 0) focusChip(i + step);
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        ),
      )}
      <input
        ref={input}
        id={id}
        type="text"
        className={styles.chipInput}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length > 0 ? `${id}-options` : undefined}
        data-chips={field.name}
        placeholder={value.length === 0 ? (placeholderIn(words, field) ?? words['form.chipsEmpty']) : ''}
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
          {suggestions.map((s) => (
            <option key={s.value} value={s.value} />
          ))}
        </datalist>
      )}
    </div>
  );
}

interface ChipProps {
  readonly path: Path;
  readonly value: Json;
  readonly label: string;
  readonly onEdit: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Chip({ path, value, label, onEdit, onKey }: ChipProps) {
  const written = useSelect((state) => writtenAt(state, path));
  const state = useRowState(path);
  const shown = written ?? (typeof value === 'string' ? value : JSON.stringify(value));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.tag}
      data-chip
      data-path={formatPath(path)}
      data-state={state}
      aria-label={`${label}: ${shown}`}
      title={shown}
      onClick={onEdit}
      onKeyDown={onKey}
    >
      {shown === '' ? '""' : shown.split('\n', 1)[0]}
      {shown.includes('\n') && ' …'}
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
    className: styles.tagEditor,
    'aria-label': label,
    value: typed,
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
