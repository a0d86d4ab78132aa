import { expect, it } from 'vitest';
import { simulate, type Timeline, type World } from '../../simulate/index.ts';
import { barsOf, clock, instantsOf, marksOf, podBars, stepFrom } from './scale.ts';

function play(spec: object, world: World = {}): Timeline {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec };
  const { timeline } = simulate(JSON.parse(JSON.stringify(pod)), world);
  if (!timeline) throw new Error('rejected');
  return timeline;
}

it.each([
  [0, '0:00'],
  [72.9, '1:12'],
  [3725, '1:02:05'],
])('the clock shows %d s as %s', (seconds, text) => expect(clock(seconds)).toBe(text));

it('an axis has a few marks at round times', () => {
  expect(marksOf(120)).toEqual([0, 20, 40, 60, 80, 100, 120]);
  expect(marksOf(3600).length).toBeLessThanOrEqual(9);
});

it('a container that crashes has a bar for each start and each end, and a pull before the first', () => {
  const timeline = play({
    containers: [{ name: 'a', image: 'busybox:1', command: ['sh', '-c', 'sleep 5; exit 1'] }],
  });
  const [lane] = timeline.lanes;
  if (!lane) throw new Error('no lane');
  const bars = barsOf(lane, timeline);
  expect(bars.filter(({ look }) => look === 'pulling')).toHaveLength(1);
  expect(bars.some(({ look, exitCode }) => look === 'failed' && exitCode === 1)).toBe(true);
  expect(bars.every(({ from, to }) => from < to && to <= timeline.until)).toBe(true);
});

it('a Pod that is deleted is Terminating until it is gone', () => {
  const timeline = play(
    { containers: [{ name: 'a', image: 'busybox:1', command: ['sleep', '9999'] }] },
    { actions: [{ at: 20, do: 'delete' }] },
  );
  expect(podBars(timeline).map(({ reason }) => reason)).toEqual(['Pending', 'Running', 'Terminating']);
  expect(podBars(timeline).at(-1)).toMatchObject({ from: 20, to: 50 });
});

it('a Pod that no node takes is Pending with the reason of the scheduler', () => {
  const timeline = play({
    nodeSelector: { disktype: 'ssd' },
    containers: [{ name: 'a', image: 'busybox:1' }],
  });
  const [bar, ...others] = podBars(timeline).filter(({ why }) => why !== undefined);
  expect(bar).toMatchObject({ reason: 'Pending', to: timeline.until });
  expect(bar?.why).toBe(timeline.podScheduled?.message);
  expect(others).toEqual([]);
});

it('steps go to the next instant and stay at the last', () => {
  const timeline = play({ containers: [{ name: 'a', image: 'nginx:1' }] });
  const instants = instantsOf(timeline, 'event');
  expect(stepFrom(instants, 0, false)).toBe(timeline.events.find(({ t }) => t > 0)?.t);
  expect(stepFrom(instants, timeline.until, false)).toBe(timeline.until);
  expect(stepFrom(instants, 0, true)).toBe(0);
});
