import { afterEach, beforeEach, vi } from 'vitest';

/** happy-dom has no layout: elements in something hidden have no boxes. */
function boxes(this: Element): DOMRectList {
  return (this.closest('[hidden]') ? [] : [new DOMRect(0, 0, 1, 1)]) as unknown as DOMRectList;
}

/** Each test of the file begins with this page, on which what is hidden has no boxes. */
export function onPage(html: string): void {
  beforeEach(() => {
    document.body.innerHTML = html;
    vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(boxes);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });
}
