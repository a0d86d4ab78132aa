import { useState } from 'react';

/** Rows of a list that are drawn at once, and of one so long that nobody reads it. */
const most = 200;
const ofVeryMany = 50;
const veryMany = 1000;

interface First {
  /** The rows to draw of so many, by index: all in one list, in which a row keeps its controls; undefined for the gap. */
  readonly rows: (length: number) => readonly (number | undefined)[];
  /** How many are in the gap. */
  readonly hidden: number;
  /** Draws more of them. */
  readonly more: () => void;
}

/**
 * Which of very many rows to draw, so that a list of thousands does not hold up the page. What is added one by one behind them
 * is always drawn, as what is in `rows` beyond `count`: a draft.
 * @param needed a row that must be among them
 */
export function useFirst(count: number, needed = -1): First {
  const [asked, setShown] = useState(0);
  const [known, setKnown] = useState(count);
  // Another text, or a plan: nobody adds as many by hand.
  if (count > known + most) setKnown(count);
  const shown = Math.max(asked, known > veryMany ? ofVeryMany : most);
  const until = Math.min(count, Math.max(shown, needed < known ? needed + 1 : 0));
  const from = Math.max(until, Math.min(count, known));
  const to = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i);
  return {
    rows: (length) => [...to(0, until), ...(from > until ? [undefined] : []), ...to(from, length)],
    hidden: from - until,
    more: () => setShown(until + most),
  };
}
