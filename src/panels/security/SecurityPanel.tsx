import { useId, useState } from 'react';
import { useMessages, usePodSecurity, useSecurityTable } from '../../store/index.ts';
import { Segmented, Select } from '../../ui/index.ts';
import { Checks } from './Checks.tsx';
import { Levels } from './Levels.tsx';
import classes from './SecurityPanel.module.css';

const views = ['checks'] as const;
type View = (typeof views)[number];

/** The oldest version of the policy that can be chosen: the admission plugin is stable from here on. */
const oldest = 25;

const latest = 'latest';

/** What the Pod Security Standards make of the Pod, check by check, and what a cluster needs to hold Pods to them. */
export function SecurityPanel() {
  const { ui } = useMessages();
  const [view, setView] = useState<View>('checks');
  const [chosen, setChosen] = useState<number>();
  const newest = usePodSecurity()?.version;
  const id = useId();
  const table = useSecurityTable(chosen ?? newest);
  if (newest === undefined || !table) return <p className={classes.none}>{ui['psa.none']}</p>;
  const versions = Array.from({ length: newest - oldest + 1 }, (_, i) => newest - i);
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <Segmented
          label={ui['psa.views']}
          value={view}
          options={views.map((value) => ({ value, label: ui[`psa.view.${value}`] }))}
          onChoose={(value) => setView(value as View)}
        />
        <div className={classes.version}>
          <label htmlFor={id}>{ui['psa.version']}</label>
          <Select
            id={id}
            className={classes.select}
            value={chosen === undefined ? latest : String(chosen)}
            options={[
              { value: latest, label: ui['psa.latest'](`1.${newest}`) },
              ...versions.map((minor) => ({ value: String(minor), label: `1.${minor}` })),
            ]}
            onChoose={(value) =>
              setChosen(value === undefined || value === latest ? undefined : Number(value))
            }
          />
        </div>
      </div>
      {view === 'checks' && (
        <>
          <Levels security={table} />
          <Checks table={table} />
        </>
      )}
    </div>
  );
}
