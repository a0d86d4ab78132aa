/** The element of a part of the page that takes the focus: what fits the first selector that finds an enabled one that is shown. */
export function focusTarget(element: Element, targets: readonly string[]): HTMLElement | undefined {
  for (const target of targets) {
    for (const found of element.querySelectorAll<HTMLElement>(target)) {
      if (!found.matches(':disabled') && found.getClientRects().length > 0) return found;
    }
  }
  return undefined;
}
