import type { ContainerFieldDetails } from './types.ts';

/**
 * The long words about every EphemeralContainer field: those of the Container field of the same name, with the
 * overrides on top. An override stands alone, as in `ephemeral-texts.ts`; `{}` says nothing.
 */
export function ephemeralDetails(
  container: ContainerFieldDetails,
  overrides: ContainerFieldDetails,
): ContainerFieldDetails {
  const shared = Object.entries(container)
    .filter(([key]) => key.startsWith('Container.'))
    .map(([key, detail]) => [`Ephemeral${key}`, detail] as const);
  return { ...Object.fromEntries(shared), ...overrides };
}
