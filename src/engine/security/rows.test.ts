import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getIn, type Json } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { checks } from './checks.ts';
import { latestPolicy, podSecurity } from './podSecurity.ts';
import { type SecurityRow, securityTable } from './rows.ts';

const fixtures = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { pod: Json }).pod);

const rowOf = (pod: Json, check: SecurityRow['check'], version?: number): SecurityRow => {
  const row = securityTable(pod, version === undefined ? {} : { version }).rows.find(
    (one) => one.check === check,
  );
  if (!row) throw new Error(check);
  return row;
};

test('has every check once, and fails those that the policy does, each in a cell', () => {
  for (const pod of fixtures.filter((_, i) => i % 5 === 0)) {
    for (const version of [0, 25, 33, latestPolicy]) {
      const table = securityTable(pod, { version });
      const { baseline, restricted } = podSecurity(pod, { version });
      expect(table.rows.map(({ check }) => check)).toEqual(checks.map(({ id }) => id));
      for (const { check, level, state, violation, pod: own, containers } of table.rows) {
        const { violations } = level === 'baseline' ? baseline : restricted;
        const found = violations.find((one) => one.check === check);
        expect(violation).toEqual(found);
        expect(state === 'fails').toBe(found !== undefined);
        const states = [own, ...containers].map((cell) => cell?.state);
        expect(states.some((one) => one === 'fails' || one === 'missing')).toBe(found !== undefined);
        expect(containers).toHaveLength(table.columns.length);
      }
    }
  }
});

const two = minimalPod(
  [
    ['spec', 'securityContext'],
    { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, runAsUser: 0 },
  ],
  [
    ['spec', 'containers'],
    [
      { name: 'a', image: 'a:1', securityContext: { runAsUser: 7, capabilities: { drop: ['ALL'] } } },
      { name: 'b', image: 'b:1', securityContext: { privileged: true } },
    ],
  ],
);

test('tells what a container sets from what it has of the Pod', () => {
  expect(rowOf(two, 'runAsNonRoot')).toMatchObject({
    state: 'passes',
    pod: { state: 'passes', value: 'true' },
    containers: [
      { state: 'passes', inherited: true, value: 'true', path: ['spec', 'securityContext', 'runAsNonRoot'] },
      { state: 'passes', inherited: true },
    ],
  });
  expect(rowOf(two, 'runAsUser')).toMatchObject({
    state: 'fails',
    pod: { state: 'fails', value: '0' },
    containers: [
      { state: 'passes', inherited: false, value: '7' },
      { state: 'fails', inherited: true, value: '0' },
    ],
  });
  expect(rowOf(two, 'seccompProfile_restricted').containers.map((cell) => cell?.value)).toEqual([
    'RuntimeDefault',
    'RuntimeDefault',
  ]);
});

test('fails the containers that say nothing, and leads to where they would', () => {
  expect(rowOf(two, 'capabilities_restricted').containers).toEqual([
    {
      state: 'passes',
      inherited: false,
      value: 'drop ALL',
      path: ['spec', 'containers', 0, 'securityContext', 'capabilities'],
    },
    {
      state: 'fails',
      inherited: false,
      value: undefined,
      path: ['spec', 'containers', 1, 'securityContext', 'capabilities', 'drop'],
    },
  ]);
  expect(rowOf(minimalPod(), 'runAsNonRoot').pod).toMatchObject({ state: 'missing', value: undefined });
});

test('names what of many things is wrong', () => {
  const pod = minimalPod(
    [['spec', 'hostPID'], true],
    [
      ['spec', 'volumes'],
      [
        { name: 'fine', emptyDir: {} },
        { name: 'data', hostPath: { path: '/' } },
      ],
    ],
    [
      ['spec', 'containers', 0, 'ports'],
      [{ containerPort: 80, hostPort: 80 }, { containerPort: 81 }],
    ],
  );
  expect(rowOf(pod, 'hostNamespaces').pod).toMatchObject({ state: 'fails', value: 'hostPID' });
  expect(rowOf(pod, 'hostPathVolumes').pod).toMatchObject({ state: 'fails', value: 'data: hostPath' });
  expect(rowOf(pod, 'hostPorts').containers[0]).toMatchObject({ state: 'fails', value: '80' });
  expect(rowOf(minimalPod(), 'hostPorts').containers[0]).toMatchObject({ state: 'passes', value: undefined });
});

test('tells checks that are not there yet, and those that a Pod is spared', () => {
  expect(rowOf(two, 'hostProbesAndHostLifecycle', 33)).toMatchObject({ state: 'later', since: 34 });
  expect(rowOf(two, 'hostProbesAndHostLifecycle', 34).state).toBe('passes');
  const own = minimalPod([['spec', 'hostUsers'], false]);
  expect(rowOf(own, 'runAsNonRoot').state).toBe('notAsked');
  expect(rowOf(own, 'runAsNonRoot', 34).state).toBe('fails');
  const windows = minimalPod([['spec', 'os'], { name: 'windows' }]);
  expect(rowOf(windows, 'capabilities_restricted').state).toBe('notAsked');
  expect(rowOf(windows, 'capabilities_baseline').state).toBe('passes');
});

test.each([[undefined], ['text'], [{ spec: { containers: [null, { securityContext: 3 }] } }]])(
  'reads %j without complaint',
  (pod) => {
    const { rows, columns } = securityTable(pod as Json);
    expect(rows).toHaveLength(checks.length);
    expect(columns.map(({ path }) => getIn(pod as Json, path))).toEqual(
      columns.map(() => ({ securityContext: 3 })),
    );
  },
);
