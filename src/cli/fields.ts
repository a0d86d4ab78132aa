import { allFieldPaths, type FieldSchema, recordOf } from '../pod/index.ts';
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

/** What a server writes (`status`, `managedFields`) is edited as one piece of YAML, with all that is below it. */
function rowsOf(root: string): Row[] {
  const rows: Row[] = [];
  const whole: string[] = [];
  allFieldPaths(
    root,
    (path, field) => {
      if (field.opaque) whole.push(path);
      const inWhole = whole.some(
        (above) => path === above || (/^[.[{]/.test(path.slice(above.length)) && path.startsWith(above)),
      );
      rows.push({ path, type: typeOf(field), control: inWhole ? 'json' : recordOf(field).control });
    },
    { opaque: true },
  );
  return rows;
}

/** `podwright fields`: every field path of a Pod (1361 in Kubernetes 1.36), lists as `[]` and maps as `{}`. */
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
