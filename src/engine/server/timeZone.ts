import type { ErrorList, Field } from './errors.ts';

/** Names that `Intl` has beside those of the tz database, from old releases of Java and of it. */
const ofJava =
  /^(?:A[CGRS]T|AET|B[ES]T|C[ANS]T|CTT|E[AC]T|I[ES]T|JST|MIT|N[ES]T|P[LNRS]T|SST|VST|SystemV\/.*|US\/Pacific-New)$/;

/** True for a name that Go's `time.LoadLocation` finds in the tz database; its case counts. */
export function isTimeZone(name: string): boolean {
  if (name === '' || name === 'UTC' || name === 'Local' || name === 'Factory') return true;
  if (!/^[A-Z]/.test(name) || /\/[a-z]|[A-Z]{5}/.test(name) || ofJava.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return known.toLowerCase() !== name.toLowerCase() || known === name;
  } catch {
    return false;
  }
}

/** `validateTimeZone` of a CronJob. */
export function validateTimeZone(errors: ErrorList, zone: string, p: Field): void {
  const unknown = `unknown time zone ${zone}`;
  if (zone === '') {
    errors.invalid(p, zone, 'timeZone must be nil or non-empty string');
    return;
  }
  const isPart = (part: string) =>
    part !== '.' && part !== '..' && !part.startsWith('-') && /^[A-Za-z.\-_0-9+]{1,14}$/.test(part);
  if (!zone.split('/').every(isPart)) {
    errors.invalid(p, zone, unknown);
    return;
  }
  if (zone.toLowerCase() === 'local') {
    const detail = 'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones';
    errors.invalid(p, zone, detail);
  }
  if (!isTimeZone(zone)) errors.invalid(p, zone, unknown);
}
