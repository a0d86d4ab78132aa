import { type FieldSchema, fieldOf, own, type Path } from '../../pod/index.ts';
import { useValue } from '../../store/index.ts';
import { Disclosure } from '../../ui/index.ts';
import { sectionId, useOpen } from './context.tsx';
import { Field } from './Field.tsx';
import styles from './form.module.css';
import type { ItemProps } from './item.ts';
import { UnknownKeys } from './Misfit.tsx';
import { child } from './paths.ts';

/** An item in a line of cells; what is seldom filled waits behind "more". */
export function RowItem({ struct, path, buttons }: ItemProps) {
  return (
    <>
      <div className={styles.rowLine}>
        <div className={styles.cells}>
          {struct.columns.map((f) => (
            <Field key={f.name} field={f} path={child(path, f.name)} compact />
          ))}
        </div>
        {buttons}
      </div>
      {struct.more.length > 0 && <More fields={struct.more} path={path} />}
      <UnknownKeys path={path} known={(key) => fieldOf(struct.name, key) !== undefined} />
    </>
  );
}

function More({ fields, path }: { readonly fields: readonly FieldSchema[]; readonly path: Path }) {
  const value = useValue(path);
  const set = fields.filter((f) => own(value, f.name) !== undefined);
  const [open, setOpen] = useOpen(
    `${sectionId(path)} more`,
    false,
    fields.map((f) => child(path, f.name)),
  );
  return (
    <Disclosure
      open={open}
      onToggle={setOpen}
      title={<span className={styles.minorTitle}>{fields.map((f) => f.name).join(', ')}</span>}
      summary={set.map((f) => f.name).join(', ')}
    >
      {fields.map((f) => (
        <Field key={f.name} field={f} path={child(path, f.name)} />
      ))}
    </Disclosure>
  );
}
