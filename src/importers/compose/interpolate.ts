/** What became of the variables of one text. */
export interface Interpolated {
  readonly text: string;
  /** Variables of which the default was taken. */
  readonly defaults: readonly string[];
  /** Variables without a value: they stand as they were written. */
  readonly open: readonly string[];
}

/**
 * Fills in the variables of a text of a compose file: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:?message}`,
 * `${NAME:+other}`; `$$` is a dollar sign (template/template.go of compose-go).
 * @param values what the person gave
 */
export function interpolate(text: string, values: ReadonlyMap<string, string>): Interpolated {
  const defaults: string[] = [];
  const open: string[] = [];
  const fill = (part: string): string => {
    let out = '';
    for (let i = 0; i < part.length; i++) {
      const char = part[i] ?? '';
      const next = part[i + 1] ?? '';
      if (char !== '$') out += char;
      else if (next === '$') {
        out += '$';
        i++;
      } else if (next === '{') {
        const end = closing(part, i + 2);
        if (end < 0) return out + part.slice(i);
        out += braced(part.slice(i + 2, end), part.slice(i, end + 1));
        i = end;
      } else {
        const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(part.slice(i + 1))?.[0];
        if (name === undefined) out += char;
        else {
          out += take(name, `$${name}`);
          i += name.length;
        }
      }
    }
    return out;
  };
  const take = (name: string, written: string): string => {
    const value = values.get(name);
    if (value === undefined) open.push(name);
    return value ?? written;
  };
  const braced = (inner: string, written: string): string => {
    const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(inner)?.[0];
    if (name === undefined) return written;
    const rest = inner.slice(name.length);
    const operator = /^:?[-?+]/.exec(rest)?.[0] ?? '';
    const word = rest.slice(operator.length);
    const value = values.get(name);
    const set = value !== undefined && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('+')) return set ? fill(word) : '';
    if (operator.endsWith('-') && !set) {
      defaults.push(name);
      return fill(word);
    }
    return set ? value : take(name, written);
  };
  return { text: fill(text), defaults, open };
}

/** Where the brace closes that is open, others in between. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}
