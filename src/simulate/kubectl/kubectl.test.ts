/** What kubectl prints, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { modelOf } from '../testing.ts';
import type { ContainerStatus, HistoryEntry } from '../timeline.ts';
import { humanDuration } from './duration.ts';
import { kubectlRow } from './get.ts';

const a = { name: 'containerA', image: 'a' };
const b = { name: 'containerB', image: 'b' };
const init = { name: 'containerX', image: 'x' };
const sidecar = { ...init, restartPolicy: 'Always' };

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;

// apimachinery/pkg/util/duration/duration_test.go
describe('TestHumanDuration', () => {
  it.each([
    [second, '1s'],
    [70 * second, '70s'],
    [190 * second, '3m10s'],
    [70 * minute, '70m'],
    [47 * hour, '47h'],
    [49 * hour, '2d1h'],
    [(8 * 24 + 2) * hour, '8d'],
    [367 * 24 * hour, '367d'],
    [(365 * 2 * 24 + 25) * hour, '2y1d'],
    [(365 * 8 * 24 + 2) * hour, '8y'],
  ])('%d s is %s', (seconds, text) => expect(humanDuration(seconds)).toBe(text));
});

/** A row of `kubectl get pod` for statuses of a Pod that is seen after ten minutes. */
function rowOf(
  spec: JsonObject,
  containers: Readonly<Record<string, Partial<ContainerStatus>>>,
  more: Partial<HistoryEntry> = {},
) {
  const plain = { state: 'running', restarts: 0, ready: false, started: false } as const;
  const all = Object.entries(containers).map(([name, status]) => [name, { ...plain, ...status }]);
  const entry: HistoryEntry = {
    t: 0,
    phase: 'Running',
    conditions: [],
    containers: Object.fromEntries(all),
    ...more,
  };
  const { ready, status, restarts } = kubectlRow(modelOf(spec), entry, 600);
  return [ready, status, restarts];
}

// pkg/printers/internalversion/printers_test.go
describe('TestPrintPod', () => {
  const two = { containers: [a, b] };
  const up = { ready: true, restarts: 3 };
  const ended = { state: 'terminated', reason: 'Completed', exitCode: 0, restarts: 3 } as const;
  const ago = (seconds: number) => ({ last: { reason: 'Error', exitCode: 1, finishedAt: 600 - seconds } });
  it.each<[string, JsonObject, Parameters<typeof rowOf>[1], Partial<HistoryEntry>, string[]]>([
    [
      'test2',
      two,
      { containerA: up, containerB: { state: 'waiting', reason: 'Why', restarts: 3 } },
      {},
      ['1/2', 'Why', '6'],
    ],
    [
      'test3, the first overwrites the rest',
      two,
      { containerA: { state: 'waiting', reason: 'Why', restarts: 3 }, containerB: ended },
      {},
      ['0/2', 'Why', '6'],
    ],
    ['test5', two, { containerA: up }, { reason: 'podReason' }, ['1/2', 'podReason', '3']],
    ['test6, one has completed', two, { containerA: ended, containerB: up }, {}, ['1/2', 'NotReady', '6']],
    [
      'test6, ready',
      two,
      { containerA: ended, containerB: up },
      { conditions: [{ type: 'Ready', status: 'True' }] },
      ['1/2', 'Running', '6'],
    ],
    [
      'test7',
      { initContainers: [init], containers: [a] },
      { containerX: { restarts: 3, ...ago(10) }, containerA: { state: 'waiting' } },
      {},
      ['0/1', 'Init:0/1', '3 (10s ago)'],
    ],
    [
      'test11, restarts of init containers do not count once they are done',
      { initContainers: [init], containers: [a] },
      { containerX: { ...ended, restarts: 2 }, containerA: { restarts: 4, ...ago(20) } },
      {},
      ['0/1', 'Running', '4 (20s ago)'],
    ],
    [
      'test14, the last restart',
      two,
      { containerA: { ...up, ...ago(50) }, containerB: { ...up, ...ago(20) } },
      {},
      ['2/2', 'Running', '6 (20s ago)'],
    ],
    [
      'test15, gated',
      two,
      {},
      {
        phase: 'Pending',
        conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }],
      },
      ['0/2', 'SchedulingGated', '0'],
    ],
    [
      'sidecars count as containers',
      { initContainers: [sidecar], containers: [a] },
      { containerX: { started: true, ready: true }, containerA: { ready: true } },
      {},
      ['2/2', 'Running', '0'],
    ],
    ['deleted', two, { containerA: up, containerB: up }, { deletedAt: 590 }, ['2/2', 'Terminating', '6']],
    [
      'deleted, but over',
      two,
      { containerA: ended, containerB: ended },
      { deletedAt: 590, phase: 'Succeeded' },
      ['0/2', 'Completed', '6'],
    ],
  ])('%s', (_, spec, containers, more, row) => expect(rowOf(spec, containers, more)).toEqual(row));
});
