import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

test('lessons lists the catalogue in JSON', async () => {
  const { status, out } = await runWith({}, ['lessons', '--output', 'json']);
  expect(status).toBe(0);
  const rows = JSON.parse(out) as { id: string }[];
  expect(rows.find(({ id }) => id === 'first-pod')).toEqual({
    id: 'first-pod',
    titles: { en: 'Your first Pod', 'zh-CN': '第一个 Pod' },
    seed: '001-2.1, 003-3.3.2',
    level: 1,
    minutes: 4,
    steps: [{ goal: expect.stringContaining('ok && sim.status(end)=="Running"') }],
  });
});

test('lesson start and solve print the manifest before and after', async () => {
  const start = await runWith({}, ['lesson', 'start', 'first-pod']);
  expect(start.out).toMatch(/name: demo\n$/);
  const solved = await runWith({}, ['lesson', 'solve', 'first-pod']);
  expect(solved.out).toBe(`${start.out}    image: nginx:1.27\n`);
});

test('lesson try prints what a manifest has reached of each step', async () => {
  const { out: start } = await runWith({}, ['lesson', 'start', 'qos-classes']);
  const before = await runWith({ f: start }, ['lesson', 'try', 'qos-classes', 'f', '--output', 'json']);
  expect(before.status).toBe(1);
  expect(JSON.parse(before.out)).toEqual([
    {
      step: 1,
      met: false,
      terms: [
        { term: 'ok', value: true, met: true },
        { term: 'qos=="Burstable"', value: 'BestEffort', met: false },
      ],
    },
    {
      step: 2,
      met: false,
      terms: [
        { term: 'ok', value: true, met: true },
        { term: 'qos=="Guaranteed"', value: 'BestEffort', met: false },
        { term: 'oom(c("app"))==-997', value: 1000, met: false },
      ],
    },
  ]);
  const { out: solved } = await runWith({}, ['lesson', 'solve', 'qos-classes']);
  const after = await runWith({ f: solved }, ['lesson', 'try', 'qos-classes', 'f', '--output', 'json']);
  expect(after.status).toBe(0);
  expect(JSON.parse(after.out)).toMatchObject([{ met: false }, { met: true }]);
});

test('lesson try asks the release that is named', async () => {
  const { out: f } = await runWith({}, ['lesson', 'solve', 'image-volume']);
  const tried = ['lesson', 'try', 'image-volume', 'f', '--kubernetes-version'];
  expect((await runWith({ f }, [...tried, '1.36'])).status).toBe(0);
  expect((await runWith({ f }, [...tried, '1.30'])).status).toBe(2);
  expect((await runWith({ f }, [...tried, '1.31'])).status).toBe(1);
});

test('lesson try says in words what is not yet met', async () => {
  const { out: start } = await runWith({}, ['lesson', 'start', 'qos-classes']);
  const ran = await runWith({ f: start }, ['lesson', 'try', 'qos-classes', 'f']);
  expect(ran.out).toContain('the QoS class is BestEffort. Wanted: Burstable.');
  const zh = await runWith({ f: start }, ['lesson', 'try', 'qos-classes', 'f', '--lang', 'zh-CN']);
  expect(zh.out).toContain('QoS 类，现在是 BestEffort，应为 Burstable。');
});

test('lesson check says what is wrong with a file, at its line', async () => {
  const file =
    'id: a\nlevel: 1\nminutes: 1\ntitles: A\nstart: {}\nask: A\nanswer: A\nsteps:\n- {do: A, goal: "ok && x", edit: [fix]}\n';
  const checked = await runWith({ f: file }, ['lesson', 'check', 'f']);
  expect(checked.status).toBe(1);
  expect(checked.out).toMatch(/^f:9:17: .*`x`.*\[goal\]\nf: 0 lessons/);
  const good = await runWith({ f: file.replace('&& x', '') }, ['lesson', 'check', 'f', '--output', 'json']);
  expect(good.status).toBe(0);
  expect(JSON.parse(good.out)).toEqual({ file: 'f', lessons: ['a'], problems: [] });
});

test.each([[['lesson']], [['lesson', 'start']], [['lesson', 'start', 'no-such']], [['lessons', 'x']]])(
  '%j is wrong usage',
  async (argv) => {
    expect((await runWith({}, argv)).status).toBe(2);
  },
);
