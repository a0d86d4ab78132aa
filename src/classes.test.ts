import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => join('src', file));
const imported = /import (\w+) from '([^']+\.module\.css)'/g;

/** Names of classes that a style sheet has. */
function classesOf(sheet: string): ReadonlySet<string> {
  const css = readFileSync(sheet, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  return new Set([...css.matchAll(/\.([A-Za-z_]\w*)/g)].map(([, name = '']) => name));
}

/** A class that a sheet does not have is undefined: nothing fails, and what has it is bare. */
test('every class that a component takes from a style sheet is there', () => {
  const missing = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8');
      return [...code.matchAll(imported)].flatMap(([, local = '', sheet = '']) => {
        const has = classesOf(join(dirname(file), sheet));
        const used = [...code.matchAll(new RegExp(`(?<![\\w./'"\`-])${local}\\.(\\w+)`, 'g'))];
        return used.flatMap(([, name = '']) => (has.has(name) ? [] : [`${file}: ${local}.${name}`]));
      });
    });
  expect(missing).toEqual([]);
});
