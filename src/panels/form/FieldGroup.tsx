import type { ReactNode } from 'react';
import { type FieldSchema, formatPath, type Path } from '../../pod/index.ts';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';

interface FieldGroupProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly children: ReactNode;
}

/** The fields of a struct that is there, always open, under its name. */
export function FieldGroup({ field, path, children }: FieldGroupProps) {
  return (
    <fieldset className={styles.group} data-path={formatPath(path)}>
      <legend>
        <FieldTitle field={field} set />
      </legend>
      <Findings path={path} />
      {children}
    </fieldset>
  );
}
