import { describe, expect, it } from 'vitest';
import { allFieldPaths, type FieldSchema, getIn, type Json, type Path } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { complete } from './completion.ts';
import { cursorIn } from './testing.ts';

interface Style {
  readonly unit: number;
  readonly sequence: number;
  readonly eol: string;
}

const styles: readonly Style[] = [
  { unit: 2, sequence: 2, eol: '\n' },
  { unit: 2, sequence: 0, eol: '\n' },
  { unit: 4, sequence: 4, eol: '\r\n' },
  { unit: 4, sequence: 0, eol: '\n' },
];

/** Shows the style of the text at its beginning, so that there is one to follow. */
const shown = ({ unit, sequence }: Style) => [
  'kind: Pod',
  'metadata:',
  `${' '.repeat(unit)}finalizers:`,
  `${' '.repeat(unit + sequence)}- a/b`,
];

/** A document with the cursor in the map that holds the field at a path such as `spec.containers[].image`. */
function around(pattern: string, style: Style, line: (key: string) => string) {
  const steps = pattern.split('.');
  const key = steps.pop() ?? '';
  const path: (string | number)[] = [];
  const lines = steps[0] === 'metadata' ? ['kind: Pod'] : shown(style);
  let column = 0;
  let dash = '';
  const push = (text: string) => {
    lines.push(' '.repeat(column - dash.length) + dash + text);
    dash = '';
  };
  for (const step of steps) {
    const name = step.replace(/[[\]{}]/g, '');
    push(`${name}:`);
    path.push(name);
    if (step.endsWith('[]')) {
      column += style.sequence + 2;
      dash = '- ';
      path.push(0);
    } else column += style.unit;
    if (!step.endsWith('{}')) continue;
    push('k:');
    path.push('k');
    column += style.unit;
  }
  push(line(key));
  return { marked: lines.join(style.eol) + style.eol, path: [...path, key] as Path };
}

/** The value at a path after a suggestion was picked; the tab stops are filled with `fill`. */
function picked(marked: string, label: string, path: Path, fill: string): Json | undefined {
  const asked = cursorIn(marked);
  const found = complete({ ...asked, explicit: true }).find(({ text }) => text === label);
  if (!found) throw new Error(`${label} is not offered at ${path.join('.')}`);
  const insert = found.snippet
    ? found.insert.replace(/(\\.)|\$\d/g, (_, escaped?: string) => escaped?.slice(1) ?? fill)
    : found.insert;
  const text = asked.stream.text.slice(0, found.start) + insert + asked.stream.text.slice(found.end);
  const stream = parseStream(text);
  expect(stream.errors, text).toEqual([]);
  return getIn(stream.documents[0]?.value, path);
}

/** Every field of a Pod that people write, once. */
function fields(): [string, FieldSchema][] {
  const found = new Map<string, [string, FieldSchema]>();
  allFieldPaths('Pod', (path, field) => {
    if (field.opaque || path === 'kind' || path === 'metadata.finalizers') return;
    const key = `${field.owner}.${field.name}`;
    if (!found.has(key)) found.set(key, [path, field]);
  });
  return [...found.values()];
}

describe('every field of a Pod', () => {
  it.each(styles)('is written at its place, lists as lists, with the indentation %j', (style) => {
    let checked = 0;
    for (const [pattern, field] of fields()) {
      // Its key stands in the text already, to show the style.
      if (pattern === 'metadata') continue;
      const { marked, path } = around(pattern, style, () => '‸');
      const value = picked(marked, field.name, path, 'x');
      expect(value, pattern).not.toBeUndefined();
      expect(Array.isArray(value), pattern).toBe(field.shape === 'list');
      checked++;
    }
    expect(checked).toBeGreaterThan(450);
  });

  it('takes the values that are offered as values of its type', () => {
    let checked = 0;
    for (const [pattern, field] of fields()) {
      if (field.shape === 'map') continue;
      const list = field.shape === 'list';
      const style: Style = { unit: 2, sequence: 2, eol: '\n' };
      const line = (key: string) => (list ? `${key}: [‸]` : `${key}:‸`);
      const { marked, path } = around(pattern, style, line);
      for (const { text: label } of complete({ ...cursorIn(marked), explicit: true })) {
        const value = picked(marked, label, list ? [...path, 0] : path, 'x');
        const type =
          field.type === 'IntOrString' || field.type === 'Quantity'
            ? /string|number/
            : field.type === 'boolean'
              ? /boolean/
              : /^int/.test(field.type)
                ? /number/
                : /string/;
        expect(typeof value, `${pattern} ${label}`).toMatch(type);
        if (field.type === 'string') expect(value, pattern).toBe(label);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(200);
  });
});
