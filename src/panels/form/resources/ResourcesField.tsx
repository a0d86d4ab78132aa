import { memo } from 'react';
import { useMessages } from '../../../store/index.ts';
import { HeadingLevel, Prose } from '../../../ui/index.ts';
import type { ControlProps } from '../control.ts';
import { Findings } from '../Findings.tsx';
import styles from '../form.module.css';
import { useShape } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';
import { StructFrame } from '../StructFrame.tsx';
import { textOf } from '../texts.ts';
import { ResourcesTable } from './ResourcesTable.tsx';

/** Requests and limits: open where they stand by themselves, else a group that opens. */
export const ResourcesField = memo(function ResourcesField({ field, path, place }: ControlProps) {
  const shape = useShape(path);
  const { label, help } = textOf(useMessages(), field);
  const misfit = shape === 'list' || shape === 'scalar';
  const table = <ResourcesTable type={field.type} path={path} />;
  if ((place === 'section' || place === 'headed') && !misfit) return table;
  if (place !== 'part') {
    return (
      <StructFrame field={field} path={path}>
        {table}
      </StructFrame>
    );
  }
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>
        {label} <code className={styles.name}>{field.name}</code>
      </h3>
      <p className={styles.groupHelp}>
        <Prose text={help} />
      </p>
      <HeadingLevel value={4}>
        {misfit ? <Misfit path={path} /> : table}
        <Findings path={path} />
      </HeadingLevel>
    </section>
  );
});
