import type { TextEdit } from '../../pod/index.ts';
import { type Mistake, replace } from './mistake.ts';
import { outside } from './outside.ts';
import { fullOf, isMarker, type Line } from './repair-line.ts';

/** Removes a whole line with its line break. */
export function dropLine(lines: readonly Line[], line: Line) {
  const next = lines[line.index + 1];
  const before = lines[line.index - 1];
  if (next) return replace(line.start, next.start, '');
  return replace(before ? before.end : line.start, line.end, '');
}

function whole(
  lines: readonly Line[],
  line: Line,
  code: 'text.fence' | 'text.shell' | 'text.ellipsis' | 'text.directive',
): Mistake {
  const value = line.text.trim().slice(0, 60);
  return {
    code,
    start: line.start + line.indent,
    end: line.end,
    params: { value },
    edits: [dropLine(lines, line)],
    certain: true,
  };
}

/** On a line without the blanks around it. */
const fence =
  /^(?:(?:```|~~~)[^`]*|\{\{[<%][^{}]*[%>]\}\}|\{% *(?:end)?(?:highlight|raw|code)\b[^{}]*%\}|\{(?:code|noformat)(?::[^{}]*)?\}|\[\/?(?:code|pre)(?:=\w+)?\]|#\+(?:BEGIN|END)_SRC\b.*|\\(?:begin|end)\{(?:lstlisting|verbatim|minted)\}.*)$/i;

/** Markdown fences around a pasted manifest, and the text outside of them. */
function fences(lines: readonly Line[]): Mistake[] {
  const marks = fullOf(lines).filter(({ text }) => text.length <= longest && fence.test(text.trim()));
  const found = marks.map((line) => whole(lines, line, 'text.fence'));
  if (marks.length === 0 || marks.length % 2 !== 0) return found;
  const isNamed = (line: Line) => /^\s*(apiVersion|kind)\s*:/.test(line.code);
  const blocks: { readonly begin: Line; readonly end: Line; readonly code: readonly Line[] }[] = [];
  for (let i = 0; i < marks.length; i += 2) {
    const [begin, end] = [marks[i], marks[i + 1]];
    if (!begin || !end) continue;
    const code = lines.slice(begin.index + 1, end.index);
    if (code.some(isNamed) || marks.length === 2) blocks.push({ begin, end, code });
  }
  const inside = new Set(blocks.flatMap(({ begin, end, code }) => [begin, ...code, end]));
  const outside = lines.filter((line) => !inside.has(line));
  if (blocks.length === 0 || outside.some(isNamed)) return found;
  const texts = outside.filter(
    (line) => line.text.trim() !== '' && !/^(?:#|---|\.\.\.)/.test(line.text) && !marks.includes(line),
  );
  return [...separated(found, blocks), ...texts.map((line) => commented(line))];
}

/** The fences, where the one before a further manifest becomes the `---` that it needs, unless it has one. */
function separated(
  found: readonly Mistake[],
  blocks: readonly { readonly begin: Line; readonly code: readonly Line[] }[],
): Mistake[] {
  const needed = new Set(
    blocks
      .slice(1)
      .filter(({ code }) => !code.find(({ text }) => text.trim() !== '')?.text.startsWith('---'))
      .map(({ begin }) => begin.start + begin.indent),
  );
  return found.map((mistake) =>
    needed.has(mistake.start) ? { ...mistake, edits: [replace(mistake.start, mistake.end, '---')] } : mistake,
  );
}

function commented(line: Line): Mistake {
  const start = line.start + line.indent;
  const params = { value: line.code.trim().slice(0, 40) };
  return {
    code: 'text.prose',
    start,
    end: line.end,
    params,
    // No insertion: the line before may be taken away up to here.
    edits: [replace(start, start + 1, `# ${line.text.charAt(line.indent)}`)],
    certain: true,
  };
}

const reader = /(?:^|[\s$#>%])(?:cat|kubectl|tee)\b/;

/** The word that ends the heredoc a line begins; undefined where it begins none. */
function heredocEnd(text: string): string | undefined {
  const at = text.lastIndexOf('<<');
  const end = at < 0 ? undefined : /^<<-?\s*['"\\]?(\w+)/.exec(text.slice(at))?.[1];
  const command = end === undefined ? null : reader.exec(text.slice(0, at));
  if (!command) return undefined;
  const sign = /[$#>%]/.test(text[command.index] ?? '') ? 1 : 0;
  const before = text.slice(0, command.index + sign).trim();
  return isPrompt(before.endsWith('sudo') ? before.slice(0, -4).trimEnd() : before) ? end : undefined;
}

/** True for what a shell writes before a command: nothing, a sign, or user, host and folder with a sign or without. */
function isPrompt(text: string): boolean {
  if (/^[$#>%]?$/.test(text)) return true;
  const place = text.slice(1).search(/[@:~\s]/) + 1;
  return place > 0 && /[@:~]/.test(text[place] ?? '') && !/[#$]/.test(text.slice(place, -1));
}

const command =
  /^\s*(?:\([\w.-]+\) ?)?(?:[\w.-]+@[\w.-][^#$%\s]*(?:\s\S+)?\s*[#$%]|\[[^\]]*\][#$]|[$%>❯➜λ]|PS [A-Z]:[^>]*>|[A-Z]:\\[^>]*>)\s*(?:sudo\s+)?[a-z~][\w./-]*(?:\s.*)?$|^(?:sudo\s+)?kubectl\s+(?:apply|create|get|describe|delete|run|exec|logs)\b.*$/;

/** The sign of a shell that waits for a command. */
const prompt =
  /^\s*(?:\([\w.-]+\) ?)?(?:[\w.-]+@[\w.-][^#$%\s]*(?:\s\S+)?\s*[#$%]|\[[^\]@]*@[^\]]*\]\s*[#$]|PS [A-Z]:[^>]*>|[A-Z]:\\[^>]*>|➜\s+\S+)$/;

const bare =
  /^\s*(?:sudo\s+)?(?:echo|kubectl|mkdir|curl|wget|docker|chmod|vim?|cat|helm|minikube)\s+[^\s:=][^:]*(?:\S:\S.*)?$/;

/** Longer lines are no commands, and no marks of a page. */
const longest = 500;

/** True for what a person typed at the prompt of a shell, be it nothing. */
function isTyped(text: string): boolean {
  return text.length <= longest && (command.test(text) || prompt.test(text.trimEnd()));
}

/** True for a command that a person typed, with the prompt of a shell or without. */
export function isCommand(text: string): boolean {
  return isTyped(text) || bare.test(text);
}

/** What kubectl answers: `pod/web created`, `pod "web" deleted`, a refusal. */
const answer =
  /^(?:[a-z][\w.-]*\/[\w.-]+|[a-z][\w.-]* "[\w.-]+") (?:created|configured|unchanged|deleted|patched|replaced|edited|serverside-applied)(?: \([\w ]+\))?$|^Error from server \(/;

/** What `vi` shows below a file, and what is typed to leave it. */
const editor =
  /^(?:~|-- (?:INSERT|REPLACE|VISUAL) --|:(?:wq?|q|x)!?|"[^"]+" (?:\[[^\]]+\] )?\d+L, \d+[BC](?: written)?(?: {2,}.*)?)$/;

/** The head of a table of `kubectl get`: columns in capitals, two blanks or more between them. */
const tableHead = /^(?:NAMESPACE|NAME|LAST SEEN|READY|STATUS)(?: {2,}[A-Z][A-Z()-]*(?: [A-Z][A-Z()-]*)*)+ *$/;
const row = /^\S+ {2,}\S/;

/** The tables that kubectl printed. */
function tables(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = [];
  let inside = false;
  for (const line of lines) {
    const begins = !line.inScalar && tableHead.test(line.text);
    inside = begins || (inside && !line.inScalar && row.test(line.text));
    if (begins) found.push([line]);
    else if (inside) found.at(-1)?.push(line);
  }
  return found;
}

/** The lines of a shell around a manifest: the command with its heredoc, its end, and what was typed and answered afterwards. */
function shellLines(lines: readonly Line[]): Mistake[] {
  // A row is told by the head of its table alone: they go together.
  const found = tables(lines).map(
    (table): Mistake => ({
      ...whole(lines, table[0] as Line, 'text.shell'),
      end: table.at(-1)?.end ?? 0,
      edits: table.map((line) => dropLine(lines, line)),
    }),
  );
  found.push(...echoes(lines));
  const ends = new Set<string>();
  for (const line of fullOf(lines)) {
    const end = heredocEnd(line.text);
    if (end !== undefined) {
      ends.add(end);
      found.push(whole(lines, line, 'text.shell'));
    } else if (
      !line.inScalar &&
      (ends.has(line.text.trim()) ||
        /^EOF$/.test(line.text) ||
        isTyped(line.text) ||
        answer.test(line.text.trimEnd()) ||
        (line.text.length <= longest && editor.test(line.text.trimEnd())) ||
        bare.test(line.code))
    ) {
      found.push(whole(lines, line, 'text.shell'));
    }
  }
  return found;
}

const echo = /^\s*(?:[$#%>]\s+)?(?:echo|printf)\s+(?:-e\s+)?(["'])/;
const echoEnd = /(["'])\s*(?:\|\s*(?:sudo\s+)?kubectl\s.*|>{1,2}\s*\S+\s*)$/;

/** `echo '` before a manifest and `' | kubectl apply -f -` behind it. */
function echoes(lines: readonly Line[]): Mistake[] {
  const found: Mistake[] = [];
  let first: { readonly line: Line; readonly text: string; readonly quote: string } | undefined;
  for (const line of fullOf(lines)) {
    const begins = echo.exec(line.text);
    const ends = first && line !== first.line && line.text.length <= longest ? echoEnd.exec(line.text) : null;
    if (first && ends && ends[1] === first.quote) {
      const { start } = first.line;
      const end = start + first.text.length;
      const edits = [replace(start, end, ''), replace(line.start + ends.index, line.end, '')];
      const params = { value: first.text.trim() };
      found.push({ code: 'text.shell', start, end, params, edits, certain: true });
      first = undefined;
    } else if (begins) first = { line, text: begins[0], quote: begins[1] ?? '' };
  }
  return found;
}

/** Markdown, commands, line numbers and marks around a manifest, and whatever else does not belong to it. */
export function surroundings(lines: readonly Line[]): Mistake[] {
  const found = [
    ...fences(lines),
    ...shellLines(lines),
    ...lineNumbers(lines),
    ...separators(lines),
    ...directives(lines),
  ];
  const edits = found.flatMap(({ edits: own }) => own);
  const taken = new Set(edits.map(({ start }) => start));
  const last = lines.at(-1);
  // The last line is taken away with the break before it.
  if (last && edits.some(({ end }) => end === last.end)) taken.add(last.start);
  return [...found, ...outside(lines, taken)];
}

const calloutSign = /[\u2460-\u2473\u24ea-\u24ff\u2776-\u2793\u00b9\u00b2\u00b3\u2070-\u2079]/;

/** Where the blanks begin before the callout marks at the end of a line: signs, the first of them perhaps `<1>`. */
function calloutStart(text: string): number | undefined {
  let start: number | undefined;
  let at = text.trimEnd().length;
  while (at > 0) {
    const sign = calloutSign.test(text[at - 1] ?? '');
    const mark = sign ? 1 : text[at - 1] === '>' ? markLength(text.slice(Math.max(0, at - 4), at)) : 0;
    if (mark === 0) break;
    const before = blanksBefore(text, at - mark);
    if (sign || before < at - mark) start = before;
    if (!sign) break;
    at = before;
  }
  return start;
}

/** Length of `<1>` at the end of a text; 0 where there is none. */
const markLength = (text: string) => /<\d{1,2}>$/.exec(text)?.[0].length ?? 0;

function blanksBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Callout marks before or behind a line, as books print them. */
export function callouts(lines: readonly Line[]): Mistake[] {
  return fullOf(lines).flatMap((line): Mistake[] => {
    if (!line.inScalar && calloutSign.test(line.text.charAt(0))) {
      const end = line.start + (line.text[1] === ' ' ? 2 : 1);
      const params = { value: line.text.charAt(0) };
      const edits = [replace(line.start, end, '')];
      return [{ code: 'text.callout', start: line.start, end: line.start + 1, params, edits, certain: true }];
    }
    const column = line.inScalar ? undefined : calloutStart(line.text);
    if (column === undefined || line.code.length < line.text.trimEnd().length) return [];
    const start = line.start + column;
    const marks = line.text.slice(column);
    const params = { value: marks.trim() };
    const at = start + marks.length - marks.trimStart().length;
    return [
      {
        code: 'text.callout',
        start: at,
        end: line.end,
        params,
        edits: [replace(start, line.end, '')],
        certain: true,
      },
    ];
  });
}

/** A number before a line, perhaps with the name of the file before it, as grep prints them. */
const numbered = /^(\s*(?:[\w./-]+\.ya?ml[:-])?[[(]?(\d{1,4})(?:[\])]|[.:-]| {0,3}[|│])?)(.*)$/;
const numberOnly = /^\s*\d{1,4}[.:]?\s*$/;

/** Line numbers that were copied with the text: before all lines, where they count up, or on lines of their own. */
function lineNumbers(lines: readonly Line[]): Mistake[] {
  const full = fullOf(lines);
  return full.length < 3 ? [] : [...numbersBefore(full), ...numbersAlone(lines, full)];
}

/** The same number of blanks stands behind each number, so that what is a column of the text stays one. */
function numbersBefore(full: readonly Line[]): Mistake[] {
  const matches = full.map(({ text }) => numbered.exec(text.slice(0, longest)));
  let before = -1;
  let last = '';
  for (const match of matches) {
    const [, prefix = '', number = '', rest = ''] = match ?? [];
    // Where nothing stands between number and text, only numbers that count one by one are meant as such.
    const isGlued = /\d$/.test(prefix) && /^\S/.test(rest);
    const next = Number(number);
    if (!match || next <= before || (isGlued && before >= 0 && next !== before + 1)) return [];
    before = next;
    last = rest;
  }
  if (last.trim() === '' && full.every(({ text }) => numberOnly.test(text))) return [];
  const width = matches.reduce((least, match) => {
    const rest = match?.[3] ?? '';
    return rest.trim() === '' ? least : Math.min(least, rest.length - rest.trimStart().length);
  }, Number.POSITIVE_INFINITY);
  const edits = full.map((line, i) => {
    const prefix = (matches[i]?.[1]?.length ?? 0) + width;
    return replace(line.start, Math.min(line.start + prefix, line.end), '');
  });
  const [first] = full;
  const end = (first?.start ?? 0) + (matches[0]?.[1]?.length ?? 0);
  return first ? [numbers(first, end, full.length, edits)] : [];
}

function numbers(first: Line, end: number, value: number, edits: readonly TextEdit[]): Mistake {
  return { code: 'text.line-number', start: first.start, end, params: { value }, edits, certain: true };
}

/** Numbers on lines of their own that count one by one: between the lines of the text, before all of them or behind. */
function numbersAlone(lines: readonly Line[], full: readonly Line[]): Mistake[] {
  const alone = full.filter(({ inScalar, text }) => !inScalar && numberOnly.test(text));
  const [first] = alone;
  const values = alone.map(({ text }) => Number.parseInt(text, 10));
  const counts = values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1);
  if (!first || alone.length < 3 || alone.length === full.length || !counts) return [];
  return [
    numbers(
      first,
      first.end,
      alone.length,
      alone.map((line) => dropLine(lines, line)),
    ),
  ];
}

/** A line of dashes that is none of YAML's marks: a word processor made it of `---`, or a typist. */
const dashed =
  /^(?:--|-{4,}|={3,}|_{3,}|\*{3,}|[-\u2010-\u2015\u2212\u2500\uff0d]*[\u2010-\u2015\u2212\u2500\uff0d][-\u2010-\u2015\u2212\u2500\uff0d]*)$/u;

/** What stands behind a `---` on its line, where kubectl takes nothing but a comment. */
function separators(lines: readonly Line[]): Mistake[] {
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
function directives(lines: readonly Line[]): Mistake[] {
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
