import type { FieldKey } from './generated/field-keys.ts';

/**
 * Upstream's own English description of a field, as in the OpenAPI document of release 1.36. Loaded when first asked
 * for; undefined for a field upstream does not describe.
 */
export async function upstreamDescription(key: FieldKey): Promise<string | undefined> {
  const { default: descriptions } = await import('./generated/descriptions.json');
  return (descriptions as Record<string, string>)[key];
}
