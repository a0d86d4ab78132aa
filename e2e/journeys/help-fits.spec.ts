import { tables as english } from '../../src/i18n/en/all.ts';
import { tables as chinese } from '../../src/i18n/zh-CN/all.ts';
import { expect, test } from '../fixtures.ts';
import { everyPart } from '../manifests.ts';

/** Fits nowhere: what shows that the measure finds what is cut. */
const tooLong = ['too long', 'word '.repeat(120)] as const;

for (const width of [1440, 1024])
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('the help bar shows the whole help of every field, in both languages', async ({
      workbench,
      page,
    }) => {
      const { yaml, form, header } = workbench;
      await yaml.openFile('shop.yaml', everyPart);
      await form.region.locator('[data-path]').first().waitFor();
      for (const [language, { fields }] of [
        ['en', english],
        ['zh-CN', chinese],
      ] as const) {
        if (language === 'zh-CN') await header.setLanguage(language);
        const texts = [tooLong, ...Object.entries(fields).map(([key, { help }]) => [key, help] as const)];
        const cut = await page.locator('aside[data-help] > p').evaluate((bar, all) => {
          const before = [...bar.childNodes];
          const found = all.flatMap(([key, help]) => {
            bar.replaceChildren(
              ...help.split('`').map((piece, i) => {
                if (i % 2 === 0) return document.createTextNode(piece);
                const code = document.createElement('code');
                code.textContent = piece;
                return code;
              }),
            );
            return bar.scrollHeight > bar.clientHeight + 1 ? [key] : [];
          });
          bar.replaceChildren(...before);
          return found;
        }, texts);
        expect.soft(texts.length).toBeGreaterThan(400);
        expect.soft(cut, language).toEqual([tooLong[0]]);
      }
    });
  });
