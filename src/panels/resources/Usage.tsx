import { memo } from 'react';
import { defaultNodeCpu, formatQuantity } from '../../pod/index.ts';
import { useMessages, useSelect } from '../../store/index.ts';
import { keyOf, type Member, milli, type Share, shareOf } from './members.ts';
import { NodeSize } from './NodeSize.tsx';
import classes from './ResourcesPanel.module.css';
import { useVisit } from './Statement.tsx';

const resources = ['cpu', 'memory'] as const;

/** Request and limit in words. */
function useRange(): (share: Share) => string {
  const { ui } = useMessages();
  return ({ request, limit }) => {
    if (!request) return limit ? ui['qos.limitOnly'](formatQuantity(limit)) : ui['qos.nothing'];
    if (!limit) return ui['qos.requestOnly'](formatQuantity(request));
    return ui['qos.range'](formatQuantity(request), formatQuantity(limit));
  };
}

interface RowProps {
  readonly member: Member;
  readonly resource: string;
  /** What the node has, in thousandths. */
  readonly capacity: number;
}

const Row = memo(function Row({ member, resource, capacity }: RowProps) {
  const { ui } = useMessages();
  const range = useRange();
  const visit = useVisit();
  const share = shareOf(member, resource);
  const percent = (amount: number) => `${(Math.min(1, amount / capacity) * 100).toFixed(2)}%`;
  const request = milli(share.request);
  const limit = share.limit ? milli(share.limit) : undefined;
  return (
    <li data-role={member.role}>
      <button
        type="button"
        className={classes.name}
        title={member.called}
        onClick={() => visit([...member.path, 'resources'])}
      >
        {member.called}
      </button>
      <span className={classes.track} aria-hidden="true">
        <span
          className={limit === undefined ? classes.open : classes.may}
          style={{ width: percent(limit ?? capacity) }}
        />
        {request > 0 && <span className={classes.request} style={{ width: percent(request) }} />}
        {limit !== undefined && limit <= capacity && (
          <span className={classes.tick} style={{ left: percent(limit) }} />
        )}
      </span>
      <span className={classes.amount}>
        {range(share)}
        {request > capacity && <strong className={classes.beyond}>{ui['qos.beyond']}</strong>}
      </span>
    </li>
  );
});

/** A bar per container and resource: what it reserves of the node and how far it may go. */
export function Usage({ members }: { readonly members: readonly Member[] }) {
  const { ui } = useMessages();
  const memory = useSelect((state) => state.settings.nodeMemory);
  const cpu = useSelect((state) => state.settings.nodeCpu ?? defaultNodeCpu);
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h3 className={classes.heading}>{ui['qos.usage']}</h3>
        <NodeSize />
      </div>
      {resources.map((resource) => (
        <div key={resource}>
          <h4 className={classes.subheading}>{ui[`qos.resource.${resource}`]}</h4>
          <ul className={classes.chart} aria-label={ui[`qos.resource.${resource}`]}>
            {members.map((member) => (
              <Row
                key={keyOf(member)}
                member={member}
                resource={resource}
                capacity={(resource === 'cpu' ? cpu : memory) * 1000}
              />
            ))}
          </ul>
        </div>
      ))}
      <p className={classes.legend}>
        <span>
          <i className={classes.request} /> {ui['qos.legend.request']}
        </span>
        <span>
          <i className={classes.may} /> {ui['qos.legend.limit']}
        </span>
        <span>
          <i className={classes.tick} /> {ui['qos.legend.tick']}
        </span>
      </p>
    </section>
  );
}
