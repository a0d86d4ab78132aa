import { memo } from 'react';
import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  formatPath,
  isStruct,
  lookUp,
  own,
  type Path,
} from '../../pod/index.ts';
import { useMessages, useValue } from '../../store/index.ts';
import { Disclosure } from '../../ui/index.ts';
import { sectionId, useOpen } from './context.tsx';
import { EnvRow } from './EnvRow.tsx';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { freshItem } from './fresh-item.ts';
import { useShape } from './hooks.ts';
import { ListFrame, RowButtons } from './ListFrame.tsx';
import { Misfit, UnknownKeys } from './Misfit.tsx';
import { child } from './paths.ts';
import { isPlain, StructBody } from './StructBody.tsx';
import { summarize } from './summary.ts';
import { textOf } from './texts.ts';
import { membersOf } from './unions.ts';
import { type ListEditing, useList } from './use-list.ts';

interface StructListProps {
  readonly field: FieldSchema;
  readonly path: Path;
}

/** A list of structs: small ones as rows of cells, others as cards. */
export const StructList = memo(function StructList({ field, path }: StructListProps) {
  const list = useList(path);
  const value = useValue(path);
  return (
    <ListFrame
      field={field}
      path={path}
      count={list.length}
      wrong="map"
      addButton={list.addButton}
      onAdd={() => list.add(freshItem(field, value))}
    >
      <ul ref={list.rows} className={styles.rows}>
        {Array.from({ length: list.length }, (_, i) => (
          // A row is its place: what is in it changes with every stroke.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Row key={i} field={field} path={child(path, i)} index={i} list={list} />
        ))}
      </ul>
    </ListFrame>
  );
});

interface RowProps extends StructListProps {
  readonly index: number;
  readonly list: ListEditing;
}

/** Fields of the types with many fields that people fill in as a rule; the others wait behind "more". */
const firstCells: Readonly<Record<string, readonly string[]>> = {
  VolumeMount: ['name', 'mountPath', 'readOnly'],
};

function fitsInRow(type: string): boolean {
  return (
    lookUp(firstCells, type) !== undefined ||
    (membersOf(type).length === 0 && fieldsOf(type).length <= 5 && fieldsOf(type).every(isPlain))
  );
}

function Row({ field, path, index, list }: RowProps) {
  const shape = useShape(path);
  const { label } = textOf(useMessages(), field);
  const name = `${label} ${index + 1}`;
  const buttons = <RowButtons list={list} index={index} name={name} />;
  const misfit = shape !== 'map' && shape !== 'missing' && shape !== 'null';
  return (
    <li
      className={fitsInRow(field.type) || field.type === 'EnvVar' ? styles.row : styles.card}
      data-path={formatPath(path)}
      onKeyDown={(event) => list.onRowKey(event, index)}
      aria-label={name}
    >
      {misfit ? (
        <div className={styles.rowLine}>
          <Misfit path={path} removable={false} />
          {buttons}
        </div>
      ) : field.type === 'EnvVar' ? (
        <EnvRow path={path} buttons={buttons} />
      ) : fitsInRow(field.type) ? (
        <Cells type={field.type} path={path} buttons={buttons} />
      ) : (
        <Card type={field.type} path={path} index={index} buttons={buttons} fresh={list.length <= 3} />
      )}
      <Findings path={path} />
    </li>
  );
}

interface BodyProps {
  readonly type: string;
  readonly path: Path;
  readonly buttons: React.ReactNode;
}

function Cells({ type, path, buttons }: BodyProps) {
  const first = lookUp(firstCells, type);
  const cells = fieldsOf(type).filter((f) => first === undefined || first.includes(f.name));
  const ordered = first ? first.flatMap((n) => cells.filter((f) => f.name === n)) : cells;
  const others = fieldsOf(type).filter((f) => !cells.includes(f));
  return (
    <>
      <div className={styles.rowLine}>
        <div className={styles.cells}>
          {ordered.map((f) => (
            <Field key={f.name} field={f} path={child(path, f.name)} compact />
          ))}
        </div>
        {buttons}
      </div>
      {others.length > 0 && <More fields={others} path={path} />}
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
    </>
  );
}

function More({ fields, path }: { readonly fields: readonly FieldSchema[]; readonly path: Path }) {
  const value = useValue(path);
  const set = fields.filter((f) => own(value, f.name) !== undefined);
  const [open, setOpen] = useOpen(
    `${sectionId(path)} more`,
    false,
    fields.map((f) => child(path, f.name)),
  );
  return (
    <Disclosure
      open={open}
      onToggle={setOpen}
      title={<span className={styles.minorTitle}>{fields.map((f) => f.name).join(', ')}</span>}
      summary={set.map((f) => f.name).join(', ')}
    >
      {fields.map((f) => (
        <Field key={f.name} field={f} path={child(path, f.name)} />
      ))}
    </Disclosure>
  );
}

function Card({
  type,
  path,
  index,
  buttons,
  fresh,
}: BodyProps & { readonly index: number; readonly fresh: boolean }) {
  const value = useValue(path);
  const [open, setOpen] = useOpen(sectionId(path), fresh, [path]);
  return (
    <Disclosure
      open={open}
      onToggle={setOpen}
      title={<span className={styles.label}>{index + 1}</span>}
      summary={summarize(value)}
      aside={buttons}
    >
      {isStruct(type) && <StructBody type={type} path={path} />}
    </Disclosure>
  );
}
