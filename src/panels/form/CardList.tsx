import { type ComponentType, memo } from 'react';
import { formatPath, type Path, type StructRecord, structOf } from '../../pod/index.ts';
import { useMessages, useSelect, writtenAt } from '../../store/index.ts';
import { Icon, Menu } from '../../ui/index.ts';
import { sectionId, useOpen } from './context.tsx';
import type { ControlProps } from './control.ts';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { freshItem } from './fresh-item.ts';
import { useFieldValue, useShape, useWords } from './hooks.ts';
import { ListFrame } from './ListFrame.tsx';
import { Mark, useRowState } from './Mark.tsx';
import { Misfit } from './Misfit.tsx';
import { child } from './paths.ts';
import { StructBody } from './StructBody.tsx';
import { ActionSlot } from './slot.tsx';
import { summarize } from './summary.ts';
import { itemName } from './texts.ts';
import { useItemMenu } from './use-item-menu.ts';
import { type ListEditing, useList } from './use-list.ts';
import { ClaimTemplate } from './volumes/ClaimBody.tsx';

/** Bodies made for a struct. */
const bodies: Readonly<Partial<Record<string, ComponentType<{ type: string; path: Path }>>>> = {
  PersistentVolumeClaim: ClaimTemplate,
};

/** Lists of at most so many items show them open. */
const fewItems = 3;

/** A list of structs with many fields: a line for each, which opens below itself. */
export const CardList = memo(function CardList({ field, path, place }: ControlProps) {
  const struct = structOf(field.type);
  const list = useList(path, struct?.focus);
  const value = useFieldValue(path);
  return (
    <ListFrame
      field={field}
      path={path}
      place={place}
      count={list.length}
      wrong="map"
      addButton={list.addButton}
      onAdd={() => list.add(freshItem(field, value))}
    >
      <ul ref={list.rows} className={styles.cards}>
        {struct &&
          Array.from({ length: list.length }, (_, i) => (
            // A row is its place: what is in it changes with every stroke.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Card key={i} field={field} struct={struct} path={child(path, i)} index={i} list={list} />
          ))}
      </ul>
    </ListFrame>
  );
});

interface CardProps extends ControlProps {
  readonly struct: StructRecord;
  readonly index: number;
  readonly list: ListEditing;
}

function Card({ field, struct, path, index, list }: CardProps) {
  const words = useWords();
  const shape = useShape(path);
  const value = useFieldValue(path);
  const state = useRowState(path);
  const summary = useSelect((at) => summarize(value, (below) => writtenAt(at, [...path, ...below])));
  const [open, setOpen] = useOpen(sectionId(path), list.length <= fewItems, [path]);
  const name = words['form.nth'](itemName(useMessages(), field), index + 1);
  const misfit = shape === 'list' || shape === 'scalar';
  const Body = bodies[struct.name] ?? StructBody;
  const items = useItemMenu(list, path, index);
  return (
    <li
      className={styles.card}
      data-path={formatPath(path)}
      data-state={state}
      aria-label={name}
      tabIndex={-1}
      onKeyDown={(event) => list.onRowKey(event, index)}
    >
      <div className={styles.cardHead}>
        <Mark state={state} />
        <button
          type="button"
          className={styles.cardButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'open' : 'chevron'} />
          <span className={styles.cardName}>{name}</span>
          {!open && <span className={styles.summary}>{summary}</span>}
        </button>
        <Menu label={words['form.menuOf'](name)} items={items} tabIndex={-1} className={styles.rowButton}>
          <Icon name="more" />
        </Menu>
      </div>
      {open && (
        <div className={styles.cardBody}>
          <ActionSlot value={null}>
            {misfit ? <Misfit path={path} removable={false} /> : <Body type={struct.name} path={path} />}
          </ActionSlot>
        </div>
      )}
      <Findings path={path} />
    </li>
  );
}
