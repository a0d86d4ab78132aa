import type { Json } from '../../pod/index.ts';
import type { Behaviour, ChipCode } from '../../simulate/index.ts';
import { numberOr } from './pairs.ts';

/** A part of what a program does that is corrected by itself: a key of `Behaviour`. */
export type Part = 'exit' | 'listens' | 'http' | 'memory' | 'cpu' | 'files' | 'term' | 'startError';

/** What a chip says is corrected in this part. */
export const partOf: Readonly<Record<ChipCode, Part>> = {
  runsOn: 'exit',
  exits: 'exit',
  unknown: 'listens',
  listens: 'listens',
  answers: 'http',
  uses: 'memory',
  wantsCpu: 'cpu',
  touches: 'files',
  ignoresTerm: 'term',
  endsOnTerm: 'term',
  cannotStart: 'startError',
  cannotWrite: 'exit',
  lacksCapability: 'exit',
};

/** The order of the words of a row, by the places that its items have in the world. */
const orders = {
  listens: [0, 1, 2],
  http: [0, 1, 4, 2, 3],
  memory: [1, 0],
  files: [0, 1, 2],
} as const;
type RowPart = keyof typeof orders;

/** What stands for an item that is left out, by its place in the world. */
const leftOut: Readonly<Record<RowPart, readonly Json[]>> = {
  listens: [0, 0, null],
  http: [0, '*', 0, null, 200],
  memory: [0, ''],
  files: ['', 0, null],
};

/** `8080 5 30; 9000` of rows; what goes on for ever, and a beginning at 0 behind it, are left out. */
export function rowsText(part: RowPart, rows: Behaviour[RowPart]): string {
  return (rows ?? [])
    .map((row) => {
      const items: readonly unknown[] = row;
      const words = orders[part].map((place) => items[place]);
      while (words.length > 1 && (words.at(-1) === null || words.at(-1) === 0)) words.pop();
      return words.map((word) => (word === null ? '-' : String(word))).join(' ');
    })
    .join('; ');
}

/** Rows of such a text; undefined for none. What is no number stays a text: what reads the world says so. */
export function rowsOf(part: RowPart, text: string): Json[] | undefined {
  const rows = text
    .split(';')
    .map((row) => row.trim().split(' ').filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words) => {
      const items = [...leftOut[part]];
      orders[part].forEach((place, i) => {
        const word = words[i];
        if (word !== undefined) items[place] = itemOf(part, place, word);
      });
      return items;
    });
  return rows.length === 0 ? undefined : rows;
}

function itemOf(part: RowPart, place: number, word: string): Json {
  if (word === '-') return null;
  const isText = (part === 'memory' || part === 'http') && place === 1;
  return isText || (part === 'files' && place === 0) ? word : (numberOr(word) ?? null);
}
