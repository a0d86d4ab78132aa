import { isTimeZone } from './timeZone.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const days = 'sun mon tue wed thu fri sat'.split(' ');
const bounds: readonly Bounds[] = [
  { min: 0, max: 59, names: [] },
  { min: 0, max: 23, names: [] },
  { min: 1, max: 31, names: [] },
  { min: 1, max: 12, names: months },
  { min: 0, max: 6, names: days },
];
const descriptors = '@yearly @annually @monthly @weekly @daily @midnight @hourly'.split(' ');

/** Why a text is no schedule of robfig/cron v3 (`ParseStandard`), in its words; undefined where it is one. */
export function scheduleProblem(schedule: string): string | undefined {
  let text = schedule;
  if (text.startsWith('TZ=') || text.startsWith('CRON_TZ=')) {
    const space = text.indexOf(' ');
    if (space < 0) return 'invalid schedule format: runtime error: slice bounds out of range [:-1]';
    const zone = text.slice(text.indexOf('=') + 1, space);
    if (!isTimeZone(zone)) return `provided bad location ${zone}: unknown time zone ${zone}`;
    text = text.slice(space).trim();
  }
  if (text.startsWith('@')) return descriptorProblem(text);
  const fields = text.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== 5) {
    return `expected exactly 5 fields, found ${fields.length}: [${fields.join(' ')}]`;
  }
  for (const [i, field] of fields.entries()) {
    const problem = fieldProblem(field, bounds[i] as Bounds);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function fieldProblem(field: string, r: Bounds): string | undefined {
  for (const part of field.split(',')) {
    const problem = part === '' ? undefined : rangeProblem(part, r);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function rangeProblem(text: string, r: Bounds): string | undefined {
  const [range = '', step, ...slashes] = text.split('/');
  const [low = '', high, ...hyphens] = range.split('-');
  let [start, end] = [r.min, r.max];
  if (low !== '*' && low !== '?') {
    const from = numberOf(low, r.names);
    if (typeof from === 'string') return from;
    if (hyphens.length > 0) return `too many hyphens: ${text}`;
    const to = high === undefined ? from : numberOf(high, r.names);
    if (typeof to === 'string') return to;
    [start, end] = [from, to];
  }
  if (slashes.length > 0) return `too many slashes: ${text}`;
  const by = step === undefined ? 1 : integer(step);
  if (typeof by === 'string') return by;
  if (step !== undefined && high === undefined) end = r.max;
  if (start < r.min) return `beginning of range (${start}) below minimum (${r.min}): ${text}`;
  if (end > r.max) return `end of range (${end}) above maximum (${r.max}): ${text}`;
  if (start > end) return `beginning of range (${start}) beyond end of range (${end}): ${text}`;
  return by === 0 ? `step of range should be a positive number: ${text}` : undefined;
}

/** A number, or the text of the error. */
function numberOf(text: string, names: readonly string[]): number | string {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return names === months ? named + 1 : named;
  return integer(text);
}

/** `mustParseInt`. */
function integer(text: string): number | string {
  const failed = `failed to parse int from ${text}: strconv.Atoi: parsing ${JSON.stringify(text)}:`;
  if (!/^[+-]?\d+$/.test(text)) return `${failed} invalid syntax`;
  const value = Number(text);
  if (Math.abs(value) >= 2 ** 63) return `${failed} value out of range`;
  return value < 0 ? `negative number (${value}) not allowed: ${text}` : value;
}

const every = '@every ';

function descriptorProblem(text: string): string | undefined {
  if (descriptors.includes(text)) return undefined;
  if (!text.startsWith(every)) return `unrecognized descriptor: ${text}`;
  const duration = text.slice(every.length);
  const problem = durationProblem(duration);
  return problem === undefined ? undefined : `failed to parse duration ${text}: ${problem}`;
}

/** Go's `time.ParseDuration`. */
function durationProblem(text: string): string | undefined {
  const quoted = JSON.stringify(text);
  let rest = text.replace(/^[+-]/, '');
  if (rest === '0') return undefined;
  if (rest === '') return `time: invalid duration ${quoted}`;
  while (rest !== '') {
    const number = /^(?:\d+\.?\d*|\.\d+)/.exec(rest)?.[0];
    if (number === undefined) return `time: invalid duration ${quoted}`;
    rest = rest.slice(number.length);
    const unit = /^[^.\d]*/.exec(rest)?.[0] ?? '';
    if (unit === '') return `time: missing unit in duration ${quoted}`;
    if (!['ns', 'us', '\u00b5s', '\u03bcs', 'ms', 's', 'm', 'h'].includes(unit)) {
      return `time: unknown unit ${JSON.stringify(unit)} in duration ${quoted}`;
    }
    rest = rest.slice(unit.length);
  }
  return undefined;
}
