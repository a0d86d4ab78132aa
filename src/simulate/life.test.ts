import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../pod/index.ts';
import type { Action, Timeline, World } from './index.ts';
import { play } from './testing.ts';

const here: World = { nodes: [{ name: 'n', images: ['*'] }] };
const app = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  image: 'registry.example/app:1',
  ...more,
});
const told = ({ events }: Timeline, ...reasons: string[]) =>
  events.filter(({ reason }) => reasons.includes(reason)).map(({ t, reason }) => `${t} ${reason}`);
const deleteAt = (at: number): Action => ({ at, do: 'delete' });

describe('a deletion', () => {
  const crashing = { ...here, behaviour: { a: { exit: { at: 1, code: 1 } } } };
  it.each<[string, World, number, string[]]>([
    ['while volumes are mounted', { ...here, actions: [deleteAt(1)] }, 1, []],
    [
      'while an image is pulled: the container is started first',
      { actions: [deleteAt(3)] },
      4,
      ['4 Started', '4 Killing'],
    ],
    ['in a pause', { ...crashing, actions: [deleteAt(8)] }, 8, ['2 Started', '3 Started']],
    [
      'with a grace period of its own',
      {
        ...here,
        behaviour: { a: { term: 'ignore' } },
        actions: [{ at: 10, do: 'delete', gracePeriodSeconds: 7 }],
      },
      17,
      ['2 Started', '10 Killing'],
    ],
    ['at once', { ...here, actions: [{ at: 10, do: 'delete', gracePeriodSeconds: 0 }] }, 10, ['2 Started']],
    ['of a Pod without a node', { nodes: [], actions: [deleteAt(5)] }, 5, []],
  ])('%s', (_, world, gone, events) => {
    const timeline = play({ containers: [app('a')] }, world);
    expect(timeline.gone).toBe(gone);
    expect(told(timeline, 'Started', 'Killing')).toEqual(events);
    expect(timeline.kubectlGet(gone)).toBe('');
  });
});

it('a deletion that is under way is neither prolonged nor shortened by one that asks for no period', () => {
  const world = { ...here, behaviour: { a: { term: 'ignore' } } } as const;
  const gone = (...actions: Action[]) =>
    play({ containers: [app('a')], terminationGracePeriodSeconds: 0 }, { ...world, actions }).gone;
  const asked: Action = { at: 10, do: 'delete', gracePeriodSeconds: 20 };
  expect(gone(asked, deleteAt(15))).toBe(30);
  expect(gone(asked, { at: 15, do: 'delete', gracePeriodSeconds: 60 })).toBe(30);
  expect(gone(asked, { at: 15, do: 'delete', gracePeriodSeconds: 0 })).toBe(15);
});

describe('an exit that restarts all containers', () => {
  it('stops and forgets them, and begins with the init containers', () => {
    const restartPolicyRules = [
      { action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [42] } },
    ];
    const timeline = play(
      {
        restartPolicy: 'Never',
        initContainers: [app('i')],
        containers: [app('a', { restartPolicy: 'Never', restartPolicyRules }), app('b')],
      },
      {
        ...here,
        behaviour: {
          i: { exit: { at: 2, code: 0 } },
          a: [{ exit: { at: 5, code: 42 } }, {}],
          b: { term: 1 },
        },
      },
    );
    expect(timeline.events.filter(({ reason }) => reason === 'Killing')).toMatchObject([
      { t: 9, container: 'b', message: 'killing' },
    ]);
    expect(timeline.lanes.map(({ runs }) => runs.map(({ from }) => from))).toEqual([
      [2, 10],
      [4, 12],
      [4, 12],
    ]);
    expect(timeline.at(12).containers).toMatchObject({
      a: { restarts: 1, state: 'running', last: { reason: 'RestartingAllContainers', exitCode: 137 } },
      b: { restarts: 1, state: 'running' },
      i: { restarts: 1, state: 'terminated' },
    });
  });
});

