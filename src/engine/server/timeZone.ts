import { zones } from './zones.ts';

/** Folders of the tz database, which are found and cannot be read. */
const folders = new Set(['posix', 'right', ...zones.keys()].filter((folder) => folder !== ''));

const names = new Map([...zones].map(([folder, list]) => [folder, new Set(list.split(' '))]));

/** True for a name that Go's `time.LoadLocation` finds in the tz database; its case counts. */
export function isTimeZone(written: string): boolean {
  // The same zones once more, without and with leap seconds.
  const name = written.replace(/^(?:posix|right)\//, '');
  if (name === '' || name === 'Local') return true;
  const end = name.lastIndexOf('/');
  return names.get(name.slice(0, Math.max(0, end)))?.has(name.slice(end + 1)) ?? false;
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
    ...(isTimeZone(zone) ? [] : [folders.has(zone) ? 'is a directory' : unknown]),
  ];
}
