import { useId, useState } from 'react';
import { defaultRule } from '../../pod/index.ts';
import { useMessages, usePodSecurity, useSecurityTable } from '../../store/index.ts';
import { Segmented, Select } from '../../ui/index.ts';
import { type Around, ClusterConfig, FromPsp, NamespaceLabels } from './Around.tsx';
import { Checks } from './Checks.tsx';
import { Levels } from './Levels.tsx';
import classes from './SecurityPanel.module.css';

const views = ['checks', 'labels', 'config', 'psp'] as const;
type View = (typeof views)[number];

/** The oldest version of the policy that can be chosen: the admission plugin is stable from here on. */
const oldest = 25;

const latest = 'latest';

/** Refuse what is below baseline, and tell what is below restricted: what most clusters begin with. */
const begun: Around = {
  rules: {
    enforce: { ...defaultRule, level: 'baseline' },
    audit: { ...defaultRule, level: 'restricted' },
    warn: { ...defaultRule, level: 'restricted' },
  },
  namespace: 'default',
  exemptions: { usernames: '', runtimeClasses: '', namespaces: 'kube-system' },
};

/** What the Pod Security Standards make of the Pod, check by check, and what a cluster needs to hold Pods to them. */
export function SecurityPanel() {
  const { ui } = useMessages();
  const [view, setView] = useState<View>('checks');
  const [chosen, setChosen] = useState<number>();
  const [around, setAround] = useState(begun);
  const newest = usePodSecurity()?.version;
  const id = useId();
  const table = useSecurityTable(chosen ?? newest);
  if (newest === undefined || !table) return <p className={classes.none}>{ui['psa.none']}</p>;
  const versions = Array.from({ length: newest - oldest + 1 }, (_, i) => newest - i);
  const form = {
    around,
    versions: versions.map((minor) => `v1.${minor}`),
    onChange: (change: Partial<Around>) => setAround((before) => ({ ...before, ...change })),
  };
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <Segmented
          label={ui['psa.views']}
          value={view}
          options={views.map((value) => ({ value, label: ui[`psa.view.${value}`] }))}
          onChoose={(value) => setView(value as View)}
        />
        {view === 'checks' && (
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
        )}
      </div>
      {view === 'labels' && <NamespaceLabels {...form} />}
      {view === 'config' && <ClusterConfig {...form} />}
      {view === 'psp' && <FromPsp />}
      {view === 'checks' && (
        <>
          <Levels security={table} />
          <Checks table={table} />
        </>
      )}
    </div>
  );
}
