const layout = '2006-01-02T15:04:05Z07:00';

/** The parts of {@link layout}: a literal, or the name Go gives to a number of so many digits. */
const parts: readonly (readonly [element: string, digits: number])[] = [
  ['2006', 4],
  ['-', 0],
  ['01', 2],
  ['-', 0],
  ['02', 2],
  ['T', 0],
  ['15', 2],
  [':', 0],
  ['04', 2],
  [':', 0],
  ['05', 2],
];

/** `quote` of Go's `time` package: what is no printable ASCII is written byte by byte. */
function quoted(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => {
    if (byte < 0x20 || byte >= 0x80) return `\\x${byte.toString(16).padStart(2, '0')}`;
    const character = String.fromCharCode(byte);
    return character === '"' || character === '\\' ? `\\${character}` : character;
  });
  return `"${bytes.join('')}"`;
}

/**
 * Reads a time as Go's `time.Parse(time.RFC3339, text)`.
 * @returns the time as a server prints it (in UTC, without fractions), or Go's error
 */
export function parseTime(text: string): { readonly time: string } | { readonly error: string } {
  const wrong = (rest: string, element: string) => ({
    error: `parsing time ${quoted(text)} as ${quoted(layout)}: cannot parse ${quoted(rest)} as ${quoted(element)}`,
  });
  const range = (what: string) => ({ error: `parsing time ${quoted(text)}: ${what} out of range` });
  let rest = text;
  const numbers: number[] = [];
  for (const [element, digits] of parts) {
    const found = digits === 0 ? element : rest.slice(0, digits);
    const fits = digits === 0 ? rest.startsWith(element) : found.length === digits && /^\d+$/.test(found);
    if (!fits) return wrong(rest, element);
    if (digits > 0) numbers.push(Number(found));
    rest = rest.slice(found.length);
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  rest = rest.replace(/^[.,]\d+/, '');
  const zone = /^(?:Z|([+-])(\d\d):(\d\d))/.exec(rest);
  if (!zone) return wrong(rest, 'Z07:00');
  const extra = rest.slice(zone[0].length);
  if (extra !== '') return { error: `parsing time ${quoted(text)}: extra text: ${quoted(extra)}` };
  if (month < 1 || month > 12) return range('month');
  if (hour > 23) return range('hour');
  if (minute > 59) return range('minute');
  if (second > 59) return range('second');
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return range('day');
  const [, sign, hours, minutes] = zone;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second));
  return { time: at.toISOString().replace(/\.\d+Z$/, 'Z') };
}
