import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startsWith } from '../pod/index.ts';
import { locate, parseStream } from '../yaml/index.ts';
import { hands, write } from '../yaml/testing-hand.ts';
import { pathsOf, pods } from '../yaml/testing-values.ts';
import { pathAt } from './at.ts';

/** What stands at the `‸` of a text. */
function at(text: string) {
  const offset = text.indexOf('‸');
  const { path, on, container, within, document } = pathAt(parseStream(text.replace('‸', '')), offset);
  return { path: path.join('.'), on, container: container.join('.'), within, document };
}

describe('pathAt', () => {
  it.each([
    ['spec:\n  contai‸ners:\n', 'spec.containers', 'key', 'spec'],
    ['spec:\n  image: ngi‸nx\n', 'spec.image', 'value', 'spec'],
    ['spec:\n  image: ‸\n', 'spec.image', 'value', 'spec'],
    ['spec:\n  ‸\n', 'spec', 'gap', 'spec'],
    ['spec:\n  a: 1\n  ‸\n', 'spec', 'gap', 'spec'],
    ['spec:\n  a: 1\n‸\n', '', 'gap', ''],
    ['spec:\n  c:\n  - name: x\n    ‸\n', 'spec.c.0', 'gap', 'spec.c.0'],
    ['spec:\n  c:\n  - name: x\n    ima‸\n  - name: y\n', 'spec.c.0', 'key', 'spec.c.0'],
    ['spec:\n  c:\n  - name: x\n  ‸\n', 'spec', 'gap', 'spec'],
    ['spec:\n  c:\n  - name: x\n  - ‸\n', 'spec.c.1', 'gap', 'spec.c.1'],
    ['spec:\n  c:\n  - name: x\n  - na‸\n', 'spec.c.1', 'value', 'spec.c.1'],
    [
      'spec:\n  c:\n    - name: x\n      env:\n      - name: A\n        val‸\n',
      'spec.c.0.env.0',
      'key',
      'spec.c.0.env.0',
    ],
    ['a:\n  b: 1 # com‸ment\n', 'a.b', 'comment', 'a'],
    ['a:\n  # com‸ment\n  b: 1\n', 'a', 'comment', 'a'],
    ['a: |\n  key: x‸\n  y\nb: 1\n', 'a', 'value', '', 'scalar'],
    ['a: {b: 1, c: x‸}\n', 'a.c', 'value', 'a', 'flow'],
    ['a: {b: 1, c‸d: x}\n', 'a.cd', 'key', 'a', 'flow'],
    ['a: {b: 1, ‸ }\n', 'a', 'gap', 'a', 'flow'],
    ['a: [x, y‸]\n', 'a.1', 'value', 'a', 'flow'],
    ['{"a": {"b": "c‸"}}\n', 'a.b', 'value', 'a', 'flow'],
    ['a: [\n‸\nb: 1\n', 'a.0', 'value', 'a', 'flow'],
    ['a: [\nb: 1‸\n', 'b', 'value', ''],
    ['a: {b: [x, {c: 1, d‸\n', 'a.b.1', 'key', 'a.b.1', 'flow'],
    ['a: {b: 1, c: x‸\n', 'a.c', 'value', 'a', 'flow'],
    ['a: {b: 1, c‸d: x\n', 'a.cd', 'key', 'a', 'flow'],
    ['a: [x, y # com‸\n', 'a', 'comment', ''],
    ['{\n  "a": {\n    "b": [1, 2],\n    "c": "x‸\n', 'a.c', 'value', 'a', 'flow'],
    ['{\n  "a": {\n    "b": {},\n    ‸\n', 'a', 'gap', 'a', 'flow'],
    ['{"a": [{"b": 1}, {"c‸": 1', 'a.1.c', 'key', 'a.1', 'flow'],
    ['a: "x\n  y‸\n  z"\n', 'a', 'value', '', 'scalar'],
    ['a: &x |\n  key: x‸\n  - [\nb: [\n', 'a', 'value', '', 'scalar'],
    ['a:\r  b: 1\r  ‸\r', 'a', 'gap', 'a'],
    ['on:\n  x‸: 1\n', 'true.x', 'key', 'true'],
    ['\uFEFFa: ‸1\r\nb: 2\r\n', 'a', 'value', ''],
    ['‸', '', 'gap', ''],
    ['ki‸', '', 'key', ''],
    ['a:\n- - x\n  - y‸\n', 'a.0.1', 'value', 'a.0.1'],
    ['"quoted key": v‸\n', 'quoted key', 'value', ''],
  ])('%j', (text, path, on, container, within?: string) => {
    expect(at(text)).toEqual({ path, on, container, within, document: 0 });
  });

  it('tells the document', () => {
    expect(at('a: 1\n---\nb: ‸2\n')).toMatchObject({ document: 1, path: 'b' });
    expect(at('a: [\n---\nb:\n  c‸\n')).toMatchObject({ document: 1, path: 'b', on: 'key' });
  });

  it('finds the paths of random Pods again where they are located', () => {
    let checked = 0;
    fc.assert(
      fc.property(pods, hands, (pod, hand) => {
        const { text, document } = write(pod, { ...hand, anchors: false });
        const stream = parseStream(text);
        for (const path of pathsOf(pod).slice(1)) {
          const found = locate(stream, document, path);
          if (!found) throw new Error(`not located: ${path.join('.')}`);
          const places = [
            { offset: found.key?.end, on: 'key' },
            { offset: found.value.start < found.value.end ? found.value.start + 1 : undefined, on: 'value' },
          ];
          for (const { offset, on } of places) {
            if (offset === undefined) continue;
            const spot = pathAt(stream, offset);
            checked++;
            // Behind the first character of a map or list one may stand in its first entry.
            const same = on === 'key' ? spot.path.length === path.length && spot.on === on : true;
            const prefix = path.every((step, i) => spot.path[i] === step);
            if (!same || !prefix || spot.document !== document) {
              expect({ ...spot, wanted: path, text: text.slice(0, offset) }).toEqual({ path, on });
            }
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(checked).toBeGreaterThan(1000);
  }, 60_000);

  it('knows the map of a key that is being typed', () => {
    let checked = 0;
    fc.assert(
      fc.property(pods, hands, fc.nat(), (pod, hand, pick) => {
        const style = { ...hand, anchors: false, flow: 0, json: false };
        const { text, document } = write(pod, style);
        const stream = parseStream(text);
        const keys = pathsOf(pod).filter((path) => /^[a-z]+$/i.test(String(path.at(-1))));
        const path = keys[pick % keys.length] ?? [];
        const key = locate(stream, document, path)?.key;
        if (!key || !/^\w+$/.test(text.slice(key.start, key.end))) return;
        const line = text.indexOf('\n', key.end);
        const typed = key.start + Math.min(3, key.end - key.start);
        for (const half of [
          text.slice(0, typed),
          text.slice(0, typed) + (line < 0 ? '' : text.slice(line)),
        ]) {
          const spot = pathAt(parseStream(half), typed);
          checked++;
          expect(spot.container).toEqual(path.slice(0, -1));
        }
      }),
      { numRuns: 150 },
    );
    expect(checked).toBeGreaterThan(150);
  }, 60_000);

  it('answers at every offset of a damaged text', () => {
    const damage = fc.tuple(
      fc.nat(10_000),
      fc.nat(40),
      fc.constantFrom('', '"', '[', '- ', ': ', '|', '\n', '  '),
    );
    fc.assert(
      fc.property(pods, hands, damage, (pod, hand, [where, length, piece]) => {
        const whole = write(pod, hand).text;
        const at = where % whole.length;
        const text = whole.slice(0, at) + piece + whole.slice(at + length);
        const stream = parseStream(text);
        for (let offset = 0; offset <= text.length; offset += 7) {
          const spot = pathAt(stream, offset);
          expect(stream.documents[spot.document]).toBeDefined();
          expect(startsWith(spot.path, spot.container)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
