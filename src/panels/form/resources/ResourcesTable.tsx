import { type KeyboardEvent, memo, useId, useRef, useState } from 'react';
import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  formatPath,
  type Path,
  recordOf,
  resourceFacts,
} from '../../../pod/index.ts';
import { useMessages } from '../../../store/index.ts';
import { type Committed, Icon, IconButton, type IconName, TextInput } from '../../../ui/index.ts';
import { codecs } from '../codec.ts';
import { Field } from '../Field.tsx';
import { FindingTexts } from '../Findings.tsx';
import formStyles from '../form.module.css';
import { useEdits, useFieldValue, useKeys, useShape, useWords, useWriter } from '../hooks.ts';
import { Mark, markOf, useCalmFindings } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { plain, textOf } from '../texts.ts';
import { Bar, NodeHead } from './Bar.tsx';
import styles from './resources.module.css';

const columns = ['requests', 'limits'] as const;
const none = { usual: [], more: [] } as const;
const { quantity } = codecs;

interface ResourcesTableProps {
  readonly type: string;
  readonly path: Path;
  /** With what they take of the node. */
  readonly ofNode?: boolean;
}

/** Requests and limits side by side, a row per resource; each cell writes its one quantity, as it is typed. */
export const ResourcesTable = memo(function ResourcesTable({
  type,
  path,
  ofNode = false,
}: ResourcesTableProps) {
  const words = useWords();
  const tables = useMessages();
  const requested = useKeys(child(path, 'requests'));
  const limited = useKeys(child(path, 'limits'));
  const [added, setAdded] = useState<readonly string[]>([]);
  const table = useRef<HTMLDivElement>(null);
  const heads = columns.flatMap((name) => fieldOf(type, name) ?? []);
  const { usual: base, more: offered } = heads[0] ? (recordOf(heads[0]).mapKeys ?? none) : none;
  const rows = [...new Set([...base, ...requested, ...limited, ...added])];
  const rest = fieldsOf(type).filter((f) => !heads.includes(f));
  const add = (name: string) => {
    setAdded([...added, name]);
    // The cell comes with the row.
    requestAnimationFrame(() =>
      table.current
        ?.querySelector<HTMLElement>(
          `[data-path="${CSS.escape(formatPath([...path, 'requests', name]))}"] input`,
        )
        ?.focus(),
    );
  };
  return (
    <>
      <div ref={table} className={styles.table} data-bars={ofNode || undefined}>
        <div className={styles.head}>
          <span />
          <span>{words['form.resource']}</span>
          {heads.map((field) => (
            <ColumnHead key={field.name} field={field} label={textOf(tables, field).label} />
          ))}
          {ofNode && <NodeHead />}
          <span />
        </div>
        {heads.map((field) => (
          <WrongColumn key={field.name} path={child(path, field.name)} />
        ))}
        {rows.map((name) => (
          <Row
            key={name}
            name={name}
            path={path}
            ofNode={ofNode}
            onRemove={
              base.includes(name) ? undefined : () => setAdded(added.filter((other) => other !== name))
            }
          />
        ))}
        {offered.length > 0 && <NextRow taken={rows} offered={offered} onAdd={add} />}
      </div>
      {!ofNode && rest.map((f) => <Field key={f.name} field={f} path={child(path, f.name)} />)}
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
    </>
  );
});

function ColumnHead({ field, label }: { readonly field: FieldSchema; readonly label: string }) {
  const { help } = textOf(useMessages(), field);
  return (
    <span title={plain(help)}>
      {label}
      {label.toLowerCase() !== field.name && <code className={formStyles.name}> {field.name}</code>}
    </span>
  );
}

/** What stands in the place of a whole column and is no map. */
function WrongColumn({ path }: { readonly path: Path }) {
  const shape = useShape(path);
  const findings = useCalmFindings(path);
  if (shape !== 'list' && shape !== 'scalar') return null;
  return (
    <div className={formStyles.wrong} data-path={formatPath(path)}>
      <Misfit path={path} />
      <FindingTexts findings={findings} />
    </div>
  );
}

const icons: ReadonlyMap<string, IconName> = new Map<string, IconName>([
  ['cpu', 'cpu'],
  ['memory', 'stack'],
  ['ephemeral-storage', 'volume'],
]);

