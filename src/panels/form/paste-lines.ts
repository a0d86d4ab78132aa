/** A name and its value, as one line says them. */
export interface PastedLine {
  readonly name: string;
  readonly value: string;
}

function unquoted(text: string): string {
  const quote = text[0];
  if (text.length < 2 || (quote !== '"' && quote !== "'") || text.at(-1) !== quote) return text;
  const inner = text.slice(1, -1);
  // In double quotes as in a shell or in YAML; in single ones nothing is special but the quote itself.
  return quote === '"' ? inner.replace(/\\(["\\$`])/g, '$1') : inner;
}

/**
 * Reads lines of `K=V`, `export K=V`, `K: V` or `- K=V`, as in an env file, a shell script or YAML. Blank lines and
 * comments are left out; quotes around a value are taken off.
 * @returns undefined where a line is none of these: the text is then something else
 */
export function readPastedLines(text: string): PastedLine[] | undefined {
  const found: PastedLine[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const bare = line.startsWith('export ')
      ? line.slice(7).trim()
      : line.startsWith('- ')
        ? line.slice(2).trim()
        : line;
    const equals = bare.indexOf('=');
    const colon = bare.indexOf(': ');
    const ends = bare.endsWith(':') ? bare.length - 1 : -1;
    const cut = [equals, colon, ends].filter((at) => at > 0).sort((a, b) => a - b)[0];
    if (cut === undefined) return undefined;
    const name = unquoted(bare.slice(0, cut).trim());
    if (name === '' || /\s/.test(name)) return undefined;
    found.push({ name, value: unquoted(bare.slice(cut + 1).trim()) });
  }
  return found.length > 0 ? found : undefined;
}
