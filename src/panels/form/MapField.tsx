import { memo, useEffect, useRef, useState } from 'react';
import { type FieldSchema, formatPath, type Path } from '../../pod/index.ts';
import { useActions, useMessages, useValue } from '../../store/index.ts';
import { type Committed, IconButton, TextInput } from '../../ui/index.ts';
import { elementCodec } from './codec.ts';
import type { ControlProps } from './control.ts';
import { Findings, useInvalid } from './Findings.tsx';
import styles from './form.module.css';
import { useKeys, useWords, useWriter } from './hooks.ts';
import { ListFrame } from './ListFrame.tsx';
import { Misfit } from './Misfit.tsx';
import { child } from './paths.ts';
import { freeName } from './templates.ts';
import { textOf } from './texts.ts';
import { useRename } from './use-rename.ts';

/** A map of texts or quantities: rows of key and value; a key is renamed in place. */
export const MapField = memo(function MapField({ field, path }: ControlProps) {
  const keys = useKeys(path);
  const actions = useActions();
  const rows = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wanted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a key has come
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    rows.current?.lastElementChild?.querySelector('input')?.select();
  }, [keys.length]);
  const add = () => {
    wanted.current = true;
    const key = freeName('key', keys);
    void actions.edit({
      edits: [{ op: 'set', path: [...path, key], value: elementCodec(field).fresh }],
    });
  };
  return (
    <ListFrame field={field} path={path} count={keys.length} wrong="list" addButton={addButton} onAdd={add}>
      <ul ref={rows} className={styles.rows}>
        {keys.map((key, i) => (
          // A row is its place: its key changes while it is typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Row key={i} field={field} map={path} name={key} keys={keys} />
        ))}
      </ul>
    </ListFrame>
  );
});

interface RowProps {
  readonly field: FieldSchema;
  readonly map: Path;
  readonly name: string;
  readonly keys: readonly string[];
}

function Row({ field, map, name, keys }: RowProps) {
  const path = child(map, name);
  const value = useValue(path);
  const words = useWords();
  const writer = useWriter(path);
  const invalid = useInvalid(path);
  const rename = useRename(map, name);
  const [problem, setProblem] = useState<string>();
  const { label } = textOf(useMessages(), field);
  const codec = elementCodec(field);
  const renameTo = (typed: string): Committed | undefined => {
    const wrong =
      typed === ''
        ? words['form.keyEmpty']
        : typed !== name && keys.includes(typed)
          ? words['form.keyTaken'](typed)
          : undefined;
    setProblem(wrong);
    return wrong === undefined ? { shown: typed, done: rename(typed) } : undefined;
  };
  const commit = (typed: string): Committed | undefined => {
    if (typed === '') return { shown: '', done: writer.set('') };
    const read = codec.read(typed);
    return 'problem' in read ? undefined : { shown: codec.show(read.value), done: writer.set(read.value) };
  };
  return (
    <li className={styles.row} data-path={formatPath(path)}>
      <div className={styles.rowLine}>
        <TextInput
          aria-label={words['form.keyOf'](label)}
          aria-invalid={problem !== undefined}
          value={name}
          onText={renameTo}
          onBlur={() => setProblem(undefined)}
        />
        {value !== null && value !== undefined && !codec.fits(value) ? (
          <Misfit path={path} removable={false} />
        ) : (
          <TextInput
            aria-label={words['form.valueOf'](name)}
            aria-invalid={invalid}
            value={value === undefined || value === null ? '' : codec.show(value)}
            onText={commit}
          />
        )}
        <IconButton
          icon="remove"
          label={words['form.removeItem'](name)}
          onClick={() => void writer.clear()}
        />
      </div>
      {problem && (
        <p className={styles.finding} data-severity="error" role="alert">
          {problem}
        </p>
      )}
      <Findings path={path} />
    </li>
  );
}
