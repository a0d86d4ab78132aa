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

const texts = ['--ink', '--ink2', '--mut', '--acc', '--err', '--warn', '--ok'] as const;
const surfaces = ['--bg', '--panel', '--sunk', '--hover'] as const;

test.each([
  ['light', light],
  ['dark', dark],
] as const)(
  'in the %s scheme text stands out from every surface, borders and strokes from the page',
  (_, colours) => {
    for (const text of texts) {
      for (const ground of surfaces)
        expect(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const kind of ['err', 'warn', 'ok'] as const)
      expect(contrast(colours[`--${kind}`], colours[`--${kind}bg`]), kind).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours['--on-acc'], colours['--acc'])).toBeGreaterThanOrEqual(4.5);
    for (const stroke of ['--ctl', '--v1', '--v2', '--v3', '--v4'] as const)
      expect(contrast(colours[stroke], colours['--bg']), stroke).toBeGreaterThanOrEqual(3);
    for (const fill of ['--b1', '--b2', '--b3', '--b4'] as const)
      expect(contrast(colours['--ink'], colours[fill]), fill).toBeGreaterThanOrEqual(4.5);
  },
);

test('both schemes name the same colours; every one is a colour or the name of one', () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
  for (const scheme of [light, dark]) {
    for (const colour of Object.values(scheme)) {
      const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
      const meant = name === undefined ? colour : new Map(Object.entries(scheme)).get(name);
      expect(channels(meant), colour).toHaveLength(3);
    }
  }
});
