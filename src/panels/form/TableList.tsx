import { type CSSProperties, memo, useCallback, useState } from 'react';
import {
  type FieldSchema,
  fieldOf,
  formatPath,
  type Path,
  type StructRecord,
  structOf,
} from '../../pod/index.ts';
import { useFrom, useMessages, useUsedBy } from '../../store/index.ts';
import { Icon, Menu, ShowMore, SmallButton, useFirst } from '../../ui/index.ts';
import { columnsOf } from './columns.ts';
import type { ControlProps } from './control.ts';
import { Drawer, hasDrawer } from './Drawer.tsx';
import { DraftItem, type DraftRow, useDraftRow } from './draft.ts';
import { FieldTitle } from './FieldFrame.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useShape, useWords } from './hooks.ts';
import { Mark, useRowState } from './Mark.tsx';
import { Misfit, UnknownKeys } from './Misfit.tsx';
import { bringsFiles, holdsObjects } from './member-looks.ts';
import { child } from './paths.ts';
import { SectionActions } from './slot.tsx';
import { TableCell } from './TableCell.tsx';
import { itemName, repeats, textOf } from './texts.ts';
import { useItemMenu } from './use-item-menu.ts';
import { type ListEditing, useList } from './use-list.ts';

/** A list of structs as a table: the head once, an item a line, and below the last one the line of the next. */
export const TableList = memo(function TableList({ field, path, place }: ControlProps) {
  const struct = structOf(field.type);
  const shape = useShape(path);
  if (!struct) return null;
  if (shape === 'map' || shape === 'scalar') {
    return (
      <div className={styles.wrong} data-path={formatPath(path)}>
        <FieldTitle field={field} set />
        <Misfit path={path} />
        <Findings path={path} />
      </div>
    );
  }
  return <Table field={field} path={path} struct={struct} place={place} />;
});

/** What a column holds, and the name in the YAML where there is room for it. */
function ColumnHead({ title, name }: { readonly title: string; readonly name: string | undefined }) {
  const named = name !== undefined && !repeats(title, name);
  return (
    <span title={named ? `${title} · ${name}` : undefined}>
      <span>{title}</span>
      {named && <code className={styles.name}>{name}</code>}
    </span>
  );
}

interface TableProps extends ControlProps {
  readonly struct: StructRecord;
}

function Table({ field, path, struct, place }: TableProps) {
  const words = useWords();
  const tables = useMessages();
  const { label } = textOf(tables, field);
  const list = useList(path);
  const draft = useDraftRow(path, child(path, list.length), struct, list.length);
  const [drawer, setDrawer] = useState<number>();
  const columns = columnsOf(struct);
  const template = columns.map(({ width }) => width).join(' ');
  const noun = itemName(tables, field);
  const toggle = useCallback(
    (index: number) => setDrawer((open) => (open === index ? undefined : index)),
    [],
  );
  const title = (column: (typeof columns)[number]) => {
    switch (column.kind) {
      case 'field':
        return textOf(tables, column.field).label;
      case 'union':
        return words[bringsFiles(struct) ? 'form.column.source' : 'form.column.from'];
      case 'member':
        return words[holdsObjects(struct) ? 'form.column.object' : 'form.column.value'];
      case 'files':
        return words['form.column.files'];
      case 'uses':
        return words['form.column.uses'];
    }
  };
  const { rows, hidden, more } = useFirst(list.length, drawer);
  const add = (
    <SmallButton ref={list.addButton} icon="add" onClick={() => list.focus(list.length, struct.focus)}>
      {words['form.addNoun'](noun)}
    </SmallButton>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out its legend
    <div
      role="group"
      className={styles.table}
      data-path={formatPath(path)}
      aria-label={label}
      style={{ '--columns': template } as CSSProperties}
    >
      {place === 'headed' ? (
        <SectionActions>{add}</SectionActions>
      ) : (
        <div className={styles.subHead}>
          <FieldTitle field={field} set={list.length > 0} />
          {add}
        </div>
      )}
      <Findings path={path} />
      <div className={styles.tableHead} aria-hidden="true">
        <span />
        {columns.map((column) => (
          <ColumnHead
            key={column.kind === 'field' ? column.field.name : column.kind}
            title={title(column)}
            name={column.kind === 'field' ? column.field.name : undefined}
          />
        ))}
      </div>
      <ul ref={list.rows} className={styles.tableRows}>
        {rows(list.length + 1).map((i) =>
          i === undefined ? (
            <li key="more" className={styles.moreRow}>
              <ShowMore onMore={more}>{words['form.showMore'](hidden)}</ShowMore>
            </li>
          ) : (
            <TableRow
              // A row is its place: the draft keeps its controls, and the focus in them, when it becomes an item.
              key={i}
              field={field}
              struct={struct}
              path={child(path, i)}
              index={i}
              list={list}
              draft={i === list.length ? draft : undefined}
              open={drawer === i}
              onDrawer={toggle}
              name={words['form.nth'](noun, i + 1)}
            />
          ),
        )}
      </ul>
    </div>
  );
}

