import { type ReactNode, useEffect, useState } from 'react';
import type { FieldSchema, Path } from '../../pod/index.ts';
import { formatPath, getIn, isList, isObject, isStruct, recordOf } from '../../pod/index.ts';
import { useFrom, useMessages } from '../../store/index.ts';
import { HeadingLevel, Icon, SmallButton, useHeading } from '../../ui/index.ts';
import { Count } from './Count.tsx';
import { useOpen } from './context.tsx';
import { emptyOf } from './empty-lists.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';
import { useHeldAtFirst } from './kept-drafts.ts';
import { child } from './paths.ts';
import { ActionSlot, useSlot } from './slot.tsx';
import { itemName, repeats, textOf } from './texts.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly path: Path;
  readonly fields: readonly FieldSchema[];
  /** Open although nothing in it is set. */
  readonly always?: boolean;
  /** At the right of the head, also while it is closed: the presets of the section. */
  readonly presets?: ReactNode;
  /** Further places that it shows. */
  readonly also?: readonly Path[];
  readonly children: ReactNode;
}

/** A titled part of a form; closed and one line while nothing in it is set. */
export function Section(props: SectionProps) {
  const { id, title, path, fields, always = false, also, presets, children } = props;
  const words = useWords();
  const tables = useMessages();
  const { tag: Heading, below } = useHeading();
  const [slot, hold] = useSlot(styles.actions);
  // How many entries each field has: a text that is equal as long as the summary is.
  const sizes = useFrom('root', (root) =>
    fields
      .map((f) => {
        const value = getIn(root, child(path, f.name));
        if (value === undefined) return '';
        return isList(value)
          ? value.length
          : isObject(value) && f.shape === 'map'
            ? Object.keys(value).length
            : -1;
      })
      .join(),
  );
  const counts = sizes.split(',');
  const isSet = counts.some((count) => count !== '');
  const paths = [...fields.map((f) => child(path, f.name)), ...(also ?? [])];
  const held = useHeldAtFirst(paths);
  const [open, setOpen] = useOpen(id, always || isSet || held, paths);
  const summary = fields
    .flatMap((f, i) => {
      const count = counts[i];
      if (count === undefined || count === '') return [];
      const { label } = textOf(tables, f);
      return [Number(count) < 0 ? label : words['form.countOf'](Number(count), label)];
    })
    .join(', ');
  const none = fields[0] && emptyOf(fields[0]);
  const [first] = fields;
  const listed = first?.shape === 'list' && isStruct(first.type) ? first : undefined;
  // A field that has no row with its name in the section: the head speaks for it.
  const alone = fields.length === 1 && !also;
  const headed = listed || alone || (first && recordOf(first).control === 'resources') ? first : undefined;
  const addName = listed && words['form.addNoun'](itemName(tables, listed));
  // Opened to add something: the list in it does so, as when it was open.
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    if (!adding || !open) return;
    setAdding(false);
    const buttons = [...slot.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === addName)?.click();
  }, [adding, open, slot, addName]);
  return (
    <section className={styles.section} data-section={id}>
      <div className={styles.sectionHead}>
        <Heading className={styles.sectionHeading}>
          <button
            type="button"
            className={styles.sectionButton}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'open' : 'chevron'} />
            <span>{title}</span>
            {headed && !repeats(title, headed.name) && <code className={styles.name}>{headed.name}</code>}
            {!open && <span className={styles.summary}>{isSet || !none ? summary : words[none]}</span>}
          </button>
        </Heading>
        {!open && paths.map((p) => <Count key={formatPath(p)} path={p} />)}
        {presets}
        {!open && addName && (
          <span className={styles.actions}>
            <SmallButton
              icon="add"
              data-add
              onClick={() => {
                setAdding(true);
                setOpen(true);
              }}
            >
              {addName}
            </SmallButton>
          </span>
        )}
        {open && <span ref={hold} className={styles.holder} />}
      </div>
      {open && (
        <div className={styles.sectionBody}>
          <ActionSlot value={slot}>
            <HeadingLevel value={below}>{children}</HeadingLevel>
          </ActionSlot>
        </div>
      )}
    </section>
  );
}
