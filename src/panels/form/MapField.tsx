import { type ClipboardEvent, type CSSProperties, memo, useId, useRef, useState } from 'react';
import { type FieldSchema, formatPath, type Path, recordOf } from '../../pod/index.ts';
import { useActions, useMessages } from '../../store/index.ts';
import {
  type Committed,
  Icon,
  IconButton,
  ShowMore,
  SmallButton,
  TextInput,
  useFirst,
} from '../../ui/index.ts';
import { elementCodec } from './codec.ts';
import type { ControlProps } from './control.ts';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings, FindingTexts } from './Findings.tsx';
import styles from './form.module.css';
import { useFieldValue, useKeys, useShape, useWords, useWriter } from './hooks.ts';
import { Mark, markOf, useCalmFindings } from './Mark.tsx';
import { Misfit } from './Misfit.tsx';
import { readPastedLines } from './paste-lines.ts';
import { child } from './paths.ts';
import { SectionActions } from './slot.tsx';
import { useTellProblem } from './TypedProblem.tsx';
import { itemName, textOf } from './texts.ts';
import { useRename } from './use-rename.ts';

/** How wide the keys are beside values of three parts, by their longest: a key of a label has a domain in front. */
const keyWidth = (keys: readonly string[]) => {
  const longest = keys.reduce((most, { length }) => Math.max(most, length), 0);
  return longest > 30 ? '5fr' : longest > 18 ? '3fr' : '2fr';
};

/** A map of texts or quantities as a table of two columns; a key is renamed in place. */
export const MapField = memo(function MapField({ field, path, place }: ControlProps) {
  const words = useWords();
  const tables = useMessages();
  const keys = useKeys(path);
  const shape = useShape(path);
  const rows = useRef<HTMLUListElement>(null);
  const { label } = textOf(tables, field);
  const misfit = shape === 'list' || shape === 'scalar';
  const offered = (recordOf(field).mapKeys?.more ?? []).filter((key) => !keys.includes(key));
  const drawn = useFirst(keys.length);
  const toDraft = () => rows.current?.lastElementChild?.querySelector('input')?.focus();
  const add = !misfit && (
    <SmallButton icon="add" onClick={toDraft}>
      {words['form.addNoun'](itemName(tables, field))}
    </SmallButton>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own and cannot lay out its legend
    <div role="group" className={styles.table} data-path={formatPath(path)} aria-label={label} data-map>
      {place === 'headed' ? (
        <SectionActions>{add}</SectionActions>
      ) : (
        <div className={styles.subHead}>
          <FieldTitle field={field} set={shape !== 'missing'} />
          {add}
        </div>
      )}
      <Findings path={path} />
      {misfit ? (
        <Misfit path={path} />
      ) : (
        <ul ref={rows} className={styles.tableRows} style={{ '--key': keyWidth(keys) } as CSSProperties}>
          {drawn.rows(keys.length + 1).map((i) =>
            i === undefined ? (
              <li key="more" className={styles.moreRow}>
                <ShowMore onMore={drawn.more}>{words['form.showMore'](drawn.hidden)}</ShowMore>
              </li>
            ) : (
              // A row is its place: its key changes while it is typed, and the last one becomes an item.
              <Row key={i} field={field} map={path} name={keys[i]} keys={keys} offered={offered} />
            ),
          )}
        </ul>
      )}
    </div>
  );
});

interface RowProps {
  readonly field: FieldSchema;
  readonly map: Path;
  /** undefined for the row below the last one. */
  readonly name: string | undefined;
  readonly keys: readonly string[];
  /** Keys that are often used and not there. */
  readonly offered: readonly string[];
}

function Row({ field, map, name, keys, offered }: RowProps) {
  const path = child(map, name ?? '');
  const stored = useFieldValue(path);
  const value = name === undefined ? undefined : stored;
  const words = useWords();
  const actions = useActions();
  const writer = useWriter(path);
  const findings = useCalmFindings(path);
  const rename = useRename(map, name ?? '');
  const [problem, setProblem] = useState<string>();
  const [fresh, setFresh] = useState('');
  const id = useId();
  const { label } = textOf(useMessages(), field);
  const codec = elementCodec(field);
  const problemOf = (typed: string) =>
    typed === ''
      ? words['form.keyEmpty']
      : typed !== name && keys.includes(typed)
        ? words['form.keyTaken'](typed)
        : undefined;
  const renameTo = (typed: string): Committed | undefined => {
    const wrong = problemOf(typed);
    setProblem(wrong);
    return wrong === undefined ? { shown: typed, done: rename(typed) } : undefined;
  };
  const commit = (typed: string): Committed | undefined => {
    if (name === undefined) return undefined;
    if (typed === '') return { shown: '', done: writer.set('') };
    const read = codec.read(typed);
    return 'problem' in read ? undefined : { shown: codec.show(read.value), done: writer.set(read.value) };
  };
  const begin = () => {
    if (name !== undefined || fresh === '') return;
    const wrong = problemOf(fresh);
    setProblem(wrong);
    if (wrong !== undefined) return;
    void actions.edit({ edits: [{ op: 'set', path: [...map, fresh], value: codec.fresh }] });
    setFresh('');
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = readPastedLines(event.clipboardData.getData('text/plain'));
    if (!lines || name !== undefined || fresh !== '') return;
    event.preventDefault();
    const edits = lines.map(({ name: key, value: text }) => {
      const read = text === '' ? { value: '' } : codec.read(text);
      return { op: 'set', path: [...map, key], value: 'problem' in read ? text : read.value } as const;
    });
    void actions.edit({ edits });
  };
  const misfit = value !== null && value !== undefined && !codec.fits(value);
  const state = name === undefined ? undefined : markOf(findings, true, problem !== undefined);
  useTellProblem(path, name === undefined ? undefined : problem);
  return (
    <li
      className={styles.tableItem}
      data-path={name === undefined ? undefined : formatPath(path)}
      data-state={name === undefined ? (fresh === '' ? 'next' : 'draft') : state}
    >
      <div className={styles.mapRow}>
        {name === undefined && fresh === '' ? (
          <span className={styles.gutter} aria-hidden="true">
            <Icon name="add" size={14} />
          </span>
        ) : (
          <Mark state={name === undefined ? 'draft' : state} />
        )}
        <div className={styles.cell}>
          <TextInput
            id={id}
            options={offered}
            aria-label={words['form.keyOf'](label)}
            aria-invalid={problem !== undefined}
            placeholder={words['form.key']}
            value={name ?? fresh}
            onText={(typed) => {
              if (name !== undefined) return renameTo(typed);
              setFresh(typed);
              return undefined;
            }}
            onPaste={onPaste}
            onKeyDown={(event) => {
              if (event.key === 'Enter') begin();
            }}
            onBlur={() => {
              begin();
              setProblem(undefined);
            }}
          />
        </div>
        <div className={styles.cell}>
          {misfit ? (
            <Misfit path={path} removable={false} />
          ) : (
            <TextInput
              aria-label={name === undefined ? words['form.valueOfNew'] : words['form.valueOf'](name)}
              aria-invalid={findings.length > 0}
              placeholder={words['form.column.value']}
              readOnly={name === undefined}
              value={value === undefined || value === null ? '' : codec.show(value)}
              onText={commit}
            />
          )}
        </div>
        {name !== undefined && (
          <IconButton
            icon="remove"
            tabIndex={-1}
            label={words['form.removeItem'](name)}
            className={styles.reset}
            onClick={() => void writer.clear()}
          />
        )}
        <span className={styles.hidden} role="status">
          {problem} <FindingTexts findings={findings} />
        </span>
      </div>
    </li>
  );
}
