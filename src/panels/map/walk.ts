import { lookUp } from '../../pod/index.ts';
import type { Box, Frame } from './frame-types.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The direction that an arrow key means; undefined for other keys. */
export function directionOf(key: string): Direction | undefined {
  return lookUp(directions, key);
}

/** How far a box lies in a direction, and how far beside it; undefined where it does not lie there. */
function distance(from: Box, to: Box, direction: Direction): number | undefined {
  const dx = to.x + to.width / 2 - (from.x + from.width / 2);
  const dy = to.y + to.height / 2 - (from.y + from.height / 2);
  const upright = direction === 'up' || direction === 'down';
  const ahead = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy;
  const edges = upright
    ? direction === 'down'
      ? to.y - (from.y + from.height)
      : from.y - (to.y + to.height)
    : direction === 'right'
      ? to.x - (from.x + from.width)
      : from.x - (to.x + to.width);
  if (ahead <= 0 || edges < -1) return undefined;
  return ahead + 2 * Math.abs(upright ? dx : dy);
}

/** The nearest of some parts in a direction. */
function nearest(
  frame: Frame,
  from: Box,
  ids: ReadonlySet<string>,
  direction: Direction,
): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of frame.cards) {
    const far = ids.has(card.card.id) ? distance(from, card, direction) : undefined;
    if (far === undefined || far >= least) continue;
    least = far;
    best = card.card.id;
  }
  return best;
}

/**
 * Where an arrow key leads from a part: along its lines where one leads there, else to the nearest part that lies in that
 * direction. From the Pod itself it leads into it.
 */
export function step(frame: Frame, from: string, direction: Direction): string | undefined {
  const box = frame.cards.find(({ card }) => card.id === from);
  const first = frame.cards.find(({ card }) => card.look !== 'port' && card.look !== 'account');
  if (!box) return direction === 'down' || direction === 'right' ? first?.card.id : undefined;
  const joined = new Set(
    frame.lines.flatMap(({ link }) => (link.from === from ? [link.to] : link.to === from ? [link.from] : [])),
  );
  const all = new Set(frame.cards.map(({ card }) => card.id));
  return (
    nearest(frame, box, joined, direction) ??
    nearest(frame, box, all, direction) ??
    (direction === 'up' ? 'pod' : undefined)
  );
}
