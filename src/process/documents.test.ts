import { describe, expect, test } from 'vitest';
import type { Json } from '../pod/index.ts';
import { worldFromDocuments } from './documents.ts';

const object = (kind: string, name: string, rest: Json, namespace?: string): Json => ({
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  ...(rest as object),
});

describe('worldFromDocuments', () => {
  test('keys and values of ConfigMaps and Secrets', () => {
    const { world } = worldFromDocuments([
      object('ConfigMap', 'c', { data: { a: '1', n: 2 }, binaryData: { b: 'aGVsbG8=' } }),
      object('Secret', 's', {
        data: { user: 'YWRtaW4=', bad: '%%%', pass: 'eA==' },
        stringData: { pass: 'y' },
      }),
      undefined,
      object('ConfigMap', 'c', { data: { later: 'wins' } }),
    ]);
    expect(world.objects?.configMaps).toEqual({ c: { later: 'wins' } });
    expect(world.objects?.secrets).toEqual({ s: { user: 'admin', pass: 'y' } });
  });

  test('of the namespace of the Pod, in Lists too', () => {
    const items = [object('ConfigMap', 'a', { data: { x: '1' } }, 'shop'), object('ConfigMap', 'b', {})];
    const list: Json = { kind: 'List', items };
    expect(worldFromDocuments([list], 'shop').world.objects?.configMaps).toEqual({ a: { x: '1' } });
    expect(worldFromDocuments([list]).world.objects?.configMaps).toEqual({ b: {} });
  });

  test('claims, RuntimeClasses, and Services that say their address', () => {
    const { world, services } = worldFromDocuments([
      object('PersistentVolumeClaim', 'data', {}),
      object('RuntimeClass', 'gvisor', { handler: 'runsc' }),
      object('Service', 'db', { spec: { clusterIP: '10.96.0.7', ports: [{ port: 5432, name: 'sql' }, 3] } }),
      object('Service', 'headless', { spec: { clusterIP: 'None', ports: [{ port: 1 }] } }),
      object('Service', 'unknown', { spec: { ports: [{ port: 1 }] } }),
    ]);
    expect(world.objects?.persistentVolumeClaims).toEqual({ data: 'Bound' });
    expect(Object.keys(world.objects?.runtimeClasses ?? {})).toEqual(['gvisor']);
    expect(services).toEqual([{ name: 'db', clusterIP: '10.96.0.7', ports: [{ port: 5432, name: 'sql' }] }]);
  });

  test('names that objects of JavaScript have, too', () => {
    const data = JSON.parse('{"__proto__": "1", "constructor": "2"}') as Json;
    const { world } = worldFromDocuments([object('ConfigMap', '__proto__', { data })]);
    const found = Object.entries(world.objects?.configMaps ?? {});
    expect(found.map(([name, keys]) => [name, Object.keys(keys)])).toEqual([
      ['__proto__', ['__proto__', 'constructor']],
    ]);
  });
});
