import { allFieldPaths, controlOf, type FieldSchema } from '../pod/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { textsOf } from './texts.ts';

interface Row {
  readonly path: string;
  readonly type: string;
  readonly control: string;
}

/** The type as upstream's Go code writes it: `string`, `[]Container`, `map[string]Quantity`. */
function typeOf(field: FieldSchema): string {
  if (field.shape === 'list') return `[]${field.type}`;
  return field.shape === 'map' ? `map[string]${field.type}` : field.type;
}

function rowsOf(root: string): Row[] {
  const rows: Row[] = [];
  allFieldPaths(root, (path, field) => {
    rows.push({ path, type: typeOf(field), control: controlOf(field) });
  });
  return rows;
}

/** `podwright fields`: every field path of a Pod, lists as `[]` and maps as `{}`. */
export async function fields(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (options.arguments.length > 0) throw new UsageError(texts.wrongArguments('fields', '[--output json]'));
  const rows = rowsOf('Pod');
  if (options.output === 'json') {
    io.out(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return exitStatus.ok;
  }
  const heading = { path: texts.pathHeading, type: texts.typeHeading, control: texts.controlHeading };
  const width = (key: keyof Row) => Math.max(...rows.map((row) => row[key].length));
  const [paths, types] = [width('path'), width('type')];
  for (const row of [heading, ...rows])
    io.out(`${row.path.padEnd(paths)}  ${row.type.padEnd(types)}  ${row.control}\n`);
  return exitStatus.ok;
}
