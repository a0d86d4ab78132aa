import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalJson } from '../pod/index.ts';
import { parseStream } from './parse.ts';
import { printYaml } from './testing-print.ts';
import { trees } from './testing-values.ts';

const value = { a: { b: [], c: {} }, list: [{ x: 1, z: [true, null] }, 'on', [1]], text: 'l1\nl2\n' };

describe('printYaml', () => {
  it('writes block style with the fields in the order given', () => {
    expect(printYaml(value)).toBe(
      'a:\n  b: []\n  c: {}\nlist:\n- x: 1\n  z:\n  - true\n  - null\n- "on"\n- - 1\ntext: |\n  l1\n  l2\n',
    );
    expect(printYaml(value, { indent: 4, listIndent: 2, dash: 4, eol: '\r\n', quote: 'single' })).toBe(
      "a:\n    b: []\n    c: {}\nlist:\n  -   x: 1\n      z:\n        -   true\n        -   null\n  -   'on'\n  -   -   1\ntext: |\n    l1\n    l2\n".replaceAll(
        '\n',
        '\r\n',
      ),
    );
    expect(printYaml({})).toBe('{}\n');
    expect(printYaml('a: b')).toBe('"a: b"\n');
    expect(printYaml({ e: 1e21, f: 0.1, z: -0 })).toBe('e: 1e+21\nf: 0.1\nz: 0\n');
  });

  it('writes any value so that it reads back', () => {
    const style = fc.record({
      indent: fc.constantFrom(1, 2, 4),
      listIndent: fc.constantFrom(0, 1),
      dash: fc.constantFrom(2, 4),
      eol: fc.constantFrom('\n', '\r\n'),
      quote: fc.constantFrom<'single' | 'double'>('single', 'double'),
    });
    fc.assert(
      fc.property(trees, style, (tree, options) => {
        const back = parseStream(printYaml(tree, options)).documents[0]?.value;
        if (!equalJson(back, tree)) expect(back).toEqual(tree);
      }),
      { numRuns: 1000 },
    );
  });
});
