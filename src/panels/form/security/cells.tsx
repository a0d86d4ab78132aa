import { type ReactNode, useState } from 'react';
import { type FieldSchema, fieldsOf, own, type Path } from '../../../pod/index.ts';
import { type Committed, Icon, Popover, Segmented, Select, TextInput } from '../../../ui/index.ts';
import { codecs } from '../codec.ts';
import { Field } from '../Field.tsx';
import { type ControlIds, FieldFrame } from '../FieldFrame.tsx';
import { useInvalid } from '../Findings.tsx';
import { useEdits, useFieldValue, useWords, useWriter } from '../hooks.ts';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { labelText } from './effect.ts';
import styles from './security.module.css';

export interface CellProps {
  readonly field: FieldSchema;
  readonly path: Path;
  /** A value of the Pod counts where the container has none. */
  readonly inherits: boolean;
  /** In a row of its own, with label and name. */
  readonly row?: boolean | undefined;
}

interface CellFrameProps extends Pick<CellProps, 'field' | 'path' | 'row'> {
  readonly problem?: string | undefined;
  /** The value is nothing that the control can show. */
  readonly misfit: boolean;
  readonly children: (ids: ControlIds) => ReactNode;
}

/** The frame of a cell with its control, or with the value as it stands where the control cannot show it. */
function CellFrame({ field, path, row, problem, misfit, children }: CellFrameProps) {
  const value = useFieldValue(path);
  const { clear } = useWriter(path);
  return (
    <FieldFrame
      field={field}
      path={path}
      set={value !== undefined}
      compact={!row}
      problem={problem}
      onClear={() => void clear()}
    >
      {(ids) => (misfit ? <Misfit path={path} /> : children(ids))}
    </FieldFrame>
  );
}

/** Unset, false and true; where it is unset the Pod's value counts, or the default. */
export function BooleanCell({ field, path, inherits, row }: CellProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const { set, clear } = useWriter(path);
  const invalid = useInvalid(path);
  const misfit = value !== undefined && value !== null && typeof value !== 'boolean';
  const shown = typeof value === 'boolean' ? String(value) : '';
  return (
    <CellFrame field={field} path={path} row={row} misfit={misfit}>
      {(ids) => (
        <Segmented
          label={ids.label}
          describedBy={ids.describedBy}
          invalid={invalid}
          value={shown}
          quiet={shown === ''}
          options={[
            { value: '', label: words[inherits ? 'sec.inherit' : 'form.unsetChoice'] },
            { value: 'true', label: words['form.yes'] },
            { value: 'false', label: words['form.no'] },
          ]}
          onChoose={(chosen) => void (chosen === '' ? clear() : set(chosen === 'true'))}
          onClear={() => void clear()}
        />
      )}
    </CellFrame>
  );
}

/** A user or group ID; empty where the Pod or the image says. */
export function IdCell({ field, path, inherits }: CellProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const { set, clear } = useWriter(path);
  const invalid = useInvalid(path);
  const [problem, setProblem] = useState<string>();
  const codec = codecs.integer;
  const misfit = value !== undefined && value !== null && !codec.fits(value);
  const commit = (typed: string): Committed | undefined => {
    const read = typed === '' ? undefined : codec.read(typed);
    setProblem(read && 'problem' in read ? words[read.problem] : undefined);
    if (!read) return { shown: '', done: clear() };
    if ('problem' in read) return undefined;
    return { shown: codec.show(read.value), done: set(read.value) };
  };
  return (
    <CellFrame field={field} path={path} problem={problem} misfit={misfit}>
      {(ids) => (
        <TextInput
          id={ids.id}
          aria-describedby={ids.describedBy}
          aria-invalid={invalid || problem !== undefined}
          inputMode="numeric"
          placeholder={words[inherits ? 'sec.inheritId' : 'sec.fromImage']}
          value={value === undefined || value === null ? '' : codec.show(value)}
          onText={commit}
          onBlur={() => setProblem(undefined)}
        />
      )}
    </CellFrame>
  );
}

