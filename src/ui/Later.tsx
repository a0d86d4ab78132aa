import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface LaterProps {
  /** There from the first rendering: somebody waits for it. */
  readonly now?: boolean;
  /** How many renderings it waits for. */
  readonly turn?: number;
  readonly children: ReactNode;
}

/**
 * What need not be there with what is around it: it comes after, in slices between which the page answers, and is laid out
 * on its own. Nothing may move by its coming: it is out of view, or its place has its size from elsewhere.
 */
export function Later({ now = false, turn = 1, children }: LaterProps) {
  const [passed, setPassed] = useState(0);
  const due = now || passed >= turn;
  useEffect(() => {
    if (!due) startTransition(() => setPassed(passed + 1));
  }, [due, passed]);
  // Once there it stays, whatever `now` becomes.
  if (now && passed < turn) setPassed(turn);
  return due ? children : <span hidden data-later />;
}
