/**
 * Adds entries to the end of a list. To spread them into the arguments of `push` throws a RangeError where they are some
 * 125,000, which a text of 1 MB may have.
 */
export function pushAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
