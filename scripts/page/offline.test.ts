import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serviceWorkerOf } from './offline.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  for (const file of [
    'index.html',
    'assets/a.js',
    '_headers',
    'robots.txt',
    'sw.js',
    '.vite/manifest.json',
    'icon.png',
  ])
    writeFileSync(join(folder, file), file);
});
afterEach(() => rmSync(folder, { recursive: true }));

const linesOf = () => serviceWorkerOf(folder, 'code();').split('\n');

test('names every file that a page asks for, the page by its folder', () => {
  const [, files, code] = linesOf();
  expect(files).toBe('const files = ["assets/a.js","icon.png","./"];');
  expect(code).toBe('code();');
});

test('has a version that changes with a file, and with nothing else', () => {
  const [version] = linesOf();
  expect(version).toMatch(/^const version = "[\da-f]{16}";$/);
  writeFileSync(join(folder, 'robots.txt'), 'other');
  expect(linesOf()[0]).toBe(version);
  writeFileSync(join(folder, 'assets/a.js'), 'other');
  expect(linesOf()[0]).not.toBe(version);
});
