import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../pod/index.ts';
import { parseWorld } from './index.ts';

const problemsOf = (value: Json) =>
  parseWorld(value).problems?.map(({ path, code }) => [path.join('.'), code]);

describe('reading a world', () => {
  it('takes nothing for the world in which everything is left out', () => {
    expect(parseWorld(undefined)).toEqual({ world: {} });
    expect(parseWorld(null)).toEqual({ world: {} });
    expect(parseWorld({})).toEqual({ world: {} });
  });

  it('keeps what is written, with numbers of YAML as the texts that programs get', () => {
    const written: Json = {
      nodes: [{ name: 'a', allocatable: { cpu: 4, memory: '8Gi' }, labels: { gpu: true }, taints: null }],
      objects: { configMaps: { app: { port: 8080 } }, persistentVolumeClaims: { data: 'Bound' } },
      behaviour: { app: { exit: { at: 1.5, code: 2 }, http: [[80, '*', 0, null, 'hang']], term: 'ignore' } },
      actions: [{ at: 3, do: 'create', kind: 'persistentVolumeClaims', name: 'x' }],
      until: 30,
    };
    expect(parseWorld(written).world).toEqual({
      ...written,
      nodes: [{ name: 'a', allocatable: { cpu: '4', memory: '8Gi' }, labels: { gpu: 'true' } }],
      objects: { configMaps: { app: { port: '8080' } }, persistentVolumeClaims: { data: 'Bound' } },
    });
  });

  it('takes one behaviour, or one for each start', () => {
    expect(parseWorld({ behaviour: { a: {}, b: [{}, { cpu: 2 }] } }).world?.behaviour).toEqual({
      a: {},
      b: [{}, { cpu: 2 }],
    });
    expect(problemsOf({ behaviour: { a: [] } })).toEqual([['behaviour.a', 'type']]);
  });

  it('reads an action as a manifest would write it', () => {
    const actions: Json = [
      { at: 1, do: 'create', kind: 'PersistentVolumeClaim', name: 'x', data: {} },
      { at: 2, do: 'label', node: 'n', key: 'disk', value: 'ssd' },
      { at: 3, do: 'taint', node: 'n', key: 'k', effect: 'NoSchedule', remove: true },
      { at: 4, do: 'removeGate', gate: 'g' },
    ];
    expect(parseWorld({ actions }).world?.actions).toEqual([
      { at: 1, do: 'create', kind: 'persistentVolumeClaims', name: 'x', data: 'Bound' },
      { at: 2, do: 'label', node: 'n', labels: { disk: 'ssd' } },
      { at: 3, do: 'taint', node: 'n', taint: { key: 'k', effect: 'NoSchedule' }, remove: true },
      { at: 4, do: 'removeGate', name: 'g' },
    ]);
  });

  it.each<[Json, string, string]>([
    ['x', '', 'type'],
    [{ node: [] }, 'node', 'unknown-key'],
    [{ nodes: [{}] }, 'nodes.0.name', 'missing'],
    [{ nodes: [{ name: 'a' }, { name: 'a' }] }, 'nodes.1.name', 'duplicate'],
    [{ nodes: [{ name: 'a', allocatable: { cpu: 'much' } }] }, 'nodes.0.allocatable.cpu', 'quantity'],
    [{ nodes: [{ name: 'a', used: { cpu: '-1' } }] }, 'nodes.0.used.cpu', 'quantity'],
    [{ nodes: [{ name: 'a', taints: [{ key: 'k', effect: 'No' }] }] }, 'nodes.0.taints.0.effect', 'choice'],
    [{ behaviour: { a: { term: 'hear' } } }, 'behaviour.a.term', 'type'],
    [{ behaviour: { a: { listens: [[80, 0]] } } }, 'behaviour.a.listens.0', 'type'],
    [{ behaviour: { a: { exit: { at: -1, code: 0 } } } }, 'behaviour.a.exit.at', 'type'],
    [{ actions: [{ at: 1, do: 'stop' }] }, 'actions.0.do', 'choice'],
    [{ actions: [{ do: 'delete' }] }, 'actions.0.at', 'missing'],
    [{ actions: [{ at: 1, do: 'create', kind: 'pods', name: 'a' }] }, 'actions.0.kind', 'choice'],
    [{ actions: [7] }, 'actions.0', 'type'],
    [{ until: '120' }, 'until', 'type'],
    [{ constructor: 1 }, 'constructor', 'unknown-key'],
  ])('says what is wrong with %j', (value, path, code) => {
    expect(problemsOf(value)).toEqual([[path, code]]);
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseWorld(value as Json);
        expect(parsed.world === undefined).toBe(parsed.problems !== undefined);
      }),
    );
  });
});
