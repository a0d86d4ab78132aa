import { isFieldName, isItemField, isStructList } from './fields.ts';
import { type Finding, replace } from './finding.ts';
import { type Line, nextCode, unquoted } from './lines.ts';

type Rule = (line: Line, lines: readonly Line[]) => Finding[];

const each = (rule: Rule) => (lines: readonly Line[]) =>
  lines.flatMap((line) => (line.inScalar || line.code.trim() === '' ? [] : rule(line, lines)));

/** A full-width colon behind a key. */
export const wideColons = each((line) => {
  const match = /^[\s\u3000\u00a0]*(?:-\s+)?["'`]?([A-Za-z][\w./-]*)["'`]?\s*：/u.exec(line.code);
  if (!match) return [];
  const at = line.start + match[0].length - 1;
  const next = line.text[match[0].length] ?? '';
  const text = next === '' || /\s/.test(next) ? ':' : ': ';
  return [
    {
      code: 'text.wide-colon',
      start: at,
      end: at + 1,
      params: { value: match[1] ?? '' },
      edits: [replace(at, at + 1, text)],
      certain: true,
    },
  ];
});

const wide = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/u;

/** Blanks that are not ASCII: they are text to YAML, and look like nothing. */
export const wideBlanks = each((line) => {
  if (!wide.test(line.text)) return [];
  const edits = [...unquoted(line.text)]
    .filter(({ index, char }) => wide.test(char) && (line.start > 0 || index > 0 || char !== '\ufeff'))
    .filter(
      ({ index }) => index < line.code.length + 1 || line.code.length === index || beforeComment(line, index),
    )
    .map(({ index }) => replace(line.start + index, line.start + index + 1, ' '));
  const [first] = edits;
  if (!first) return [];
  return [{ code: 'text.wide-blank', start: first.start, end: first.end, params: {}, edits, certain: true }];
});

const beforeComment = (line: Line, index: number) => line.text.slice(line.code.length, index).trim() === '';

/** “Quotes” of a word processor around a value. */
export const curlyQuotes = each((line) => {
  const match = /(?:[:,[]\s*|-\s+)([“”‘’])([^“”‘’"']*)([“”‘’])\s*(?=$|[,\]])/u.exec(line.code);
  if (!match) return [];
  const start = line.start + match.index + match[0].indexOf(match[1] ?? '');
  const end = start + (match[2]?.length ?? 0) + 2;
  return [
    {
      code: 'text.curly-quote',
      start,
      end,
      params: { value: match[2] ?? '' },
      edits: [replace(start, end, `"${match[2] ?? ''}"`)],
      certain: true,
    },
  ];
});

/** Tabs in the indentation; two blanks each. */
export const tabs = each((line) => {
  const lead = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  if (!lead.includes('\t')) return [];
  const end = line.start + lead.length;
  const edits = [replace(line.start, end, lead.replaceAll('\t', '  '))];
  return [{ code: 'text.tab', start: line.start, end, params: {}, edits, certain: true }];
});

/** A comment as in C or Java. An address (`http://`) has no blank before its slashes. */
export const slashComments = each((line) => {
  if (!line.code.includes('//')) return [];
  for (const { index, char } of unquoted(line.code)) {
    if (char !== '/' || line.code[index + 1] !== '/') continue;
    const before = line.code[index - 1];
    if (before !== undefined && !/\s/.test(before)) continue;
    if (/^\s*-\s+$/.test(line.code.slice(0, index))) continue;
    const start = line.start + index;
    return [
      {
        code: 'text.slash-comment',
        start,
        end: line.start + line.code.length,
        params: {},
        edits: [replace(start, start + 2, '#')],
        certain: true,
      },
    ];
  }
  return [];
});

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
  const match = /^(\s*(?:-\s+)?)([A-Za-z]\w*):([^\s:/][^\s]*|\/[^/].*|\/)$/.exec(line.code);
  if (!match || !isFieldName(match[2] ?? '')) return [];
  const at = line.start + (match[1]?.length ?? 0) + (match[2]?.length ?? 0) + 1;
  return [
    {
      code: 'text.glued-colon',
      start: at - 1,
      end: at,
      params: { field: match[2] ?? '', value: match[3] ?? '' },
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

/** `image = nginx`. */
export const equalsSigns = each((line) => {
  const match = /^(\s*(?:-\s+)?)([A-Za-z]\w*)(\s*=\s*)(?=\S)/.exec(line.code);
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

/** Backticks and asterisks of Markdown around words. */
export const markdown = each((line) => {
  if (!/[`*]/.test(line.code)) return [];
  const edits = [];
  for (const { index, char } of unquoted(line.code)) {
    const near = line.code[index - 1] === '`' || line.code[index + 1] === '`';
    const bold = char === '*' && (line.code[index - 1] === '*' || line.code[index + 1] === '*');
    if (char === '`' || (char === '*' && (near || bold))) {
      edits.push(replace(line.start + index, line.start + index + 1, ''));
    }
  }
  const [first] = edits;
  if (!first || edits.length < 2) return [];
  return [
    {
      code: 'text.markdown',
      start: first.start,
      end: line.start + line.code.length,
      params: {},
      edits,
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

const numberedStep = /^\s*(?:\d+[.、)]|[（(]\d+[）)]|[一二三四五六七八九十]+、)\s*\S/u;
const chineseSentence = /^\s*[\u4e00-\u9fff][^:#'"]*[。；！？：，]?$/u;

/** A line of the text around the manifest: a numbered step, or a Chinese sentence. */
export const prose = each((line) => {
  if (!numberedStep.test(line.code) && !chineseSentence.test(line.code)) return [];
  const start = line.start + line.indent;
  const params = { value: line.code.trim().slice(0, 40) };
  return [
    {
      code: 'text.prose',
      start,
      end: line.start + line.code.length,
      params,
      edits: [replace(start, start, '# ')],
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
  for (const other of lines.slice(next.index + 1)) {
    if (other.text.trim() === '') continue;
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

/** A quote that is opened on a line and not closed before the next entry. */
export const unclosedQuotes = each((line, lines) => {
  const match = /^\s*(?:-\s+)?(?:[A-Za-z][\w.-]*:\s+)?(["'])([^"']*)$/.exec(line.text.trimEnd());
  const next = nextCode(lines, line);
  if (!match || match[2] === '' || (next && !/^\s*(?:-\s+)?[A-Za-z][\w.-]*:(?:\s|$)/.test(next.text)))
    return [];
  const end = line.start + line.text.trimEnd().length;
  const value = match[2] ?? '';
  const start = end - value.length - 1;
  return [
    {
      code: 'text.unclosed-quote',
      start,
      end,
      params: { value },
      edits: [replace(end, end, match[1] ?? '')],
      certain: true,
    },
  ];
});
