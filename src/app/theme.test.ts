import { expect, test } from 'vitest';
import { cssVariables } from './theme.ts';

const { light, dark } = cssVariables({} as Parameters<typeof cssVariables>[0]);

function channels(colour: string | undefined): number[] {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(colour ?? '')?.slice(1) ?? [];
  return digits.map((pair) => Number.parseInt(pair, 16) / 255);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string | undefined): number {
  const [red = Number.NaN, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const texts = [
  '--mantine-color-dimmed',
  '--mantine-color-error',
  '--mantine-color-placeholder',
  '--pw-accent',
  '--pw-error',
  '--pw-warning',
  '--pw-advice',
  '--pw-ok',
] as const;
/** Mantine's own background of the page. */
const pages = { light: '#ffffff', dark: '#242424' };

test.each([
  ['light', light, pages.light],
  ['dark', dark, pages.dark],
] as const)(
  'in the %s scheme small text stands out from the page and from panels (WCAG AA)',
  (_, colours, page) => {
    for (const text of texts) {
      for (const ground of [page, colours['--pw-panel']])
        expect(contrast(colours[text], ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('both schemes name the same colours, and every one is a colour', () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
  for (const colour of [...Object.values(light), ...Object.values(dark)])
    expect(channels(colour), colour).toHaveLength(3);
});

test('what is chosen, marked or a bar can be told from what is not', () => {
  for (const [colours, page] of [
    [light, pages.light],
    [dark, pages.dark],
  ] as const) {
    for (const [a, b] of [
      ['--pw-selected', '--pw-hover'],
      ['--pw-added', '--pw-removed'],
    ] as const)
      expect(colours[a]).not.toBe(colours[b]);
    // The bar that decides stands out from the others; both from the page (WCAG 1.4.11 asks 3:1 of the one that says more).
    expect(contrast(colours['--pw-bar-decides'], page)).toBeGreaterThan(3);
    expect(contrast(colours['--pw-bar-decides'], colours['--pw-bar'])).toBeGreaterThan(1.5);
  }
});
