import { type CSSProperties, Fragment, type ReactNode, useId, useState } from 'react';
import { list } from '../../../i18n/index.ts';
import {
  type FieldSchema,
  fieldOf,
  formatPath,
  getIn,
  isObject,
  own,
  type Path,
  recordOf,
} from '../../../pod/index.ts';
import { useMessages, useSelect } from '../../../store/index.ts';
import { Select } from '../../../ui/index.ts';
import { MemberTrouble } from '../Drawer.tsx';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import { FieldTitle } from '../FieldFrame.tsx';
import { useInvalid } from '../Findings.tsx';
import formStyles from '../form.module.css';
import { useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { Mark, useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { MoreButton } from '../MoreButton.tsx';
import { child, descend } from '../paths.ts';
import { textOf } from '../texts.ts';
import { membersOf } from '../unions.ts';
import { handlerFields } from './handlers.ts';
import { ProbeStrip } from './ProbeStrip.tsx';
import styles from './probes.module.css';
import { useProbeSentence } from './sentences.ts';
import { type HandlerChoice, useHandler } from './use-handler.ts';
import { useProbeTiming } from './use-timing.ts';

/** One row of the matrix: its label, and what a column shows in it. */
interface MatrixRow {
  readonly id: RowId;
  readonly name: string;
  readonly label: ReactNode;
  readonly cell: (column: HandlerChoice) => { readonly field: FieldSchema; readonly path: Path } | undefined;
}

const probeFields = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;
const times = ['periodSeconds', 'timeoutSeconds', 'failureThreshold', 'successThreshold'] as const;
const rare = ['initialDelaySeconds', 'terminationGracePeriodSeconds'] as const;
const rareOfHandler = ['scheme', 'host'] as const;
type RowId = 'what' | 'port' | (typeof times | typeof rare | typeof rareOfHandler)[number];

/** The probes of a container side by side: settings are rows, probes columns, and Tab runs down a column. */
export function ProbeMatrix({ path }: LayoutProps) {
  const words = useWords();
  const tables = useMessages();
  const [startup, readiness, liveness] = [
    useHandler('Probe', child(path, 'startupProbe'), path),
    useHandler('Probe', child(path, 'readinessProbe'), path),
    useHandler('Probe', child(path, 'livenessProbe'), path),
  ];
  const columns = [startup, readiness, liveness];
  const [tab, setTab] = useState(1);
  const rareSet = columns.some(
    ({ value, present }) =>
      rare.some((name) => own(value, name) !== undefined) ||
      present.some(({ field, at }) =>
        handlerFields(field.type).rest.some((f) => own(getIn(value, at), f.name) !== undefined),
      ),
  );
  const [opened, setOpened] = useState<boolean>();
  const open = opened ?? rareSet;
  const timing = useProbeTiming(path);
  const sentence = useProbeSentence(timing);
  const labelOf = (field: FieldSchema) => textOf(tables, field).label;
  const inProbe = (name: string) => (column: HandlerChoice) => {
    const field = fieldOf('Probe', name);
    if (!field || !isObject(column.value)) return undefined;
    // An API server takes no grace period of a readiness probe, which stops nothing.
    const hidden =
      name === 'terminationGracePeriodSeconds' &&
      column === readiness &&
      own(column.value, name) === undefined;
    return hidden ? undefined : { field, path: child(column.path, name) };
  };
  const inHandler =
    (pick: (type: string) => FieldSchema | undefined) =>
    ({ present, path: at }: HandlerChoice) => {
      const [member] = present;
      const field = member && pick(member.field.type);
      return field && { field, path: child(descend(at, ...member.at), field.name) };
    };
  const row = (id: RowId, cell: MatrixRow['cell']): MatrixRow[] => {
    const shown = columns.flatMap((column) => cell(column)?.field ?? []);
    const names = [...new Set(shown.map(labelOf))];
    const [first] = shown;
    if (!first) return [];
    return [
      {
        id,
        cell,
        name: names.join(' / '),
        label: <RowTitle label={names.join(' / ')} name={new Set(shown).size === 1 ? first.name : ''} />,
      },
    ];
  };
  const restOf = (name: (typeof rareOfHandler)[number]) =>
    row(
      name,
      inHandler((type) => handlerFields(type).rest.find((f) => f.name === name)),
    );
  const usual = [
    ...row(
      'what',
      inHandler((type) => handlerFields(type).what),
    ),
    ...row(
      'port',
      inHandler((type) => handlerFields(type).port),
    ),
    ...times.flatMap((name) => row(name, inProbe(name))),
  ];
  const more = [...rare.flatMap((name) => row(name, inProbe(name))), ...rareOfHandler.flatMap(restOf)];
  const lists = columns.flatMap((column) => {
    const found = inHandler((type) => handlerFields(type).rest.find((f) => f.shape === 'list'))(column);
    return found ? [{ ...found, column }] : [];
  });
  const rows = open ? [...usual, ...more] : usual;
  const moreLabels = [
    ...more.map(({ name }) => name),
    ...lists.slice(0, 1).map(({ field }) => labelOf(field)),
  ];
  return (
    <div className={styles.probes}>
      <div className={styles.tabs} role="tablist" aria-label={words['form.section.probes']}>
        {probeFields.map((field, i) => (
          <button
            key={field}
            type="button"
            role="tab"
            aria-selected={i === tab}
            className={styles.tab}
            onClick={() => setTab(i)}
          >
            {isObject(columns[i]?.value) && <span className={formStyles.dot} />}
            {words[`probes.${field}`]}
          </button>
        ))}
      </div>
      <div className={styles.matrix} style={{ '--rows': rows.length + 2 } as CSSProperties}>
        <span className={styles.rowTitle} style={{ gridRow: 2 }}>
          {words['probes.check']}
        </span>
        {rows.map(({ id, label }, i) => (
          <Fragment key={id}>
            <RowMark paths={columns.map((c) => rows[i]?.cell(c)?.path ?? c.path)} at={i + 3} />
            <span className={styles.rowTitle} style={{ gridRow: i + 3 }}>
              {label}
            </span>
          </Fragment>
        ))}
        {probeFields.map((field, i) => (
          <Column
            key={field}
            choice={columns[i] ?? startup}
            name={words[`probes.${field}`]}
            note={words[`probes.note.${field}`]}
            place={i}
            chosen={i === tab}
            rows={rows}
            sentence={sentence(field)}
          />
        ))}
      </div>
      {more.length > 0 && <MoreButton open={open} labels={moreLabels} onToggle={() => setOpened(!open)} />}
      {open &&
        lists.map(({ field, path: at, column }) => (
          <DraftItem key={formatPath(at)} value={column.draft}>
            <p className={formStyles.minorTitle}>
              {words['probes.headersOf'](
                words[`probes.${probeFields[columns.indexOf(column)] ?? 'startupProbe'}`],
              )}
            </p>
            <Field field={field} path={at} />
          </DraftItem>
        ))}
      {columns.map((column) => (
        <Trouble key={formatPath(column.path)} choice={column} />
      ))}
      {timing?.strip && <ProbeStrip strip={timing.strip} restarts={timing.restarts} />}
    </div>
  );
}

function RowTitle({ label, name }: { readonly label: string; readonly name: string }) {
  const repeated = label.replaceAll(' ', '').toLowerCase() === name.toLowerCase();
  return (
    <>
      <span className={styles.rowLabel}>{label}</span>
      {name !== '' && !repeated && <code className={styles.rowName}>{name}</code>}
    </>
  );
}

/** The gutter of a row of the matrix: only what is wrong in it, for the heads say what is set. */
function RowMark({ paths, at }: { readonly paths: readonly Path[]; readonly at: number }) {
  const worst = useSelect(({ byPath, typingField }) => {
    const found = paths.flatMap((path) => {
      const key = formatPath(path);
      return typingField === key ? [] : byPath.at(path).map(({ issue }) => issue.severity);
    });
    return found.includes('error') ? 'error' : found.length > 0 ? 'warning' : undefined;
  });
  return (
    <span className={styles.rowMark} style={{ gridRow: at }}>
      <Mark state={worst} />
    </span>
  );
}

interface ColumnProps {
  readonly choice: HandlerChoice;
  readonly name: string;
  readonly note: string;
  readonly place: number;
  /** Where there is room for one column, this one is shown. */
  readonly chosen: boolean;
  readonly rows: readonly MatrixRow[];
  readonly sentence: string | undefined;
}

function Column({ choice, name, note, place, chosen, rows, sentence }: ColumnProps) {
  const state = useRowState(choice.path);
  const place_ = { '--place': place + 3 } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be part of the grid around it
    <div
      role="group"
      aria-label={name}
      className={styles.column}
      data-chosen={chosen || undefined}
      style={place_}
    >
      <span className={styles.head} style={{ gridRow: 1 }}>
        <Mark state={choice.draft ? 'draft' : state} />
        <strong>{name}</strong>
        <span className={styles.note}>{note}</span>
      </span>
      <div className={styles.cell} style={{ gridRow: 2 }}>
        <CheckSelect choice={choice} name={name} />
      </div>
      <DraftItem value={choice.draft}>
        {rows.map(({ id, cell }, i) => {
          const at = cell(choice);
          if (!at) return null;
          const unit = unitOf(at.field);
          return (
            <div
              key={id}
              className={styles.cell}
              style={{ gridRow: i + 3 }}
              data-unit={unit === undefined ? undefined : ''}
            >
              <Field field={at.field} path={at.path} compact />
              {unit && <Unit unit={unit} />}
            </div>
          );
        })}
      </DraftItem>
      <p className={styles.so} style={{ gridRow: rows.length + 3 }}>
        {sentence}
      </p>
    </div>
  );
}

function unitOf(field: FieldSchema): 'seconds' | 'times' | undefined {
  const { unit } = recordOf(field);
  if (unit === 'seconds') return 'seconds';
  return field.type === 'int32' && unit === undefined ? 'times' : undefined;
}

function Unit({ unit }: { readonly unit: 'seconds' | 'times' }) {
  const words = useWords();
  return (
    <span className={styles.unit} aria-hidden="true">
      {words[`probes.unit.${unit}`]}
    </span>
  );
}

interface CheckSelectProps {
  readonly choice: HandlerChoice;
  readonly name: string;
}

/** Which check a probe makes. */
function CheckSelect({ choice, name }: CheckSelectProps) {
  const words = useWords();
  const tables = useMessages();
  const invalid = useInvalid(choice.path);
  const id = useId();
  const { present } = choice;
  const several = present.length > 1;
  return (
    <div className={formStyles.cell} data-path={formatPath(choice.path)}>
      <Select
        id={id}
        aria-label={`${name}: ${words['probes.check']}`}
        aria-invalid={invalid || several || undefined}
        title={
          several
            ? words['form.several'](
                list(
                  tables.language,
                  present.map((m) => m.name),
                ),
              )
            : undefined
        }
        value={present[0]?.name}
        unset={words['probes.none']}
        options={membersOf(choice.type).map((member) => ({
          value: member.name,
          label: textOf(tables, member.field).label,
        }))}
        onChoose={choice.choose}
      />
    </div>
  );
}

/** What of a probe has no cell: a value of the wrong type, unknown keys. */
function Trouble({ choice }: { readonly choice: HandlerChoice }) {
  const { path, value, present, draft } = choice;
  const field = fieldOf('Container', String(path.at(-1)));
  if (value === undefined || draft || !field) return null;
  if (value !== null && !isObject(value)) {
    return (
      <div className={formStyles.wrong} data-path={formatPath(path)}>
        <FieldTitle field={field} set />
        <Misfit path={path} />
      </div>
    );
  }
  return (
    <>
      <UnknownKeys path={path} known={(key) => fieldOf('Probe', key) !== undefined} />
      {present.map((member) => (
        <MemberTrouble key={member.name} type={member.field.type} path={descend(path, ...member.at)} />
      ))}
    </>
  );
}
