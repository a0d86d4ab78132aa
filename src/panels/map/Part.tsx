import { memo } from 'react';
import { Icon } from '../../ui/index.ts';
import { barHeight, chipHeight, type Mark } from './card.ts';
import type { PlacedCard } from './frame-types.ts';
import classes from './MapPanel.module.css';

function Drawn({ mark }: { readonly mark: Mark }) {
  if (mark.kind === 'icon') {
    return (
      <g transform={`translate(${mark.x} ${mark.y})`} className={classes.icon} data-tone={mark.tone}>
        <Icon name={mark.name} />
      </g>
    );
  }
  if (mark.kind === 'chip') {
    return (
      <g className={classes.chip} data-tone={mark.tone}>
        <rect x={mark.x} y={mark.y} width={mark.width} height={chipHeight} rx={4} />
        <text x={mark.x + 8} y={mark.y + 14}>
          {mark.text}
        </text>
      </g>
    );
  }
  if (mark.kind === 'bar') {
    return (
      <g className={classes.bar}>
        <rect x={mark.x} y={mark.y} width={mark.width} height={barHeight} rx={2} />
        <rect x={mark.x} y={mark.y} width={mark.filled} height={barHeight} rx={2} data-filled />
      </g>
    );
  }
  const { size, mono, bold } = mark.style;
  return (
    <text
      x={mark.x}
      y={mark.y}
      className={mono ? classes.mono : undefined}
      data-tone={mark.tone}
      fontSize={size}
      fontWeight={bold ? 600 : undefined}
    >
      {mark.full !== undefined && <title>{mark.full}</title>}
      {mark.text}
    </text>
  );
}

interface PartProps {
  readonly placed: PlacedCard;
  /** The one part that Tab reaches. */
  readonly reachable: boolean;
  readonly selected: boolean;
  /** `faint` while another part is in front that it is not joined to. */
  readonly state: 'plain' | 'strong' | 'faint' | 'target';
}

/** One part of the picture: a box that can be pressed. */
export const Part = memo(function Part({ placed, reachable, selected, state }: PartProps) {
  const { card, marks, x, y, width, height } = placed;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of an SVG cannot be a button element
    <g
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-label={card.label}
      aria-pressed={selected}
      data-part={card.id}
      data-look={card.look}
      data-missing={card.missing || undefined}
      data-state={state}
      className={classes.part}
      transform={`translate(${x} ${y})`}
    >
      <rect className={classes.box} width={width} height={height} rx={card.look === 'pod' ? 12 : 6} />
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a card have no other name, and change together
        <Drawn key={i} mark={mark} />
      ))}
    </g>
  );
});
