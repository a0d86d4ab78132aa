import { expect, it } from 'vitest';
import type { Cure, World } from '../../simulate/index.ts';
import { editsOf } from './cure-edits.ts';

const cure = (code: Cure['code'], on: Cure['on'], params: Cure['params'], ...paths: Cure['paths']): Cure => ({
  code,
  on,
  params,
  paths,
});
const taint = { key: 'dedicated', value: 'db', effect: 'NoSchedule' };

it('a taint is tolerated by one more item, or taken from the node', () => {
  const path = ['spec', 'tolerations'];
  const tolerate = cure('tolerateTaint', 'pod', taint, path);
  const value = { key: 'dedicated', operator: 'Equal', value: 'db', effect: 'NoSchedule' };
  expect(editsOf(tolerate, 0, { spec: {} }, {})).toEqual({
    of: 'pod',
    edits: [{ op: 'set', path, value: [value] }],
  });
  expect(editsOf(tolerate, 0, { spec: { tolerations: [{}] } }, {})?.edits).toEqual([
    { op: 'insert', path, index: 1, value },
  ]);
  const world: World = {
    nodes: [
      {
        name: 'n',
        taints: [
          { ...taint, effect: 'NoSchedule' },
          { key: 'x', effect: 'NoExecute' },
        ],
      },
    ],
  };
  expect(editsOf(cure('removeTaint', 'node', taint), 0, {}, world)).toEqual({
    of: 'world',
    edits: [{ op: 'set', path: ['nodes', 0, 'taints'], value: [{ key: 'x', effect: 'NoExecute' }] }],
  });
});

it('a request becomes what is free, where one field says it', () => {
  const path = ['spec', 'containers', 0, 'resources', 'requests', 'cpu'];
  const params = { resource: 'cpu', free: '3', needed: '9' };
  expect(editsOf(cure('lowerRequest', 'pod', params, path), 0, {}, {})?.edits).toEqual([
    { op: 'set', path, value: '3' },
  ]);
  expect(editsOf(cure('lowerRequest', 'pod', params, path, path), 0, {}, {})).toBeUndefined();
  expect(editsOf(cure('lowerRequest', 'pod', { ...params, free: '0' }, path), 0, {}, {})).toBeUndefined();
});

it('the node that is there by itself is written before it is changed', () => {
  const params = { resource: 'cpu', free: '3', needed: '9' };
  expect(editsOf(cure('largerNode', 'node', params), 0, {}, {})?.edits).toEqual([
    { op: 'set', path: ['nodes'], value: [{ name: 'node01' }] },
    { op: 'set', path: ['nodes', 0, 'allocatable', 'cpu'], value: '9' },
  ]);
  expect(
    editsOf(cure('labelNode', 'node', { labels: 'disk=ssd' }), 0, {}, { nodes: [{ name: 'n' }] })?.edits,
  ).toEqual([{ op: 'set', path: ['nodes', 0, 'labels'], value: { disk: 'ssd' } }]);
});

it('a selector is taken away with its last label', () => {
  const at = (key: string) => ['spec', 'nodeSelector', key];
  const root = { spec: { nodeSelector: { a: '1', b: '2' } } };
  expect(editsOf(cure('changeSelector', 'pod', {}, at('a')), 0, root, {})?.edits).toEqual([
    { op: 'delete', path: at('a') },
  ]);
  expect(editsOf(cure('changeSelector', 'pod', {}, at('a'), at('b')), 0, root, {})?.edits).toEqual([
    { op: 'delete', path: ['spec', 'nodeSelector'] },
  ]);
  expect(editsOf(cure('changeSelector', 'pod', {}, ['spec', 'affinity']), 0, root, {})).toBeUndefined();
});
