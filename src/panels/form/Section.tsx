import type { ReactNode } from 'react';
import type { FieldSchema, Path } from '../../pod/index.ts';
import { getIn } from '../../pod/index.ts';
import { useMessages, useSelect } from '../../store/index.ts';
import { Disclosure } from '../../ui/index.ts';
import { Count } from './Count.tsx';
import { useOpen } from './context.tsx';
import styles from './form.module.css';
import { useWords } from './hooks.ts';
import { child } from './paths.ts';
import { textOf } from './texts.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly path: Path;
  readonly fields: readonly FieldSchema[];
  /** Open although nothing in it is set. */
  readonly always?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a form; closed while nothing in it is set. */
export function Section({ id, title, path, fields, always = false, children }: SectionProps) {
  const words = useWords();
  const tables = useMessages();
  const setNames = useSelect((state) =>
    fields
      .filter((f) => getIn(state.root, child(path, f.name)) !== undefined)
      .map((f) => f.name)
      .join(),
  );
  const paths = fields.map((f) => child(path, f.name));
  const [open, setOpen] = useOpen(id, always || setNames !== '', paths);
  const set = fields.filter((f) => setNames.split(',').includes(f.name));
  return (
    <section className={styles.section}>
      <Disclosure
        open={open}
        onToggle={setOpen}
        strong
        title={title}
        summary={set.length === 0 ? words['form.notSet'] : set.map((f) => textOf(tables, f).label).join(', ')}
        aside={open ? undefined : paths.map((p) => <Count key={String(p.at(-1))} path={p} />)}
      >
        {children}
      </Disclosure>
    </section>
  );
}
