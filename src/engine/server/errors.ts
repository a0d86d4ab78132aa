import type { Json } from '../../pod/index.ts';

/** `ErrorType` of apimachinery's `pkg/util/validation/field/errors.go`, without its `FieldValue`. */
export type ServerErrorType =
  | 'Required'
  | 'Invalid'
  | 'NotSupported'
  | 'Forbidden'
  | 'Duplicate'
  | 'TooLong'
  | 'TooMany'
  | 'NotFound'
  | 'InternalError';

/** One error as the server prints it: the field and the words are upstream's, its slips included. */
export interface ServerError {
  readonly type: ServerErrorType;
  readonly field: string;
  /** Of the internal object; the empty string where upstream has none to show. */
  readonly badValue: Json;
  readonly detail: string;
}

/** A path as upstream prints it. Rules build it with template literals: `${p}.name`, `${p}[0]`. */
export type Field = string;

/** `p.name`, and `name` at the root. */
export function child(p: Field, name: string): Field {
  return p === '' ? name : `${p}.${name}`;
}

/** What a value without exported fields is as JSON. */
export const noValue: Json = {};

/** `field.OmitValueType{}`, which is not printed; told from other empty values by its identity. */
export const omitted: Json = {};

/** Errors in the order in which the rules find them; one method per constructor of errors.go, field first. */
export class ErrorList {
  readonly #list: ServerError[] = [];

  get list(): readonly ServerError[] {
    return this.#list;
  }

  get size(): number {
    return this.#list.length;
  }

  #add(type: ServerErrorType, field: Field, badValue: Json, detail: string): void {
    this.#list.push({ type, field, badValue, detail });
  }

  append(other: ErrorList): void {
    for (const error of other.list) this.#list.push(error);
  }

  required(field: Field, detail = ''): void {
    this.#add('Required', field, '', detail);
  }

  invalid(field: Field, value: Json | undefined, detail: string): void {
    this.#add('Invalid', field, value ?? null, detail);
  }

  /** One Invalid for each sentence that says why a value is none of its kind. */
  invalidEach(field: Field, value: Json, details: readonly string[]): void {
    for (const detail of details) this.invalid(field, value, detail);
  }

  notSupported(field: Field, value: Json, values: readonly string[]): void {
    const quoted = values.map((word) => JSON.stringify(word)).join(', ');
    this.#add('NotSupported', field, value, `supported values: ${quoted}`);
  }

  forbidden(field: Field, detail: string): void {
    this.#add('Forbidden', field, '', detail);
  }

  duplicate(field: Field, value: Json): void {
    this.#add('Duplicate', field, value, '');
  }

  notFound(field: Field, value: Json, detail = ''): void {
    this.#add('NotFound', field, value, detail);
  }

  tooLong(field: Field, max: number): void {
    this.#add('TooLong', field, '<value omitted>', `may not be more than ${max} bytes`);
  }

  tooMany(field: Field, actual: number, max: number): void {
    this.#add('TooMany', field, actual, `must have at most ${max} items`);
  }

  internal(field: Field, detail: string): void {
    this.#add('InternalError', field, noValue, detail);
  }
}
