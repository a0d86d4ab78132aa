import { describe, expect, it } from 'vitest';
import {
  filledSpread,
  isNodeTerm,
  isPodRule,
  isPreference,
  isRequirement,
  isSpread,
  isToleration,
  operatorPlan,
  podRuleMove,
  podRuleRows,
  preferred,
  removal,
  replacement,
  required,
  requirementRows,
  spreadExample,
  toleratesAll,
  tolerationEffect,
  tolerationOperator,
} from './scheduling.ts';

describe('a requirement', () => {
  it('is complete with the values its operator takes', () => {
    expect(isRequirement({ key: 'a', operator: 'In', values: ['x'] })).toBe(true);
    expect(isRequirement({ key: 'a', operator: 'In', values: [] })).toBe(false);
    expect(isRequirement({ key: '', operator: 'In', values: ['x'] })).toBe(false);
    expect(isRequirement({ key: 'a', operator: 'Exists' })).toBe(true);
    expect(isRequirement({ key: 'a', operator: 'Exists', values: ['x'] })).toBe(false);
    expect(isRequirement({ key: 'a', operator: 'Gt', values: ['5'] })).toBe(true);
    expect(isRequirement({ key: 'a', operator: 'Gt', values: ['five'] })).toBe(false);
    expect(isRequirement({ key: 'a', operator: 'Gt', values: ['5', '6'] })).toBe(false);
    expect(isRequirement({ key: 'a', operator: 'in', values: ['x'] })).toBe(false);
    expect(isRequirement({ key: 'a', values: ['x'] })).toBe(false);
    expect(isRequirement('a')).toBe(false);
  });

  it('of a field of the node has exactly one value', () => {
    const two = { key: 'metadata.name', operator: 'In', values: ['n1', 'n2'] };
    expect(isRequirement(two, 'matchFields')).toBe(false);
    expect(isRequirement({ ...two, values: ['n1'] }, 'matchFields')).toBe(true);
  });

  it('loses the values that another operator cannot have', () => {
    const path = ['r'];
    const set = (value: string) => ({ op: 'set', path: ['r', 'operator'], value });
    const gone = { op: 'delete', path: ['r', 'values'] };
    const written = { key: 'a', operator: 'In', values: ['x'] };
    expect(operatorPlan(path, written, 'NotIn')).toEqual([set('NotIn')]);
    expect(operatorPlan(path, written, 'Exists')).toEqual([set('Exists'), gone]);
    expect(operatorPlan(path, written, 'Gt')).toEqual([set('Gt'), gone]);
    expect(operatorPlan(path, { ...written, values: ['5'] }, 'Lt')).toEqual([set('Lt')]);
    expect(operatorPlan(path, { key: 'a', operator: 'Exists' }, 'In')).toEqual([set('In')]);
  });
});

it('finds the rows of all terms, also of what is no requirement', () => {
  const terms = [
    { matchExpressions: [{}, {}], matchFields: [{}] },
    {},
    { matchExpressions: 'wrong' },
    'wrong',
  ];
  const rows = terms.flatMap((term, i) => requirementRows(term, ['t', i], i));
  expect(rows.map(({ path, list, first }) => [path.slice(1), list, first])).toEqual([
    [[0, 'matchExpressions', 0], 'matchExpressions', true],
    [[0, 'matchExpressions', 1], 'matchExpressions', false],
    [[0, 'matchFields', 0], 'matchFields', false],
    [[1], undefined, true],
    [[2, 'matchExpressions'], undefined, true],
    [[3], undefined, true],
  ]);
});

it('takes a term for complete only with requirements, and a preference only with its weight', () => {
  const term = { matchExpressions: [{ key: 'a', operator: 'Exists' }] };
  expect(isNodeTerm(term)).toBe(true);
  expect(isNodeTerm({})).toBe(false);
  expect(isNodeTerm({ ...term, matchFields: [{ key: 'metadata.name', operator: 'In' }] })).toBe(false);
  expect(isPreference({ weight: 50, preference: term })).toBe(true);
  expect(isPreference({ preference: term })).toBe(false);
  expect(isPreference({ weight: 101, preference: term })).toBe(false);
});

it('takes what was emptied away up to the top', () => {
  expect(removal(['spec', 'affinity', 'podAffinity', 'x', 0], ['spec', 'affinity'])).toEqual({
    op: 'delete',
    path: ['spec', 'affinity', 'podAffinity', 'x', 0],
    prune: 3,
  });
});

