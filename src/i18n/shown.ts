/** A value as it is written in YAML where it cannot be seen otherwise: the empty string. */
export function shown(value: string): string {
  return value === '' ? '""' : value;
}
