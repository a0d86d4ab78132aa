import type { Version } from './types.ts';

/** Changes within so many ms are one version: how the text was at their end. */
const stretch = 2 * 60_000;
/** Most versions of a draft, and most UTF-16 units in all of them. */
const mostVersions = 60;
const mostUnits = 4_000_000;

/**
 * The version that a change belongs to: the newest one, as long as its stretch lasts, else a new one. The first is how the text
 * was when it was opened, and no later change belongs to it.
 * @param times of the versions that are there, in their order
 */
export function versionOf(times: readonly number[], now: number): number {
  const newest = times.at(-1);
  if (newest === undefined) return now;
  if (times.length > 1 && now - newest < stretch) return newest;
  return Math.max(now, newest + 1);
}

/**
 * Which versions are given up for want of room: first those that lie closest to their neighbours, so that old ones thin out.
 * The first and the newest stay.
 * @param versions of one draft in their order
 */
export function tooMany(versions: readonly Version[]): readonly Version[] {
  const kept = [...versions];
  const gone: Version[] = [];
  let units = kept.reduce((sum, { text }) => sum + text.length, 0);
  while (kept.length > 2 && (kept.length > mostVersions || units > mostUnits)) {
    let closest = 1;
    for (let i = 1; i < kept.length - 1; i++) if (gapAt(kept, i) < gapAt(kept, closest)) closest = i;
    const [dropped] = kept.splice(closest, 1);
    if (!dropped) break;
    units -= dropped.text.length;
    gone.push(dropped);
  }
  return gone;
}

function gapAt(versions: readonly Version[], i: number): number {
  return (versions[i + 1]?.at ?? 0) - (versions[i - 1]?.at ?? 0);
}