it('a program that ends as it starts, and restarts all, lets the time go on', () => {
  const restartPolicyRules = [
    { action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [42] } },
  ];
  const timeline = play(
    { containers: [app('a', { restartPolicy: 'Never', restartPolicyRules })] },
    { ...here, behaviour: { a: { exit: { at: 0, code: 42 } } }, until: 10 },
  );
  expect(timeline.lanes[0]?.runs.map(({ from }) => from)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe('the scheduler', () => {
  it('looks again when a gate, a node or a claim changed', () => {
    const { node, events, placements, steps } = play(
      {
        schedulingGates: [{ name: 'example.com/g' }],
        nodeSelector: { disk: 'ssd' },
        volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }],
        containers: [app('a')],
      },
      {
        nodes: [{ name: 'a' }, { name: 'b' }],
        actions: [
          { at: 5, do: 'removeGate' },
          { at: 6, do: 'create', kind: 'persistentVolumeClaims', name: 'data' },
          { at: 7, do: 'label', node: 'b', labels: { disk: 'ssd' } },
        ],
      },
    );
    expect(node).toBe('b');
    expect(events.slice(0, 3).map(({ t, message }) => [t, message.split('. ')[0]])).toEqual([
      [5, '0/2 nodes are available: persistentvolumeclaim "data" not found'],
      [6, "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector"],
      [7, 'Successfully assigned default/p to b'],
    ]);
    expect(placements[1]?.nodes[0]?.refusals[0]?.cures.map(({ code }) => code)).toEqual([
      'labelNode',
      'changeSelector',
    ]);
    expect(steps[0]).toMatchObject({ t: 0, code: 'gated', paths: [['spec', 'schedulingGates']] });
  });

  it('says for each node what is short, and whether an empty node would do', () => {
    const { placements, podScheduled } = play(
      { containers: [app('a', { resources: { requests: { cpu: '3', memory: '1Gi' } } })] },
      {
        nodes: [
          { name: 'full', used: { cpu: '2' } },
          { name: 'small', allocatable: { cpu: '2' } },
        ],
      },
    );
    expect(
      placements[0]?.nodes.map(({ refusals }) =>
        refusals.map(({ params, cures }) => [params, cures[1]?.code]),
      ),
    ).toEqual([
      [
        [
          { resource: 'cpu', request: '3', allocatable: '4', used: '2', free: '2', needed: '5' },
          'freeResource',
        ],
      ],
      [
        [
          { resource: 'cpu', request: '3', allocatable: '2', used: '0', free: '2', needed: '3' },
          'largerNode',
        ],
      ],
    ]);
    expect(podScheduled?.message).toBe(
      '0/2 nodes are available: 2 Insufficient cpu. preemption: 0/2 nodes are available: 1 No preemption victims found for incoming pod, 1 Preemption is not helpful for scheduling.',
    );
  });

  it('prefers a node by the sum of the weights', () => {
    const term = (weight: number, key: string) => ({
      weight,
      preference: { matchExpressions: [{ key, operator: 'Exists' }] },
    });
    const preferredDuringSchedulingIgnoredDuringExecution = [term(30, 'x'), term(40, 'y'), term(20, 'z')];
    const { node } = play(
      {
        affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution } },
        containers: [app('a')],
      },
      {
        nodes: [
          { name: 'a', labels: { y: '' } },
          { name: 'b', labels: { x: '', z: '' } },
        ],
      },
    );
    expect(node).toBe('b');
  });
});

describe('releases', () => {
  const crashing = { containers: [app('a')] };
  const world: World = { ...here, behaviour: { a: { exit: { at: 1, code: 1 } } }, until: 60 };
  it('the kubelet looks again after ten seconds, or when the pause ends', () => {
    expect(play(crashing, world).kubectlGet(25)).toContain('Error');
    const older = play(crashing, world, '1.34');
    expect(told(older, 'BackOff').slice(0, 3)).toEqual(['4 BackOff', '15 BackOff', '25 BackOff']);
    expect(older.kubectlGet(25)).toContain('CrashLoopBackOff');
    expect(older.events.find(({ reason }) => reason === 'Started')?.message).toBe('Started container a');
  });
});

describe('what the node finds', () => {
  it('pull secrets that are missing, once a sync', () => {
    const timeline = play(
      { imagePullSecrets: [{ name: 'reg' }], containers: [app('a')] },
      {
        images: { 'registry.example/app:1': { error: '401', needsSecret: 'reg' } },
        actions: [{ at: 20, do: 'create', kind: 'secrets', name: 'reg', data: {} }],
      },
    );
    expect(told(timeline, 'FailedToRetrieveImagePullSecret', 'Started')).toEqual([
      '2 FailedToRetrieveImagePullSecret',
      '4 FailedToRetrieveImagePullSecret',
      '14 FailedToRetrieveImagePullSecret',
      '38 Started',
    ]);
  });

  it('a deadline ends also a Pod that waits for a volume', () => {
    const timeline = play({
      activeDeadlineSeconds: 9,
      volumes: [{ name: 'v', secret: { secretName: 'no' } }],
      containers: [app('a')],
    });
    expect(timeline.at(9)).toMatchObject({ phase: 'Failed', reason: 'DeadlineExceeded' });
    expect(told(timeline, 'DeadlineExceeded')).toEqual(['9 DeadlineExceeded']);
  });

  it('the last container that a probe gives up ends a Pod that is never restarted', () => {
    const livenessProbe = { tcpSocket: { port: 80 }, periodSeconds: 3 };
    const { stops, events, at } = play(
      { restartPolicy: 'Never', containers: [app('a', { livenessProbe })] },
      { ...here, behaviour: { a: { term: 1 } } },
    );
    expect(events.at(-1)).toMatchObject({ t: 11, reason: 'Killing', message: 'Stopping container a' });
    expect(stops).toMatchObject([{ from: 11, to: 12, killed: false }]);
    expect(at(12).phase).toBe('Failed');
  });
});
