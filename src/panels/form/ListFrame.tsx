import type { ReactNode } from 'react';
import { type FieldSchema, formatPath, type Path } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { IconButton, Prose, SmallButton } from '../../ui/index.ts';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useShape, useWords } from './hooks.ts';
import { Misfit } from './Misfit.tsx';
import { textOf } from './texts.ts';
import type { ListEditing } from './use-list.ts';

interface ListFrameProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly count: number;
  readonly wrong: 'map' | 'list';
  readonly addButton: ListEditing['addButton'];
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

/** A list or map: one line with its name and "add", then its rows. */
export function ListFrame({ field, path, count, wrong, addButton, onAdd, children }: ListFrameProps) {
  const words = useWords();
  const shape = useShape(path);
  const { label, help } = textOf(useMessages(), field);
  const misfit = shape === wrong || shape === 'scalar';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own and cannot lay out its legend
    <div role="group" className={styles.list} data-path={formatPath(path)} aria-label={label}>
      <div className={styles.listLine}>
        <FieldTitle field={field} set={shape !== 'missing'} />
        {!misfit && (
          <SmallButton ref={addButton} icon="add" onClick={onAdd} aria-label={words['form.addTo'](label)}>
            {words['form.add']}
          </SmallButton>
        )}
      </div>
      {help !== '' && (
        <p className={styles.help}>
          <Prose text={help} />
        </p>
      )}
      <Findings path={path} />
      {misfit ? <Misfit path={path} /> : count > 0 && children}
    </div>
  );
}

interface RowButtonsProps {
  readonly list: ListEditing;
  readonly index: number;
  /** What the row is, for the names of the buttons. */
  readonly name: string;
}

/** Up, down and remove at the end of a row. */
export function RowButtons({ list, index, name }: RowButtonsProps) {
  const words = useWords();
  return (
    <span className={styles.rowButtons}>
      {list.length > 1 && (
        <>
          <IconButton
            icon="up"
            label={words['form.moveUp'](name)}
            disabled={index === 0}
            onClick={() => list.move(index, index - 1)}
          />
          <IconButton
            icon="down"
            label={words['form.moveDown'](name)}
            disabled={index === list.length - 1}
            onClick={() => list.move(index, index + 1)}
          />
        </>
      )}
      <IconButton icon="remove" label={words['form.removeItem'](name)} onClick={() => list.remove(index)} />
    </span>
  );
}