interface TableRowProps {
  readonly field: FieldSchema;
  readonly struct: StructRecord;
  readonly path: Path;
  readonly index: number;
  readonly list: ListEditing;
  readonly draft: DraftRow | undefined;
  readonly open: boolean;
  readonly onDrawer: (index: number) => void;
  readonly name: string;
}

function TableRow(props: TableRowProps) {
  const { struct, path, index, list, draft, open, onDrawer, name } = props;
  const words = useWords();
  const shape = useShape(path);
  const state = useRowState(path);
  const used = useUsedBy(path).length > 0;
  const misfit = shape === 'list' || shape === 'scalar';
  const showMore = hasDrawer(struct);
  const called = useFrom('spot', (spot) => spot !== undefined && spot.by !== 'form' && formatPath(spot.path));
  const drawn = open || (typeof called === 'string' && !draft && Drawer.holds(struct, path, called));
  return (
    <li
      className={styles.tableItem}
      data-path={formatPath(path)}
      data-state={draft ? (draft.begun ? 'draft' : 'next') : state}
      aria-label={draft ? words['form.newItem'](name) : name}
      tabIndex={-1}
      onKeyDown={(event) =>
        list.onRowKey(event, index, {
          draft,
          used,
          more: showMore ? () => onDrawer(index) : undefined,
        })
      }
    >
      <DraftItem value={draft}>
        <div className={styles.tableRow}>
          {draft && !draft.begun ? (
            <span className={styles.gutter} aria-hidden="true">
              <Icon name="add" size={14} />
            </span>
          ) : (
            <Mark state={draft ? 'draft' : state} />
          )}
          {misfit ? (
            <div className={styles.wholeRow}>
              <Misfit path={path} removable={false} />
            </div>
          ) : (
            columnsOf(struct).map((column) => (
              <TableCell
                key={column.kind === 'field' ? column.field.name : column.kind}
                column={column}
                struct={struct}
                path={path}
                isDraft={draft !== undefined}
              />
            ))
          )}
          {draft ? (
            <span />
          ) : (
            <RowEnd {...props} more={showMore && !misfit ? () => onDrawer(index) : undefined} />
          )}
        </div>
        {drawn && !draft && <Drawer struct={struct} path={path} />}
        {!draft && <UnknownKeys path={path} known={(key) => fieldOf(struct.name, key) !== undefined} />}
      </DraftItem>
      {!draft && <Findings path={path} />}
    </li>
  );
}

/** The drawer's button and the menu at the end of a row. */
function RowEnd({
  path,
  index,
  list,
  name,
  open,
  more,
}: TableRowProps & { readonly more: (() => void) | undefined }) {
  const words = useWords();
  const items = useItemMenu(list, path, index, more);
  return (
    <span className={styles.rowEnd}>
      {more && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.rowButton}
          aria-label={words['form.moreOf'](name)}
          aria-expanded={open}
          title={words['form.moreFields']}
          onClick={more}
        >
          <Icon name="drawer" />
        </button>
      )}
      <Menu label={words['form.menuOf'](name)} items={items} tabIndex={-1} className={styles.rowButton}>
        <Icon name="more" />
      </Menu>
    </span>
  );
}
