import { memo, useState } from 'react';
import { formatPath, type Json } from '../../pod/index.ts';
import { useMessages, useValue } from '../../store/index.ts';
import { type Committed, TextInput } from '../../ui/index.ts';
import { elementCodec } from './codec.ts';
import type { ControlProps } from './control.ts';
import { Findings, useInvalid } from './Findings.tsx';
import styles from './form.module.css';
import { useWords, useWriter } from './hooks.ts';
import { ListFrame, RowButtons } from './ListFrame.tsx';
import { Misfit } from './Misfit.tsx';
import { child } from './paths.ts';
import { useSuggestions } from './suggestions.ts';
import { textOf } from './texts.ts';
import { type ListEditing, useList } from './use-list.ts';

/** A list of texts or numbers as rows; Enter adds the next row. */
export const ScalarList = memo(function ScalarList({ field, path }: ControlProps) {
  const list = useList(path);
  const empty = elementCodec(field).fresh;
  return (
    <ListFrame
      field={field}
      path={path}
      count={list.length}
      wrong="map"
      addButton={list.addButton}
      onAdd={() => list.add(empty)}
    >
      <ul ref={list.rows} className={styles.rows}>
        {Array.from({ length: list.length }, (_, i) => (
          // A row is its place: its text changes with every stroke.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Row key={i} field={field} path={child(path, i)} index={i} list={list} empty={empty} />
        ))}
      </ul>
    </ListFrame>
  );
});

interface RowProps extends ControlProps {
  readonly index: number;
  readonly list: ListEditing;
  readonly empty: Json;
}

function Row({ field, path, index, list, empty }: RowProps) {
  const value = useValue(path);
  const words = useWords();
  const writer = useWriter(path);
  const invalid = useInvalid(path);
  const [problem, setProblem] = useState<string>();
  const { label } = textOf(useMessages(), field);
  const name = `${label} ${index + 1}`;
  const codec = elementCodec(field);
  const suggestions = useSuggestions(field, path);
  const commit = (typed: string): Committed | undefined => {
    if (typed === '' && empty === '') return { shown: '', done: writer.set('') };
    const read = codec.read(typed);
    setProblem('problem' in read ? words[read.problem] : undefined);
    return 'problem' in read ? undefined : { shown: codec.show(read.value), done: writer.set(read.value) };
  };
  const misfit = value !== undefined && value !== null && !codec.fits(value);
  const id = `${formatPath(path)}-row`;
  return (
    <li
      className={styles.row}
      data-path={formatPath(path)}
      onKeyDown={(event) => list.onRowKey(event, index)}
    >
      <div className={styles.rowLine}>
        {misfit ? (
          <Misfit path={path} removable={false} />
        ) : (
          <TextInput
            id={id}
            aria-label={name}
            aria-invalid={invalid || problem !== undefined}
            value={value === undefined || value === null ? '' : codec.show(value)}
            onText={commit}
            onBlur={() => setProblem(undefined)}
            options={suggestions.map((s) => s.value)}
            onKeyDown={(event) => {
              const { value: text, tagName } = event.currentTarget;
              if (event.nativeEvent.isComposing || event.altKey) return;
              if (event.key === 'Enter' && tagName === 'INPUT') {
                event.preventDefault();
                list.add(empty, index + 1);
              } else if (event.key === 'Backspace' && text === '') {
                event.preventDefault();
                list.remove(index);
              }
            }}
          />
        )}
        <RowButtons list={list} index={index} name={name} />
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
