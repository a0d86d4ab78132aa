import { expect, test } from 'vitest';
import type { Json, PathEdit } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { analyzeDocument } from '../analyze.ts';
import { composeWords } from './compose.ts';

const c = ['spec', 'containers', 0] as const;

/** What is told of a field of the only container, and its fix. */
function told(key: string, value: Json, beside: Record<string, Json> = {}) {
  const pod = structuredClone(minimalPod()) as { spec: { containers: Record<string, Json>[] } };
  Object.assign(pod.spec.containers[0] ?? {}, beside, { [key]: value });
  const { issues, pods } = analyzeDocument(pod as unknown as Json);
  const [first] = [...issues, ...pods.flatMap((one) => one.issues)].filter(
    ({ severity }) => severity === 'error',
  );
  return { code: first?.code, params: first?.params, path: first?.path, fix: first?.fix };
}

test.each(composeWords)('%s of a service is told as such', (word) => {
  expect(told(word, ['a:b'])).toMatchObject({ code: 'compose-field', params: { word }, path: [...c, word] });
});

const moved = (key: string, at: readonly string[], value: Json): PathEdit[] => [
  { op: 'set', path: [...c, ...at], value },
  { op: 'delete', path: [...c, key] },
];

test.each<[string, Json, readonly string[], Json]>([
  [
    'cap_add',
    ['CAP_NET_ADMIN', 'SYS_TIME'],
    ['securityContext', 'capabilities', 'add'],
    ['NET_ADMIN', 'SYS_TIME'],
  ],
  ['cap_drop', ['ALL'], ['securityContext', 'capabilities', 'drop'], ['ALL']],
  ['read_only', true, ['securityContext', 'readOnlyRootFilesystem'], true],
  ['stdin_open', true, ['stdin'], true],
  ['user', '1000', ['securityContext', 'runAsUser'], 1000],
])('%s: %j goes where Kubernetes has it', (key, value, at, there) => {
  expect(told(key, value).fix).toEqual(moved(key, at, there));
  expect(told(key, value, { securityContext: { privileged: false } }).fix).toBeDefined();
});

test('where something stands already, or the value says something else, nothing is moved', () => {
  expect(told('user', 1000, { securityContext: { runAsUser: 0 } }).fix).toBeUndefined();
  expect(told('user', 1000, { securityContext: 'x' }).fix).toBeUndefined();
  expect(told('user', 'node').fix).toBeUndefined();
  expect(told('read_only', 'yes').fix).toBeUndefined();
});

test('volumes that are maps are those of a Pod, or mounts', () => {
  expect(told('volumes', [{ name: 'a', emptyDir: {} }])).toMatchObject({ code: 'misplaced-field' });
  expect(told('volumes', [{ name: 'a', mountPath: '/a' }])).toMatchObject({
    code: 'unknown-field-near',
    fix: [{ op: 'rename', path: [...c, 'volumes'], to: 'volumeMounts' }],
  });
});

test('what stands under the old name is put right with it', () => {
  expect(told('environment', ['A=b', 'C=d=e']).fix).toEqual([
    { op: 'rename', path: [...c, 'environment'], to: 'env' },
    { op: 'set', path: [...c, 'env', 0], value: { name: 'A', value: 'b' } },
    { op: 'set', path: [...c, 'env', 1], value: { name: 'C', value: 'd=e' } },
  ]);
  expect(told('environment', { A: 'b' }).fix?.at(-1)).toEqual({
    op: 'set',
    path: [...c, 'env'],
    value: [{ name: 'A', value: 'b' }],
  });
  expect(told('environment', ['A']).fix).toBeUndefined();
});
