import { type ReactNode, useId } from 'react';
import { type FieldSchema, formatPath, type Path, recordOf } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { IconButton, Prose } from '../../ui/index.ts';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useWords } from './hooks.ts';
import { plain, textOf } from './texts.ts';

export interface ControlIds {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
}

/** Stage and age of a field, where a cluster may lack it. */
export function Marks({ field }: { readonly field: FieldSchema }) {
  const words = useWords();
  const { deprecated, gate, since } = recordOf(field);
  if (deprecated) return <span className={styles.mark}>{words['form.deprecated']}</span>;
  if (gate && gate.state !== 'stable') {
    return (
      <span
        className={styles.mark}
        title={words['form.gate'](gate.name, words[`explain.stage.${gate.state}`], since ?? '')}
      >
        {gate.stage}
      </span>
    );
  }
  return null;
}

/** Label for people and the name in the YAML. */
export function FieldTitle({
  field,
  htmlFor,
  set,
}: {
  readonly field: FieldSchema;
  readonly htmlFor?: string;
  readonly set: boolean;
}) {
  const { label, help } = textOf(useMessages(), field);
  const Label = htmlFor === undefined ? 'span' : 'label';
  return (
    <span className={styles.title} title={plain(help)}>
      <Label className={styles.label} data-set={set || undefined} {...(htmlFor ? { htmlFor } : {})}>
        {label}
        {field.required && <span className={styles.required} aria-hidden="true" />}
      </Label>
      <code className={styles.name}>{field.name}</code>
      <Marks field={field} />
    </span>
  );
}

interface FieldFrameProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly set: boolean;
  readonly compact?: boolean | undefined;
  /** A sentence about what is being typed and not stored yet. */
  readonly problem?: string | undefined;
  /** Beside the control: what the value means. */
  readonly note?: ReactNode;
  readonly onClear?: (() => void) | undefined;
  readonly children: (ids: ControlIds) => ReactNode;
}

/** One field: label with the YAML name, control, unit, help, findings. */
export function FieldFrame(props: FieldFrameProps) {
  const { field, path, set, compact, problem, note, onClear, children } = props;
  const words = useWords();
  const { label, help } = textOf(useMessages(), field);
  const { unit } = recordOf(field);
  const id = useId();
  const ids = { id, label, describedBy: `${id}-help ${id}-findings` };
  return (
    <div
      className={compact ? styles.cell : styles.field}
      data-path={formatPath(path)}
      data-set={set || undefined}
    >
      <FieldTitle field={field} htmlFor={id} set={set} />
      <div className={styles.control}>
        <div className={styles.line}>
          {children(ids)}
          {unit && !compact && <span className={styles.unit}>{words[`form.unit.${unit}`]}</span>}
          {note}
          {set && onClear && !compact && (
            <IconButton icon="remove" label={words['form.unset'](label)} onClick={onClear} />
          )}
        </div>
        <p id={`${id}-help`} className={compact ? styles.hidden : styles.help}>
          <Prose text={help} />
        </p>
        {problem && (
          <p className={styles.finding} data-severity="error" role="alert">
            {problem}
          </p>
        )}
        <Findings id={`${id}-findings`} path={path} />
      </div>
    </div>
  );
}
