import type { ContainerFieldTexts, FieldText } from './types.ts';

type OfContainer = Extract<keyof ContainerFieldTexts, `Container.${string}`>;
type OfEphemeral = Extract<keyof ContainerFieldTexts, `EphemeralContainer.${string}`>;
type Twin<K extends string> = K extends `Container.${infer Name}` ? `EphemeralContainer.${Name}` : never;

/**
 * What EphemeralContainer must say itself (fields Container does not have) and may say otherwise: the help. A field is called
 * the same in both.
 */
export type EphemeralOverrides = Partial<Record<Twin<OfContainer>, Pick<FieldText, 'help'>>> &
  Record<Exclude<OfEphemeral, Twin<OfContainer>>, FieldText>;

/** The texts of every EphemeralContainer field: those of the Container field of the same name, with the overrides on top. */
export function ephemeralTexts(
  container: Record<OfContainer, FieldText>,
  overrides: EphemeralOverrides,
): Record<OfEphemeral, FieldText> {
  const own = new Map<string, Pick<FieldText, 'help'>>(Object.entries(overrides));
  const shared = Object.entries(container).map(([key, text]) => {
    const twin = `Ephemeral${key}`;
    return [twin, { ...text, ...own.get(twin) }] as const;
  });
  return { ...overrides, ...(Object.fromEntries(shared) as Record<Twin<OfContainer>, FieldText>) };
}
