import { memo } from 'react';
import { type FieldSchema, formatPath, isList, isObject, type Path } from '../../pod/index.ts';
import { useFindingCount, useMessages, useValue } from '../../store/index.ts';
import { Disclosure, IconButton, Prose } from '../../ui/index.ts';
import { sectionId, useOpen } from './context.tsx';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useWords, useWriter } from './hooks.ts';
import { Misfit, useOmitted } from './Misfit.tsx';
import { ResourcesTable } from './ResourcesTable.tsx';
import { StructBody } from './StructBody.tsx';
import { summarize } from './summary.ts';
import { textOf } from './texts.ts';

interface StructFieldProps {
  readonly field: FieldSchema;
  readonly path: Path;
}

/** The number of findings of a closed section. */
export function Count({ path }: { readonly path: Path }) {
  const count = useFindingCount(path);
  const words = useWords();
  if (count === 0) return null;
  return (
    <span className={styles.count} title={words['form.findings'](count)}>
      {count}
      <span className={styles.hidden}>{words['form.findings'](count)}</span>
    </span>
  );
}

const tables = new Set(['ResourceRequirements', 'VolumeResourceRequirements']);

/** A group of fields: one line until it is opened. */
export const StructField = memo(function StructField({ field, path }: StructFieldProps) {
  const value = useValue(path);
  const words = useWords();
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
        summary={set ? summarize(value) : words['form.notSet']}
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
        {misfit ? (
          <Misfit path={path} removable={!isList(value)} />
        ) : tables.has(field.type) ? (
          <ResourcesTable type={field.type} path={path} />
        ) : (
          <StructBody type={field.type} path={path} />
        )}
      </Disclosure>
      <Findings path={path} />
    </div>
  );
});
