import { storage } from './tabs.ts';

/** What was set aside under these keys as one JSON text: key to the string that was saved. */
export function setAsideText(keys: readonly string[]): string {
  const kept = keys.map((key) => [key, storage.getItem(key)]);
  return `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`;
}
