import type { EffectiveResources, StartStep } from '../../engine/index.ts';
import { lookUp, parseQuantity, scaledValue } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import classes from './ResourcesPanel.module.css';

/** A quantity as a number of thousandths, good enough for the length of a bar. */
function magnitude(quantity: string | undefined): number {
  const parsed = parseQuantity(quantity ?? '0');
  return parsed.ok ? Number(scaledValue(parsed.quantity, -3)) : 0;
}

interface Props {
  readonly resources: EffectiveResources;
  readonly resource: string;
  readonly stepName: (step: StartStep) => string;
}

/** One bar per start-up step: what it needs at once of one resource. The step that decides is marked. */
export function StepsChart({ resources, resource, stepName }: Props) {
  const { ui } = useMessages();
  const amounts = resources.steps.map((step) => magnitude(lookUp(step.requests, resource)));
  const most = Math.max(1, ...amounts);
  const deciding = resources.podLevel.includes(resource) ? -1 : lookUp(resources.deciding, resource);
  return (
    <ol className={classes.chart} aria-label={ui['resources.chart'](resource)}>
      {resources.steps.map((step, i) => (
        <li key={step.path.join('.')} data-decides={i === deciding}>
          <span className={classes.stepName}>{stepName(step)}</span>
          <span className={classes.track} aria-hidden="true">
            <span className={classes.bar} style={{ width: `${((amounts[i] ?? 0) / most) * 100}%` }} />
          </span>
          <span className={classes.amount}>
            {lookUp(step.requests, resource) ?? '0'}
            {i === deciding && <span className={classes.decides}> ◂ {ui['resources.decides.mark']}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
