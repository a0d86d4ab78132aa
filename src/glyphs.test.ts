/** Icons are those of one set, drawn by `Icon`: a character used as one looks different with every font and is read aloud. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));

/** What keyboards have printed on them, and the signs of sums. */
const namesOfKeys = new Set(['⌘', '⇧', '⌃', '⌥', '↑', '↓', '−', '×', '÷']);

/** Symbols, written as they are or as escapes, and JSX texts of signs alone; of commas and points, which part words, not. */
function glyphsIn(source: string): string[] {
  const written = source.replace(/\\(?:u\{?)?([0-9a-fA-F]{4})\}?/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const symbols = [...written].filter((c) => c > '\u007f' && /[\p{So}\p{Sm}]/u.test(c));
  const texts = [...written.matchAll(/<[a-z][^<>=]*(?:="[^"]*")?>\s*([^\p{L}\p{N}\s{}<>·,.:()]+)\s*<\//gu)];
  return [...symbols.filter((c) => !namesOfKeys.has(c)), ...texts.map((text) => text[1] ?? '')];
}

it('glyphs are found by this test where they are written', () => {
  expect(glyphsIn("const marks = { up: '↥', sidecar: '◐', ok: '\\u2713' };")).toEqual(['↥', '◐', '✓']);
  expect(glyphsIn("li::before { content: '\\2192 '; }")).toEqual(['→']);
  expect(glyphsIn('<span aria-hidden="true">!</span><b>+</b>')).toEqual(['!', '+']);
  expect(glyphsIn("<b>, </b><i>a · b…</i><kbd>{'⌘K'}</kbd><p>{count}</p>")).toEqual([]);
});

it.each(['app', 'panels', 'ui'])('%s has no glyphs as icons', (room) => {
  const files = readdirSync(join(src, room), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(5);
  const found = files.flatMap((file) =>
    glyphsIn(readFileSync(join(src, room, file), 'utf8')).map((glyph) => `${file}: ${glyph}`),
  );
  expect(found).toEqual([]);
});
