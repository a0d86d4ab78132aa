/** What differs between two texts: `start..oldEnd` of the old one became `start..newEnd` of the new one. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const chunk = 4096;

/** The smallest single change that makes `fresh` of `old`. Compares in chunks, which costs a fraction of a walk. */
export function changeBetween(old: string, fresh: string): Change {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start + chunk <= shorter && old.slice(start, start + chunk) === fresh.slice(start, start + chunk)) {
    start += chunk;
  }
  while (start < shorter && old.charCodeAt(start) === fresh.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  const equalBefore = (from: number) =>
    old.slice(old.length - from - chunk, old.length - from) ===
    fresh.slice(fresh.length - from - chunk, fresh.length - from);
  while (same + chunk <= most && equalBefore(same)) same += chunk;
  while (same < most && old.charCodeAt(old.length - 1 - same) === fresh.charCodeAt(fresh.length - 1 - same)) {
    same++;
  }
  return { start, oldEnd: old.length - same, newEnd: fresh.length - same };
}
