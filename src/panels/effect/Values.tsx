import { type ReactNode, useId, useState } from 'react';
import type { EffectGroup, EffectRow, EffectSubject } from '../../engine/index.ts';
import { equalPath } from '../../pod/index.ts';
import { pathOfPart, useInEffect, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { Awaited, Select } from '../../ui/index.ts';
import classes from './EffectPanel.module.css';
import { Row } from './Row.tsx';

/** The Pod or one of its containers as a table: the open container, unless another is chosen here. */
export function Values({ chooser }: { readonly chooser: ReactNode }) {
  const { ui } = useMessages();
  const id = useId();
  const part = useSelect((state) => state.part);
  const podPath = usePodPath();
  const [chosen, setChosen] = useState<{ readonly part: typeof part; readonly index: number }>();
  const effect = useInEffect();
  const subjects = effect?.subjects ?? [];
  const partPath = pathOfPart(podPath, part);
  const open = subjects.findIndex(({ path, role }) => role !== undefined && equalPath(path, partPath));
  const first = part.kind === 'container' && subjects.length > 1 ? 1 : 0;
  const index = chosen?.part === part ? chosen.index : open >= 0 ? open : first;
  const subject = subjects[index];
  return (
    <>
      <div className={classes.head}>
        {chooser}
        {subjects.length > 0 && (
          <div className={classes.picker}>
            <label htmlFor={id}>{ui['effect.subject']}</label>
            <Select
              id={id}
              className={classes.select}
              value={String(index)}
              options={subjects.map(({ name, role }, i) => ({
                value: String(i),
                label: role ? name : ui['effect.wholePod'],
                ...(role ? { icon: role } : {}),
              }))}
              onChoose={(value) => setChosen({ part, index: Number(value) })}
            />
          </div>
        )}
      </div>
      {!effect && <Awaited />}
      {effect?.reason !== undefined && <p className={classes.note}>{ui['effect.unread'](effect.reason)}</p>}
      {subject && <Table subject={subject} />}
    </>
  );
}

function Table({ subject: { name, role, rows } }: { readonly subject: EffectSubject }) {
  const { ui } = useMessages();
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={role ? name : ui['effect.wholePod']}>
        <thead>
          <tr>
            <th scope="col">{ui['effect.setting']}</th>
            <th scope="col">{ui['effect.written']}</th>
            <th scope="col">{ui['effect.value']}</th>
            <th scope="col">{ui['effect.from']}</th>
          </tr>
        </thead>
        {grouped(rows).map(({ group, own }) => (
          <tbody key={group}>
            {role && (
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {ui[`effect.group.${group}`]}
                </th>
              </tr>
            )}
            {own.map((row) => (
              <Row key={row.name} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The rows of each group, in the order of the rows. */
function grouped(rows: readonly EffectRow[]): readonly { group: EffectGroup; own: readonly EffectRow[] }[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.map((group) => ({ group, own: rows.filter((row) => row.group === group) }));
}
