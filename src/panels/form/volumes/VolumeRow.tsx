import { useContext, useState } from 'react';
import { fieldOf, formatPath, getIn, type Path, type VolumeKind, volumeKindOf } from '../../../pod/index.ts';
import { nameAt, useActions, useMessages, useSelect } from '../../../store/index.ts';
import { Icon, type IconName, Menu, SmallButton } from '../../../ui/index.ts';
import { DraftItem, type DraftRow, draftAt } from '../draft.ts';
import { Findings } from '../Findings.tsx';
import form from '../form.module.css';
import { useShape, useWords } from '../hooks.ts';
import { Mark, useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys, useJump } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { useItemMenu } from '../use-item-menu.ts';
import type { ListEditing } from '../use-list.ts';
import { MountHere } from './MountHere.tsx';
import { NameCell } from './NameCell.tsx';
import { type Phrase, phraseOf } from './phrase.ts';
import { useVolumeUses, type VolumeUse } from './uses.ts';
import { VolumeBody } from './VolumeBody.tsx';
import styles from './volumes.module.css';

const nameField = fieldOf('Volume', 'name');

interface VolumeRowProps {
  readonly path: Path;
  readonly index: number;
  readonly list: ListEditing;
  readonly selected: boolean;
  readonly draft: DraftRow | undefined;
  readonly draftKind: VolumeKind | undefined;
  readonly onDraftKind: (kind: VolumeKind) => void;
}

/** One volume: its line, and what it is made of below while it is selected. */
export function VolumeRow(props: VolumeRowProps) {
  const { path, index, list, selected, draft } = props;
  const words = useWords();
  const actions = useActions();
  const shape = useShape(path);
  const state = useRowState(path);
  const misfit = !draft && (shape === 'list' || shape === 'scalar');
  const open = () => actions.selectPart({ kind: 'volume', index });
  return (
    <li
      className={form.tableItem}
      data-path={formatPath(path)}
      data-state={draft ? 'draft' : state}
      aria-label={words['volume.nth'](index + 1)}
      tabIndex={-1}
      onKeyDown={(event) => list.onRowKey(event, index, { draft, more: open })}
    >
      <DraftItem value={draft}>
        {misfit ? (
          <div className={styles.row}>
            <Mark state={state} />
            <span />
            <div className={form.wholeRow}>
              <Misfit path={path} />
            </div>
          </div>
        ) : (
          <Line {...props} open={open} mark={draft ? 'draft' : state} />
        )}
        {selected && !misfit && (
          <VolumeBody path={path} draftKind={props.draftKind} onDraftKind={props.onDraftKind} />
        )}
        {!draft && <UnknownKeys path={path} known={(key) => fieldOf('Volume', key) !== undefined} />}
      </DraftItem>
      {!draft && <Findings path={path} />}
    </li>
  );
}

/** What the volume is, as text that is equal while it says the same. */
function usePhrase(path: Path): Phrase & { readonly symbol: IconName; readonly risky: boolean } {
  const tables = useMessages();
  const draft = useContext(DraftItem);
  const joined = useSelect((state) => {
    const drafted = draftAt(draft, path);
    const volume = drafted ? drafted.value : getIn(state.root, path);
    const { title, detail } = phraseOf(volume, tables);
    const { symbol: of, risky: is } = volumeKindOf(volume);
    return [of, is ? 'risky' : '', title, detail].join('\n');
  });
  const [symbol = 'volume', risky, title = '', detail = ''] = joined.split('\n');
  return { symbol: symbol as IconName, risky: risky === 'risky', title, detail };
}

type LineProps = VolumeRowProps & {
  readonly open: () => void;
  readonly mark: ReturnType<typeof useRowState>;
};

function Line({ path, index, list, selected, draft, open, mark }: LineProps) {
  const words = useWords();
  const { symbol, risky, title, detail } = usePhrase(path);
  const name = useSelect((state) => nameAt(state, child(path, 'name')));
  const uses = useVolumeUses(path);
  const [mounting, setMounting] = useState(false);
  const shown = name === '' ? words['volume.nth'](index + 1) : name;
  return (
    <>
      <div className={styles.row} data-selected={selected || undefined}>
        <Mark state={risky && mark === 'set' ? 'warning' : mark} />
        <Icon name={symbol} className={styles.symbol} />
        <span className={styles.name}>
          {nameField && <NameCell field={nameField} path={child(path, 'name')} />}
        </span>
        <button
          type="button"
          tabIndex={-1}
          className={styles.what}
          aria-label={words['volume.open'](shown)}
          aria-expanded={selected}
          title={`${title} ${detail}`}
          onClick={open}
        >
          <span className={styles.phrase}>
            {title} <span className={styles.detail}>{detail}</span>
          </span>
        </button>
        <span className={styles.uses}>
          {!draft && <Uses uses={uses} onMount={() => setMounting(!mounting)} mounting={mounting} />}
        </span>
        {draft ? (
          <button
            type="button"
            tabIndex={-1}
            className={form.rowButton}
            aria-label={words['form.removeItem'](shown)}
            title={words['form.removeItem'](shown)}
            onClick={draft.drop}
          >
            <Icon name="remove" />
          </button>
        ) : (
          <RowMenu path={path} index={index} list={list} name={shown} />
        )}
      </div>
      {mounting && !draft && <MountHere name={name} onDone={() => setMounting(false)} />}
    </>
  );
}

const most = 2;

/** The containers that mount the volume, as ways there. */
function Uses({
  uses,
  mounting,
  onMount,
}: {
  readonly uses: readonly VolumeUse[];
  readonly mounting: boolean;
  readonly onMount: () => void;
}) {
  const words = useWords();
  const jump = useJump();
  if (uses.length === 0) {
    return (
      <>
        <span className={styles.nobody}>{words['volume.nobody']}</span>
        <SmallButton tabIndex={-1} aria-expanded={mounting} onClick={onMount}>
          {words['volume.mount']}
        </SmallButton>
      </>
    );
  }
  const shown = uses.length > most ? uses.slice(0, 1) : uses;
  return (
    <>
      {shown.map((use) => (
        <button
          key={formatPath(use.path)}
          type="button"
          tabIndex={-1}
          className={styles.chip}
          title={`${use.container} ${use.at}`}
          onClick={() => jump(use.path)}
        >
          <Icon name={use.role} size={14} />
          <span>{use.container}</span>
          <code>{use.at}</code>
        </button>
      ))}
      {uses.length > shown.length && (
        <span
          className={styles.further}
          title={uses.map(({ container, at }) => `${container} ${at}`).join('\n')}
        >
          +{uses.length - shown.length}
        </span>
      )}
    </>
  );
}

interface RowMenuProps {
  readonly path: Path;
  readonly index: number;
  readonly list: ListEditing;
  readonly name: string;
}

function RowMenu({ path, index, list, name }: RowMenuProps) {
  const words = useWords();
  const actions = useActions();
  const duplicate = () => {
    list.duplicate(index);
    actions.selectPart({ kind: 'volume', index: index + 1 });
  };
  const items = useItemMenu({ ...list, duplicate }, path, index);
  return (
    <Menu label={words['form.menuOf'](name)} items={items} tabIndex={-1} className={form.rowButton}>
      <Icon name="more" />
    </Menu>
  );
}
