import { describe, expect, test } from 'vitest';
import enumOverlay from '../../../tools/schema/enum-overlay.json' with { type: 'json' };
import fieldOrder from '../../../tools/schema/field-order.json' with { type: 'json' };
import { fingerprints } from '../../../tools/schema/fingerprint.ts';
import { allFieldPaths, fieldOf, fieldsOf, isStruct, schemaAt, structAt, typeNames } from './index.ts';

describe('the generated schema', () => {
  test('was made from what lies in tools/schema, and not changed by hand: else `npm run schema` there', () => {
    const { kept, now } = fingerprints();
    expect(Object.keys(now.files).sort()).toEqual(['descriptions.json', 'field-keys.ts', 'schema.json']);
    expect(kept).toEqual(now);
  });

  test('a Pod has 1361 field paths, 1097 of them below spec', () => {
    const paths: string[] = [];
    allFieldPaths('Pod', (path) => paths.push(path), { opaque: true });
    expect(paths).toHaveLength(1361);
    expect(paths.filter((path) => path.startsWith('spec.'))).toHaveLength(1097);
    expect(new Set(paths).size).toBe(1361);
  });
});

describe('hand-kept facts', () => {
  test('give allowed values to texts that upstream does not mark, and to no other field', () => {
    for (const [key, values] of Object.entries(enumOverlay)) {
      const [owner = '', name = ''] = key.split('.');
      expect(fieldOf(owner, name), key).toMatchObject({ type: 'string', values });
    }
  });

  test('the field order has every field of every type', () => {
    for (const type of typeNames()) {
      const order = (fieldOrder as Record<string, string[]>)[type] ?? [];
      expect([...order].sort(), type).toEqual(
        fieldsOf(type)
          .map((field) => field.name)
          .sort(),
      );
    }
  });

  test('volumes come after the containers, as people write them', () => {
    const names = fieldsOf('PodSpec').map((field) => field.name);
    expect(names.indexOf('volumes')).toBeGreaterThan(names.indexOf('containers'));
    expect(
      fieldsOf('Container')
        .map((field) => field.name)
        .slice(0, 4),
    ).toEqual(['name', 'image', 'command', 'args']);
  });
});

describe('walking paths', () => {
  test('elements of lists and maps, and fields', () => {
    expect(schemaAt('Pod', ['spec', 'containers', 0, 'env', 1, 'name'])?.field).toMatchObject({
      owner: 'EnvVar',
      type: 'string',
      required: true,
    });
    expect(schemaAt('Pod', ['spec', 'containers', 0, 'resources', 'limits', 'cpu'])).toMatchObject({
      whole: false,
      field: { type: 'Quantity', shape: 'map' },
    });
    expect(structAt('Deployment', ['spec', 'template', 'spec', 'containers', 3])).toBe('Container');
    expect(structAt('Pod', ['spec', 'containers'])).toBeUndefined();
  });

  test('nothing stands at unknown fields, below scalars, and where list and map are confused', () => {
    for (const path of [
      ['spec', 'container'],
      ['spec', 'containers', 'name'],
      ['metadata', 'labels', 0],
      ['metadata', 'name', 'x'],
      ['__proto__'],
      ['spec', 'constructor'],
    ]) {
      expect(schemaAt('Pod', path), path.join('.')).toBeUndefined();
    }
    expect(isStruct('toString')).toBe(false);
  });
});
