import { useMemo, useState } from 'react';
import { companionsIn, withCompanions } from '../../around/index.ts';
import { useActions, useSelect } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import classes from './Around.module.css';
import { Preview } from './Preview.tsx';
import { useWords } from './words.ts';

const idOf = ({ kind, name }: { readonly kind: string; readonly name: string }) => `${kind}/${name}`;

/** Objects that the Pods of the file name: those that it lacks, with a tick, and what does not fit of those it has. */
export function CompanionsView() {
  const ui = useWords();
  const text = useSelect((state) => state.text);
  const { added, problems } = useMemo(() => companionsIn(text), [text]);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  // What a Pod starts without waits for a tick.
  const wanted = added.filter((one) => turned.has(idOf(one)) === one.optional);
  const ids = wanted.map(idOf).join();
  const after = useMemo(
    () =>
      withCompanions(
        text,
        added.filter((one) => ids.split(',').includes(idOf(one))),
      ),
    [text, added, ids],
  );
  const turn = (id: string) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  return (
    <div className={classes.view}>
      <p className={classes.lead}>
        {ui[added.length > 0 ? 'around.companions.lead' : 'around.companions.nothing']}
      </p>
      <ul className={classes.list}>
        {added.map((one) => (
          <li key={idOf(one)}>
            <label className={classes.tick}>
              <input
                type="checkbox"
                checked={turned.has(idOf(one)) === one.optional}
                onChange={() => turn(idOf(one))}
              />
              <span className={classes.said}>
                <span>
                  {one.kind} <strong>{one.name}</strong>
                </span>
                <span className={classes.muted}>
                  {[...(one.optional ? [ui['around.companions.optional']] : []), ...one.keys].join(', ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Problems problems={problems} />
      {wanted.length > 0 && <Preview after={after} label={ui['around.companions.add'](wanted.length)} />}
    </div>
  );
}

function Problems({ problems }: Pick<ReturnType<typeof companionsIn>, 'problems'>) {
  const ui = useWords();
  const { visit, setLayout } = useActions();
  if (problems.length === 0) return null;
  return (
    <section aria-label={ui['around.companions.problems']}>
      <h3 className={classes.title}>{ui['around.companions.problems']}</h3>
      <ul className={classes.list}>
        {problems.map(({ code, kind, name, key = '', document, path, meant, found }) => (
          <li key={`${code} ${document} ${path.join('.')}`} className={classes.problem}>
            <span>
              {ui[`around.companions.${code}`](kind, name, key)}
              {found !== undefined && ui['around.companions.found'](found)}
              {meant !== undefined && ui['around.companions.meant'](meant)}
            </span>
            <SmallButton
              onClick={() => {
                visit({ path, document, by: 'panel' });
                setLayout({ narrowTab: 'yaml', dockMax: false });
              }}
            >
              {ui['around.companions.goto']}
            </SmallButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
