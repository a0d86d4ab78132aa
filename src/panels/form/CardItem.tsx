import { useSelect, useValue, writtenAt } from '../../store/index.ts';
import { Disclosure } from '../../ui/index.ts';
import { sectionId, useOpen } from './context.tsx';
import styles from './form.module.css';
import type { ItemProps } from './item.ts';
import { StructBody } from './StructBody.tsx';
import { summarize } from './summary.ts';

/** An item with many fields: one line until it is opened. */
export function CardItem({ struct, path, index, buttons, fresh }: ItemProps) {
  const value = useValue(path);
  const summary = useSelect((state) => summarize(value, (below) => writtenAt(state, [...path, ...below])));
  const [open, setOpen] = useOpen(sectionId(path), fresh, [path]);
  return (
    <Disclosure
      open={open}
      onToggle={setOpen}
      title={<span className={styles.label}>{index + 1}</span>}
      summary={summary}
      aside={buttons}
    >
      <StructBody type={struct.name} path={path} />
    </Disclosure>
  );
}
