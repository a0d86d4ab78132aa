import { isList, type Json, own, type Path, type PathEdit } from '../../../pod/index.ts';
import type { PastedLine } from '../paste-lines.ts';
import { child } from '../paths.ts';

/** The edits of pasted lines, and what they come to. */
export interface EnvPaste {
  readonly edits: readonly PathEdit[];
  readonly added: number;
  readonly replaced: number;
}

/**
 * Puts lines into a list of variables: one whose name is there gets the text as its value, whatever it was from; the others
 * come at the end. Of a name that is pasted twice the last line counts, as in a shell.
 */
export function envPaste(path: Path, env: Json | undefined, lines: readonly PastedLine[]): EnvPaste {
  const items = isList(env) ? env : [];
  const last = new Map(lines.map(({ name, value }) => [name, value]));
  const edits: PathEdit[] = [];
  let added = 0;
  for (const [name, value] of last) {
    const index = items.findLastIndex((item) => own(item, 'name') === name);
    if (index < 0) {
      edits.push({ op: 'insert', path, index: items.length + added, value: { name, value } });
      added++;
      continue;
    }
    const at = child(path, index);
    if (own(items[index], 'valueFrom') !== undefined) {
      edits.push({ op: 'delete', path: child(at, 'valueFrom') });
    }
    edits.push({ op: 'set', path: child(at, 'value'), value });
  }
  return { edits, added, replaced: last.size - added };
}
