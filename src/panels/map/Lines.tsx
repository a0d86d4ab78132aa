import { memo } from 'react';
import type { PictureLink } from '../../pod/index.ts';
import type { Arrow, PlacedLine } from './frame-types.ts';
import classes from './MapPanel.module.css';

/** How a line looks by what it means. */
function lookOf(link: PictureLink): string {
  if (link.kind !== 'mount') return link.kind === 'source' && link.optional ? 'optional' : link.kind;
  return link.missing ? 'missing' : link.readOnly ? 'read' : 'write';
}

interface LineProps {
  readonly line: PlacedLine;
  readonly state: 'plain' | 'strong' | 'faint';
}

/** A line between two parts, with a dot where it comes from. */
export const Line = memo(function Line({ line, state }: LineProps) {
  const { link, points } = line;
  const [start] = points;
  return (
    <g className={classes.line} data-look={lookOf(link)} data-state={state}>
      <polyline points={points.map(([x, y]) => `${x},${y}`).join(' ')} />
      {start && <circle cx={start[0]} cy={start[1]} r={3.5} />}
    </g>
  );
});

/** The words of a line, drawn over all lines. */
export const LineLabel = memo(function LineLabel({ line: { label }, state }: LineProps) {
  return (
    label && (
      <g className={classes.label} data-state={state}>
        <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={3} />
        <text x={label.x + 6} y={label.y + 13}>
          {label.text}
        </text>
      </g>
    )
  );
});

/** What starts after what. */
export function OrderArrow({ arrow: { from, to, y } }: { readonly arrow: Arrow }) {
  return (
    <g className={classes.arrow}>
      <path d={`M${from} ${y}H${to}M${to - 6} ${y - 5}l6 5l-6 5`} />
    </g>
  );
}
