import { preferredLanguage } from '../i18n/index.ts';

/**
 * Shows what index.html has to stand before the page does, in the language and the colours that the page will have: the bar
 * of its head, and the start page’s promise where nothing is kept that would be opened. The first script, and one of its
 * own: the first paint waits for it. Without it nothing is shown until the page is there.
 */

interface Choices {
  readonly language?: unknown;
  readonly theme?: unknown;
}

function choices(): Choices {
  try {
    return JSON.parse(localStorage.getItem('podwright.preferences') ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** Whether any document is kept that has a text; without reading it, for it may be long. */
function keepsText(): boolean {
  try {
    return Object.entries<string>(localStorage).some(
      ([key, saved]) => key.startsWith('podwright.document.') && !saved.includes('"text":""'),
    );
  } catch {
    return false;
  }
}

const { language, theme } = choices();
const root = document.documentElement;
root.lang = language === 'en' || language === 'zh-CN' ? language : preferredLanguage(navigator.languages);
if (theme === 'light' || theme === 'dark') root.dataset.shellTheme = theme;

const isPart = self !== top || new URLSearchParams(location.search).has('embed');
if (!isPart) root.dataset.shell = location.hash === '' && !keepsText() ? 'start' : 'bar';

function askedBy({ target }: Event): HTMLButtonElement | undefined {
  return (target instanceof Element && target.closest<HTMLButtonElement>('[data-asks]')) || undefined;
}

/** What is asked for before the page can do it, the page does when it can: it reads `data-asked`, and hears `asked`. */
function ask(button: HTMLButtonElement): void {
  root.dataset.asked = button.dataset.asks;
  button.disabled = true;
  dispatchEvent(new Event('asked'));
}

let pressed: HTMLButtonElement | undefined;
addEventListener('click', (event) => {
  const button = askedBy(event);
  if (button) ask(button);
});
addEventListener('pointerdown', (event) => {
  pressed = event instanceof PointerEvent && event.pointerType === 'mouse' ? askedBy(event) : undefined;
});
// Where the page comes between press and release, no click follows.
addEventListener('pointerup', () => {
  if (pressed && !pressed.isConnected) ask(pressed);
  pressed = undefined;
});
