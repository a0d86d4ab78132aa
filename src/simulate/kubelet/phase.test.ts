/** The phase of a Pod, as upstream's own unit tests (k8s.io/kubernetes v1.36.3) say it. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { modelOf, running, statusOf, terminated, waiting } from '../testing.ts';
import { phaseOf } from './phase.ts';
import { restartingAll, type Status } from './state.ts';

const a = { name: 'containerA', image: 'a' };
const b = { name: 'containerB', image: 'b' };
const init = { name: 'containerX', image: 'x' };
const sidecar = { ...init, restartPolicy: 'Always' };
const failed = terminated(1);
const done = terminated(0);

/** `getPhase` of a spec with statuses. */
function phase(spec: JsonObject, statuses: readonly [string, Status][], isTerminal = false, hasRun = false) {
  return phaseOf(modelOf(spec), new Map(statuses), { isTerminal, hasRun });
}

// pkg/kubelet/kubelet_pods_test.go
describe('TestPodPhaseWithRestartAlways', () => {
  const spec = { containers: [a, b], restartPolicy: 'Always' };
  it.each<[string, readonly [string, Status][], boolean]>([
    ['Pending', [], false],
    ['Running', [statusOf('containerA', running), statusOf('containerB', running)], false],
    ['Running', [statusOf('containerA', done), statusOf('containerB', failed)], false],
    ['Running', [statusOf('containerA', running), statusOf('containerB', done)], false],
    ['Pending', [statusOf('containerA', running)], false],
    [
      'Running',
      [statusOf('containerA', running), statusOf('containerB', waiting('x'), { last: failed })],
      false,
    ],
    ['Failed', [statusOf('containerA', done), statusOf('containerB', failed)], true],
    ['Succeeded', [statusOf('containerA', done), statusOf('containerB', done)], true],
  ])('%s', (expected, statuses, over) => expect(phase(spec, statuses, over)).toBe(expected));
});

describe('TestPodPhaseWithRestartAlwaysInitContainers', () => {
  const spec = { initContainers: [init], containers: [a, b], restartPolicy: 'Always' };
  it.each<[string, readonly [string, Status][]]>([
    ['Pending', [statusOf('containerX', running)]],
    ['Pending', [statusOf('containerX', failed)]],
    ['Pending', [statusOf('containerX', waiting('x'), { last: failed })]],
    [
      'Running',
      [statusOf('containerX', done), statusOf('containerA', running), statusOf('containerB', running)],
    ],
  ])('%s', (expected, statuses) => expect(phase(spec, statuses)).toBe(expected));
});

describe('TestPodPhaseWithRestartAlwaysRestartableInitContainers', () => {
  const spec = { initContainers: [sidecar], containers: [a, b], restartPolicy: 'Always' };
  const both = [statusOf('containerA', running), statusOf('containerB', running)];
  it.each<[string, readonly [string, Status][], boolean, boolean]>([
    ['Pending', [statusOf('containerX', running)], false, false],
    ['Pending', [statusOf('containerX', waiting('x'))], false, false],
    [
      'Pending',
      [statusOf('containerX', running, { started: true }), statusOf('containerA', running)],
      false,
      true,
    ],
    ['Running', [statusOf('containerX', running, { started: true }), ...both], false, true],
    ['Running', [statusOf('containerX', running), ...both], false, true],
    ['Running', [statusOf('containerX', waiting('x'), { last: done }), ...both], false, true],
    [
      'Succeeded',
      [statusOf('containerX', failed), statusOf('containerA', done), statusOf('containerB', done)],
      true,
      true,
    ],
  ])('%s', (expected, statuses, over, ran) => expect(phase(spec, statuses, over, ran)).toBe(expected));
});

describe('TestPodPhaseWithRestartNever, TestPodPhaseWithRestartNeverInitContainers', () => {
  it.each<[string, readonly [string, Status][]]>([
    ['Succeeded', [statusOf('containerA', done), statusOf('containerB', done)]],
    ['Failed', [statusOf('containerA', failed), statusOf('containerB', failed)]],
    ['Running', [statusOf('containerA', running), statusOf('containerB', done)]],
    ['Pending', [statusOf('containerA', running), statusOf('containerB', waiting('x'))]],
  ])('%s', (expected, statuses) =>
    expect(phase({ containers: [a, b], restartPolicy: 'Never' }, statuses)).toBe(expected),
  );

  it('an init container that failed fails the Pod', () => {
    const spec = { initContainers: [init], containers: [a], restartPolicy: 'Never' };
    expect(phase(spec, [statusOf('containerX', failed)])).toBe('Failed');
    expect(phase(spec, [statusOf('containerX', waiting('x'), { last: failed })])).toBe('Failed');
  });
});

describe('TestPodPhaseWithRestartOnFailure', () => {
  const spec = { containers: [a, b], restartPolicy: 'OnFailure' };
  it.each<[string, readonly [string, Status][]]>([
    ['Succeeded', [statusOf('containerA', done), statusOf('containerB', done)]],
    ['Running', [statusOf('containerA', failed), statusOf('containerB', failed)]],
    ['Running', [statusOf('containerA', running), statusOf('containerB', failed)]],
  ])('%s', (expected, statuses) => expect(phase(spec, statuses)).toBe(expected));
});

const rule = (action: string, ...values: number[]) => ({ action, exitCodes: { operator: 'In', values } });

describe('TestPodPhaseWithRestartAllContainers', () => {
  const source = { ...a, restartPolicy: 'Never', restartPolicyRules: [rule('RestartAllContainers', 42)] };
  const removed = {
    kind: 'terminated',
    reason: restartingAll,
    exitCode: 137,
    finishedAt: undefined,
  } as const;
  it('a container that starts all anew keeps the Pod running', () => {
    const spec = { containers: [source], restartPolicy: 'Never' };
    expect(phase(spec, [statusOf('containerA', terminated(42))])).toBe('Running');
    expect(phase(spec, [statusOf('containerA', waiting(restartingAll), { last: removed })])).toBe('Running');
    expect(phase(spec, [statusOf('containerA', terminated(43))])).toBe('Failed');
  });
});
