import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';

interface LaterProps {
  /** There from the first rendering: somebody waits for it. */
  readonly now?: boolean;
  /** How many renderings it waits for. */
  readonly turn?: number;
  readonly children: ReactNode;
}

/** Stands where something comes by itself; who looks at the page once waits until there is none. */
export function Awaited() {
  return <span hidden data-later />;
}

/**
 * What need not be there with what is around it: it comes after, in slices between which the page answers, and is laid out
 * on its own. Nothing may move by its coming: it is out of view, or its place has its size from elsewhere.
 */
export function Later({ now = false, turn = 1, children }: LaterProps) {
  const [passed, setPassed] = useState(0);
  // Once there it stays, whatever `now` becomes. No state: what a transition still has to say of that comes after it.
  const there = useRef(false);
  const due = now || there.current || passed >= turn;
  useEffect(() => {
    if (due) there.current = true;
    else startTransition(() => setPassed(passed + 1));
  }, [due, passed]);
  return due ? children : <Awaited />;
}
