/** Pieces of a pattern that stand for one character each: `\s`, `[^a-z]`, `\u{a0}`, `x`, `.`. */
const pieces =
  /\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\{\d+(?:,\d*)?\}|[\s\S]/g;
/** What says how often or where, and stands for no character. */
const signs = /^(?:\\[bB1-9k]|\(.*|[)|^$*+?]|\{\d.*)$/;

const characters = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  ...'\t\n\r\u00a0\u2028\u3000中“‘…：❶\u0007',
];

/** Two characters that a piece takes, or none where it cannot be read alone. */
function samplesOf(piece: string, flags: string): readonly string[] {
  try {
    const one = new RegExp(`^(?:${piece})$`, flags.replaceAll(/[gy]/g, ''));
    const taken = characters.filter((character) => one.test(character));
    return [...new Set([taken[0], taken.find((c) => /\w/.test(c)), taken.at(-1)])].filter(
      (c) => c !== undefined,
    );
  } catch {
    return [];
  }
}

/** A text that an expression may go over again and again. */
export interface Worst {
  readonly before: string;
  readonly again: string;
}

/**
 * Texts in the manner of those by which expressions are attacked: what may stand before a piece of the pattern, and then
 * without end what this piece, or two of them in a row, or the whole pattern takes. What follows never fits.
 */
export function worstOf(pattern: string, flags: string): readonly Worst[] {
  const atoms = (pattern.match(pieces) ?? []).filter((piece) => !signs.test(piece));
  const samples = atoms.map((atom) => samplesOf(atom, flags)).filter((some) => some.length > 0);
  const first = samples.map((some) => some[0] ?? '');
  const found = new Map<string, Worst>();
  const add = (before: string, again: string) => found.set(`${before} then ${again}`, { before, again });
  for (const [i, some] of samples.entries()) {
    const before = first.slice(0, i).join('');
    for (const one of some) {
      add('', one);
      add(before, one);
      add(first[i - 1] ?? '', one);
      const next = samples[i + 1]?.at(-1);
      if (next !== undefined) add(i % 2 === 0 ? '' : before, one + next);
    }
  }
  add('', first.join(''));
  add('', `${first.join('')} `);
  return [...found.values()].filter(({ again }) => again !== '');
}
