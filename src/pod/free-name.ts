interface FreeName {
  /** What stands before the number. */
  readonly between?: string;
  /** So many UTF-16 units a name may have; what is in front of the number is cut for it. */
  readonly longest?: number;
  /** The number to go on from, by base, where the same names were asked for before and none came free; kept up to date. */
  readonly tried?: Map<string, number>;
}

/** `base`, or the first of `base-2`, `base-3`, ... that is not taken. */
export function freeName(
  base: string,
  taken: ReadonlySet<string>,
  { between = '-', longest = Number.POSITIVE_INFINITY, tried }: FreeName = {},
): string {
  let name = base;
  for (let n = tried?.get(base) ?? 2; taken.has(name); n++) {
    const end = `${between}${n}`;
    let front = base.slice(0, longest - end.length);
    while (front.endsWith(between)) front = front.slice(0, -between.length);
    name = `${front}${end}`;
    tried?.set(base, n);
  }
  return name;
}
