/**
 * The `name`s of the items of block lists below the keys, in the order of the text: for a document that was never
 * read because it does not parse. Reads by indentation; what it cannot read it passes over.
 */
export function namesInText(text: string, keys: readonly string[]): string[] {
  const names: string[] = [];
  /** Column of the list's key, and of the keys of its items once one was seen. */
  let list: { readonly column: number; item?: number } | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [lead = '', blanks = '', dashes = ''] = /^( *)((?:- +)*)/.exec(line) ?? [];
    const rest = line.slice(lead.length);
    if (rest === '' || rest.startsWith('#')) continue;
    const column = blanks.length + dashes.length;
    if (list && (blanks.length < list.column || (blanks.length === list.column && dashes === ''))) {
      list = undefined;
    }
    if (list) {
      if (dashes !== '') list.item ??= column;
      const name = column === list.item ? /^name:\s+["']?([\w.-]+)/.exec(rest)?.[1] : undefined;
      if (name !== undefined) names.push(name);
    } else {
      const key = /^([A-Za-z]+):\s*(?:#.*)?$/.exec(rest)?.[1];
      if (key !== undefined && keys.includes(key)) list = { column };
    }
  }
  return [...new Set(names)];
}
