import {
  allFieldPaths,
  existsIn,
  type FieldSchema,
  fieldKey,
  recordOf,
  schemaVersion,
} from '../pod/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { textsOf } from './texts.ts';

interface Row {
  readonly path: string;
  readonly type: string;
  readonly control: string;
  /** `for-it`, `by-type` (only what its type gives) or `as-yaml` (no control, but its YAML). */
  readonly made: string;
}

/** The type as upstream's Go code writes it: `string`, `[]Container`, `map[string]Quantity`. */
function typeOf(field: FieldSchema): string {
  if (field.shape === 'list') return `[]${field.type}`;
  return field.shape === 'map' ? `map[string]${field.type}` : field.type;
}

/**
 * What a server writes (`status`, `managedFields`) is edited as one piece of YAML, with all that is below it; a layout made
 * for a field shows what is below it, too.
 */
function rowsOf(root: string, release: string): Row[] {
  const rows: Row[] = [];
  const absent: string[] = [];
  const whole: string[] = [];
  const laidOut: string[] = [];
  const isIn = (path: string, tops: readonly string[]) =>
    tops.some((top) => path === top || (/^[.[{]/.test(path.slice(top.length)) && path.startsWith(top)));
  allFieldPaths(
    root,
    (path, field) => {
      if (isIn(path, absent) || !existsIn(fieldKey(field), release)) {
        absent.push(path);
        return;
      }
      const { control, made, laidOut: isLayout } = recordOf(field);
      if (field.opaque) whole.push(path);
      if (isLayout) laidOut.push(path);
      rows.push({
        path,
        type: typeOf(field),
        ...(isIn(path, whole)
          ? { control: 'json', made: 'as-yaml' }
          : { control, made: isIn(path, laidOut) ? 'for-it' : made }),
      });
    },
    { opaque: true },
  );
  return rows;
}

/**
 * `podwright fields`: every field path of a Pod (1361 in Kubernetes 1.36), lists as `[]` and maps as `{}`, with its control
 * and whether that was made for it; of an older release, the fields that it has.
 */
export async function fields(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (options.arguments.length > 0) throw new UsageError(texts.wrongArguments('fields', '[--output json]'));
  const rows = rowsOf('Pod', options.cluster?.version ?? schemaVersion);
  if (options.output === 'json') {
    io.out(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return exitStatus.ok;
  }
  const heading = {
    path: texts.pathHeading,
    type: texts.typeHeading,
    control: texts.controlHeading,
    made: texts.madeHeading,
  };
  const width = (key: keyof Row) => Math.max(...rows.map((row) => row[key].length));
  const [paths, types, controls] = [width('path'), width('type'), width('control')];
  for (const row of [heading, ...rows])
    io.out(
      `${row.path.padEnd(paths)}  ${row.type.padEnd(types)}  ${row.control.padEnd(controls)}  ${row.made}\n`,
    );
  return exitStatus.ok;
}
