import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticesText, packagesOf } from './notices.ts';

let modules = '';
beforeEach(() => {
  modules = mkdtempSync(join(tmpdir(), 'notices-'));
});
afterEach(() => rmSync(modules, { recursive: true }));

function install(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(modules, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

describe('the packages of a module', () => {
  test.each([
    ['/p/node_modules/yaml/dist/index.js', ['/p/node_modules/yaml']],
    ['/p/node_modules/@mantine/core/styles/Tabs.css?inline', ['/p/node_modules/@mantine/core']],
    ['/p/node_modules/a/node_modules/b/c.js', ['/p/node_modules/a/node_modules/b']],
    ['C:\\p\\node_modules\\react\\index.js', ['C:/p/node_modules/react']],
    [
      '/p/node_modules/monaco-editor/esm/vs/base/common/marked/marked.js',
      ['/p/node_modules/monaco-editor', '/m/marked'],
    ],
    ['\0vite/preload-helper.js', ['/m/vite']],
    ['/p/src/node_modules.ts', []],
    ['\0commonjsHelpers.js', []],
  ])('%j', (id, expected) => {
    expect(packagesOf(id, '/m').map((path) => path.replaceAll('\\', '/'))).toEqual(expected);
  });
});

describe('the text', () => {
  test('has the own licence first and every licence and notice of each package once, by name', () => {
    const b = install('b', { LICENSE: 'terms of b', 'ThirdPartyNotices.txt': 'what b is made from' });
    const a = install('a', { 'license.md': 'terms of a\r\nin two lines', 'README.md': 'not this' });
    const text = noticesText('own terms', [b, a, b]);
    const order = [
      'own terms',
      'a 1.2.3, MIT',
      'terms of a\nin two lines',
      'b 1.2.3, MIT',
      'terms of b',
      'what b',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(text.match(/terms of b/g)).toHaveLength(1);
    expect(text).not.toContain('not this');
  });

  test('leaves out what a tool says of the packages it is built from', () => {
    const tool = install('tool', {
      'LICENSE.md': 'terms of tool\n# Licenses of bundled dependencies\nmany',
    });
    expect(noticesText('', [tool])).not.toContain('many');
  });

  test('is not made where a package has no terms', () => {
    expect(() => noticesText('', [install('bare', { 'index.js': '' })])).toThrow('bare has no licence file');
  });
});
