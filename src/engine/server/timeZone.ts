/** Names that `Intl` has beside those of the tz database, from old releases of Java and of it. */
const ofJava =
  /^(?:A[CGRS]T|AET|B[ES]T|C[ANS]T|CTT|E[AC]T|I[ES]T|JST|MIT|N[ES]T|P[LNRS]T|SST|VST|SystemV\/.*|US\/Pacific-New)$/;

/** Folders of the tz database, which are found and cannot be read. */
const folders =
  /^(?:A(?:frica|merica(?:\/(?:Argentina|Indiana|Kentucky|North_Dakota))?|ntarctica|rctic|sia|tlantic|ustralia)|Brazil|C(?:anada|hile)|E(?:tc|urope)|Indian|Mexico|Pacific|US|posix|right)$/;

/** True for a name that Go's `time.LoadLocation` finds in the tz database; its case counts. */
export function isTimeZone(written: string): boolean {
  // The same zones once more, without and with leap seconds.
  const name = written.replace(/^(?:posix|right)\//, '');
  if (name === '' || name === 'UTC' || name === 'Local' || name === 'Factory') return true;
  if (!/^[A-Z]/.test(name) || /\/[a-z]|[A-Z]{5}/.test(name) || ofJava.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return known.toLowerCase() !== name.toLowerCase() || known === name;
  } catch {
    return false;
  }
}

/** What `validateTimeZone` of a CronJob says of a zone, in its words. */
export function timeZoneErrors(zone: string): readonly string[] {
  const unknown = `unknown time zone ${zone}`;
  if (zone === '') return ['timeZone must be nil or non-empty string'];
  const isPart = (part: string) =>
    part !== '.' && part !== '..' && !part.startsWith('-') && /^[A-Za-z.\-_0-9+]{1,14}$/.test(part);
  if (!zone.split('/').every(isPart)) return [unknown];
  const explicit = 'timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones';
  return [
    ...(zone.toLowerCase() === 'local' ? [explicit] : []),
    ...(isTimeZone(zone) ? [] : [folders.test(zone) ? 'is a directory' : unknown]),
  ];
}
