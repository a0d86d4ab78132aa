const key = 'lesson=';

/** The ids of lessons that the part of an address behind `#` names: one lesson, or a course of several. */
export function linkedLessons(hash: string): readonly string[] {
  const parts = hash.replace(/^#/, '').split('&');
  const named = parts.find((part) => part.startsWith(key));
  const ids = (named?.slice(key.length) ?? '').split(',');
  return ids.filter((id) => /^[a-z0-9-]{1,63}$/.test(id));
}

/** The part of an address from `#` on that opens lessons, the first of them at once. */
export function lessonLink(ids: readonly string[]): string {
  return `#${key}${ids.join(',')}`;
}
