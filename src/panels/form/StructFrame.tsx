import type { ReactNode } from 'react';
import { type FieldSchema, formatPath, isList, isObject, type Path } from '../../pod/index.ts';
import { useMessages, useSelect, writtenAt } from '../../store/index.ts';
import { Icon, IconButton } from '../../ui/index.ts';
import { Count } from './Count.tsx';
import { sectionId, useOpen } from './context.tsx';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useFieldValue, useWords, useWriter } from './hooks.ts';
import { Mark, useRowState } from './Mark.tsx';
import { Misfit, useOmitted } from './Misfit.tsx';
import { ActionSlot } from './slot.tsx';
import { summarize } from './summary.ts';
import { textOf } from './texts.ts';

interface StructFrameProps {
  readonly field: FieldSchema;
  readonly path: Path;
  /** Without a line of its own: the head of the section speaks for it. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A group of fields: one line until it is opened. What is no map shows as it stands. */
export function StructFrame({ field, path, bare = false, children }: StructFrameProps) {
  const value = useFieldValue(path);
  const words = useWords();
  const { label } = textOf(useMessages(), field);
  const { clear } = useWriter(path);
  const state = useRowState(path);
  const summary = useSelect((at) => summarize(value, (below) => writtenAt(at, [...path, ...below])));
  const set = value !== undefined;
  const [chosen, setOpen] = useOpen(sectionId(path), field.required, [path], true);
  if (useOmitted(path)) return null;
  const misfit = set && value !== null && !isObject(value);
  const open = chosen || misfit;
  if (bare) {
    return (
      <div data-path={formatPath(path)} data-state={state}>
        {misfit ? <Misfit path={path} removable={!isList(value)} /> : children}
        <Findings path={path} />
      </div>
    );
  }
  return (
    <div data-path={formatPath(path)} data-state={state}>
      <div className={styles.groupHead}>
        <Mark state={state} />
        <button
          type="button"
          className={styles.groupButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'open' : 'chevron'} size={14} />
          <FieldTitle field={field} set={set} />
          {!open && set && <span className={styles.summary}>{summary}</span>}
        </button>
        {!open && <Count path={path} />}
        {set && (
          <IconButton
            icon="reset"
            className={styles.reset}
            tabIndex={-1}
            label={words['form.unset'](label)}
            onClick={() => void clear()}
          />
        )}
      </div>
      {open && (
        <div className={styles.groupBody}>
          <ActionSlot value={null}>
            {misfit ? <Misfit path={path} removable={!isList(value)} /> : children}
          </ActionSlot>
        </div>
      )}
      <Findings path={path} />
    </div>
  );
}
