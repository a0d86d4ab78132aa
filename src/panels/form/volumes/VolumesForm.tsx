import { memo, useEffect, useRef, useState } from 'react';
import {
  containersOf,
  formatPath,
  getIn,
  isList,
  isVolumeComplete,
  newVolume,
  own,
  type Path,
  type VolumeKind,
} from '../../../pod/index.ts';
import { useActions, useCurrentState, usePodPath, useSelect } from '../../../store/index.ts';
import { Icon, ShowMore, useFirst } from '../../../ui/index.ts';
import { useDraft } from '../draft.ts';
import { Findings } from '../Findings.tsx';
import form from '../form.module.css';
import head from '../head.module.css';
import { useShape, useWords } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { useList } from '../use-list.ts';
import { VolumePicker } from './VolumePicker.tsx';
import { VolumeRow } from './VolumeRow.tsx';
import styles from './volumes.module.css';

/** How many volumes of the Pod something mounts. */
function useMounted(path: Path): number {
  const podPath = usePodPath();
  return useSelect((state) => {
    const names = new Set(
      containersOf(getIn(state.root, podPath)).flatMap(({ value }) =>
        ['volumeMounts', 'volumeDevices'].flatMap((list) => {
          const items = own(value, list);
          return isList(items) ? items.map((item) => own(item, 'name')) : [];
        }),
      ),
    );
    const volumes = getIn(state.root, path);
    return isList(volumes) ? volumes.filter((volume) => names.has(own(volume, 'name'))).length : 0;
  });
}

interface VolumesFormProps {
  /** Of the list. */
  readonly path: Path;
  /** The volume that is open; past the last one: a new one is asked for. */
  readonly selected: number;
}

/** All volumes of the Pod, a line each; the selected one opens below its line. */
export const VolumesForm = memo(function VolumesForm({ path, selected }: VolumesFormProps) {
  const words = useWords();
  const actions = useActions();
  const current = useCurrentState();
  const shape = useShape(path);
  const list = useList(path);
  const mounted = useMounted(path);
  const { length } = list;
  const drawn = useFirst(length, selected);
  const [kind, setKind] = useState<VolumeKind>();
  const draft = useDraft({
    base: child(path, length),
    isComplete: (value) => kind !== undefined && isVolumeComplete(value, kind),
    first: (value) => [{ op: 'insert', path, index: length, value }],
  });
  // The name of what was added waits for its row.
  const wanted = useRef<number>(undefined);
  const rows = list.rows;
  useEffect(() => {
    if (wanted.current === undefined) return;
    const all = rows.current?.children;
    const row = all?.[drawn.hidden > 0 ? all.length - 1 : wanted.current];
    const name = row?.querySelector<HTMLInputElement>('input');
    if (!name) return;
    wanted.current = undefined;
    name.focus();
    name.select();
  });
  const add = (chosen: VolumeKind) => {
    const value = newVolume(chosen, getIn(current().root, path));
    wanted.current = length;
    setKind(chosen);
    actions.selectPart({ kind: 'volume', index: length });
    if (isVolumeComplete(value, chosen)) {
      void actions.edit({ edits: [{ op: 'insert', path, index: length, value }] });
    } else void draft.start(value);
  };
  const misfit = shape === 'map' || shape === 'scalar';
  return (
    <>
      <header className={head.header}>
        <Icon name="volume" />
        <h2 className={head.partTitle} data-part-title tabIndex={-1}>
          {words['volume.title']}
        </h2>
        <span className={head.role}>{words['volume.count'](length, mounted)}</span>
        <span className={head.headerButtons}>
          <VolumePicker
            label={words['volume.add']}
            className={styles.primary}
            opened={selected >= length && !draft.begun && !misfit}
            onClose={() => {
              if (selected >= length && length > 0) actions.selectPart({ kind: 'volume', index: length - 1 });
            }}
            onPick={add}
          >
            <Icon name="add" />
            <span>{words['volume.add']}</span>
            <Icon name="open" size={14} />
          </VolumePicker>
        </span>
      </header>
      <div data-path={formatPath(path)}>
        <Findings path={path} />
        {misfit && <Misfit path={path} />}
        {!misfit && length === 0 && !draft.begun && <p className={form.nothing}>{words['volume.empty']}</p>}
        {(length > 0 || draft.begun) && (
          <>
            <div className={styles.head} aria-hidden="true">
              <span className={styles.headName}>{words['volume.column.name']}</span>
              <span>{words['volume.whatItIs']}</span>
              <span className={styles.headUses}>{words['form.column.uses']}</span>
            </div>
            <ul ref={list.rows} className={form.tableRows}>
              {drawn.rows(length + (draft.begun ? 1 : 0)).map((i) =>
                i === undefined ? (
                  <li key="more" className={form.moreRow}>
                    <ShowMore onMore={drawn.more}>{words['form.showMore'](drawn.hidden)}</ShowMore>
                  </li>
                ) : (
                  <VolumeRow
                    // A row is its place: the draft keeps its controls, and the focus in them, when it becomes an item.
                    key={i}
                    path={child(path, i)}
                    index={i}
                    list={list}
                    selected={i === selected}
                    draft={i === length ? draft : undefined}
                    draftKind={i === length ? kind : undefined}
                    onDraftKind={setKind}
                  />
                ),
              )}
            </ul>
          </>
        )}
      </div>
    </>
  );
});
