import { type FieldSchema, type Json, lookUp } from '../../pod/index.ts';

/** Why a text is not stored yet; key of a sentence. */
export type Problem = 'form.notNumber' | 'form.notMode' | 'form.tooBig';

export type Read =
  | { readonly value: Json }
  | { readonly problem: Problem; readonly meant?: number | undefined };

/** How one kind of scalar is shown in a control and read back. */
export interface Codec {
  /** True where the control can show the value without loss. */
  readonly fits: (value: Json) => boolean;
  readonly show: (value: Json) => string;
  /** Reads what was typed; never called with the empty text. */
  readonly read: (text: string) => Read;
  /** What a new item of a list or map holds. */
  readonly fresh: Json;
}

const isText = (value: Json): boolean => typeof value === 'string';
const isInteger = (value: Json): boolean => Number.isInteger(value);

const text: Codec = { fits: isText, show: String, read: (typed) => ({ value: typed }), fresh: '' };

/** The number of a text with letters for digits (`6o`) or a unit behind (`60s`, `60 秒`); undefined for any other. */
function meantNumber(typed: string): number | undefined {
  const digits = /^[0-9oOlI]{1,9}$/.test(typed)
    ? typed.replaceAll(/[oO]/g, '0').replaceAll(/[lI]/g, '1')
    : /^(\d{1,9}) ?(?:s|secs?|seconds?|秒)$/i.exec(typed)?.[1];
  return digits !== undefined && /\d/.test(typed) ? Number(digits) : undefined;
}

function readInteger(typed: string): Read {
  const trimmed = typed.trim();
  if (!/^[+-]?\d+$/.test(trimmed)) return { problem: 'form.notNumber', meant: meantNumber(trimmed) };
  const value = Number(trimmed);
  return Number.isSafeInteger(value) ? { value } : { problem: 'form.tooBig' };
}

const integer: Codec = { fits: isInteger, show: String, read: readInteger, fresh: 0 };

/** A number that prints as it was typed is stored as a number (`1`, `0.5`), anything else as a string. */
const quantity: Codec = {
  fits: (value) => typeof value === 'string' || typeof value === 'number',
  show: String,
  read(typed) {
    const trimmed = typed.trim();
    const number = Number(trimmed);
    return {
      value: trimmed !== '' && String(number) === trimmed && Number.isFinite(number) ? number : trimmed,
    };
  },
  fresh: 0,
};

const intOrString: Codec = {
  fits: (value) => isText(value) || isInteger(value),
  show: String,
  read(typed) {
    const trimmed = typed.trim();
    const number = Number(trimmed);
    return { value: /^-?\d+$/.test(trimmed) && Number.isSafeInteger(number) ? number : trimmed };
  },
  fresh: '',
};

/** A file mode as people write it: `0644`; also for 420 in the text, which is the same number. */
export function showMode(mode: number): string {
  return mode < 0 ? String(mode) : `0${mode.toString(8)}`;
}

/** `rw-r--r--` for 0644; the empty string for what is not a mode of three digits. */
export function modeLetters(mode: number): string {
  if (mode < 0 || mode > 0o777) return '';
  return [6, 3, 0]
    .map((shift) => {
      const bits = (mode >> shift) & 7;
      return (bits & 4 ? 'r' : '-') + (bits & 2 ? 'w' : '-') + (bits & 1 ? 'x' : '-');
    })
    .join('');
}

/** Digits after a zero are octal as in YAML read by kubectl; without one they are decimal. */
const octal: Codec = {
  fits: isInteger,
  show: (value) => showMode(value as number),
  read(typed) {
    const trimmed = typed.trim();
    const digits = /^0o?([0-7]*)$/.exec(trimmed)?.[1];
    if (digits !== undefined) return { value: digits === '' ? 0 : Number.parseInt(digits, 8) };
    return /^-?[1-9]\d*$/.test(trimmed) ? readInteger(trimmed) : { problem: 'form.notMode' };
  },
  fresh: 0,
};

const boolean: Codec = {
  fits: (value) => typeof value === 'boolean',
  show: String,
  read: (t) => ({ value: t === 'true' }),
  fresh: false,
};

export const codecs = { text, integer, quantity, intOrString, octal, boolean } as const;

const byType: Readonly<Record<string, Codec>> = {
  int32: integer,
  int64: integer,
  Quantity: quantity,
  IntOrString: intOrString,
};

/** The codec of one element of a list or map of scalars. */
export function elementCodec(field: FieldSchema): Codec {
  return lookUp(byType, field.type) ?? text;
}
