import { memo } from 'react';
import type { PodPicture } from '../../pod/index.ts';
import { Icon, type IconName } from '../../ui/index.ts';
import classes from './Thumbnail.module.css';

/** What stands at the right of the containers, by what is most particular of the Pod. */
function badgeOf({ kind, containers, node }: PodPicture): IconName | 'nodes' | undefined {
  if (containers.some(({ devices }) => devices.length > 0)) return 'cpu';
  if (kind === 'DaemonSet' || node.spread > 0) return 'nodes';
  if (kind === 'Job' || kind === 'CronJob' || node.readinessGates > 0) return 'clock';
  const hardened = containers.every(({ traits }) => traits.some(({ id }) => id === 'dropsAll'));
  return hardened && containers.length > 0 ? 'shieldCheck' : undefined;
}

const several = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'CronJob']);
const most = { containers: 4, volumes: 5 };
const frame = { x: 8, y: 14, width: 92, height: 50 };

/** A few boxes for nodes, each with its Pod. */
function Nodes({ x }: { readonly x: number }) {
  return (
    <g className={classes.nodes}>
      {[0, 1, 2].map((i) => (
        <g key={i} transform={`translate(${x + i * 13} ${frame.y + 10})`}>
          <rect width={10} height={29} rx={2} />
          <circle cx={5} cy={22} r={2.5} />
        </g>
      ))}
    </g>
  );
}

/**
 * The map of a Pod in small: its containers by role in the order of their start, its volumes, whether there are several of
 * it, and a sign of what is most particular.
 */
export const Thumbnail = memo(function Thumbnail({ picture }: { readonly picture: PodPicture }) {
  const containers = picture.containers.slice(0, most.containers);
  const volumes = picture.volumes.slice(0, most.volumes);
  const high = volumes.length === 0;
  const badge = badgeOf(picture);
  const room = frame.width - 14 - (badge === 'nodes' ? 44 : badge ? 26 : 0);
  const wide = containers.map(({ role }) => (role === 'container' ? 26 : 15));
  const wanted = wide.reduce((sum, width) => sum + width + 4, -4);
  const scale = Math.min(1, room / wanted);
  const starts = wide.map((_, i) => wide.slice(0, i).reduce((sum, width) => sum + width + 4, 0));
  const height = high ? 32 : 20;
  return (
    <svg className={classes.thumbnail} viewBox="0 0 116 72" aria-hidden="true">
      {several.has(picture.kind) && (
        <>
          <rect
            className={classes.pod}
            x={frame.x + 8}
            y={frame.y - 8}
            width={frame.width}
            height={frame.height}
            rx={5}
          />
          <rect
            className={classes.pod}
            x={frame.x + 4}
            y={frame.y - 4}
            width={frame.width}
            height={frame.height}
            rx={5}
          />
        </>
      )}
      <rect className={classes.pod} {...frame} rx={5} />
      {containers.map(({ id, role }, i) => (
        <rect
          key={id}
          className={classes.container}
          data-role={role}
          x={frame.x + 7 + (starts[i] ?? 0) * scale}
          y={frame.y + (high ? 9 : 7)}
          width={(wide[i] ?? 0) * scale}
          height={height}
          rx={3}
        />
      ))}
      {volumes.map(({ id }, i) => (
        <rect
          key={id}
          className={classes.volume}
          x={frame.x + 7 + i * 17}
          y={frame.y + 34}
          width={14}
          height={10}
          rx={2}
        />
      ))}
      {badge === 'nodes' && <Nodes x={frame.x + frame.width - 46} />}
      {badge && badge !== 'nodes' && (
        <g
          className={classes.badge}
          data-badge={badge}
          transform={`translate(${frame.x + frame.width - 25} ${frame.y + 10})`}
        >
          <Icon name={badge} />
        </g>
      )}
    </svg>
  );
});
