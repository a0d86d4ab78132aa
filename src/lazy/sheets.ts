/** The style sheets of the page. None where there is no page. */
export function sheets(): HTMLLinkElement[] {
  if (typeof document === 'undefined') return [];
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
}

/**
 * True for a sheet that came without a single rule: browsers keep an empty one in place of a sheet that was not found,
 * and of a page of HTML that was sent instead, for which they fire no error either.
 */
export function isBroken({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length === 0;
  } catch {
    return false;
  }
}

/** The sheets that should be on the page and are not. */
export function brokenSheets(): HTMLLinkElement[] {
  return sheets().filter(isBroken);
}

let attempts = 0;

/** Fetches a sheet again, under another address, for a wrong answer may be in the cache. */
function mend(link: HTMLLinkElement): Promise<boolean> {
  const again = link.cloneNode() as HTMLLinkElement;
  const address = new URL(link.href);
  address.searchParams.set('again', String(++attempts));
  again.href = address.href;
  return new Promise((resolve) => {
    const settled = () => {
      const mended = again.sheet !== null && !isBroken(again);
      (mended ? link : again).remove();
      resolve(mended);
    };
    again.addEventListener('load', settled, { once: true });
    again.addEventListener('error', settled, { once: true });
    link.after(again);
  });
}

/**
 * Fetches every broken sheet of the page again and puts it where it was, so that the order of rules stays.
 * @returns whether all are there now
 */
export async function mendSheets(): Promise<boolean> {
  const mended = await Promise.all(brokenSheets().map(mend));
  return mended.every(Boolean);
}
