import puppeteer from 'puppeteer-core';
import { programOf } from './programs.mjs';

/** Firefox, driven by WebDriver BiDi. */
export async function firefox() {
  const executablePath = programOf(['firefox-esr', 'firefox']);
  if (!executablePath) return undefined;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // The page may write to the clipboard without a prompt, as it may after a click.
    extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const problems = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  return {
    name: `Firefox ${(await browser.version()).replace(/^\D*/, '')}`,
    problems: async () => problems,
    open: (url) => page.goto(url),
    run: (code, ...args) => page.evaluate(code, ...args),
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async press(key, ...held) {
      for (const each of held) await page.keyboard.down(each);
      await page.keyboard.press(key);
      for (const each of held) await page.keyboard.up(each);
    },
    close: () => browser.close(),
  };
}