/** A profile of seccomp or AppArmor: its kind, and the file where it is one of the node, which is written with it. */
export function ProfileCell({ field, path, inherits, row }: CellProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const type = own(value, 'type');
  const file = own(value, 'localhostProfile');
  const { set, clear } = useWriter(path);
  const edit = useEdits();
  const filePath = child(path, 'localhostProfile');
  const writer = useWriter(filePath);
  const [waiting, setWaiting] = useState(false);
  const known = type === undefined || typeof type === 'string';
  const misfit =
    value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value) || !known);
  const chosen = waiting ? 'Localhost' : typeof type === 'string' ? type : undefined;

  const choose = (next: string | undefined) => {
    setWaiting(next === 'Localhost' && type !== 'Localhost');
    if (next === undefined) void clear();
    else if (next === 'Localhost') return;
    else if (typeof type !== 'string' && file === undefined) void set({ type: next });
    else
      void edit([
        { op: 'set', path: child(path, 'type'), value: next },
        ...(file === undefined ? [] : [{ op: 'delete' as const, path: filePath }]),
      ]);
  };
  const writeFile = (typed: string): Committed | undefined => {
    if (typed === '' && waiting) return { shown: '', done: Promise.resolve({ ok: true }) };
    if (!waiting) return { shown: typed, done: writer.set(typed) };
    return { shown: typed, done: set({ type: 'Localhost', localhostProfile: typed }) };
  };
  const options = [
    { value: 'RuntimeDefault', label: words['sec.runtimeDefault'] },
    { value: 'Unconfined', label: words['sec.unconfined'] },
    { value: 'Localhost', label: words['sec.localhost'] },
  ];
  const isKnown = chosen === undefined || options.some((option) => option.value === chosen);
  return (
    <CellFrame field={field} path={path} row={row} misfit={misfit}>
      {(ids) => (
        <span className={styles.profile}>
          <Select
            id={ids.id}
            aria-describedby={ids.describedBy}
            value={chosen}
            unset={words[inherits ? 'sec.inherit' : 'form.unsetChoice']}
            options={
              isKnown ? options : [...options, { value: chosen, label: words['form.notAllowed'](chosen) }]
            }
            onChoose={choose}
          />
          {chosen === 'Localhost' && (
            <TextInput
              aria-label={`${ids.label}: ${words['sec.localProfile']}`}
              placeholder={words['sec.localProfile']}
              value={typeof file === 'string' ? file : ''}
              onText={writeFile}
            />
          )}
        </span>
      )}
    </CellFrame>
  );
}

/** Masked or not. */
export function ProcMountCell({ field, path }: CellProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const { set, clear } = useWriter(path);
  const known = value === undefined || value === null || value === 'Default' || value === 'Unmasked';
  return (
    <CellFrame field={field} path={path} misfit={!known}>
      {(ids) => (
        <Segmented
          label={ids.label}
          describedBy={ids.describedBy}
          value={typeof value === 'string' ? value : 'Default'}
          quiet={typeof value !== 'string'}
          options={[
            { value: 'Default', label: words['form.unsetChoice'] },
            { value: 'Unmasked', label: words['sec.unmasked'] },
          ]}
          onChoose={(chosen) => void set(chosen)}
          onClear={() => void clear()}
        />
      )}
    </CellFrame>
  );
}

/** The parts of an SELinux label, in a panel of their own: few set them. */
export function SeLinuxCell({ field, path, inherits, row }: CellProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const fields = fieldsOf(field.type);
  const misfit = value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value));
  const label = labelText(value);
  return (
    <CellFrame field={field} path={path} row={row} misfit={misfit}>
      {(ids) => (
        <Popover
          id={ids.id}
          className={styles.chips}
          title={ids.label}
          aria-label={`${ids.label}: ${label ?? words['sec.runtimeDecides']}`}
          aria-describedby={ids.describedBy}
          face={
            <>
              {label === undefined ? (
                <span className={styles.quiet}>{words[inherits ? 'sec.inherit' : 'form.unsetChoice']}</span>
              ) : (
                <code className={styles.chip}>{label}</code>
              )}
              <Icon name="open" size={14} className={styles.open} />
            </>
          }
        >
          {() => (
            <div className={styles.labelParts}>
              {fields.map((part) => (
                <Field key={part.name} field={part} path={child(path, part.name)} />
              ))}
              <UnknownKeys path={path} known={(key) => fields.some(({ name }) => name === key)} />
            </div>
          )}
        </Popover>
      )}
    </CellFrame>
  );
}
