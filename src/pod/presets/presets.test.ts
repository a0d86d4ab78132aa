import { describe, expect, it } from 'vitest';
import type { PathEdit } from '../edit.ts';
import type { Json } from '../json.ts';
import { getIn } from '../path.ts';
import { minimalPod } from '../testing.ts';
import { networkPresets } from './network.ts';
import {
  nodePresets,
  podRulePresets,
  spreadPresets,
  tellingLabels,
  tolerationPresets,
} from './scheduling.ts';
import type { Preset } from './types.ts';

const all: readonly Preset[] = [
  ...nodePresets,
  ...tolerationPresets,
  ...spreadPresets,
  ...podRulePresets,
  ...networkPresets,
];
const find = (id: string): Preset => {
  const found = all.find((preset) => preset.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
};
const plan = (id: string, root: Json): readonly PathEdit[] => {
  const found = find(id).plan({ root, podPath: [] }, ['spec']);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const draft = (id: string, root: Json) => find(id).draft?.({ root, podPath: [] });

it('have ids of their own', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

it('do nothing where they are there already', () => {
  expect(plan('nodes.amd64', minimalPod())).toHaveLength(1);
  expect(
    plan('nodes.amd64', minimalPod([['spec', 'nodeSelector'], { 'kubernetes.io/arch': 'amd64' }])),
  ).toEqual([]);
  expect(
    plan('nodes.amd64', minimalPod([['spec', 'nodeSelector'], { 'kubernetes.io/arch': 'arm64' }])),
  ).toHaveLength(1);
  expect(
    plan('tolerations.everything', minimalPod([['spec', 'tolerations'], [{ operator: 'Exists' }]])),
  ).toEqual([]);
  expect(plan('network.nodeDns', minimalPod([['spec', 'dnsPolicy'], 'Default']))).toEqual([]);
});

describe('leave after 60 s', () => {
  it('adds both taints', () => {
    expect(plan('tolerations.leave', minimalPod()).map((edit) => edit.op)).toEqual(['insert', 'insert']);
  });

  it('shortens what is there and adds what is not', () => {
    const there = {
      key: 'node.kubernetes.io/unreachable',
      operator: 'Exists',
      effect: 'NoExecute',
      tolerationSeconds: 300,
    };
    const edits = plan('tolerations.leave', minimalPod([['spec', 'tolerations'], [there]]));
    expect(edits).toContainEqual({
      op: 'set',
      path: ['spec', 'tolerations', 0, 'tolerationSeconds'],
      value: 60,
    });
    expect(edits).toHaveLength(2);
    expect(edits[1]).toMatchObject({
      op: 'insert',
      index: 1,
      value: { key: 'node.kubernetes.io/not-ready' },
    });
  });
});

describe('what counts Pods by their labels', () => {
  const labelled = minimalPod([['metadata', 'labels'], { app: 'web', tier: 'front' }]);

  it('takes those that tell the Pods of a workload', () => {
    expect(tellingLabels({ root: labelled, podPath: [] })).toEqual({ app: 'web' });
    const recommended = { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/version': '2', app: 'x' };
    expect(tellingLabels({ root: minimalPod([['metadata', 'labels'], recommended]), podPath: [] })).toEqual({
      'app.kubernetes.io/name': 'web',
    });
    expect(
      tellingLabels({ root: minimalPod([['metadata', 'labels'], { tier: 'a', n: 1 }]), podPath: [] }),
    ).toEqual({
      tier: 'a',
    });
  });

  const counted = ['value', 'labelSelector', 'matchLabels'];

  it('is a plan with labels, and a draft where the Pod cannot be told from others', () => {
    expect(getIn(plan('spread.zones', labelled)[0] as unknown as Json, counted)).toEqual({ app: 'web' });
    expect(draft('spread.zones', labelled)).toBeUndefined();
    expect(find('spread.zones').labels?.({ root: labelled, podPath: [] })).toBeUndefined();
    const nameless = minimalPod([['metadata'], { generateName: 'a-' }]);
    expect(plan('spread.zones', nameless)).toEqual([]);
    expect(draft('spread.zones', nameless)).toMatchObject({ topologyKey: 'topology.kubernetes.io/zone' });
    expect(plan('near.neverTwo', labelled)).toHaveLength(1);
    expect(draft('near.neverTwo', nameless)).toEqual({ topologyKey: 'kubernetes.io/hostname' });
    const odd = minimalPod([['metadata', 'labels'], ['app=web']]);
    expect(plan('spread.zones', odd)).toEqual([]);
  });

  it.each(['spread.zones', 'spread.nodes', 'near.neverTwo'])(
    '%s gives a Pod without labels one first, and says so: its name, or what its workload selects by',
    (id) => {
      const template = { spec: { containers: [] } };
      const job = { kind: 'Job', metadata: { name: 'report' }, spec: { template } };
      const selector = { matchLabels: { tier: 'front' } };
      const podPath = ['spec', 'template'];
      for (const [root, label] of [
        [job, ['app', 'report']],
        [{ ...job, spec: { template, selector } }, ['tier', 'front']],
      ] as const) {
        const scope = { root, podPath };
        const edits = find(id).plan(scope, [...podPath, 'spec']) as readonly PathEdit[];
        const [key, value] = label;
        expect(edits[0]).toEqual({ op: 'set', path: [...podPath, 'metadata', 'labels', key], value });
        expect(getIn(edits[1] as unknown as Json, counted)).toEqual({ [key]: value });
        expect(edits).toHaveLength(2);
        expect(find(id).labels?.(scope)).toBe(`${key}=${value}`);
        expect(find(id).draft?.(scope)).toBeUndefined();
      }
    },
  );
});

it('sets ndots once', () => {
  const options = ['spec', 'dnsConfig', 'options'];
  expect(plan('network.ndots', minimalPod())).toEqual([
    { op: 'insert', path: options, index: 0, value: { name: 'ndots', value: '2' } },
  ]);
  const root = minimalPod([options, [{ name: 'edns0' }, { name: 'ndots', value: '5' }]]);
  expect(plan('network.ndots', root)).toEqual([{ op: 'set', path: [...options, 1, 'value'], value: '2' }]);
});
