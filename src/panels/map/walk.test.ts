import { expect, test } from 'vitest';
import { tables } from '../../i18n/en/all.ts';
import { frameOf } from './frame.ts';
import { layerNames } from './frame-types.ts';
import { pictureFrom } from './testing.ts';
import { directionOf, step } from './walk.ts';

const picture = pictureFrom({
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: {
    initContainers: [{ name: 'init', image: 'a:1' }],
    containers: [
      {
        name: 'a',
        image: 'a:1',
        ports: [{ containerPort: 80 }],
        envFrom: [{ secretRef: { name: 's' } }],
        volumeMounts: [{ name: 'far', mountPath: '/far' }],
      },
    ],
    volumes: [
      { name: 'near', emptyDir: {} },
      { name: 'far', emptyDir: {} },
    ],
  },
});
const frame = frameOf(picture, {
  messages: tables,
  width: 1200,
  layers: new Set(layerNames),
  countOf: () => ({ errors: 0, warnings: 0 }),
});
const app = 'spec.containers[0]';

test('arrow keys name directions', () => {
  expect(directionOf('ArrowLeft')).toBe('left');
  expect(directionOf('Enter')).toBeUndefined();
  expect(directionOf('constructor')).toBeUndefined();
});

test('an arrow goes along a line before it goes to what is near', () => {
  expect(step(frame, app, 'down')).toBe('spec.volumes[1]');
  expect(step(frame, 'spec.volumes[1]', 'up')).toBe(app);
  expect(step(frame, app, 'right')).toBe('Secret/s');
  expect(step(frame, 'Secret/s', 'left')).toBe(app);
  expect(step(frame, `${app}.ports[0]`, 'right')).toBe(app);
});

test('without a line it goes to the nearest part in the direction', () => {
  expect(step(frame, 'spec.initContainers[0]', 'right')).toBe(app);
  expect(step(frame, app, 'left')).toBe(`${app}.ports[0]`);
  expect(step(frame, 'spec.volumes[1]', 'left')).toBe('spec.volumes[0]');
});

test('from the Pod it goes in, and from the uppermost part back to the Pod', () => {
  expect(step(frame, 'pod', 'down')).toBe('spec.initContainers[0]');
  expect(step(frame, 'pod', 'up')).toBeUndefined();
  expect(step(frame, 'account', 'up')).toBe('pod');
});

test('every part can be reached by arrows', () => {
  const seen = new Set(['pod']);
  for (let size = 0; size !== seen.size; ) {
    size = seen.size;
    for (const id of [...seen])
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const next = step(frame, id, direction);
        if (next !== undefined) seen.add(next);
      }
  }
  expect([...seen].sort()).toEqual(['pod', ...frame.cards.map(({ card }) => card.id)].sort());
});
