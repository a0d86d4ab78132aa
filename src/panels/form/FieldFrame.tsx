import { type ReactNode, useId } from 'react';
import { otherNameHelp } from '../../i18n/index.ts';
import { type FieldSchema, formatPath, gateIn, type Path, recordOf } from '../../pod/index.ts';
import { releaseOf, useFrom, useMessages, usePodPath } from '../../store/index.ts';
import { IconButton, Prose } from '../../ui/index.ts';
import { FindingTexts } from './Findings.tsx';
import styles from './form.module.css';
import { useWords } from './hooks.ts';
import { Mark, markOf, useCalmFindings } from './Mark.tsx';
import { type Cure, useTellProblem } from './TypedProblem.tsx';
import { plain, repeats, textOf } from './texts.ts';

export interface ControlIds {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
}

/** Stage and age of a field, where a cluster may lack it. */
export function Marks({ field }: { readonly field: FieldSchema }) {
  const words = useWords();
  const { deprecated, gate, since } = recordOf(field);
  const state = useFrom('settings', (settings) => gate && gateIn(gate.name, releaseOf(settings)));
  if (deprecated) return <span className={styles.mark}>{words['form.deprecated']}</span>;
  if (gate && state && state !== 'stable') {
    return (
      <span
        className={styles.mark}
        title={words['form.gate'](gate.name, words[`explain.stage.${state}`], since ?? '')}
      >
        {state === 'beta-off' ? 'beta' : state}
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
    <span className={styles.title} title={plain(`${label} · ${field.name}\n${help}`)}>
      <Label className={styles.label} data-set={set || undefined} {...(htmlFor ? { htmlFor } : {})}>
        {label}
      </Label>
      {!repeats(label, field.name) && <code className={styles.name}>{field.name}</code>}
      <Marks field={field} />
    </span>
  );
}

interface FieldFrameProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly set: boolean;
  /** A cell of a table: its head has the label. */
  readonly compact?: boolean | undefined;
  /** A sentence about what is being typed and not stored yet. */
  readonly problem?: string | undefined;
  /** What was probably meant by it. */
  readonly cure?: Cure | undefined;
  /** Beside the control: what the value means. */
  readonly note?: ReactNode;
  readonly onClear?: (() => void) | undefined;
  readonly children: (ids: ControlIds) => ReactNode;
}

/**
 * One field in a row: gutter, label with the YAML name, control. Help and findings are said in the help bar and to screen
 * readers, so that nothing moves when they come and go.
 */
export function FieldFrame(props: FieldFrameProps) {
  const { field, path, set, compact, problem, cure, note, onClear, children } = props;
  const words = useWords();
  const { label, help: usual } = textOf(useMessages(), field);
  const help = otherNameHelp(words, usePodPath(), path) ?? usual;
  const { unit } = recordOf(field);
  const findings = useCalmFindings(path);
  const id = useId();
  const ids = { id, label, describedBy: `${id}-help ${id}-findings` };
  const state = markOf(findings, set, problem !== undefined);
  useTellProblem(path, problem, cure);
  const said = (
    <>
      <span id={`${id}-help`} className={styles.hidden}>
        <Prose text={help} />
      </span>
      <span id={`${id}-findings`} className={styles.hidden} role="status">
        {problem}
        <FindingTexts findings={findings} />
      </span>
    </>
  );
  if (compact) {
    return (
      <div className={styles.cell} data-path={formatPath(path)} data-state={state}>
        <label className={styles.hidden} htmlFor={id}>
          {label}
        </label>
        {children(ids)}
        {note}
        {said}
      </div>
    );
  }
  return (
    <div className={styles.field} data-path={formatPath(path)} data-state={state}>
      <Mark state={state} />
      <FieldTitle field={field} htmlFor={id} set={set} />
      <div className={styles.line}>
        {children(ids)}
        {unit && <span className={styles.unit}>{words[`form.unit.${unit}`]}</span>}
        {note}
        {said}
      </div>
      {set && onClear ? (
        <IconButton
          icon="reset"
          className={styles.reset}
          tabIndex={-1}
          label={words['form.unset'](label)}
          onClick={onClear}
        />
      ) : (
        <span />
      )}
    </div>
  );
}
