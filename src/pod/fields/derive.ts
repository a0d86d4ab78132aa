import { lookUp } from '../json.ts';
import {
  type FieldSchema,
  fieldKey,
  fieldOf,
  fieldsOf,
  isStruct,
  type StructName,
  typeNames,
} from '../schema/index.ts';
import { gateOf } from './gates.ts';
import type { SectionId } from './structs/index.ts';
import type {
  Control,
  FieldFacts,
  FieldRecord,
  ItemLayout,
  LocalName,
  Member,
  Names,
  SchemaKey,
  SomeStructs,
  StructFacts,
  StructRecord,
  UnionRecord,
} from './types.ts';

export type SomeFields = Readonly<Partial<Record<SchemaKey, FieldFacts>>>;

const scalarControl: Readonly<Record<string, Control>> = {
  string: 'text',
  boolean: 'switch',
  int32: 'integer',
  int64: 'integer',
  Quantity: 'quantity',
  IntOrString: 'int-or-string',
  Time: 'time',
  FieldsV1: 'json',
};

const localNames: ReadonlySet<string> = new Set<LocalName>([
  'volume',
  'port',
  'container',
  'env',
  'resource-claim',
]);

/** True for what is defined in the Pod itself. */
export function isLocal(names: Names | undefined): names is LocalName {
  return names !== undefined && localNames.has(names);
}

/** The control that follows from what is written down, else from the schema. */
function controlFor(field: FieldSchema, facts: FieldFacts, type: StructFacts | undefined): Control {
  if (field.opaque) return 'json';
  if (facts.control) return facts.control;
  if (field.shape === 'map') return field.type === 'Quantity' ? 'quantity-map' : 'string-map';
  if (field.shape === 'list') {
    if (isStruct(field.type)) return 'struct-list';
    return field.type === 'int32' || field.type === 'int64' ? 'number-list' : 'string-list';
  }
  if (field.values) return 'select';
  if (facts.defines !== undefined && field.type === 'string') return 'name';
  if (isLocal(facts.names) && field.type === 'string') return 'reference';
  if (type?.control) return type.control;
  if (type?.union) return 'union';
  if (isStruct(field.type)) return 'struct';
  return lookUp(scalarControl, field.type) ?? 'json';
}

/** Facts that say nothing about how a field is edited. */
const silentFacts: ReadonlySet<string> = new Set(['deprecated', 'since', 'gate']);

/** True where a person decided where the field stands in the form of its struct. */
function isPlaced(name: string, facts: StructFacts): boolean {
  const listed: readonly (readonly string[] | undefined)[] = [
    ...(facts.sections ?? []).map(({ fields }) => fields),
    facts.parts,
    facts.columns,
    facts.draft,
    facts.union?.usual,
    facts.union?.other,
    facts.union?.beside,
  ];
  return listed.some((names) => names?.includes(name));
}

/**
 * How the control of a field came to be. Made for it is one of which a person said something: which control, its unit,
 * default, examples or range, the meaning of its values, where it stands, or how its struct is laid out.
 */
function madeBy(
  field: FieldSchema,
  facts: FieldFacts,
  owner: StructFacts,
  type: StructFacts | undefined,
): FieldRecord['made'] {
  if (field.opaque || field.type === 'FieldsV1') return 'as-yaml';
  const known = Object.keys(facts).some((fact) => !silentFacts.has(fact));
  return known || field.values || type || isPlaced(field.name, owner) ? 'for-it' : 'by-type';
}

/** The members of a union: those listed first, then what else the schema has; `deprecated` by the facts of each. */
function unionFor(
  struct: StructName,
  union: NonNullable<StructFacts['union']>,
  factsOf: (field: FieldSchema) => FieldFacts,
  membersOf: (struct: string) => readonly Member[],
): UnionRecord {
  const beside: readonly string[] = union.beside;
  const first: readonly string[] = union.first ?? [];
  const named: readonly string[] = [...(union.usual ?? []), ...(union.other ?? [])];
  const fields = fieldsOf(struct);
  const candidates = fields.filter(({ name }) => !beside.includes(name));
  const listed = named.flatMap((name) => candidates.filter((field) => field.name === name));
  const members = [...new Set([...listed, ...candidates])].flatMap((field): Member[] => {
    if (field.name === union.through) {
      return membersOf(field.type).map((member) => ({ ...member, at: [field.name, ...member.at] }));
    }
    const usual: readonly string[] = union.usual ?? candidates.map(({ name }) => name);
    const group = factsOf(field).deprecated ? 'deprecated' : usual.includes(field.name) ? 'usual' : 'other';
    return [{ name: field.name, at: [field.name], field, group }];
  });
  const besides = fields.filter(({ name }) => beside.includes(name));
  return {
    members,
    before: besides.filter(({ name }) => first.includes(name)),
    after: besides.filter(({ name }) => !first.includes(name)),
  };
}

/** The sections of a struct's form; what none lists is in `other`. */
function sectionsFor(struct: StructName, facts: StructFacts): StructRecord['sections'] {
  const names = fieldsOf(struct).map(({ name }) => name);
  const parts: readonly string[] = facts.parts ?? [];
  if (!facts.sections) {
    return [{ id: 'main', fields: names.filter((name) => !parts.includes(name)), bare: true }];
  }
  const sections = facts.sections.map((section) => ({
    ...section,
    id: section.id as SectionId,
    fields: section.fields.filter((name: string) => names.includes(name)),
  }));
  const listed: ReadonlySet<string> = new Set([...sections.flatMap(({ fields }) => fields), ...parts]);
  const others = names.filter((name) => !listed.has(name));
  return others.length > 0 ? [...sections, { id: 'other', fields: others }] : sections;
}

