import { memo, useId, useState } from 'react';
import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  formatPath,
  type Path,
  recordOf,
  resourceFacts,
} from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { type Committed, IconButton, SmallButton, TextInput } from '../../ui/index.ts';
import { codecs } from './codec.ts';
import { Field } from './Field.tsx';
import { Findings, useInvalid } from './Findings.tsx';
import styles from './form.module.css';
import { useEdits, useFieldValue, useKeys, useShape, useWords, useWriter } from './hooks.ts';
import { Misfit, UnknownKeys } from './Misfit.tsx';
import { child } from './paths.ts';
import { plain, textOf } from './texts.ts';

const columns = ['requests', 'limits'] as const;
const none = { usual: [], more: [] } as const;

interface ResourcesTableProps {
  readonly type: string;
  readonly path: Path;
}

/** Requests and limits side by side, a row per resource; each cell writes its one quantity. */
export const ResourcesTable = memo(function ResourcesTable({ type, path }: ResourcesTableProps) {
  const words = useWords();
  const tables = useMessages();
  const requested = useKeys(child(path, 'requests'));
  const limited = useKeys(child(path, 'limits'));
  const [added, setAdded] = useState<readonly string[]>([]);
  const heads = columns.flatMap((name) => fieldOf(type, name) ?? []);
  const { usual: base, more: offered } = heads[0] ? (recordOf(heads[0]).mapKeys ?? none) : none;
  const rows = [...new Set([...base, ...requested, ...limited, ...added])];
  const rest = fieldsOf(type).filter((f) => !heads.includes(f));
  return (
    <>
      <table className={styles.resources}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.hidden}>{words['form.resource']}</span>
            </th>
            {heads.map((field) => (
              <ColumnHead
                key={field.name}
                field={field}
                path={child(path, field.name)}
                label={textOf(tables, field).label}
              />
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => (
            <Row
              key={name}
              name={name}
              path={path}
              onRemove={
                base.includes(name) ? undefined : () => setAdded(added.filter((other) => other !== name))
              }
            />
          ))}
        </tbody>
      </table>
      {offered.length > 0 && (
        <AddRow taken={rows} offered={offered} onAdd={(name) => setAdded([...added, name])} />
      )}
      {rest.map((f) => (
        <Field key={f.name} field={f} path={child(path, f.name)} />
      ))}
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
    </>
  );
});

interface HeadProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly label: string;
}

function ColumnHead({ field, path, label }: HeadProps) {
  const shape = useShape(path);
  const { help } = textOf(useMessages(), field);
  return (
    <th scope="col" title={plain(help)} data-path={formatPath(path)}>
      <span className={styles.label}>{label}</span> <code className={styles.name}>{field.name}</code>
      {(shape === 'list' || shape === 'scalar') && <Misfit path={path} />}
      <Findings path={path} />
    </th>
  );
}

interface RowProps {
  readonly name: string;
  readonly path: Path;
  readonly onRemove: (() => void) | undefined;
}

function Row({ name, path, onRemove }: RowProps) {
  const words = useWords();
  const edit = useEdits();
  const counted = resourceFacts(name).unit;
  const unit = counted === undefined ? '' : words[`form.unit.${counted}`];
  return (
    <tr>
      <th scope="row">
        <code className={styles.resourceName}>{name}</code>
        {unit !== '' && <span className={styles.unit}>{unit}</span>}
      </th>
      {columns.map((column) => (
        <td key={column}>
          <Cell column={column} name={name} path={child(child(path, column), name)} />
        </td>
      ))}
      <td>
        {onRemove && (
          <IconButton
            icon="remove"
            label={words['form.removeItem'](name)}
            onClick={() => {
              onRemove();
              void edit(columns.map((column) => ({ op: 'delete', path: [...path, column, name], prune: 1 })));
            }}
          />
        )}
      </td>
    </tr>
  );
}

interface CellProps {
  readonly column: string;
  readonly name: string;
  readonly path: Path;
}

const { quantity } = codecs;

function Cell({ column, name, path }: CellProps) {
  const value = useFieldValue(path);
  const writer = useWriter(path);
  const invalid = useInvalid(path);
  const id = useId();
  const misfit = value !== undefined && value !== null && !quantity.fits(value);
  const commit = (typed: string): Committed | undefined => {
    if (typed === '') return { shown: '', done: writer.clear() };
    const read = quantity.read(typed);
    return 'value' in read ? { shown: quantity.show(read.value), done: writer.set(read.value) } : undefined;
  };
  const { example } = resourceFacts(name);
  return (
    <div data-path={formatPath(path)} data-set={value !== undefined || undefined}>
      {misfit ? (
        <Misfit path={path} />
      ) : (
        <TextInput
          id={id}
          aria-label={`${name} ${column}`}
          aria-describedby={`${id}-findings`}
          aria-invalid={invalid}
          placeholder={example === undefined ? undefined : `… ${example}`}
          value={value === undefined || value === null ? '' : quantity.show(value)}
          onText={commit}
        />
      )}
      <Findings id={`${id}-findings`} path={path} />
    </div>
  );
}

function AddRow({
  taken,
  offered,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly offered: readonly string[];
  readonly onAdd: (name: string) => void;
}) {
  const words = useWords();
  const [name, setName] = useState('');
  const id = useId();
  const free = name.trim() !== '' && !taken.includes(name.trim());
  const add = () => {
    if (!free) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <div className={styles.addRow}>
      <TextInput
        id={id}
        aria-label={words['form.otherResource']}
        placeholder={words['form.otherResource']}
        value={name}
        onText={(text) => {
          setName(text);
          return undefined;
        }}
        options={offered.filter((o) => !taken.includes(o))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <SmallButton icon="add" onClick={add} disabled={!free}>
        {words['form.add']}
      </SmallButton>
    </div>
  );
}
