import { pushAll } from '../../pod/index.ts';
import { type Mistake, replace } from './mistake.ts';
import { fullOf, type Line } from './repair-line.ts';
import { dropLine, longest, whole } from './whole-line.ts';

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

/** True for what a person typed at the prompt of a shell, be it nothing. */
function isTyped(text: string, written = text.trimEnd()): boolean {
  return text.length <= longest && (command.test(text) || prompt.test(written));
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
export function shellLines(lines: readonly Line[]): Mistake[] {
  // A row is told by the head of its table alone: they go together.
  const found = tables(lines).map(
    (table): Mistake => ({
      ...whole(lines, table[0] as Line, 'text.shell'),
      end: table.at(-1)?.end ?? 0,
      edits: table.map((line) => dropLine(lines, line)),
    }),
  );
  pushAll(found, echoes(lines));
  const ends = new Set<string>();
  for (const line of fullOf(lines)) {
    const { text } = line;
    const end = heredocEnd(text);
    if (end !== undefined) {
      ends.add(end);
      found.push(whole(lines, line, 'text.shell'));
      continue;
    }
    if (line.inScalar) continue;
    const written = text.trimEnd();
    if (
      (ends.size > 0 && ends.has(text.trim())) ||
      text === 'EOF' ||
      isTyped(text, written) ||
      answer.test(written) ||
      (text.length <= longest && editor.test(written)) ||
      bare.test(line.code)
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
