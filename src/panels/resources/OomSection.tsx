import { memo } from 'react';
import type { QosResult } from '../../engine/index.ts';
import { explainText } from '../../i18n/index.ts';
import { useActions, useMessages, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ResourcesPanel.module.css';

const gibibyte = 1024 ** 3;

interface RowProps {
  readonly name: string;
  readonly score: number;
  readonly formula: string;
}

const Row = memo(function Row({ name, score, formula }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{score}</td>
      <td>
        <Prose text={formula} />
      </td>
    </tr>
  );
});

export function OomSection({ qos }: { readonly qos: QosResult }) {
  const messages = useMessages();
  const { ui } = messages;
  const nodeMemory = useSelect((state) => state.settings.nodeMemory);
  const { setSettings } = useActions();
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{ui['resources.oom']}</h3>
      <p className={classes.text}>{ui['resources.oomLead']}</p>
      <label className={classes.setting}>
        {ui['resources.nodeMemory']}
        <input
          type="number"
          min={0.5}
          step={0.5}
          defaultValue={nodeMemory / gibibyte}
          onChange={(event) => {
            const value = event.target.valueAsNumber;
            if (value > 0) setSettings({ nodeMemory: Math.round(value * gibibyte) });
          }}
        />
        {ui['resources.nodeMemoryUnit']}
      </label>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{ui['resources.container']}</th>
            <th scope="col">{ui['resources.value']}</th>
            <th scope="col">{ui['resources.formula']}</th>
          </tr>
        </thead>
        <tbody>
          {qos.containers.map((container) => (
            <Row
              key={container.path.join('.')}
              name={container.name}
              score={container.oomScoreAdj}
              formula={explainText(messages, container.explanation)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
