import { describe, expect, it } from 'vitest';
import { pathAt } from './at.ts';
import { parseStream } from './parse.ts';

/** What stands at the `‸` of a text. */
function at(text: string) {
  const offset = text.indexOf('‸');
  const { path, on, container, word, document } = pathAt(parseStream(text.replace('‸', '')), offset);
  return { path: path.join('.'), on, container: container.join('.'), word, document };
}

describe('pathAt', () => {
  it.each([
    ['spec:\n  contai‸ners:\n', 'spec.containers', 'key', 'spec', 'contai'],
    ['spec:\n  image: ngi‸nx\n', 'spec.image', 'value', 'spec', 'ngi'],
    ['spec:\n  image: ‸\n', 'spec.image', 'value', 'spec', ''],
    ['spec:\n  ‸\n', 'spec', 'gap', 'spec', ''],
    ['spec:\n  a: 1\n  ‸\n', 'spec', 'gap', 'spec', ''],
    ['spec:\n  a: 1\n‸\n', '', 'gap', '', ''],
    ['spec:\n  c:\n  - name: x\n    ‸\n', 'spec.c.0', 'gap', 'spec.c.0', ''],
    ['spec:\n  c:\n  - name: x\n    ima‸\n  - name: y\n', 'spec.c.0', 'key', 'spec.c.0', 'ima'],
    ['spec:\n  c:\n  - name: x\n  ‸\n', 'spec', 'gap', 'spec', ''],
    ['spec:\n  c:\n  - name: x\n  - ‸\n', 'spec.c.1', 'gap', 'spec.c.1', ''],
    ['spec:\n  c:\n  - name: x\n  - na‸\n', 'spec.c.1', 'value', 'spec.c.1', 'na'],
    [
      'spec:\n  c:\n    - name: x\n      env:\n      - name: A\n        val‸\n',
      'spec.c.0.env.0',
      'key',
      'spec.c.0.env.0',
      'val',
    ],
    ['a:\n  b: 1 # com‸ment\n', 'a.b', 'comment', 'a', 'com'],
    ['a:\n  # com‸ment\n  b: 1\n', 'a', 'comment', 'a', 'com'],
    ['a: |\n  key: x‸\n  y\nb: 1\n', 'a', 'value', '', 'x'],
    ['a: {b: 1, c: x‸}\n', 'a.c', 'value', 'a', 'x'],
    ['a: {b: 1, c‸d: x}\n', 'a.cd', 'key', 'a', 'c'],
    ['a: {b: 1, ‸ }\n', 'a', 'gap', 'a', ''],
    ['a: [x, y‸]\n', 'a.1', 'value', 'a', 'y'],
    ['{"a": {"b": "c‸"}}\n', 'a.b', 'value', 'a', 'c'],
    ['a: [\n‸\nb: 1\n', 'a', 'value', '', ''],
    ['on:\n  x‸: 1\n', 'true.x', 'key', 'true', 'x'],
    ['\uFEFFa: ‸1\r\nb: 2\r\n', 'a', 'value', '', ''],
    ['‸', '', 'gap', '', ''],
    ['ki‸', '', 'key', '', 'ki'],
    ['a:\n- - x\n  - y‸\n', 'a.0.1', 'value', 'a.0.1', 'y'],
    ['"quoted key": v‸\n', 'quoted key', 'value', '', 'v'],
  ])('%j', (text, path, on, container, word) => {
    expect(at(text)).toEqual({ path, on, container, word, document: 0 });
  });

  it('tells the document', () => {
    expect(at('a: 1\n---\nb: ‸2\n')).toMatchObject({ document: 1, path: 'b' });
    expect(at('a: [\n---\nb:\n  c‸\n')).toMatchObject({ document: 1, path: 'b', on: 'key' });
  });
});
