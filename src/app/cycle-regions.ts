import { focusTarget } from './focus-target.ts';

/** The regions in which people work, in the order F6 goes through them, each with where the focus goes in it. */
const regions: readonly { readonly region: string; readonly targets: readonly string[] }[] = [
  { region: 'nav', targets: ['[aria-current]', 'button'] },
  { region: '[data-region="form"]', targets: ['#new', 'input, select, textarea', 'button'] },
  { region: '[data-region="yaml"]', targets: ['[role="textbox"]', 'button'] },
  { region: '[data-region="panels"]', targets: ['[role="tab"][aria-selected="true"]', '[role="tab"]'] },
];

/** Moves the focus to the next region that is on the page, as F6 does in editors: Tab does not leave the YAML pane. */
export function cycleRegions(step: 1 | -1): void {
  const present = regions.flatMap(({ region, targets }) => {
    const element = document.querySelector(region);
    const inside = element && focusTarget(element, targets);
    return element && inside ? [{ element, inside }] : [];
  });
  const at = present.findIndex(({ element }) => element.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + step + present.length) % present.length;
  present[next]?.inside.focus();
}
