import { type Mistake, replace } from './mistake.ts';
import { fullOf, type Line } from './repair-line.ts';
import { longest, whole } from './whole-line.ts';

/** On a line without the blanks around it. */
const fence =
  /^(?:(?:```|~~~)[^`]*|\{\{[<%][^{}]*[%>]\}\}|\{% *(?:end)?(?:highlight|raw|code)\b[^{}]*%\}|\{(?:code|noformat)(?::[^{}]*)?\}|\[\/?(?:code|pre)(?:=\w+)?\]|#\+(?:BEGIN|END)_SRC\b.*|\\(?:begin|end)\{(?:lstlisting|verbatim|minted)\}.*)$/i;

/** Markdown fences around a pasted manifest, and the text outside of them. */
export function fences(lines: readonly Line[]): Mistake[] {
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
