import type { Json } from './json.ts';

/** True for a file mode: a number from 0 to 0777 behind one of the names that modes have in every struct. */
export function isFileMode(key: string | undefined, value: Json): value is number {
  return (
    (key === 'defaultMode' || key === 'mode') &&
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= 0o777
  );
}
