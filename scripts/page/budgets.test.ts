import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Budgets, overBudget, type Script } from './budgets.ts';

/** Text that gzip cannot make smaller than about three quarters. */
const noise = (bytes: number) => randomBytes((bytes * 3) / 4).toString('base64');

function script(file: string, bytes: number, more: Partial<Script> = {}): Script {
  const code = noise(bytes);
  return {
    file,
    code,
    isEntry: false,
    imports: [],
    modules: { '/p/node_modules/@big/one/index.js': bytes - 10, '/p/src/app/App.tsx': 10 },
    ...more,
  };
}

const allowed: Budgets = { initial: 20, chunks: [[/^editor$/, 50]], other: 10 };

describe('budgets', () => {
  test('hold where every script is below its own', () => {
    const scripts = [
      script('assets/index-12345678.js', 8000, { isEntry: true, imports: ['assets/vendor-12345678.js'] }),
      script('assets/vendor-12345678.js', 8000),
      script('assets/editor-12345678.js', 40_000),
      script('assets/panel-12345678.js', 8000),
    ];
    expect(overBudget(scripts, allowed)).toEqual([]);
  });

  test('count what the entry imports, also behind another chunk and in a circle', () => {
    const scripts = [
      script('index-12345678.js', 8000, { isEntry: true, imports: ['a.js'] }),
      script('a.js', 8000, { imports: ['b.js'] }),
      script('b.js', 12_000, { imports: ['a.js'] }),
    ];
    expect(overBudget(scripts, { ...allowed, other: 50 })).toEqual([
      expect.stringMatching(/^scripts of the first paint: 2\d\.\d KB gzip, allowed 20; from @big\/one 28 KB/),
    ]);
  });

  test('name each chunk over its own limit, and where its code comes from', () => {
    const scripts = [script('assets/editor-abcd_-12.js', 90_000), script('assets/panel-12345678.js', 20_000)];
    const [editor, panel, ...more] = overBudget(scripts, allowed);
    expect(more).toEqual([]);
    expect(editor).toMatch(/^assets\/editor-abcd_-12\.js: .* allowed 50; from @big\/one 90 KB, src\/app/);
    expect(overBudget([script('worker-12345678.js', 20_000, { modules: {} })], allowed)).toEqual([
      expect.stringMatching(/^worker-12345678\.js: \d+\.\d KB gzip, allowed 10$/),
    ]);
    expect(panel).toMatch(/^assets\/panel-12345678\.js: .* allowed 10/);
  });
});
