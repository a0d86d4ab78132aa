import type { Timeline } from '../../simulate/index.ts';
import classes from './simulation.module.css';
import type { SimulationWords } from './words.ts';

const columns = ['name', 'ready', 'status', 'restarts', 'age'] as const;

/** What `kubectl get pod` prints at a time. */
export function KubectlLine({
  timeline,
  t,
  words,
}: {
  readonly timeline: Timeline;
  readonly t: number;
  readonly words: SimulationWords;
}) {
  const row = timeline.kubectlRow(t);
  const command = `$ kubectl get pod ${timeline.name}${timeline.namespace === 'default' ? '' : ` -n ${timeline.namespace}`}`;
  return (
    <div className={classes.terminal}>
      <div className={classes.command}>{command}</div>
      {row ? (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{column.toUpperCase()}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  {row[column]}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      ) : (
        <div>{words.ui.gone}</div>
      )}
    </div>
  );
}
