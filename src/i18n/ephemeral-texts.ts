import type { ContainerFieldTexts, FieldText } from './types.ts';

type OfContainer = Extract<keyof ContainerFieldTexts, `Container.${string}`>;
type OfEphemeral = Extract<keyof ContainerFieldTexts, `EphemeralContainer.${string}`>;
type Twin<K extends string> = K extends `Container.${infer Name}` ? `EphemeralContainer.${Name}` : never;

/** What EphemeralContainer must say itself (fields Container does not have) and may say otherwise. */
export type EphemeralOverrides = Partial<Record<OfEphemeral, FieldText>> &
  Record<Exclude<OfEphemeral, Twin<OfContainer>>, FieldText>;

/**
 * The texts of every EphemeralContainer field: those of the Container field of the same name, with the overrides on top.
 * An override stands alone: nothing of the Container's text shows through.
 */
export function ephemeralTexts(
  container: Record<OfContainer, FieldText>,
  overrides: EphemeralOverrides,
): Record<OfEphemeral, FieldText> {
  const shared = Object.entries(container).map(([key, text]) => [`Ephemeral${key}`, text] as const);
  return { ...(Object.fromEntries(shared) as Record<Twin<OfContainer>, FieldText>), ...overrides };
}
