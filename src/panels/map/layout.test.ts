import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tables as english } from '../../i18n/en/all.ts';
import { tables as chinese } from '../../i18n/zh-CN/all.ts';
import type { Json } from '../../pod/index.ts';
import { fittingScale, frameOf } from './frame.ts';
import { type Box, type Frame, type Layer, layerNames } from './frame-types.ts';
import { anyPod, pictureFrom } from './testing.ts';

const all: ReadonlySet<Layer> = new Set(layerNames);
const countOf = () => ({ errors: 0, warnings: 0 });

function frameFor(root: Json, width: number, layers: ReadonlySet<Layer> = all, messages = english): Frame {
  return frameOf(pictureFrom(root), { messages, width, layers, countOf });
}

const isIn = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const insidePod = new Set(['container', 'sidecar', 'init', 'ephemeral', 'volume', 'account']);

/** A layout has hundreds of checks; the shared machine is slow. */
const runs = { numRuns: 40 };
const widths = fc.constantFrom(300, 390, 700, 780, 1000, 1440, 2500);

describe('whatever the Pod and the width', () => {
  const frames = fc
    .tuple(anyPod(12), widths, fc.subarray([...layerNames]), fc.constantFrom(english, chinese))
    .map(([pod, width, layers, messages]) => frameFor(pod, width, new Set(layers), messages));

  test('no two boxes meet, all are in the picture, and what belongs to the Pod is in its box', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const page = { x: 0, y: 0, width: frame.width, height: frame.height };
        const { cards, pod } = frame;
        for (const [i, card] of cards.entries()) {
          expect(isIn(card, page), card.card.id).toBe(true);
          expect(isIn(card, pod), card.card.id).toBe(insidePod.has(card.card.look));
          for (const other of cards.slice(i + 1))
            expect(meet(card, other), `${card.card.id} and ${other.card.id}`).toBe(false);
        }
      }),
      runs,
    );
  });

  test('lines run level or upright from the edge of one part to that of the other, in the picture', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const box = (id: string) => frame.cards.find(({ card }) => card.id === id);
        for (const { link, points } of frame.lines) {
          for (const [i, [x, y]] of points.entries()) {
            const next = points[i + 1];
            if (next) expect(Math.abs(next[0] - x) < 0.6 || Math.abs(next[1] - y) < 0.6, link.id).toBe(true);
            expect(x >= 0 && y >= 0 && x <= frame.width && y <= frame.height, link.id).toBe(true);
          }
          for (const [id, end] of [
            [link.from, points[0]],
            [link.to, points.at(-1)],
          ] as const) {
            const part = box(id);
            if (!part || !end) throw new Error(`no end at ${id}`);
            const [x, y] = end;
            const level = Math.abs(y - part.y) < 1 || Math.abs(y - part.y - part.height) < 1;
            const upright = Math.abs(x - part.x) < 1 || Math.abs(x - part.x - part.width) < 1;
            expect(level || upright, `${link.id} at ${id}`).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('lines of mounts pass no box', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        for (const { link, points } of frame.lines) {
          if (link.kind !== 'mount') continue;
          for (const [i, [x, y]] of points.entries()) {
            const [toX, toY] = points[i + 1] ?? [x, y];
            const piece = {
              x: Math.min(x, toX) - 0.1,
              y: Math.min(y, toY) - 0.1,
              width: Math.abs(x - toX) + 0.2,
              height: Math.abs(y - toY) + 0.2,
            };
            for (const { card, ...box } of frame.cards) {
              const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
              expect(meet(piece, inner), `${link.id} through ${card.id}`).toBe(false);
            }
          }
        }
      }),
      runs,
    );
  });

  test('words stay in their boxes', () => {
    fc.assert(
      fc.property(frames, ({ cards }) => {
        for (const { marks, width, height, card } of cards) {
          for (const mark of marks) {
            const right = mark.kind === 'chip' ? mark.x + mark.width : mark.x;
            expect(right <= width && mark.y <= height, card.id).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('a picture is no wider than the page where a container fits into it', () => {
    fc.assert(
      fc.property(anyPod(20), fc.integer({ min: 390, max: 2000 }), (pod, width) => {
        expect(frameFor(pod, width).width).toBeLessThanOrEqual(width + 0.5);
      }),
      runs,
    );
  });
});

const pod = (spec: Json): Json => ({ kind: 'Pod', metadata: { name: 'web' }, spec });
const mounted = pod({
  containers: [
    {
      name: 'a',
      image: 'a:1',
      ports: [{ containerPort: 80 }],
      volumeMounts: [{ name: 'v', mountPath: '/v' }],
    },
  ],
  volumes: [{ name: 'v', configMap: { name: 'c' } }],
});

test('a layer that is switched off takes its parts and lines with it', () => {
  const looks = (layers: readonly Layer[]) =>
    new Set(frameFor(mounted, 1200, new Set(layers)).cards.map(({ card }) => card.look));
  expect(looks(layerNames)).toEqual(new Set(['account', 'container', 'port', 'volume', 'object', 'node']));
  expect(looks([])).toEqual(new Set(['account', 'container']));
  expect(looks(['mounts'])).toEqual(new Set(['account', 'container', 'volume']));
  expect(frameFor(mounted, 1200, new Set(['traffic'])).lines.map(({ link }) => link.kind)).toEqual([
    'traffic',
  ]);
});

test('in one row mounts have labels; where there are many, the containers list them', () => {
  const [line] = frameFor(mounted, 1200).lines.filter(({ link }) => link.kind === 'mount');
  expect(line?.label?.text).toBe('/v ro');
  const many = pod({
    containers: Array.from({ length: 20 }, (_, i) => ({
      name: `c${i}`,
      volumeMounts: [{ name: 'v', mountPath: '/v' }],
    })),
    volumes: [{ name: 'v', configMap: { name: 'c' } }],
  });
  const frame = frameFor(many, 1200);
  expect(frame.lines.filter(({ label }) => label)).toEqual([]);
  const texts = frame.cards.flatMap(({ marks }) =>
    marks.map((mark) => (mark.kind === 'text' ? mark.text : '')),
  );
  expect(texts.filter((text) => text === '/v · v · ro')).toHaveLength(20);
});

test('the scale that fits shows all of the picture, and none is larger than life', () => {
  const at = (width: number) => frameFor(mounted, width);
  for (const room of [
    { width: 1200, height: 260 },
    { width: 1200, height: 2000 },
    { width: 390, height: 700 },
  ]) {
    const scale = fittingScale(at, room);
    expect(scale).toBeLessThanOrEqual(1);
    if (scale > 0.3) expect(at(room.width / scale).height * scale).toBeLessThanOrEqual(room.height);
  }
  expect(fittingScale(at, { width: 1200, height: 2000 })).toBe(1);
});
