import { expect, test } from 'vitest';
import { fieldOf, type Json, type Path } from '../../pod/index.ts';
import { freshItem } from './fresh-item.ts';
import { duplicateOf } from './parts.ts';
import { child, descend } from './paths.ts';
import { templateFrom, templateOf, withContainerPort } from './templates.ts';
import { humanize, plain } from './texts.ts';
import { membersOf, presentMembers, switchMember } from './unions.ts';

const path: Path = ['env', 0];
const member = (type: string, name: string) => {
  const found = membersOf(type).find((each) => each.name === name);
  if (!found) throw new Error(`no member ${name}`);
  return found;
};
const to = (type: string, value: Json, name: string | undefined) =>
  switchMember(type, path, value, name === undefined ? undefined : member(type, name));

test('the members that are there, wherever they stand', () => {
  const value = { name: 'A', value: '', valueFrom: { secretKeyRef: { key: 'k' } } };
  expect(presentMembers('EnvVar', value).map(({ name }) => name)).toEqual(['value', 'secretKeyRef']);
  expect(presentMembers('EnvVar', undefined)).toEqual([]);
  expect(membersOf('Container')).toEqual([]);
});

test('a member takes over what it has in common with the one before, in the place of that', () => {
  const value = { name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } };
  expect(to('EnvVar', value, 'configMapKeyRef')).toEqual([
    { op: 'set', path: [...path, 'valueFrom', 'configMapKeyRef'], value: { name: 's', key: 'k' } },
    { op: 'delete', path: [...path, 'valueFrom', 'secretKeyRef'] },
  ]);
});

test('what held the member before goes with it where it held nothing else', () => {
  const only = { valueFrom: { secretKeyRef: { key: 'k' } } };
  expect(to('EnvVar', only, 'value')).toEqual([
    { op: 'set', path: [...path, 'value'], value: '' },
    { op: 'delete', path: [...path, 'valueFrom'] },
  ]);
  const more = { valueFrom: { secretKeyRef: { key: 'k' }, other: 1 } };
  expect(to('EnvVar', more, undefined)).toEqual([
    { op: 'delete', path: [...path, 'valueFrom', 'secretKeyRef'] },
  ]);
  expect(to('EnvVar', only, undefined)).toEqual([{ op: 'delete', path: [...path, 'valueFrom'] }]);
});

test('the member that is there stays as it is, and loses the others', () => {
  const value = { emptyDir: { sizeLimit: '1Gi' }, hostPath: { path: '/' } };
  expect(to('Volume', value, 'emptyDir')).toEqual([{ op: 'delete', path: [...path, 'hostPath'] }]);
  expect(to('Volume', { emptyDir: {} }, 'emptyDir')).toEqual([]);
});

test('a new member starts with what it needs, made to fit its place', () => {
  expect(
    switchMember('Probe', path, {}, member('Probe', 'httpGet'), (type, template) => ({ type, ...template })),
  ).toEqual([
    {
      op: 'set',
      path: [...path, 'httpGet'],
      value: { type: 'HTTPGetAction', ...templateOf('HTTPGetAction') },
    },
  ]);
});

test('a template has the required fields and what the field model names', () => {
  expect(templateOf('Volume')).toMatchObject({ name: expect.any(String) });
  expect(templateOf('SecretKeySelector')).toMatchObject({ key: '' });
  expect(templateOf('HTTPGetAction')).toEqual({ path: '/', port: 8080 });
  expect(templateOf('no such type')).toEqual({});
});

test('a template takes scalars over that the type has too, as long as they are of its kind', () => {
  expect(templateFrom('GRPCAction', { port: 3000, path: '/' })).toEqual({
    ...templateOf('GRPCAction'),
    port: 3000,
  });
  // A port by name is none for gRPC.
  expect(templateFrom('GRPCAction', { port: 'http' })).toEqual(templateOf('GRPCAction'));
  expect(templateFrom('TCPSocketAction', { port: 'http' })).toMatchObject({ port: 'http' });
  expect(templateFrom('HTTPGetAction', { httpHeaders: [{ name: 'a', value: 'b' }] })).toEqual(
    templateOf('HTTPGetAction'),
  );
});

