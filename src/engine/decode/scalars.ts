import {
  type FieldSchema,
  type Issue,
  isList,
  type Json,
  lookUp,
  numberText,
  type Path,
  type PathEdit,
  parseQuantity,
  quantityErrorMessages,
} from '../../pod/index.ts';
import { parseTime } from '../server/time.ts';
import { typeInvalid } from '../validation/errors.ts';
import { goMessage, jsonKind } from './goMessage.ts';

/** The value as the decoder keeps it, or an issue; `undefined` for both means unset. */
export interface Scalar {
  readonly value?: Json;
  readonly issue?: Issue;
}

const set = (path: Path, value: Json): PathEdit[] => [{ op: 'set', path, value }];

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
};

function wrong(
  code:
    | 'type-int-or-string'
    | 'type-string'
    | 'type-string-structure'
    | 'type-boolean'
    | 'type-integer'
    | 'mode-string',
  field: FieldSchema,
  path: Path,
  value: Json,
  fix?: PathEdit[],
  goType?: string,
): Scalar {
  const params = { field: field.name, kind: jsonKind(value), value: printed(value) };
  return { issue: typeInvalid(path, value, goMessage(field, path, value, goType), code, { params, fix }) };
}

function printed(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/**
 * Decodes one scalar as an API server does: k8s.io/apimachinery's JSON decoder for strings, booleans and integers (an
 * integral float such as `1.0` is an integer), `intstr.IntOrString`, `resource.Quantity`, `metav1.Time`.
 */
export function decodeScalar(field: FieldSchema, path: Path, value: Json): Scalar {
  switch (field.type) {
    case 'string':
      return decodeString(field, path, value);
    case 'boolean':
      return decodeBoolean(field, path, value);
    case 'int32':
    case 'int64':
      return decodeInteger(field, path, value);
    case 'IntOrString':
      if (typeof value === 'string') return { value };
      if (typeof value === 'number' && inRange(value, 'int32')) return { value };
      return wrong('type-int-or-string', field, path, value, undefined, 'int32');
    case 'Quantity':
      return decodeQuantity(field, path, value);
    case 'Time':
      return decodeTime(field, path, value);
    default:
      return { value };
  }
}

function decodeString(field: FieldSchema, path: Path, value: Json): Scalar {
  if (typeof value === 'string') return { value };
  if (typeof value === 'number' || typeof value === 'boolean') {
    return wrong('type-string', field, path, value, set(path, String(value)));
  }
  const [only, ...others] = isList(value) ? value : [];
  const fix = typeof only === 'string' && others.length === 0 ? set(path, only) : undefined;
  return wrong('type-string-structure', field, path, value, fix);
}

const booleanWords: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

function decodeBoolean(field: FieldSchema, path: Path, value: Json): Scalar {
  if (typeof value === 'boolean') return { value };
  const meant = typeof value === 'string' ? lookUp(booleanWords, value.trim().toLowerCase()) : undefined;
  return wrong('type-boolean', field, path, value, meant === undefined ? undefined : set(path, meant));
}

function inRange(value: number, type: 'int32' | 'int64'): boolean {
  const [min, max] = ranges[type] ?? [0, 0];
  return Number.isInteger(value) && value >= min && value <= max && Math.abs(value) < 1e21;
}

function decodeInteger(field: FieldSchema, path: Path, value: Json): Scalar {
  const type = field.type === 'int64' ? 'int64' : 'int32';
  if (typeof value === 'number') {
    if (inRange(value, type)) return { value };
    const code = Number.isInteger(value) ? 'integer-range' : 'type-integer';
    const [min, max] = ranges[type] ?? [0, 0];
    const detail = goMessage(field, path, value);
    const params = { field: field.name, kind: 'number', value: printed(value), min, max };
    return { issue: typeInvalid(path, value, detail, code, { params }) };
  }
  const meant = typeof value === 'string' ? integerMeant(field, value.trim()) : undefined;
  const isMode = typeof value === 'string' && isFileMode(field) && /^[0-7oO]+$/.test(value.trim());
  const fix = meant !== undefined && inRange(meant, type) ? set(path, meant) : undefined;
  return wrong(isMode ? 'mode-string' : 'type-integer', field, path, value, fix);
}

/** True for the fields that hold a file mode: `defaultMode` and `mode` of the volume types. */
export function isFileMode(field: FieldSchema): boolean {
  return field.name === 'defaultMode' || field.name === 'mode';
}

/** The integer a text was meant to be: `"8080"`, `30s` for seconds, `"0644"` for a file mode. */
function integerMeant(field: FieldSchema, text: string): number | undefined {
  if (isFileMode(field)) {
    if (/^0o?[0-7]{3}$/i.test(text)) return Number.parseInt(text.replace(/o/i, ''), 8);
    return /^o?[0-7]{3}$/i.test(text) ? modeMeant(text) : undefined;
  }
  if (/^[+-]?\d+$/.test(text) && !/^[+-]?0\d/.test(text)) return Number(text);
  const seconds = /^(\d+)\s*(?:s|sec|seconds?|秒)$/i.exec(text);
  if (seconds && field.name.endsWith('Seconds')) return Number(seconds[1]);
  return undefined;
}

/** The mode that three digits without a zero were meant to be, octal (`644`) or decimal (`420`); the one that gives nobody more than the owner. */
function modeMeant(text: string): number | undefined {
  const octal = Number.parseInt(text.replace(/^o/i, ''), 8);
  if (/^o/i.test(text)) return octal;
  const decimal = Number(text);
  if (isUsualMode(octal)) return isUsualMode(decimal) ? undefined : octal;
  return isUsualMode(decimal) ? decimal : octal;
}

/** True where the owner may do all that the group may, and the group all that others may: `0644`, `0750`. */
function isUsualMode(mode: number): boolean {
  const [owner, group, others] = [mode >> 6, (mode >> 3) & 7, mode & 7];
  return mode <= 0o777 && (owner & group) === group && (group & others) === others;
}

function decodeQuantity(field: FieldSchema, path: Path, value: Json): Scalar {
  if (typeof value !== 'string' && typeof value !== 'number') {
    const detail = quantityErrorMessages.ErrFormatWrong;
    const params = { field: field.name, kind: jsonKind(value), value: printed(value) };
    return { issue: typeInvalid(path, value, detail, 'type-quantity', { params }) };
  }
  // White space around a quantity is nothing (`Quantity.UnmarshalJSON`).
  const text = typeof value === 'string' ? value.trim() : numberText(value);
  const parsed = parseQuantity(text);
  if (parsed.ok) return { value: typeof value === 'string' ? text : value };
  const meant = typeof value === 'string' ? quantityMeant(value) : undefined;
  const params = { field: field.name, kind: jsonKind(value), value: printed(value), meant: meant ?? '' };
  const code = meant === undefined ? 'quantity' : 'quantity-near';
  const fix = meant === undefined ? undefined : set(path, meant);
  return { issue: typeInvalid(path, value, quantityErrorMessages[parsed.error], code, { params, fix }) };
}

const suffixesMeant: Readonly<Record<string, string>> = {
  kb: 'k',
  mb: 'M',
  gb: 'G',
  tb: 'T',
  kib: 'Ki',
  mib: 'Mi',
  gib: 'Gi',
  tib: 'Ti',
  ki: 'Ki',
  mi: 'Mi',
  gi: 'Gi',
  ti: 'Ti',
  g: 'G',
  t: 'T',
  core: '',
  cores: '',
  cpu: '',
  cpus: '',
  m: 'm',
};

/** The quantity a text was meant to be, where only its suffix is misspelt or set apart: `100MB`, `64 Mi`, `1GiB`. */
export function quantityMeant(text: string): string | undefined {
  const match = /^(\d+(?:[.,]\d+)?|\.\d+)\s*([A-Za-z]*)$/.exec(text.trim());
  if (!match) return undefined;
  const [, number = '', suffix = ''] = match;
  const exact = number.replace(',', '.') + suffix;
  if (parseQuantity(exact).ok) return exact;
  const known = lookUp(suffixesMeant, suffix.toLowerCase());
  if (known === undefined) return undefined;
  return number.replace(',', '.') + known;
}

function decodeTime(field: FieldSchema, path: Path, value: Json): Scalar {
  const parsed = typeof value === 'string' ? parseTime(value) : undefined;
  if (parsed && 'time' in parsed) return { value };
  const detail = parsed ? parsed.error : goMessage(field, path, value, 'string');
  const params = { field: field.name, kind: jsonKind(value), value: printed(value) };
  return { issue: typeInvalid(path, value, detail, 'type-time', { params }) };
}
