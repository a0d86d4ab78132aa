import type { Json, JsonObject } from '../../pod/index.ts';

/** `a=b, c=d` of a map of texts. */
export function pairsText(map: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(map ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

const parts = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A map of texts from `a=b, c=d`; undefined for nothing. */
export function pairsOf(text: string): JsonObject | undefined {
  const entries = parts(text).map((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** `key=value:Effect` of each taint. */
export function taintsText(
  taints: readonly { readonly key: string; readonly value?: string; readonly effect: string }[] | undefined,
): string {
  return (taints ?? [])
    .map(({ key, value, effect }) => `${key}${value ? `=${value}` : ''}:${effect}`)
    .join(', ');
}

/** Taints from `key=value:Effect`, as `kubectl taint` takes them; undefined for nothing. */
export function taintsOf(text: string): Json[] | undefined {
  const taints = parts(text).map((part) => {
    const colon = part.lastIndexOf(':');
    const effect = colon < 0 ? 'NoSchedule' : part.slice(colon + 1).trim();
    const pair = colon < 0 ? part : part.slice(0, colon);
    const at = pair.indexOf('=');
    return at < 0
      ? { key: pair.trim(), effect }
      : { key: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim(), effect };
  });
  return taints.length === 0 ? undefined : taints;
}

/** Words between commas; undefined for none. */
export function wordsIn(text: string): string[] | undefined {
  const words = parts(text);
  return words.length === 0 ? undefined : words;
}

/** A number where the text is one, else the text: what reads the world says what is wrong with it. */
export function numberOr(text: string): Json | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : trimmed;
}
