/** File name of the script that this page was started by; undefined where the page was not built (dev server). */
function ownEntry(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const name = script && new URL(script.src).pathname.split('/').at(-1);
  return name && /.-[\w-]{8}\.js$/.test(name) ? name : undefined;
}

/**
 * Asks the host for the page as it is now.
 * @returns true when that is another build than this one; false when it is the same, or the host does not tell
 */
export async function isNewerDeployed(): Promise<boolean> {
  const own = ownEntry();
  if (!own) return false;
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const entry = page.querySelector('script[type="module"][src]')?.getAttribute('src');
    return entry != null && page.title === document.title && !entry.endsWith(`/${own}`);
  } catch {
    return false;
  }
}
