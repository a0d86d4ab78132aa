import { useId, useState } from 'react';
import { useAnalysis, useMessages } from '../../store/index.ts';
import { Select } from '../../ui/index.ts';
import { KillOrder } from './KillOrder.tsx';
import { Ladder } from './Ladder.tsx';
import { keyOf, useMembers } from './members.ts';
import classes from './ResourcesPanel.module.css';
import { Steps } from './Steps.tsx';
import { Usage } from './Usage.tsx';

/** Rows of so many containers fit the panel more or less. */
const few = 20;

/** The QoS class with what it lacks, requests and limits, what the scheduler counts, and whom the kernel kills first. */
export function ResourcesPanel() {
  const { ui } = useMessages();
  const id = useId();
  const qos = useAnalysis((analysis) => analysis.qos);
  const resources = useAnalysis((analysis) => analysis.resources);
  const members = useMembers();
  const [scope, setScope] = useState<string>();
  if (!qos || !resources) return <p className={classes.none}>{ui['resources.none']}</p>;
  const keys = members.map(keyOf);
  const at = scope === undefined ? -1 : keys.indexOf(scope);
  const chosen = at < 0 ? members : members.slice(at, at + 1);
  const picker = members.length > 1 && (
    <div className={classes.picker}>
      <label htmlFor={id}>{ui['qos.for']}</label>
      <Select
        id={id}
        className={classes.select}
        value={at < 0 ? undefined : scope}
        unset={ui['qos.wholePod']}
        options={members.map(({ called, role }, i) => ({ value: keys[i] ?? '', label: called, icon: role }))}
        onChoose={setScope}
      />
    </div>
  );
  return (
    <div className={classes.root}>
      <div className={classes.panel} data-long={members.length > few || undefined}>
        <Ladder qos={qos} members={members} chosen={chosen} picker={picker} />
        <Usage members={chosen} />
        <Steps resources={resources} members={members} />
        {qos.containers.length > 0 && <KillOrder qos={qos} members={members} chosen={chosen} />}
      </div>
    </div>
  );
}
