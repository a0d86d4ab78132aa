/** What the page's style sheets say of an element of the picture, so that it looks the same without them. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
  'visibility',
];

/** Attributes that mean something on the page only. */
const ofThePage = [
  'class',
  'tabindex',
  'role',
  'aria-label',
  'aria-pressed',
  'aria-hidden',
  'data-part',
  'data-state',
];

/**
 * The text of an SVG file that shows a picture as it stands on the page: styles are written into it, the fonts are named,
 * and nothing is loaded from elsewhere.
 * @param background colour behind the picture
 */
export function svgFile(svg: SVGSVGElement, title: string, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  copies.forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of kept) {
      const value = style.getPropertyValue(name);
      if (value !== '') element.setAttribute(name, value);
    }
    for (const name of [...element.attributes].map((attribute) => attribute.name))
      if (ofThePage.includes(name) || name.startsWith('data-')) element.removeAttribute(name);
  });
  const { width, height } = svg.viewBox.baseVal;
  const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const paper = make('rect');
  paper.setAttribute('width', String(width));
  paper.setAttribute('height', String(height));
  paper.setAttribute('fill', background);
  const name = make('title');
  name.textContent = title;
  copy.prepend(name, paper);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** Hands a picture to the browser as a file. */
export function downloadSvg(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