describe('a toleration', () => {
  it('is never Exists alone, and stays for a time only with NoExecute', () => {
    expect(isToleration({ key: 'a' })).toBe(true);
    expect(isToleration({ operator: 'Exists' })).toBe(false);
    expect(isToleration({ key: '', operator: 'Exists' })).toBe(false);
    expect(isToleration({ key: 'a', operator: 'Exists', value: 'b' })).toBe(false);
    expect(isToleration({ key: 'a', operator: 'Gt', value: 'b' })).toBe(false);
    expect(isToleration({ key: 'a', operator: 'Gt', value: '3' })).toBe(true);
    expect(isToleration({ key: 'a', tolerationSeconds: 60 })).toBe(false);
    expect(isToleration({ key: 'a', tolerationSeconds: 60, effect: 'NoExecute' })).toBe(true);
  });

  it('of every taint is known', () => {
    expect(toleratesAll({ operator: 'Exists' })).toBe(true);
    expect(toleratesAll({ operator: 'Exists', key: 'a' })).toBe(false);
    expect(toleratesAll({})).toBe(false);
  });

  it('loses what another operator or effect cannot have', () => {
    expect(tolerationOperator(['t'], { key: 'a', value: 'b' }, 'Exists')).toEqual([
      { op: 'set', path: ['t', 'operator'], value: 'Exists' },
      { op: 'delete', path: ['t', 'value'] },
    ]);
    expect(tolerationOperator(['t'], { key: 'a', value: 'b' }, 'Equal')).toHaveLength(1);
    const timed = { key: 'a', effect: 'NoExecute', tolerationSeconds: 5 };
    const seconds = { op: 'delete', path: ['t', 'tolerationSeconds'] };
    expect(tolerationEffect(['t'], timed, 'NoSchedule')).toContainEqual(seconds);
    expect(tolerationEffect(['t'], timed, undefined)).toEqual([
      { op: 'delete', path: ['t', 'effect'] },
      seconds,
    ]);
    expect(tolerationEffect(['t'], timed, 'NoExecute')).toHaveLength(1);
  });
});

it('fills a spread in the usual order, and takes it for complete when it counts Pods somewhere', () => {
  const given = { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'web' } } };
  const filled = filledSpread(given);
  expect(Object.keys(filled ?? {})).toEqual(['maxSkew', 'topologyKey', 'whenUnsatisfiable', 'labelSelector']);
  expect(isSpread(filled)).toBe(true);
  expect(isSpread(filledSpread({ topologyKey: 'zone' }))).toBe(false);
  expect(isSpread(filledSpread({ ...given, labelSelector: {} }))).toBe(false);
  expect(isSpread(filledSpread({ ...given, maxSkew: 0 }))).toBe(false);
  expect(isSpread(given)).toBe(false);
});

describe('rules on Pods', () => {
  const term = { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'web' } } };
  const affinity = {
    podAffinity: { [preferred]: [{ weight: 7, podAffinityTerm: term }] },
    podAntiAffinity: { [required]: [term] },
  };

  it('are found by how they bind', () => {
    expect(podRuleRows(affinity, ['a']).map(({ kind, path, term: at }) => [kind, path, at])).toEqual([
      [
        'ratherNear',
        ['a', 'podAffinity', preferred, 0],
        ['a', 'podAffinity', preferred, 0, 'podAffinityTerm'],
      ],
      ['away', ['a', 'podAntiAffinity', required, 0], ['a', 'podAntiAffinity', required, 0]],
    ]);
    expect(podRuleRows(undefined, [])).toEqual([]);
  });

  it('are complete with a place and Pods, and a weight where they have one', () => {
    expect(isPodRule('away', term)).toBe(true);
    expect(isPodRule('away', { topologyKey: 'zone' })).toBe(false);
    expect(isPodRule('ratherAway', { podAffinityTerm: term })).toBe(false);
    expect(isPodRule('ratherAway', { weight: 1, podAffinityTerm: term })).toBe(true);
  });

  it('go to another list with what they say', () => {
    const [near, away] = podRuleRows(affinity, ['a']);
    if (!near || !away) throw new Error('no rows');
    expect(podRuleMove(affinity, ['a'], near, 'away')).toEqual([
      { op: 'insert', path: ['a', 'podAntiAffinity', required], index: 1, value: term },
      { op: 'delete', path: near.path, prune: 3 },
    ]);
    expect(podRuleMove(affinity, ['a'], near, 'ratherAway')[0]).toMatchObject({
      value: { weight: 7, podAffinityTerm: term },
    });
    expect(podRuleMove(affinity, ['a'], away, 'away')).toEqual([]);
  });
});

it('makes the smallest plan of a replacement', () => {
  expect(replacement(['r'], { a: 1, b: [1, 2] }, { a: 1, b: [1, 3, 4], c: 2 })).toEqual([
    { op: 'set', path: ['r', 'b', 1], value: 3 },
    { op: 'insert', path: ['r', 'b'], index: 2, value: 4 },
    { op: 'set', path: ['r', 'c'], value: 2 },
  ]);
  expect(replacement([], { a: 1, b: 2 }, { a: 1 })).toEqual([{ op: 'delete', path: ['b'] }]);
  expect(replacement(['r'], { b: [1, 2] }, { b: [2] })).toEqual([
    { op: 'set', path: ['r', 'b'], value: [2] },
  ]);
  expect(replacement([], { a: 1 }, { a: 1 })).toEqual([]);
});

it('lets the next Pod only where the difference allows it', () => {
  expect(spreadExample(1)).toEqual([
    { pods: 2, open: false },
    { pods: 2, open: false },
    { pods: 1, open: true },
  ]);
  expect(spreadExample(3).map(({ open }) => open)).toEqual([false, false, true]);
});
