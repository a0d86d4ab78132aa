import type { Json } from './json.ts';

/** True for a file mode of more than one digit, up to 0777: a number behind one of the names that modes have in every struct. */
export function isLongMode(key: string | undefined, value: Json): value is number {
  return (
    (key === 'mode' || key === 'defaultMode') &&
    Number(value) > 7 &&
    Number(value) < 512 &&
    Number.isInteger(value)
  );
}
