import { memo } from 'react';
import type { EffectiveResources, StartStep } from '../../engine/index.ts';
import { lookUp, parseQuantity, scaledValue } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
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

interface BarProps {
  readonly name: string;
  /** In percent. */
  readonly width: number;
  readonly amount: string;
  /** What is said of the step that decides. */
  readonly decides: string | undefined;
}

const Bar = memo(function Bar({ name, width, amount, decides }: BarProps) {
  return (
    <li data-decides={decides !== undefined}>
      <span className={classes.stepName}>{name}</span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} style={{ width: `${width}%` }} />
      </span>
      <span className={classes.amount}>
        {amount}
        {decides !== undefined && (
          <span className={classes.decides}>
            {' '}
            <Icon name="this" size={14} /> {decides}
          </span>
        )}
      </span>
    </li>
  );
});

/** One bar per start-up step: what it needs at once of one resource. The step that decides is marked. */
export function StepsChart({ resources, resource, stepName }: Props) {
  const { ui } = useMessages();
  const amounts = resources.steps.map((step) => magnitude(lookUp(step.requests, resource)));
  const most = Math.max(1, ...amounts);
  const deciding = resources.podLevel.includes(resource) ? -1 : lookUp(resources.deciding, resource);
  return (
    <ol className={classes.chart} aria-label={ui['resources.chart'](resource)}>
      {resources.steps.map((step, i) => (
        <Bar
          key={step.path.join('.')}
          name={stepName(step)}
          width={((amounts[i] ?? 0) / most) * 100}
          amount={lookUp(step.requests, resource) ?? '0'}
          decides={i === deciding ? ui['resources.decides.mark'] : undefined}
        />
      ))}
    </ol>
  );
}