test('a new probe asks the first port of its container', () => {
  const root = {
    spec: { containers: [{ ports: [{ containerPort: 3000 }, { containerPort: 1 }] }, { ports: [{}] }] },
  };
  const ask = (type: string, index: number) =>
    withContainerPort(type, { a: 1 }, root, ['spec', 'containers', index]);
  expect(ask('HTTPGetAction', 0)).toEqual({ a: 1, port: 3000 });
  expect(ask('HTTPGetAction', 1)).toEqual({ a: 1 });
  expect(ask('HTTPGetAction', 2)).toEqual({ a: 1 });
  expect(ask('ExecAction', 0)).toEqual({ a: 1 });
});

const fresh = (owner: string, name: string, list: Json | undefined) => {
  const field = fieldOf(owner, name);
  return field && freshItem(field, list);
};

test('a new item is told apart from those that are there', () => {
  const variable = { name: 'NAME', value: '' };
  expect(fresh('Container', 'env', undefined)).toEqual(variable);
  expect(fresh('Container', 'env', [variable])).toEqual({ ...variable, name: 'NAME_2' });
  expect(fresh('Container', 'env', [{ name: 'OTHER' }, 1])).toEqual(variable);
  expect(fresh('Container', 'env', { name: 'NAME' })).toEqual(variable);
  const ports = (...taken: number[]) => taken.map((containerPort) => ({ containerPort }));
  expect(fresh('Container', 'ports', ports(8080, 8081))).toEqual({ containerPort: 8082 });
  expect(fresh('Container', 'ports', ports(8081))).toEqual({ containerPort: 8080 });
  // What is to be given a name by a person has none.
  expect(fresh('PodSpec', 'volumes', [{ name: '' }])).toEqual({ name: '' });
});

test('a copy has a name that is free in its list', () => {
  const list = [{ name: 'app' }, { name: 'app-2' }, {}, 1];
  expect(duplicateOf({ name: 'app', image: 'a' }, list)).toEqual({ name: 'app-3', image: 'a' });
  expect(duplicateOf({ name: 'app-2' }, list)).toEqual({ name: 'app-3' });
  // An item without a name gets none: a port needs none.
  expect(duplicateOf({ name: '' }, list)).toEqual({ name: '' });
  expect(duplicateOf({ image: 'a' }, [{ name: 'copy' }])).toEqual({ image: 'a' });
  expect(duplicateOf({ name: 'LEVEL' }, [{ name: 'LEVEL' }])).toEqual({ name: 'LEVEL_2' });
  expect(duplicateOf({ name: 'app' }, undefined)).toEqual({ name: 'app' });
});

test('the path below is the same object each time', () => {
  const below = child(path, 'name');
  expect(below).toEqual(['env', 0, 'name']);
  expect(child(path, 'name')).toBe(below);
  expect(child(path, 0)).not.toBe(child(path, '0'));
  expect(child([...path], 'name')).not.toBe(below);
  expect(descend(path, 'valueFrom', 'key')).toEqual(['env', 0, 'valueFrom', 'key']);
  expect(descend(path, 'valueFrom', 'key')).toBe(descend(path, 'valueFrom', 'key'));
  expect(descend(path)).toBe(path);
});

test('a name without words is taken apart, abbreviations stay', () => {
  expect(['matchExpressions', 'replicas', 'clusterIP', 'hostIPC', 'x'].map(humanize)).toEqual([
    'Match expressions',
    'Replicas',
    'Cluster IP',
    'Host IPC',
    'X',
  ]);
  expect(plain('set `a` or `b`')).toBe('set a or b');
});
