import { each } from './each.ts';
import { isFieldName, isItemField, isStructList } from './fields.ts';
import { replace } from './mistake.ts';
import { type Line, nextCode } from './repair-line.ts';

/** `runAsUser <integer>` of a reference page: a line about a field, without a value. */
export const typeLines = each((line) => {
  const match = /^\s*(?:-\s+)?([A-Za-z]\w*)\s+<([^<>]*)>\s*$/.exec(line.code);
  if (!match) return [];
  const start = line.start + line.indent;
  const params = { field: match[1] ?? '', value: `<${match[2] ?? ''}>` };
  return [
    {
      code: 'text.type-line',
      start,
      end: line.start + line.code.length,
      params,
      edits: [replace(start, start, '# ')],
      certain: false,
    },
  ];
});

/** `path:/data`: a key glued to its value is one word to YAML. */
export const gluedColons = each((line) => {
  const match = /^(\s*(?:-\s+)?)([A-Za-z]\w*)(\s*):([["'].*|[^\s:/][^\s]*|\/[^/].*|\/)$/.exec(line.code);
  if (!match || !isFieldName(match[2] ?? '')) return [];
  const before = (match[1]?.length ?? 0) + (match[2]?.length ?? 0) + (match[3]?.length ?? 0);
  const at = line.start + before + 1;
  return [
    {
      code: 'text.glued-colon',
      start: at - 1,
      end: at,
      params: { field: match[2] ?? '', value: (match[4] ?? '').slice(0, 60) },
      edits: [replace(at, at, ' ')],
      certain: true,
    },
  ];
});

/** `-name: web`: a dash glued to the key behind it. */
export const gluedDashes = each((line) => {
  const match = /^(\s*)-([A-Za-z]\w*)\s*:(?:\s|$)/.exec(line.code);
  if (!match || !isFieldName(match[2] ?? '')) return [];
  const at = line.start + (match[1]?.length ?? 0) + 1;
  return [
    {
      code: 'text.glued-dash',
      start: at - 1,
      end: at,
      params: { field: match[2] ?? '' },
      edits: [replace(at, at, ' ')],
      certain: true,
    },
  ];
});

/** `containers` with nothing behind it but deeper lines, and `restartPolicy Always`: the colon is missing. */
export const missingColons = each((line, lines) => {
  const match = /^(\s*(?:-\s+)?)([A-Za-z]\w*)(\s+[^\s:<>=][^:]*)?$/.exec(line.code);
  const word = match?.[2] ?? '';
  if (!match || !isFieldName(word) || !/[a-z]/.test(word)) return [];
  const at = line.start + (match[1]?.length ?? 0) + word.length;
  const next = nextCode(lines, line);
  const dashed = (match[1] ?? '').includes('-');
  const deeper =
    next &&
    (next.indent > line.indent || (!dashed && next.indent === line.indent && /^\s*-/.test(next.code)));
  const value = match[3];
  const goesOn = next && next.indent === (match[1] ?? '').length && keyOf(next) !== undefined;
  if (value === undefined ? !deeper : dashed ? !goesOn : deeper) return [];
  return [
    {
      code: 'text.missing-colon',
      start: at - word.length,
      end: at,
      params: { field: word },
      edits: [replace(at, at, ':')],
      certain: true,
    },
  ];
});

/**
 * A word alone on its line: a key that is still being typed, or left without its colon. What was meant is not certain; with
 * nothing below it the line is passed over, so that the rest can be read.
 */
export const halfTypedKeys = each((line, lines) => {
  const match = /^\s*([A-Za-z][\w.-]*)$/.exec(line.code);
  if (!match) return [];
  const word = match[1] ?? '';
  const next = nextCode(lines, line);
  const listBelow = next?.indent === line.indent && /^\s*-(\s|$)/.test(next.code);
  if (isFieldName(word) && next !== undefined && (next.indent > line.indent || listBelow)) return [];
  const start = line.start + line.indent;
  const end = start + word.length;
  const deeper = next !== undefined && next.indent > line.indent;
  const edits = [deeper ? replace(end, end, ':') : replace(start, start, '# ')];
  return [{ code: 'text.missing-colon', start, end, params: { field: word }, edits, certain: false }];
});

/** `image = nginx`, and other signs in place of the colon. */
export const equalsSigns = each((line) => {
  const match = /^(\s*(?:-\s+)?)([A-Za-z]\w*)(\s*(?:[:=-]?=>?|->|::|[;.](?=\s))\s*)(?=\S)/.exec(line.code);
  if (!match || !isFieldName(match[2] ?? '')) return [];
  const start = line.start + (match[1]?.length ?? 0) + (match[2]?.length ?? 0);
  const end = start + (match[3]?.length ?? 0);
  return [
    {
      code: 'text.equals-sign',
      start,
      end,
      params: { field: match[2] ?? '' },
      edits: [replace(start, end, ': ')],
      certain: true,
    },
  ];
});

/** Two entries on one line: `name: config      subPath: my.conf`. */
export const twoEntries = each((line) => {
  const match = /^(\s*(?:-\s+)*)([A-Za-z]\w*):\s+[^\s"'[{|>&*!#][^\s:]*(\s{2,})([A-Za-z]\w*):(?:\s|$)/.exec(
    line.code,
  );
  if (!match || !isFieldName(match[2] ?? '') || !isFieldName(match[4] ?? '')) return [];
  const tail = (match[4]?.length ?? 0) + 1 + (/:\s$/.test(match[0]) ? 1 : 0);
  const end = line.start + match[0].length - tail;
  const start = end - (match[3]?.length ?? 0);
  const text = `\n${' '.repeat(match[1]?.length ?? 0)}`;
  return [
    {
      code: 'text.two-entries',
      start: end,
      end: end + (match[4]?.length ?? 0),
      params: { field: match[4] ?? '' },
      edits: [replace(start, end, text)],
      certain: true,
    },
  ];
});

/** `hostPath: string` with fields below it: the word of the reference page is in the way of what is set. */
export const valuesAboveChildren = each((line, lines) => {
  const match = /^(\s*(?:-\s+)?)([A-Za-z]\w*):(\s+(?:string|object|obeject|map|list|<[^<>]*>|…))$/i.exec(
    line.code,
  );
  if (!match) return [];
  const next = nextCode(lines, line);
  const column = match?.[1]?.length ?? 0;
  if (!match || !next || next.indent <= column || !/^\s*(?:-\s+)?[A-Za-z]\w*\s*:(?:\s|$)/.test(next.code))
    return [];
  const end = line.start + line.code.length;
  const start = end - (match[3]?.length ?? 0);
  const params = { field: match[2] ?? '', value: match[3]?.trim() ?? '' };
  return [
    {
      code: 'text.value-and-children',
      start: start + 1,
      end,
      params,
      edits: [replace(start, end, '')],
      certain: true,
    },
  ];
});

const keyOf = (line: Line) => /^\s*["']?([A-Za-z][\w.-]*)["']?\s*:(?:\s|$)/.exec(line.code)?.[1];

/** `containers:` with fields below it instead of items, and `env:` with `name` beside it: the dash is missing. */
export const missingDashes = each((line, lines) => {
  const match = /^(\s*(?:-\s+)?)([A-Za-z]\w*):$/.exec(line.code);
  const list = match?.[2] ?? '';
  const next = match && isStructList(list) ? nextCode(lines, line) : undefined;
  const key = next && keyOf(next);
  const column = match?.[1]?.length ?? 0;
  if (!next || key === undefined || next.indent < column || !isItemField(list, key)) return [];
  const group = [next];
  for (let i = next.index + 1; i < lines.length; i++) {
    const other = lines[i];
    if (!other || other.text.trim() === '') continue;
    const beside = next.indent === column && other.indent === next.indent;
    const own = keyOf(other);
    if (other.indent < next.indent || (beside && (own === undefined || !isItemField(list, own)))) break;
    if (other.code.trim() === '' && other.indent === next.indent && next.indent === column) break;
    group.push(other);
  }
  const edits = group.map((member) => {
    const at = member === next ? member.start + member.indent : member.start;
    return replace(at, at, member === next ? '- ' : '  ');
  });
  const start = line.start + column;
  return [
    {
      code: 'text.missing-dash',
      start,
      end: start + list.length,
      params: { field: list },
      edits,
      certain: true,
    },
  ];
});
