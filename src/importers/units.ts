import { lookUp } from '../pod/index.ts';

/** What one letter behind a number of bytes means to docker: powers of 1024 (github.com/docker/go-units `RAMInBytes`). */
const powers = 'kmgtp';

/** The bytes of `512m`, `1.5g`, `64MiB`, `1024`; undefined for anything else, and for what is not above zero. */
export function bytesOf(text: string): number | undefined {
  const match = /^(\d{1,15}(?:\.\d{1,9})?) ?([a-z]{0,3})$/.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  const [, digits = '', unit = ''] = match;
  const scale = unit === '' || unit === 'b' ? 1 : scaleOf(unit);
  if (scale === undefined) return undefined;
  const bytes = Math.floor(Number(digits) * scale);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}

function scaleOf(unit: string): number | undefined {
  const power = powers.indexOf(unit[0] ?? '');
  const rest = unit.slice(1);
  return power >= 0 && (rest === '' || rest === 'b' || rest === 'ib') ? 1024 ** (power + 1) : undefined;
}

/** A number of bytes in the largest binary unit that it is a whole number of: `512Mi`. */
export function quantityOfBytes(bytes: number): string {
  const units = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && value % 1024 === 0 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value}${units[unit]}`;
}

/** Thousandths of a CPU of `1.5` or `.25`; undefined for what is no number above zero. */
export function milliCpus(text: string): number | undefined {
  if (!/^\d{0,9}(?:\.\d{0,9})?$/.test(text) || !/\d/.test(text)) return undefined;
  const milli = Math.round(Number(text) * 1000);
  return milli > 0 ? milli : undefined;
}

/** `1500m` as `1500m`, `2000m` as `2`. */
export function quantityOfMilli(milli: number): string {
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
}

const seconds: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

/**
 * Seconds of a duration such as `1m30s`, `500ms` or `10` (seconds, as podman and compose take it).
 * @returns undefined for what is no duration
 */
export function secondsOf(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  let rest = text.trim();
  let total = 0;
  if (rest === '') return undefined;
  while (rest !== '') {
    const match = /^(\d{1,9}(?:\.\d{1,9})?)(ns|us|µs|ms|s|m|h|d|w)/.exec(rest);
    const [whole = '', digits = '', unit = ''] = match ?? [];
    if (whole === '') return undefined;
    total += Number(digits) * (lookUp(seconds, unit) ?? 0);
    rest = rest.slice(whole.length);
  }
  return total;
}

/** A whole number from its digits, within bounds. */
export function wholeNumber(text: string, min: number, max: number): number | undefined {
  if (!/^[+-]?\d{1,15}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}
