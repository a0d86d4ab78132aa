import { type Finding, replace } from './finding.ts';
import type { Line } from './lines.ts';

/** Removes a whole line with its line break. */
export function dropLine(lines: readonly Line[], line: Line) {
  const next = lines[line.index + 1];
  const before = lines[line.index - 1];
  if (next) return replace(line.start, next.start, '');
  return replace(before ? before.end : line.start, line.end, '');
}

function whole(lines: readonly Line[], line: Line, code: Finding['code']): Finding {
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

const fence = /^\s*(```|~~~)\s*[A-Za-z]*\s*$/;

/** Markdown fences around a pasted manifest, and the text outside of them. */
export function fences(lines: readonly Line[]): Finding[] {
  const marks = lines.filter((line) => fence.test(line.text));
  const found = marks.map((line) => whole(lines, line, 'text.fence'));
  const [first, last] = [marks[0], marks[marks.length - 1]];
  if (!first || !last || marks.length !== 2) return found;
  const outside = lines.filter(({ index }) => index < first.index || index > last.index);
  if (outside.some((line) => /^\s*(apiVersion|kind)\s*:/.test(line.code))) return found;
  const texts = outside.filter((line) => line.code.trim() !== '' && !/^(---|\.\.\.)/.test(line.code));
  return [...found, ...texts.map((line) => commented(line))];
}

function commented(line: Line): Finding {
  const start = line.start + line.indent;
  const params = { value: line.code.trim().slice(0, 40) };
  return {
    code: 'text.prose',
    start,
    end: line.end,
    params,
    edits: [replace(start, start, '# ')],
    certain: true,
  };
}

const heredoc =
  /^\s*(?:\S+[@:~][^#$]*)?[$#>%]?\s*(?:sudo\s+)?(?:cat|kubectl|tee)\b.*<<-?\s*['"\\]?(\w+)['"]?.*$/;
const command =
  /^\s*(?:[\w.-]+@[\w.-]+[^#$\s]*\s*[#$]|\[[^\]]*\][#$]|[$%>])\s*(?:sudo\s+)?[a-z][\w./-]*(?:\s.*)?$|^(?:sudo\s+)?kubectl\s+(?:apply|create|get|describe|delete|run|exec|logs)\b.*$/;

const bare =
  /^\s*(?:sudo\s+)?(?:echo|kubectl|mkdir|curl|wget|docker|chmod|vim?|cat|helm|minikube)\s+[^\s:=][^:]*(?:\S:\S.*)?$/;

/** The lines of a shell around a manifest: the command with its heredoc, its end, and what was typed afterwards. */
export function shellLines(lines: readonly Line[]): Finding[] {
  const found: Finding[] = [];
  const ends = new Set<string>();
  for (const line of lines) {
    const document = heredoc.exec(line.text);
    if (document) {
      ends.add(document[1] ?? '');
      found.push(whole(lines, line, 'text.shell'));
    } else if (
      !line.inScalar &&
      (ends.has(line.text.trim()) ||
        /^EOF$/.test(line.text) ||
        command.test(line.text) ||
        bare.test(line.code))
    ) {
      found.push(whole(lines, line, 'text.shell'));
    }
  }
  return found;
}

const callout =
  /[\s\u00a0\u3000]+(?:[\u2460-\u2473\u24ea-\u24ff\u2776-\u2793]|<\d{1,2}>)(?:\s*[\u2460-\u2473\u24ea-\u24ff\u2776-\u2793])*\s*$/u;

/** Callout marks behind a line, as books print them. */
export function callouts(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line): Finding[] => {
    const match = line.inScalar ? null : callout.exec(line.text);
    if (!match || line.code.length < line.text.trimEnd().length) return [];
    const start = line.start + match.index;
    const params = { value: match[0].trim() };
    const at = start + match[0].length - match[0].trimStart().length;
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

const numbered = /^(\s*(\d{1,4})[.:|)]?)(\s|$)/;

/** Line numbers that were copied with the text: they count up by one over all lines. */
export function lineNumbers(lines: readonly Line[]): Finding[] {
  const full = lines.filter((line) => line.text.trim() !== '');
  if (full.length < 3) return [];
  const matches = full.map((line) => numbered.exec(line.text));
  const counts = matches.every((match, i) => {
    if (!match) return false;
    const before = matches[i - 1];
    return !before || Number(match[2]) > Number(before[2]);
  });
  if (!counts) return [];
  const width = Math.min(
    ...full.map((line, i) => {
      const rest = line.text.slice(matches[i]?.[1]?.length ?? 0);
      return rest.trim() === '' ? Number.POSITIVE_INFINITY : rest.length - rest.trimStart().length;
    }),
  );
  const edits = full.map((line, i) => {
    const prefix = (matches[i]?.[1]?.length ?? 0) + width;
    return replace(line.start, Math.min(line.start + prefix, line.end), '');
  });
  const [first] = full;
  if (!first) return [];
  const end = first.start + (matches[0]?.[1]?.length ?? 0);
  return [
    {
      code: 'text.line-number',
      start: first.start,
      end,
      params: { value: full.length },
      edits,
      certain: true,
    },
  ];
}

const ellipsis = /^(\s*)(?:-\s*)?(?:\.{3,}|…+|\.{3,}…+)\s*$/;

/**
 * `...` and `…` that a tutorial wrote for what it leaves out. At the start of a line `...` ends a document; it is left over
 * where the text behind it does not begin an object of its own.
 */
export function ellipses(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line): Finding[] => {
    if (line.inScalar || !ellipsis.test(line.code)) return [];
    if (line.code === '...' && !continues(lines, line)) return [];
    return [whole(lines, line, 'text.ellipsis')];
  });
}

/** True where what follows an end of document is no object of its own. */
function continues(lines: readonly Line[], line: Line): boolean {
  const rest = lines.slice(line.index + 1).filter((other) => other.code.trim() !== '');
  if (rest.length === 0 || rest[0]?.code.startsWith('---')) return false;
  const end = rest.findIndex((other) => /^(---|\.\.\.)/.test(other.code));
  const own = end < 0 ? rest : rest.slice(0, end);
  return !own.some((other) => /^(kind|apiVersion)\s*[:：]/.test(other.code));
}