interface RowProps {
  readonly name: string;
  readonly path: Path;
  readonly ofNode: boolean;
  readonly onRemove: (() => void) | undefined;
}

function Row({ name, path, ofNode, onRemove }: RowProps) {
  const words = useWords();
  const edit = useEdits();
  const request = child(child(path, 'requests'), name);
  const limit = child(child(path, 'limits'), name);
  const set = [useFieldValue(request), useFieldValue(limit)].some((value) => value !== undefined);
  const findings = [...useCalmFindings(request), ...useCalmFindings(limit)];
  const icon = icons.get(name);
  const known =
    name === 'cpu' || name === 'memory' || name === 'ephemeral-storage'
      ? words[`resources.name.${name}`]
      : undefined;
  return (
    <div className={styles.row}>
      <Mark state={markOf(findings, set, false)} />
      <span className={styles.name} title={name}>
        {icon && <Icon name={icon} size={14} />}
        {known ?? <code>{name.replace('/', '/\u200b')}</code>}
      </span>
      <Cell column="requests" name={name} path={request} fallback={limit} />
      <Cell column="limits" name={name} path={limit} />
      {ofNode && <Bar name={name} request={request} limit={limit} />}
      {onRemove ? (
        <IconButton
          icon="remove"
          tabIndex={-1}
          label={words['form.removeItem'](name)}
          onClick={() => {
            onRemove();
            if (set)
              void edit(columns.map((column) => ({ op: 'delete', path: [...path, column, name], prune: 2 })));
          }}
        />
      ) : (
        <span />
      )}
    </div>
  );
}

interface CellProps {
  readonly column: string;
  readonly name: string;
  readonly path: Path;
  /** What counts while nothing is written: a request is its limit. */
  readonly fallback?: Path;
}

const Cell = memo(function Cell({ column, name, path, fallback }: CellProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const other = useFieldValue(fallback ?? path);
  const writer = useWriter(path);
  const findings = useCalmFindings(path);
  const id = useId();
  const misfit = value !== undefined && value !== null && !quantity.fits(value);
  const counted = fallback && other !== undefined && other !== null && quantity.fits(other);
  const commit = (typed: string): Committed | undefined => {
    if (typed === '') return { shown: '', done: writer.clear() };
    const read = quantity.read(typed);
    return 'value' in read ? { shown: quantity.show(read.value), done: writer.set(read.value) } : undefined;
  };
  const state = markOf(findings, value !== undefined, false);
  const { example } = resourceFacts(name);
  return (
    <div className={formStyles.cell} data-path={formatPath(path)} data-state={state}>
      {misfit ? (
        <Misfit path={path} />
      ) : (
        <TextInput
          id={id}
          aria-label={`${name} ${column}`}
          aria-describedby={`${id}-findings`}
          aria-invalid={state === 'error'}
          placeholder={counted ? quantity.show(other) : words['resources.unset']}
          title={example && words['form.example'](example)}
          value={value === undefined || value === null ? '' : quantity.show(value)}
          onText={commit}
        />
      )}
      <span id={`${id}-findings`} className={formStyles.hidden} role="status">
        <FindingTexts findings={findings} />
      </span>
    </div>
  );
});

interface NextRowProps {
  readonly taken: readonly string[];
  readonly offered: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** The row below the last one: the name of another resource; its quantities follow in a row of their own. */
function NextRow({ taken, offered, onAdd }: NextRowProps) {
  const words = useWords();
  const [name, setName] = useState('');
  const id = useId();
  const typed = name.trim();
  const add = () => {
    if (typed === '' || taken.includes(typed)) return;
    onAdd(typed);
    setName('');
  };
  return (
    <div className={styles.row}>
      <span className={formStyles.gutter} aria-hidden="true">
        <Icon name="add" size={14} />
      </span>
      <div className={`${formStyles.cell} ${styles.next}`} data-state="next">
        <TextInput
          id={id}
          aria-label={words['form.otherResource']}
          placeholder={words['resources.another']}
          title={words['form.otherResource']}
          value={name}
          onText={(text) => {
            setName(text);
            return undefined;
          }}
          options={offered.filter((o) => !taken.includes(o))}
          onBlur={add}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      </div>
    </div>
  );
}
