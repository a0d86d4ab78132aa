import type { ReactNode } from 'react';
import { type FieldSchema, formatPath, type Path } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { textOf } from './texts.ts';

interface FieldGroupProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly children: ReactNode;
}

/** The fields of the chosen member of a union: rows like the others, for the choice above says what they are of. */
export function FieldGroup({ field, path, children }: FieldGroupProps) {
  const { label } = textOf(useMessages(), field);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own
    <div role="group" className={styles.member} aria-label={label} data-path={formatPath(path)}>
      <Findings path={path} />
      {children}
    </div>
  );
}
