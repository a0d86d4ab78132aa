const ranges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dayNames = 'sun mon tue wed thu fri sat'.split(' ');

/** The standard format of robfig/cron, which upstream uses: five fields, or `@hourly` and the like. */
export function isSchedule(text: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(text)) return true;
  if (/^@every \d/.test(text)) return true;
  const fields = text.trim().split(/\s+/);
  return fields.length === 5 && fields.every((field, i) => isScheduleField(field, i));
}

function isScheduleField(field: string, index: number): boolean {
  const [min, max] = ranges[index] ?? [0, 0];
  const names = index === 3 ? monthNames : index === 4 ? dayNames : [];
  const number = (text: string): number => {
    const named = names.indexOf(text.toLowerCase());
    if (named >= 0) return named + min;
    return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  };
  return field.split(',').every((part) => {
    const [range = '', step, ...rest] = part.split('/');
    if (rest.length > 0 || (step !== undefined && !(number(step) > 0))) return false;
    if (range === '*' || range === '?') return true;
    const [low = '', high, ...more] = range.split('-');
    const from = number(low);
    const to = high === undefined ? from : number(high);
    return more.length === 0 && from >= min && to <= max && from <= to;
  });
}
