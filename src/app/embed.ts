import { type DockTab, dockTabs } from '../store/index.ts';

/** The page as a part of another one: the text and one panel, nothing kept. */
export interface Embed {
  readonly panel: DockTab;
  readonly editable: boolean;
}

/**
 * What the address asks for: `?embed=map`, with `&edit` to be edited. A page within another one is always a part of it: it
 * keeps nothing, and shows nothing of what is kept.
 * @param search the address from its `?` on
 * @param framed whether the page stands within another one
 */
export function embedOf(search: string, framed: boolean): Embed | undefined {
  const asked = new URLSearchParams(search);
  if (!framed && !asked.has('embed')) return undefined;
  return {
    panel: dockTabs.find((tab) => tab === asked.get('embed')) ?? 'issues',
    editable: asked.has('edit'),
  };
}

/** What this page was asked for; undefined for the whole page. */
export const embed = embedOf(location.search, window.self !== window.top);
