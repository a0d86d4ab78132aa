import { useState } from 'react';
import type { EffectiveResources, Explanation, StartStep } from '../../engine/index.ts';
import { lookUp } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Segmented, Select } from '../../ui/index.ts';
import type { Member } from './members.ts';
import classes from './ResourcesPanel.module.css';
import { Statement } from './Statement.tsx';
import { StepsChart } from './StepsChart.tsx';

/** Resources that are always offered; local disk is `ephemeral-storage`. */
const usual = ['cpu', 'memory', 'ephemeral-storage'];
/** More of them stand in a list instead of side by side. */
const most = 4;

function useStepName(): (step: StartStep) => string {
  const { ui } = useMessages();
  return (step) => {
    if (step.kind === 'containers') return ui['qos.steady'];
    return step.kind === 'sidecar' ? ui['qos.starts'](step.name) : step.name;
  };
}

/** A statement about one resource, or about all. */
const speaksOf =
  (resource: string) =>
  ({ params }: Explanation) =>
    params.resource === undefined || params.resource === resource;

interface StepsProps {
  readonly resources: EffectiveResources;
  readonly members: readonly Member[];
}

/** What the scheduler counts of each resource, and which step of the start decides it. */
export function Steps({ resources, members }: StepsProps) {
  const { ui } = useMessages();
  const stepName = useStepName();
  const set = [...new Set([...Object.keys(resources.requests), ...Object.keys(resources.limits)])].sort();
  const names = [...usual, ...set.filter((name) => !usual.includes(name))];
  const [chosen, setChosen] = useState('cpu');
  const shown = names.includes(chosen) ? chosen : 'cpu';
  const labelOf = (name: string) => (name === 'ephemeral-storage' ? ui['qos.localDisk'] : name);
  const options = names.map((name) => ({ value: name, label: labelOf(name), title: name }));
  const decides = (name: string) => {
    if (resources.podLevel.includes(name)) return ui['resources.podLevel'];
    const step = resources.steps[lookUp(resources.deciding, name) ?? -1];
    return step ? stepName(step) : '';
  };
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h3 className={classes.heading}>{ui['resources.effective']}</h3>
        {names.length > most ? (
          <Select
            className={classes.select}
            aria-label={ui['resources.resource']}
            value={shown}
            options={options}
            onChoose={(name) => setChosen(name ?? 'cpu')}
          />
        ) : (
          <Segmented label={ui['resources.resource']} value={shown} options={options} onChoose={setChosen} />
        )}
      </div>
      <StepsChart
        resources={resources}
        resource={shown}
        called={labelOf(shown)}
        members={members}
        stepName={stepName}
      />
      <ul className={classes.reasons}>
        {resources.explanations.filter(speaksOf(shown)).map((explanation) => (
          <li key={JSON.stringify([explanation.id, explanation.refs, explanation.params])}>
            <Statement explanation={explanation} />
          </li>
        ))}
      </ul>
      {set.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{ui['resources.resource']}</th>
              <th scope="col">{ui['resources.requests']}</th>
              <th scope="col">{ui['resources.limits']}</th>
              <th scope="col">{ui['resources.decides']}</th>
            </tr>
          </thead>
          <tbody>
            {set.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{lookUp(resources.requests, name) ?? ui['resources.unset']}</td>
                <td>{lookUp(resources.limits, name) ?? ui['resources.unset']}</td>
                <td>{decides(name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
