import { useState } from 'react';
import type { EffectiveResources, StartStep } from '../../engine/index.ts';
import { lookUp } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Select } from '../../ui/index.ts';
import classes from './ResourcesPanel.module.css';
import { Statement } from './Statement.tsx';
import { StepsChart } from './StepsChart.tsx';

function useStepName(): (step: StartStep) => string {
  const { ui } = useMessages();
  return (step) =>
    step.kind === 'containers'
      ? ui['resources.step.containers']
      : ui[`resources.step.${step.kind}`](step.name);
}

export function EffectiveSection({ resources }: { readonly resources: EffectiveResources }) {
  const { ui } = useMessages();
  const stepName = useStepName();
  const names = [...new Set([...Object.keys(resources.requests), ...Object.keys(resources.limits)])].sort();
  const [chosen, setChosen] = useState('cpu');
  const shown = names.includes(chosen) ? chosen : names[0];
  const decides = (name: string) => {
    if (resources.podLevel.includes(name)) return ui['resources.podLevel'];
    const step = resources.steps[lookUp(resources.deciding, name) ?? -1];
    return step ? stepName(step) : '';
  };
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{ui['resources.effective']}</h3>
      {names.length > 0 && (
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
            {names.map((name) => (
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
      <ul className={classes.reasons}>
        {resources.explanations.map((explanation) => (
          <li key={JSON.stringify([explanation.id, explanation.refs, explanation.params])}>
            <Statement explanation={explanation} />
          </li>
        ))}
      </ul>
      {shown !== undefined && resources.steps.length > 0 && (
        <>
          <h4 className={classes.subheading}>
            {ui['resources.steps']}
            {names.length > 1 && (
              <Select
                className={classes.select}
                aria-label={ui['resources.resource']}
                value={shown}
                options={names.map((name) => ({ value: name, label: name }))}
                onChoose={(name) => setChosen(name ?? 'cpu')}
              />
            )}
          </h4>
          <p className={classes.text}>{ui['resources.stepsLead']}</p>
          <StepsChart resources={resources} resource={shown} stepName={stepName} />
        </>
      )}
    </section>
  );
}