/** True for a field that fits into one cell of a row. */
function isPlain(field: FieldSchema): boolean {
  return field.shape === 'single' && !isStruct(field.type) && field.type !== 'FieldsV1';
}

/** Most cells that a row holds without the fields of the struct saying which. */
const mostCells = 5;

function itemFor(fields: readonly FieldSchema[], facts: StructFacts): ItemLayout {
  if (facts.item) return facts.item;
  if (facts.columns) return 'row';
  return !facts.union && fields.length <= mostCells && fields.every(isPlain) ? 'row' : 'card';
}

/**
 * Makes the record of every field and struct of the schema out of what is kept by hand about some of them.
 * @param fieldFacts tables of facts; what several say of a field adds up
 * @returns maps over the whole schema, in its order
 */
export function derive(
  fieldFacts: readonly SomeFields[],
  structFacts: SomeStructs,
): { fields: Map<string, FieldRecord>; structs: Map<string, StructRecord> } {
  const ofStructs = new Map<string, StructFacts | undefined>();
  const structFactsOf = (name: string): StructFacts | undefined => {
    if (!ofStructs.has(name)) ofStructs.set(name, madeOf(name));
    return ofStructs.get(name);
  };
  const madeOf = (name: string): StructFacts | undefined => {
    // The names of the fields of one struct are no longer told apart from those of another.
    const table = structFacts as Readonly<Record<string, StructFacts>>;
    const facts = lookUp(table, name);
    if (!facts?.like) return facts;
    const model = lookUp(table, facts.like);
    const own = facts.sections ?? [];
    const replaced = new Set(own.map(({ id }) => id));
    const kept = (model?.sections ?? []).filter(({ id }) => !replaced.has(id));
    return { ...model, ...facts, sections: [...own, ...kept] };
  };
  const factsOf = (field: FieldSchema): FieldFacts => {
    const model = structFactsOf(field.owner)?.like;
    const twin = model && fieldOf(model, field.name);
    let found: FieldFacts | undefined;
    for (const of of twin ? [twin, field] : [field]) {
      const key = fieldKey(of);
      for (const table of fieldFacts) {
        const facts = table[key];
        if (facts) found = found ? { ...found, ...facts } : facts;
      }
    }
    return found ?? {};
  };
  const unions = new Map<string, UnionRecord>();
  const unionOf = (struct: string): UnionRecord | undefined => {
    const known = unions.get(struct);
    const facts = structFactsOf(struct)?.union;
    if (known || !facts) return known;
    const made = unionFor(struct as StructName, facts, factsOf, (inner) => unionOf(inner)?.members ?? []);
    unions.set(struct, made);
    return made;
  };

  const fields = new Map<string, FieldRecord>();
  const structs = new Map<string, StructRecord>();
  for (const name of typeNames()) {
    const facts = structFactsOf(name) ?? {};
    const schemas = fieldsOf(name);
    const sections = sectionsFor(name, facts);
    const sectionOf = new Map(
      sections.flatMap(({ id, fields: names }) => names.map((f) => [f, id] as const)),
    );
    const ordered = [...new Set([...sectionOf.keys(), ...schemas.map((field) => field.name)])];
    const records = ordered.flatMap((fieldName, order): FieldRecord[] => {
      const field = fieldOf(name, fieldName);
      if (!field) return [];
      const { gate, ...known } = factsOf(field);
      const record: FieldRecord = {
        ...known,
        key: fieldKey(field),
        field,
        control: controlFor(field, known, structFactsOf(field.type)),
        section: sectionOf.get(fieldName) ?? 'other',
        order,
        made: madeBy(field, known, facts, structFactsOf(field.type)),
        ...(gate ? { gate: gateOf(gate) } : {}),
      };
      return [record];
    });
    for (const record of records) fields.set(record.key, record);
    const columns = facts.columns?.flatMap((column) => fieldOf(name, column) ?? []) ?? schemas;
    const union = unionOf(name);
    const draft: readonly string[] = facts.draft ?? [];
    const { embeds } = facts;
    structs.set(name, {
      name,
      fields: records,
      sections,
      parts: facts.parts ?? [],
      union,
      item: itemFor(schemas, facts),
      columns,
      more: schemas.filter((field) => !columns.includes(field)),
      draft,
      focus: facts.focus ?? draft[0],
      initial: facts.initial ?? {},
      initialPort: facts.initialPort,
      usual: facts.usual ?? schemas.filter((field) => field.required && !field.opaque).map((f) => f.name),
      identity: facts.identity ?? [],
      aliases: new Map(Object.entries<string>(facts.aliases ?? {})),
      emptyCounts: facts.emptyCounts ?? false,
      frame: facts.frame ?? false,
      scope: facts.scope ?? false,
      embeds: embeds && {
        goType: embeds.goType,
        fields: embeds.fields === 'members' ? (union?.members.map((m) => m.name) ?? []) : embeds.fields,
      },
    });
  }
  return { fields, structs };
}
