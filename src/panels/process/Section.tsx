import type { ReactNode } from 'react';
import classes from './ProcessPanel.module.css';

interface SectionProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

/** A titled part of the panel. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
