import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import fieldOrder from './generate/field-order.json' with { type: 'json' };
import {
  allFieldPaths,
  type FieldSchema,
  fieldOf,
  fieldsOf,
  isStruct,
  schemaAt,
  structAt,
  typeNames,
} from './index.ts';
import { enumOverlay, listMapKeys } from './overlay.ts';

const models = join(dirname(createRequire(import.meta.url).resolve('@kubernetes/client-node')), 'gen/models');

interface Declared {
  readonly type: string;
  readonly required: boolean;
}

/** The fields of a type as `@kubernetes/client-node`, generated from the same release by other people, declares them. */
function declared(type: string): Map<string, Declared> {
  const file = [`V1${type}`, `CoreV1${type}`].map((name) => join(models, `${name}.d.ts`)).find(existsSync);
  if (!file) throw new Error(`client-node has no ${type}`);
  const fields = new Map<string, Declared>();
  for (const [, name, optional, shape] of readFileSync(file, 'utf8').matchAll(
    /^ {4}'([^']+)'(\?)?: ((?:\{[\s\S]*?^ {4}\}|[^;\n])+);$/gm,
  )) {
    if (name && shape) fields.set(name.replace(/^_/, ''), { type: shape, required: optional === undefined });
  }
  return fields;
}

const scalars: Readonly<Record<string, RegExp>> = {
  string: /^string$/,
  Quantity: /^string$/,
  boolean: /^boolean$/,
  int32: /^number$/,
  int64: /^number$/,
  IntOrString: /^(IntOrString|number \| string|any)$/,
  Time: /^(Date|V1MicroTime)$/,
  FieldsV1: /^(any|object)$/,
};

function sameType(field: FieldSchema, text: string): boolean {
  const list = /^Array<(.*)>$/.exec(text)?.[1];
  const map = /^\{\s*\[key: string\]: ([^;]+);\s*\}$/.exec(text)?.[1];
  if ((field.shape === 'list') !== (list !== undefined)) return false;
  if ((field.shape === 'map') !== (map !== undefined)) return false;
  const element = list ?? map ?? text;
  return scalars[field.type]?.test(element) ?? new RegExp(`^(Core)?V1${field.type}$`).test(element);
}

describe('the generated schema against @kubernetes/client-node', () => {
  test.each(typeNames().filter((type) => type !== 'ManagedFieldsEntry'))('%s has the same fields', (type) => {
    const theirs = declared(type);
    expect(
      fieldsOf(type)
        .map((field) => field.name)
        .sort(),
    ).toEqual([...theirs.keys()].sort());
    for (const field of fieldsOf(type)) {
      const their = theirs.get(field.name);
      expect(
        sameType(field, their?.type ?? ''),
        `${type}.${field.name}: ${field.type} / ${their?.type}`,
      ).toBe(true);
      const typeMeta = field.name === 'kind' || field.name === 'apiVersion';
      if (!typeMeta) expect(field.required, `${type}.${field.name}`).toBe(their?.required);
    }
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
  test('name fields that exist', () => {
    for (const [key, fields] of Object.entries(listMapKeys)) {
      const [owner = '', name = ''] = key.split('.');
      const list = fieldOf(owner, name);
      expect(list?.shape, key).toBe('list');
      for (const field of fields) expect(fieldOf(list?.type ?? '', field), `${key} ${field}`).toBeDefined();
    }
    for (const key of Object.keys(enumOverlay)) {
      const [owner = '', name = ''] = key.split('.');
      expect(fieldOf(owner, name)?.type, key).toBe('string');
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
