const gap = 4;

/** Below the anchor, its right edges in line where there is room; above it where there is none below. */
export function placeBeside(element: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = Math.min(Math.max(gap, at.left), window.innerWidth - width - gap);
  const below = at.bottom + gap;
  const fits = below + height <= window.innerHeight - gap;
  const top = fits ? below : Math.max(gap, at.top - gap - height);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
