/**
 * What `src/pod/schema/generated/` holds, made from `kubernetes-models` (types, required flags, enums, descriptions) and
 * `@kubernetes/client-node` (integer widths).
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import enumOverlay from './enum-overlay.json' with { type: 'json' };
import fieldOrder from './field-order.json' with { type: 'json' };
import { type DeclaredField, type DeclaredType, readDeclarations } from './read-declarations.ts';

const require = createRequire(import.meta.url);
const models = dirname(require.resolve('kubernetes-models/package.json'));
const clientModels = join(dirname(require.resolve('@kubernetes/client-node')), 'gen/models');

const roots = [
  'v1/Pod',
  'v1/PodTemplate',
  'v1/ReplicationController',
  'apps/v1/Deployment',
  'apps/v1/StatefulSet',
  'apps/v1/DaemonSet',
  'apps/v1/ReplicaSet',
  'batch/v1/Job',
  'batch/v1/CronJob',
  'v1/PersistentVolumeClaim',
];

/** Server-populated; a manifest that carries them is taken, and their insides are not ours to judge. */
const opaque = new Set(['status', 'managedFields']);

interface AttributeType {
  baseName: string;
  type: string;
  format: string;
}

async function attributes(type: string): Promise<Map<string, AttributeType>> {
  const module = (await import(join(clientModels, `V1${type}.js`)).catch(() =>
    import(join(clientModels, `CoreV1${type}.js`)).catch(() => undefined),
  )) as Record<string, { attributeTypeMap: AttributeType[] }> | undefined;
  const map = module && Object.values(module)[0]?.attributeTypeMap;
  return new Map((map ?? []).map((a) => [a.baseName, a]));
}

function wireType(field: DeclaredField, attribute: AttributeType | undefined): string {
  if (field.type === 'number') {
    const format = attribute?.format;
    if (format === 'int32' || format === 'int64' || format === 'double') return format;
    return 'int64';
  }
  return field.type;
}

function ordered(type: DeclaredType): DeclaredField[] {
  const order = (fieldOrder as Record<string, string[]>)[type.name] ?? [];
  const rank = (name: string) => {
    const at = order.indexOf(name);
    return at < 0 ? order.length : at;
  };
  return [...type.fields].sort((a, b) => rank(a.name) - rank(b.name));
}

/** Values upstream's comments list but do not mark as an enum (k8s.io/api `core/v1/types.go`). */
const unmarked = new Map<string, string[]>(Object.entries(enumOverlay));

/** A union type of strings. */
function union(doc: string, name: string, members: readonly string[]): string {
  return `/** ${doc} */\nexport type ${name} =\n${members.map((member) => `  | '${member}'`).join('\n')};\n`;
}

/** JSON with a line for each entry, so that a new release shows in a diff. */
function lines(entries: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(entries).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{\n${rows.join(',\n')}\n}\n`;
}

/** Types of one schema version that a struct reaches, for the total text tables. */
function reachable(
  types: ReadonlyMap<string, DeclaredType>,
  from: string,
  skip: ReadonlySet<string>,
): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const type = types.get(name);
    if (!type || found.has(name)) return;
    found.add(name);
    for (const field of type.fields) if (!skip.has(field.name)) visit(field.type);
  };
  visit(from);
  return [...found].sort();
}

type Row = [name: string, type: string, flags: string, values?: readonly string[]];

/** Reads the installed packages; the content of each generated file by its name. Throws where a package changed its form. */
export async function generate(): Promise<Record<string, string>> {
  const types = readDeclarations(roots.map((root) => join(models, `${root}.d.ts`)));
  const schema: Record<string, Row[]> = {};
  const descriptions: Record<string, string> = {};
  for (const type of [...types.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const known = await attributes(type.name);
    schema[type.name] = ordered(type).map((field) => {
      if (field.description) descriptions[`${type.name}.${field.name}`] = field.description;
      const typeMeta = field.name === 'kind' || field.name === 'apiVersion';
      const flags =
        (field.required && !typeMeta ? 'r' : '') +
        (field.shape === 'list' ? 'l' : field.shape === 'map' ? 'm' : '') +
        (opaque.has(field.name) ? 'o' : '');
      const row: Row = [field.name, wireType(field, known.get(field.name)), flags];
      const values = field.values ?? unmarked.get(`${type.name}.${field.name}`);
      if (values && !typeMeta) row.push(values);
      return row;
    });
  }

  const keysOf = (names: readonly string[]) =>
    names.flatMap((name) => (schema[name] ?? []).map(([field]) => `${name}.${field}`));
  // Only servers write it, and no text is about it.
  const podTypes = reachable(types, 'Pod', opaque).filter((name) => name !== 'ManagedFieldsEntry');
  const structs = Object.keys(schema);
  const enums = podTypes.flatMap((name) =>
    (schema[name] ?? []).flatMap(([field, , , values]) =>
      values ? [`  '${name}.${field}': ${values.map((value) => `'${value}'`).join(' | ')};\n`] : [],
    ),
  );
  return {
    'schema.json': lines(schema),
    'descriptions.json': lines(descriptions),
    'field-keys.ts': [
      '/** Generated by tools/schema. */\n',
      union('Every field a Pod manifest can hold, as Type.field.', 'FieldKey', keysOf(podTypes)),
      union('Every API type of the schema.', 'StructName', structs),
      union(
        'The fields of the objects around a Pod, and of what servers fill.',
        'OuterKey',
        keysOf(structs.filter((name) => !podTypes.includes(name))),
      ),
      `/** The allowed values of the fields of a Pod that have some. */\nexport interface EnumValues {\n${enums.join('')}}\n`,
    ].join('\n'),
  };
}
