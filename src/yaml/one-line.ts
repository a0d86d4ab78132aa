import type { Json } from '../pod/index.ts';
import { keyName, resolvePlain } from './scalars.ts';

/** The characters in quotes; undefined where the text is not in quotes. */
function unquoted(written: string): string | undefined {
  if (written.length < 2 || written.at(-1) !== written[0]) return undefined;
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return undefined;
  try {
    return JSON.parse(written) as string;
  } catch {
    return written.slice(1, -1);
  }
}

/** The key that kubectl reads from characters on one line, plain or in quotes. */
export function writtenKey(written: string): string {
  return unquoted(written) ?? keyName(resolvePlain(written), written) ?? written;
}

/** The scalar that kubectl reads from characters on one line, plain or in quotes; what JSON cannot carry stays a text. */
export function writtenScalar(written: string): Json {
  const value = unquoted(written) ?? resolvePlain(written);
  return typeof value === 'number' && !Number.isFinite(value) ? written : value;
}
