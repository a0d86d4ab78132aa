/**
 * Compares the generated schema with `@kubernetes/client-node`, which other people generate from the same release: the
 * same fields, types and required flags in every struct. Prints what differs; the exit status is 1 where something does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FieldSchema, fieldsOf, typeNames } from '../../src/pod/schema/index.ts';

const models = join(dirname(createRequire(import.meta.url).resolve('@kubernetes/client-node')), 'gen/models');

interface Declared {
  readonly type: string;
  readonly required: boolean;
}

/** The fields of a type as `@kubernetes/client-node` declares them; throws where it does not know the type. */
function declared(type: string): Map<string, Declared> {
  const file = [`V1${type}`, `CoreV1${type}`].map((name) => join(models, `${name}.d.ts`)).find(existsSync);
  if (!file) throw new Error(`client-node has no ${type}`);
  const fields = new Map<string, Declared>();
  for (const [, name, optional, shape] of readFileSync(file, 'utf8').matchAll(
    /^ {4}'([^']+)'(\?)?: ((?:\{[\s\S]*?^ {4}\}|[^;\n])+);$/gm,
  )) {
    if (name && shape) fields.set(name.replace(/^_/, ''), { type: shape, required: optional === undefined });
  }
  return fields;
}

const scalars: Readonly<Record<string, RegExp>> = {
  string: /^string$/,
  Quantity: /^string$/,
  boolean: /^boolean$/,
  int32: /^number$/,
  int64: /^number$/,
  IntOrString: /^(IntOrString|number \| string|any)$/,
  Time: /^(Date|V1MicroTime)$/,
  FieldsV1: /^(any|object)$/,
};

function sameType(field: FieldSchema, text: string): boolean {
  const list = /^Array<(.*)>$/.exec(text)?.[1];
  const map = /^\{\s*\[key: string\]: ([^;]+);\s*\}$/.exec(text)?.[1];
  if ((field.shape === 'list') !== (list !== undefined)) return false;
  if ((field.shape === 'map') !== (map !== undefined)) return false;
  const element = list ?? map ?? text;
  return scalars[field.type]?.test(element) ?? new RegExp(`^(Core)?V1${field.type}$`).test(element);
}

function differences(type: string): string[] {
  const theirs = declared(type);
  const ours = new Map(fieldsOf(type).map((field) => [field.name, field]));
  const extra = [...theirs.keys()]
    .filter((name) => !ours.has(name))
    .map((name) => `${type}.${name}: missing here`);
  const different = [...ours].flatMap(([name, field]) => {
    const their = theirs.get(name);
    if (!their) return [`${type}.${name}: missing there`];
    const typeMeta = name === 'kind' || name === 'apiVersion';
    return [
      ...(sameType(field, their.type)
        ? []
        : [`${type}.${name}: ${field.shape} ${field.type} / ${their.type}`]),
      ...(typeMeta || field.required === their.required
        ? []
        : [`${type}.${name}: required here or there only`]),
    ];
  });
  return [...extra, ...different];
}

// Only servers write managedFields, and the schema does not look inside.
const compared = typeNames().filter((type) => type !== 'ManagedFieldsEntry');
const problems = compared.flatMap(differences);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`cross-check: ${compared.length} types, ${problems.length} differences\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
