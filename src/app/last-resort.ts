import { ownWords } from './own-words.ts';

/** What stands in place of the page while no language can be loaded; resolves when the person wants another try. */
export function lastResort(root: HTMLElement): Promise<void> {
  const alert = document.createElement('div');
  alert.role = 'alert';
  alert.style.cssText = 'padding: 24px; max-width: 60ch; font: 15px/1.5 system-ui, sans-serif';
  return new Promise((resolve) => {
    for (const [language, words] of Object.entries(ownWords)) {
      const sentence = document.createElement('p');
      sentence.lang = language;
      sentence.textContent = words.noPage;
      const button = document.createElement('button');
      button.type = 'button';
      button.lang = language;
      button.textContent = words.retry;
      button.onclick = () => {
        alert.remove();
        resolve();
      };
      alert.append(sentence, button);
    }
    root.replaceChildren(alert);
  });
}
