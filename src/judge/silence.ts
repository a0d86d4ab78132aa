import type { Issue } from '../pod/index.ts';
import { commentsWith, positionOf, type Range, type YamlStream } from '../yaml/index.ts';

/** The comment `# podwright-ignore: CODE, CODE` silences those findings on its line, or, alone on its line, on the next one. */
export const silenceMark = 'podwright-ignore:';

/** A code that a comment silences in one line. */
export interface Silence {
  readonly code: string;
  /** The line it is about, from 1. */
  readonly line: number;
  /** Where the code stands, and the comment. */
  readonly range: Range;
  readonly comment: Range;
}

/** False where no comment can silence anything; cheap. */
export const isSilencing = ({ text }: YamlStream): boolean => text.includes(silenceMark);

/** What the comments of a text silence. What stands behind a ` -- ` in such a comment is for people: the reason. */
export function silencesOf(stream: YamlStream): readonly Silence[] {
  const { text } = stream;
  return commentsWith(stream, silenceMark).flatMap((comment) => {
    const from = text.indexOf(silenceMark, comment.start) + silenceMark.length;
    const said = text.slice(from, comment.end);
    const reason = said.indexOf(' -- ');
    const codes = reason < 0 ? said : said.slice(0, reason);
    const line = lineMeant(text, comment, positionOf(stream, comment.start).line);
    let at = from;
    return codes.split(',').flatMap((part): Silence[] => {
      const start = at + part.length - part.trimStart().length;
      at += part.length + 1;
      const code = part.trim();
      return code === '' ? [] : [{ code, line, range: { start, end: start + code.length }, comment }];
    });
  });
}

/** How far below a comment the line that it is about may be. */
const reach = 100;

/** The line of the comment, or the next that is neither blank nor a comment where nothing stands before it. */
function lineMeant(text: string, comment: Range, line: number): number {
  const lineStart = text.lastIndexOf('\n', comment.start) + 1;
  if (text.slice(lineStart, comment.start).trim() !== '') return line;
  let end = comment.end;
  for (let below = 1; below <= reach; below++) {
    const start = text.indexOf('\n', end) + 1;
    if (start === 0) break;
    const next = text.indexOf('\n', start);
    end = next < 0 ? text.length : next;
    const written = text.slice(start, end).trim();
    if (written !== '' && !written.startsWith('#')) return line + below;
  }
  return line;
}

/** What a finding must say to be silenced. */
interface Placed {
  readonly issue: Issue;
  readonly line: number;
}

/** Which findings comments silence, and the codes that silence none of them. */
export function silence<T extends Placed>(
  stream: YamlStream,
  findings: readonly T[],
): { readonly silenced: ReadonlySet<T>; readonly idle: readonly Silence[] } {
  const silences = silencesOf(stream);
  const silenced = new Set<T>();
  const idle = silences.filter((own) => {
    const meant = findings.filter(({ issue, line }) => issue.code === own.code && line === own.line);
    for (const finding of meant) silenced.add(finding);
    return meant.length === 0;
  });
  return { silenced, idle };
}

/** The finding about a code in a comment that silences nothing: it is misspelled, elsewhere, or the mistake is gone. */
export function idleIssue({ code, range }: Silence): Issue {
  return {
    code: 'text.ignore-idle',
    type: 'Invalid',
    severity: 'warning',
    path: [],
    params: { value: code },
    span: range,
  };
}
