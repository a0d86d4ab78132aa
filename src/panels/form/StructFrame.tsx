import type { ReactNode } from 'react';
import { type FieldSchema, formatPath, isList, isObject, type Path } from '../../pod/index.ts';
import { useMessages, useSelect, useValue, writtenAt } from '../../store/index.ts';
import { Disclosure, IconButton, Prose } from '../../ui/index.ts';
import { Count } from './Count.tsx';
import { sectionId, useOpen } from './context.tsx';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useWords, useWriter } from './hooks.ts';
import { Misfit, useOmitted } from './Misfit.tsx';
import { summarize } from './summary.ts';
import { textOf } from './texts.ts';

interface StructFrameProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly children: ReactNode;
}

/** A group of fields: one line until it is opened. What is no map shows as it stands. */
export function StructFrame({ field, path, children }: StructFrameProps) {
  const value = useValue(path);
  const words = useWords();
  const summary = useSelect((state) => summarize(value, (below) => writtenAt(state, [...path, ...below])));
  const { label, help } = textOf(useMessages(), field);
  const { clear } = useWriter(path);
  const [open, setOpen] = useOpen(sectionId(path), field.required, [path], true);
  const set = value !== undefined;
  if (useOmitted(path)) return null;
  const misfit = set && value !== null && !isObject(value);
  return (
    <div className={styles.block} data-path={formatPath(path)} data-set={set || undefined}>
      <Disclosure
        open={open || misfit}
        onToggle={setOpen}
        title={<FieldTitle field={field} set={set} />}
        summary={set ? summary : words['form.notSet']}
        aside={
          <>
            {!open && <Count path={path} />}
            {set && (
              <IconButton icon="remove" label={words['form.unset'](label)} onClick={() => void clear()} />
            )}
          </>
        }
      >
        {help !== '' && (
          <p className={styles.groupHelp}>
            <Prose text={help} />
          </p>
        )}
        {misfit ? <Misfit path={path} removable={!isList(value)} /> : children}
      </Disclosure>
      <Findings path={path} />
    </div>
  );
}
