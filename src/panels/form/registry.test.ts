import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fields } from '../../pod/index.ts';
import { controls } from './controls.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const sources = new Map(
  readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|^testing/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

test('every control that the field model names is registered, and no other', () => {
  const named = new Set([...fields.values()].map(({ control }) => control));
  for (const control of named) expect(controls[control], control).toBeDefined();
});

test('no form component branches on the name of a field or of a type', () => {
  const names = new Set([...fields.values()].flatMap(({ field }) => [field.name, field.owner]));
  const branches = [...sources].flatMap(([file, source]) => [
    ...[...source.matchAll(/\b(?:name|type|owner)\s*[!=]==?\s*'(\w+)'/g)].flatMap(([found, word = '']) =>
      names.has(word) ? [`${file}: ${found}`] : [],
    ),
    ...[...source.matchAll(/switch \([^)]*\b(?:name|type|owner)\)/g)].map(([found]) => `${file}: ${found}`),
  ]);
  expect(branches).toEqual([]);
});

test('the files of the form do not import each other in a circle', () => {
  const imports = new Map(
    [...sources].map(([file, source]) => [
      file,
      [...source.matchAll(/^import (?!type)[^;]*? from '\.\/([^']+)';/gm)].map(([, to = '']) => to),
    ]),
  );
  const circles: string[] = [];
  const visit = (file: string, above: readonly string[]) => {
    if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' -> '));
    else for (const to of imports.get(file) ?? []) visit(to, [...above, file]);
  };
  for (const file of imports.keys()) visit(file, []);
  expect([...imports.values()].flat().length).toBeGreaterThan(50);
  expect(circles).toEqual([]);
});
