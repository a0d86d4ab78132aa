import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headers } from './headers.ts';

const root = join(import.meta.dirname, '../..');

test('public/_headers says the same to every path', () => {
  const [first = ''] = readFileSync(join(root, 'public/_headers'), 'utf8').split('\n\n');
  const [path, ...lines] = first.split('\n');
  expect(path).toBe('/*');
  expect(Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2)))).toEqual(headers);
});

test('docs/nginx.conf says the same, for errors too, and no location drops it', () => {
  const text = readFileSync(join(root, 'docs/nginx.conf'), 'utf8');
  const added = [...text.matchAll(/^ *add_header (\S+) "([^"]*)" always;$/gm)];
  expect(Object.fromEntries(added.map(([, name, value]) => [name, value]))).toEqual(headers);
  expect(text.slice(text.indexOf('location'))).not.toContain('add_header');
});
