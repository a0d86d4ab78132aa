import type { ReactNode } from 'react';
import { type FieldSchema, formatPath, getIn, type Path } from '../../../pod/index.ts';
import { useMessages, useSelect } from '../../../store/index.ts';
import { Icon } from '../../../ui/index.ts';
import { useOpen } from '../context.tsx';
import { Field } from '../Field.tsx';
import form from '../form.module.css';
import { useWords } from '../hooks.ts';
import { child } from '../paths.ts';
import { ActionSlot } from '../slot.tsx';
import { textOf } from '../texts.ts';

interface MoreFieldsProps {
  readonly path: Path;
  readonly fields: readonly FieldSchema[];
  /** Shown before the fields. */
  readonly children?: ReactNode;
}

/** One line for what is seldom filled, which opens to rows; closed, it names what is set. */
export function MoreFields({ path, fields, children }: MoreFieldsProps) {
  const words = useWords();
  const tables = useMessages();
  const paths = fields.map((field) => child(path, field.name));
  const set = useSelect(({ root }) =>
    fields
      .filter((field) => getIn(root, child(path, field.name)) !== undefined)
      .map((field) => textOf(tables, field).label)
      .join(', '),
  );
  const [open, setOpen] = useOpen(`${formatPath(path)} more ${fields[0]?.name ?? ''}`, false, paths);
  return (
    <>
      <div className={form.groupHead}>
        <span className={form.gutter} />
        <button
          type="button"
          className={form.groupButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'open' : 'chevron'} size={14} />
          <span>{words['volume.moreFields']}</span>
          {!open && <span className={form.summary}>{set}</span>}
        </button>
      </div>
      {open && (
        <ActionSlot value={null}>
          {children}
          {fields.map((field) => (
            <Field key={field.name} field={field} path={child(path, field.name)} />
          ))}
        </ActionSlot>
      )}
    </>
  );
}
