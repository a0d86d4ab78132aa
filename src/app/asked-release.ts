import { type Version, versions } from '../pod/index.ts';

/** `?kubernetes=1.33` in the address of the page. */
const parameter = 'kubernetes';

/**
 * The release that an address asks for.
 * @param search the address from its `?` on
 * @returns undefined where it asks for none, or for one that is not known
 */
export function askedRelease(search: string): Version | undefined {
  const asked = new URLSearchParams(search).get(parameter);
  return versions.find((version) => version === asked);
}

/** Takes the release out of the address, for the person has chosen one: a reload is to keep the choice. */
export function forgetAsked(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(parameter)) return;
  url.searchParams.delete(parameter);
  history.replaceState(history.state, '', url);
}
