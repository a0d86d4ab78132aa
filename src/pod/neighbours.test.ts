import { describe, expect, it } from 'vitest';
import { candidates } from './candidates.ts';
import type { Json } from './json.ts';
import { namesIn } from './names.ts';
import { neighbours } from './neighbours.ts';
import { parsePath } from './path.ts';

const pod: Json = {
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    containers: [
      {
        name: 'app',
        env: [
          { name: 'A', valueFrom: { configMapKeyRef: { name: 'settings', key: '' } } },
          { name: 'B', valueFrom: { secretKeyRef: { name: 'elsewhere', key: 'x' } } },
        ],
      },
    ],
    volumes: [{ name: 'v', secret: { secretName: '' } }],
  },
};
const file: (Json | undefined)[] = [
  { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { mode: 'a' }, binaryData: { blob: '' } },
  pod,
  undefined,
  {
    kind: 'List',
    items: [
      { kind: 'Secret', metadata: { name: 'token', namespace: 'shop' }, stringData: { key: 's' } },
      { kind: 'Secret', metadata: { name: 'foreign', namespace: 'other' } },
      { kind: 'ServiceAccount', metadata: { name: 'runner' } },
      { kind: 'Secret', metadata: { name: 7 } },
    ],
  },
];

describe('the objects beside a Pod', () => {
  const found = neighbours(file, pod);

  it('are those of its file that it may name: of its namespace, or of one that is not written', () => {
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'ConfigMap settings',
      'Secret token',
      'ServiceAccount runner',
    ]);
    expect(found[0]?.keys).toEqual(['mode', 'blob']);
    expect(neighbours([undefined, 'text', []], pod)).toEqual([]);
  });

  it('are suggested before what other places of the Pod name, with the keys of the object', () => {
    const scope = { root: pod, podPath: [] };
    const at = (path: string) =>
      candidates(scope, parsePath(path) ?? [], namesIn(scope), found).map(({ name }) => name);
    expect(at('spec.volumes[0].secret.secretName')).toEqual(['token', 'elsewhere']);
    expect(at('spec.serviceAccountName')).toEqual(['runner']);
    expect(at('spec.containers[0].env[0].valueFrom.configMapKeyRef.key')).toEqual(['mode', 'blob']);
    expect(at('spec.containers[0].env[1].valueFrom.secretKeyRef.key')).toEqual([]);
  });
});
