import type { ReactNode } from 'react';
import { type FieldSchema, formatPath, type Path } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import type { ControlProps } from './control.ts';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useShape, useWords } from './hooks.ts';
import { Misfit } from './Misfit.tsx';
import { SectionActions } from './slot.tsx';
import { itemName, textOf } from './texts.ts';
import type { ListEditing } from './use-list.ts';

interface ListFrameProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly place: ControlProps['place'];
  readonly count: number;
  readonly wrong: 'map' | 'list';
  readonly addButton: ListEditing['addButton'];
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** A list or map: its name and "Add ...", then its rows; in a section of its own the section's head has both. */
export function ListFrame({ field, path, place, count, wrong, addButton, onAdd, children }: ListFrameProps) {
  const words = useWords();
  const tables = useMessages();
  const shape = useShape(path);
  const { label } = textOf(tables, field);
  const misfit = shape === wrong || shape === 'scalar';
  const add = !misfit && (
    <SmallButton ref={addButton} icon="add" data-add onClick={onAdd}>
      {words['form.addNoun'](itemName(tables, field))}
    </SmallButton>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own and cannot lay out its legend
    <div role="group" className={styles.list} data-path={formatPath(path)} aria-label={label}>
      {place === 'headed' && <SectionActions>{add}</SectionActions>}
      {place !== 'headed' && (
        <div className={styles.subHead}>
          <FieldTitle field={field} set={shape !== 'missing'} />
          {add}
        </div>
      )}
      <Findings path={path} />
      {misfit ? <Misfit path={path} /> : count > 0 && children}
    </div>
  );
}
