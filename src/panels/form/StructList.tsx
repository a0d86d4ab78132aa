import { memo } from 'react';
import { formatPath, structOf } from '../../pod/index.ts';
import { useMessages, useValue } from '../../store/index.ts';
import type { ControlProps } from './control.ts';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { freshItem } from './fresh-item.ts';
import { useShape } from './hooks.ts';
import { items } from './items.ts';
import { ListFrame, RowButtons } from './ListFrame.tsx';
import { Misfit } from './Misfit.tsx';
import { child } from './paths.ts';
import { textOf } from './texts.ts';
import { type ListEditing, useList } from './use-list.ts';

/** Lists of at most so many items show them open. */
const fewItems = 3;

/** A list of structs, each item laid out as the field model says of its struct. */
export const StructList = memo(function StructList({ field, path }: ControlProps) {
  const list = useList(path, structOf(field.type)?.focus);
  const value = useValue(path);
  return (
    <ListFrame
      field={field}
      path={path}
      count={list.length}
      wrong="map"
      addButton={list.addButton}
      onAdd={() => list.add(freshItem(field, value))}
    >
      <ul ref={list.rows} className={styles.rows}>
        {Array.from({ length: list.length }, (_, i) => (
          // A row is its place: what is in it changes with every stroke.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Row key={i} field={field} path={child(path, i)} index={i} list={list} />
        ))}
      </ul>
    </ListFrame>
  );
});

interface RowProps extends ControlProps {
  readonly index: number;
  readonly list: ListEditing;
}

function Row({ field, path, index, list }: RowProps) {
  const shape = useShape(path);
  const { label } = textOf(useMessages(), field);
  const name = `${label} ${index + 1}`;
  const buttons = <RowButtons list={list} index={index} name={name} />;
  const misfit = shape !== 'map' && shape !== 'missing' && shape !== 'null';
  const struct = structOf(field.type);
  if (!struct) return null;
  const Item = items[struct.item];
  return (
    <li
      className={struct.item === 'card' ? styles.card : styles.row}
      data-path={formatPath(path)}
      onKeyDown={(event) => list.onRowKey(event, index)}
      aria-label={name}
    >
      {misfit ? (
        <div className={styles.rowLine}>
          <Misfit path={path} removable={false} />
          {buttons}
        </div>
      ) : (
        <Item struct={struct} path={path} index={index} buttons={buttons} fresh={list.length <= fewItems} />
      )}
      <Findings path={path} />
    </li>
  );
}
