import { useMemo, useState } from 'react';
import { type CleanGroup, cleanGroups, cleanText } from '../../around/index.ts';
import { useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './Around.module.css';
import { Preview } from './Preview.tsx';
import { useWords } from './words.ts';

/** What a server added to the text, group by group with a tick; what is ticked goes. */
export function CleanView() {
  const ui = useWords();
  const text = useSelect((state) => state.text);
  const [kept, setKept] = useState<ReadonlySet<CleanGroup>>(new Set());
  const all = useMemo(() => cleanText(text), [text]);
  const counts = useMemo(() => {
    const table = new Map<CleanGroup, number>();
    for (const { group } of all.removed) table.set(group, (table.get(group) ?? 0) + 1);
    return table;
  }, [all]);
  const after = useMemo(() => {
    if (kept.size === 0) return all.text;
    return cleanText(text, { groups: new Set(cleanGroups.filter((group) => !kept.has(group))) }).text;
  }, [text, all, kept]);
  if (all.removed.length === 0) return <p className={classes.note}>{ui['around.clean.nothing']}</p>;
  const turn = (group: CleanGroup) => {
    const next = new Set(kept);
    if (!next.delete(group)) next.add(group);
    setKept(next);
  };
  return (
    <div className={classes.view}>
      <p className={classes.lead}>{ui['around.clean.lead']}</p>
      <ul className={classes.list}>
        {cleanGroups.map((group) => {
          const count = counts.get(group);
          return count === undefined ? null : (
            <li key={group}>
              <label className={classes.tick}>
                <input type="checkbox" checked={!kept.has(group)} onChange={() => turn(group)} />
                <span className={classes.said}>
                  <span>{ui[`around.clean.${group}`]}</span>
                  <span className={classes.muted}>{ui['around.clean.places'](count)}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {[...new Set(all.owned.map(({ owner }) => owner))].map((owner) => (
        <p key={owner} className={classes.lead}>
          <Prose text={ui['around.clean.owned'](owner)} />
        </p>
      ))}
      <Preview after={after} label={ui['around.apply']} />
    </div>
  );
}
