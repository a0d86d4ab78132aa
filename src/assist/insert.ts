import { type FieldSchema, fieldOf, isStruct, recordOf, structOf } from '../pod/index.ts';
import type { IndentStyle } from './indent-style.ts';

/** True where the field has values to pick once its key stands. */
export function offersValues(field: FieldSchema): boolean {
  const entry = recordOf(field);
  return (
    field.values !== undefined ||
    field.type === 'boolean' ||
    entry.names !== undefined ||
    entry.examples !== undefined ||
    entry.default !== undefined ||
    field.name === 'kind' ||
    field.name === 'apiVersion'
  );
}

const pad = (columns: number) => ' '.repeat(columns);

/** Writes the inside of `key:` with tab stops, counted on from `stop`. */
class Snippet {
  #stop = 0;
  readonly style: IndentStyle;

  constructor(style: IndentStyle) {
    this.style = style;
  }

  /** `key:` and what follows it; the key stands at column `indent`. */
  field(field: FieldSchema, indent: number, depth: number): string {
    const key = `${field.name}:`;
    if (field.shape === 'list') {
      const dash = indent + this.style.sequence;
      return `${key}\n${pad(dash)}- ${this.#element(field.type, dash + 2, depth)}`;
    }
    if (field.shape === 'map' || isStruct(field.type)) {
      const inner = indent + this.style.unit;
      return `${key}\n${pad(inner)}${field.shape === 'map' ? this.#tab() : this.#element(field.type, inner, depth)}`;
    }
    return `${key} ${this.#tab()}`;
  }

  /** The inside of a struct, its first key at column `indent`, or a tab stop. */
  #element(type: string, indent: number, depth: number): string {
    if (!isStruct(type) || depth <= 0) return this.#tab();
    const fields = (structOf(type)?.usual ?? []).flatMap((name) => fieldOf(type, name) ?? []);
    if (fields.length === 0) return this.#tab();
    return fields.map((field) => this.field(field, indent, depth - 1)).join(`\n${pad(indent)}`);
  }

  #tab(): string {
    this.#stop++;
    return `$${this.#stop}`;
  }
}

/** What a chosen key writes: `insert` is a snippet with the indentation spelled out. */
export interface KeyInsert {
  readonly insert: string;
  /** True where the list of values or keys should open next. */
  readonly again: boolean;
}

/**
 * What to write for a key.
 * @param indent column of the key
 * @param flow within `{}`, where nothing may span lines
 */
export function insertKey(field: FieldSchema, indent: number, style: IndentStyle, flow: boolean): KeyInsert {
  if (flow) return { insert: `${field.name}: $0`, again: offersValues(field) };
  const insert = new Snippet(style).field(field, indent, 4);
  const single = insert.endsWith('$1');
  return {
    insert,
    again: single && (field.shape !== 'single' || isStruct(field.type) || offersValues(field)),
  };
}

/** Escapes a literal for a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A Pod to fill in. */
export function podSnippet({ unit, sequence }: IndentStyle): string {
  const item = unit + sequence;
  return [
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    `${pad(unit)}name: \${1:web}`,
    'spec:',
    `${pad(unit)}containers:`,
    `${pad(item)}- name: \${2:web}`,
    `${pad(item + 2)}image: \${3:nginx:1.27}`,
    '',
  ].join('\n');
}
