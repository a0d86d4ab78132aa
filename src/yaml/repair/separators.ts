import { type Mistake, replace } from './mistake.ts';
import { fullOf, isMarker, type Line } from './repair-line.ts';
import { longest, whole } from './whole-line.ts';

/** A line of dashes that is none of YAML's marks: a word processor made it of `---`, or a typist. */
const dashed =
  /^(?:--|-{4,}|={3,}|_{3,}|\*{3,}|[-\u2010-\u2015\u2212\u2500\uff0d]*[\u2010-\u2015\u2212\u2500\uff0d][-\u2010-\u2015\u2212\u2500\uff0d]*)$/u;

/** What stands behind a `---` on its line, where kubectl takes nothing but a comment. */
export function separators(lines: readonly Line[]): Mistake[] {
  return fullOf(lines).flatMap((line): Mistake[] => {
    if (line.inScalar) return [];
    if (line.code.length <= longest && dashed.test(line.code)) {
      const { start, end, code } = line;
      const edits = [replace(start, start + code.length, '---')];
      return [{ code: 'text.dash', start, end, params: { value: code.slice(0, 40) }, edits, certain: true }];
    }
    if (!line.code.startsWith('---')) return [];
    const rest = line.code.slice(3);
    const value = rest.trimStart();
    if (value === '' || /^[-#]/.test(value)) return [];
    const [from, start] = [line.start + 3, line.start + 3 + rest.length - value.length];
    const params = { value: value.slice(0, 40) };
    const edits = [replace(from, start, '\n')];
    return [{ code: 'text.separator', start, end: start + value.length, params, edits, certain: true }];
  });
}

const topKey = /^([A-Za-z]+):(?:\s|$)/;
const head = new Set(['apiVersion', 'kind']);

/** The head of a second object where the first one is not ended: `apiVersion` or `kind` once more behind its body. */
export function missingSeparators(lines: readonly Line[]): Mistake[] {
  const found: Mistake[] = [];
  const seen = new Set<string>();
  for (const line of fullOf(lines)) {
    if (line.inScalar) continue;
    if (isMarker(line)) seen.clear();
    const [, field] = topKey.exec(line.code) ?? [];
    if (field === undefined) continue;
    if (head.has(field) && seen.has(field) && [...seen].some((other) => !head.has(other))) {
      seen.clear();
      const { start, end } = line;
      const edits = [replace(start, start, '---\n')];
      found.push({ code: 'text.missing-separator', start, end, params: {}, edits, certain: true });
    }
    seen.add(field);
  }
  return found;
}

/** `%YAML`, which kubectl cuts from the document that it is for, and then cannot read. */
export function directives(lines: readonly Line[]): Mistake[] {
  return lines
    .filter((line) => line.code.startsWith('%YAML'))
    .map((line) => whole(lines, line, 'text.directive'));
}

const ellipsis = /^\s*(?:-\s*)?(?:\.{3,}…*|…+)$/;

/**
 * `...` and `…` that a tutorial wrote for what it leaves out. At the start of a line `...` ends a document; it is left over
 * where the text behind it does not begin an object of its own.
 */
export function ellipses(lines: readonly Line[]): Mistake[] {
  return ellipsisLines(lines).map((line) => whole(lines, line, 'text.ellipsis'));
}

/** The lines of {@link ellipses}. */
export function ellipsisLines(lines: readonly Line[]): readonly Line[] {
  const found = lines.filter(
    ({ inScalar, code }) => !inScalar && (code === '...' || (/[.…]$/.test(code) && ellipsis.test(code))),
  );
  if (found.length === 0) return [];
  const continuing = continuingLines(lines);
  return found.filter((line) => line.code !== '...' || continuing.has(line.index));
}

/** Lines `...` behind which no object of its own begins: something follows, but neither `---` nor `kind` or `apiVersion`. */
function continuingLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let follows: 'nothing' | 'document' | 'content' = 'nothing';
  let named = false;
  for (const { code, index } of lines.toReversed()) {
    if (code === '...') {
      if (follows === 'content' && !named) found.add(index);
      follows = 'content';
      named = false;
      continue;
    }
    if (code.trim() === '') continue;
    follows = code.startsWith('---') ? 'document' : 'content';
    if (/^(?:---|\.\.\.)/.test(code)) named = false;
    else if (/^(?:kind|apiVersion)\s*[:：]/.test(code)) named = true;
  }
  return found;
}
