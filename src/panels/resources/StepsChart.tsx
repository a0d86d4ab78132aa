import { memo } from 'react';
import type { EffectiveResources, StartStep } from '../../engine/index.ts';
import { decodeQuantity, formatQuantity, lookUp } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import { keyOf, type Member, membersOfSteps, milli, shareOf } from './members.ts';
import classes from './ResourcesPanel.module.css';

/** The length of a bar for a quantity in canonical form. */
function magnitude(quantity: string | undefined): number {
  const read = decodeQuantity(quantity ?? '0');
  return read.ok ? milli(read.quantity) : 0;
}

interface SumProps {
  readonly members: readonly Member[];
  readonly resource: string;
}

interface PartProps {
  readonly called: string;
  readonly role: Member['role'];
  readonly amount: string;
  readonly first: boolean;
}

const Part = memo(function Part({ called, role, amount, first }: PartProps) {
  return (
    <span>
      {!first && ' + '}
      <i className={classes.dot} data-role={role} />
      {called} {amount}
    </span>
  );
});

/** Who has a part in a step, and how much: `logs 50m + web 250m`. */
function Sum({ members, resource }: SumProps) {
  const parts = members.flatMap(({ called, path, role, ...member }) => {
    const { request } = shareOf(member, resource);
    return request && milli(request) > 0 ? [{ called, path, role, amount: formatQuantity(request) }] : [];
  });
  if (parts.length < 2) return null;
  return (
    <span className={classes.sum}>
      {parts.map(({ path, ...part }, i) => (
        <Part key={path.join('.')} {...part} first={i === 0} />
      ))}
    </span>
  );
}

interface Props {
  readonly resources: EffectiveResources;
  readonly resource: string;
  /** What the resource is called in a sentence. */
  readonly called: string;
  readonly members: readonly Member[];
  readonly stepName: (step: StartStep) => string;
}

/**
 * One bar per step of the start, made of those who share in it: what it needs at once of one resource. The step that decides
 * is marked, and a line stands at what the scheduler reserves.
 */
export function StepsChart({ resources, resource, called, members, stepName }: Props) {
  const { ui } = useMessages();
  const amounts = resources.steps.map((step) => magnitude(lookUp(step.requests, resource)));
  const reserved = lookUp(resources.requests, resource);
  const most = Math.max(1, magnitude(reserved), ...amounts);
  const percent = (amount: number) => `${(amount / most) * 100}%`;
  const deciding = resources.podLevel.includes(resource) ? -1 : lookUp(resources.deciding, resource);
  const parts = membersOfSteps(members);
  if (resources.steps.length === 0) return null;
  return (
    <>
      <p className={classes.reserves}>
        {reserved === undefined ? (
          ui['qos.reservesNone'](called)
        ) : (
          <>
            <i className={classes.dash} /> {ui['qos.reserves'](reserved, called)}
          </>
        )}
      </p>
      <ol className={classes.chart} aria-label={ui['resources.chart'](resource)}>
        {resources.steps.map((step, i) => (
          <li key={step.path.join('.')} data-decides={i === deciding}>
            <span className={classes.name}>{stepName(step)}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.stack} style={{ width: percent(amounts[i] ?? 0) }}>
                {(parts[i] ?? []).map((member) => (
                  <span
                    key={keyOf(member)}
                    data-role={member.role}
                    style={{ flexGrow: milli(shareOf(member, resource).request) }}
                  />
                ))}
              </span>
              {reserved !== undefined && (
                <span className={classes.reserve} style={{ left: percent(magnitude(reserved)) }} />
              )}
            </span>
            <span className={classes.amount}>
              {lookUp(step.requests, resource) ?? '0'}
              {i === deciding && (
                <span className={classes.decides}>
                  {' '}
                  <Icon name="this" size={14} /> {ui['resources.decides.mark']}
                </span>
              )}
            </span>
            <Sum members={parts[i] ?? []} resource={resource} />
          </li>
        ))}
      </ol>
    </>
  );
}
