import { expect, it } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { type Card, setCard } from './card.ts';
import { sharesOf } from './shares.ts';

const node = { cpu: 4, memory: 8 * 1024 ** 3 };

it('tells what a Pod takes of the node, and nothing of what it does not request', () => {
  const shares = sharesOf({ cpu: '500m', memory: '16Gi', 'nvidia.com/gpu': '1' }, node, tables);
  expect(shares.map(({ part }) => part)).toEqual([0.125, 2]);
  expect(shares.map(({ text }) => text)).toEqual([
    tables.ui['map.node.share']('500m', '4'),
    tables.ui['map.node.share']('16Gi', '8Gi'),
  ]);
  expect(sharesOf({ cpu: '0', memory: 'much' }, node, tables)).toEqual([]);
});

it.each([300, 700])('draws each share as a bar in a card of %d px', (width) => {
  const card: Card = {
    id: 'node',
    look: 'node',
    icon: 'server',
    title: 'Node',
    detail: '',
    rows: [{ kind: 'shares', shares: sharesOf({ cpu: '1', memory: '16Gi' }, node, tables) }],
    missing: false,
    label: '',
    path: [],
  };
  const { marks, height } = setCard(card, width);
  const bars = marks.flatMap((mark) => (mark.kind === 'bar' ? [mark] : []));
  expect(bars.map((bar) => bar.filled / bar.width)).toEqual([0.25, 1]);
  for (const bar of bars) {
    expect(bar.x + bar.width).toBeLessThan(width);
    expect(bar.y + 8).toBeLessThan(height);
  }
});
