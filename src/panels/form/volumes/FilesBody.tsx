import { useContext, useState } from 'react';
import { fieldOf, fieldsOf, formatPath, type Path } from '../../../pod/index.ts';
import { Segmented } from '../../../ui/index.ts';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import form from '../form.module.css';
import { useLength, useShape, useWords, useWriter } from '../hooks.ts';
import { Mark } from '../Mark.tsx';
import { child } from '../paths.ts';
import { ActionSlot, useSlot } from '../slot.tsx';
import styles from './volumes.module.css';

/** Lists that say which files there are. */
const lists = ['items', 'sources'];

/** Kinds that put files into a directory: the object, which of its keys, and the table of the files. */
export function FilesBody({ type, path }: { readonly type: string; readonly path: Path }) {
  const inDraft = useContext(DraftItem) !== undefined;
  const fields = fieldsOf(type);
  const list = fields.find(({ name }) => lists.includes(name));
  // The mode of all files stands in the head.
  const plain = fields.filter((field) => field !== list && field.name !== 'defaultMode');
  const choosable = fieldOf(type, 'optional') !== undefined;
  const [first, ...rest] = plain;
  return (
    <>
      {first && <Field field={first} path={child(path, first.name)} />}
      {rest.map((field) => (
        <Field key={field.name} field={field} path={child(path, field.name)} />
      ))}
      {/* The last, for it grows: what stood below it would move with every file. */}
      {!inDraft && list && choosable && <KeysOf path={child(path, list.name)}>{list}</KeysOf>}
      {!inDraft && list && !choosable && <Field field={list} path={child(path, list.name)} />}
    </>
  );
}

/** All keys of the object, or those of a table. */
function KeysOf({
  path,
  children: field,
}: {
  readonly path: Path;
  readonly children: ReturnType<typeof fieldsOf>[number];
}) {
  const words = useWords();
  const shape = useShape(path);
  const length = useLength(path);
  const { clear } = useWriter(path);
  const [asked, setAsked] = useState(false);
  const [slot, hold] = useSlot(styles.slot);
  const some = asked || shape !== 'missing';
  const choose = (chosen: string) => {
    setAsked(chosen === 'some');
    if (chosen === 'all' && shape !== 'missing') void clear();
  };
  return (
    <div className={styles.keys}>
      <div className={form.field} data-path={formatPath(path)}>
        <Mark state={length > 0 ? 'set' : undefined} />
        <span className={form.title}>
          <span className={form.label}>{words['volume.filesLabel']}</span>
          <code className={form.name}>{field.name}</code>
        </span>
        <div className={form.line}>
          <Segmented
            label={words['volume.filesLabel']}
            value={some ? 'some' : 'all'}
            quiet={!some}
            options={[
              { value: 'all', label: words['volume.allKeys'] },
              { value: 'some', label: words['volume.theseKeys'] },
            ]}
            onChoose={choose}
          />
        </div>
        <span />
      </div>
      {some && (
        <ActionSlot value={slot}>
          <Field field={field} path={path} place="headed" />
        </ActionSlot>
      )}
      {/* Behind the files for Tab: the row of the next one says the same. */}
      <span ref={hold} className={form.holder} />
    </div>
  );
}
