import { useEffect, useRef, useState } from 'react';
import type { Timeline } from '../../simulate/index.ts';

/** Milliseconds between changes that are still one: somebody types. */
const burst = 2000;

/** Whether two runs show the same. */
function isSame(a: Timeline, b: Timeline): boolean {
  const shown = ({ history, events, probes, until }: Timeline) =>
    JSON.stringify([history, events, probes, until]);
  return shown(a) === shown(b);
}

/** The run as it was before the last change of manifest or cluster; undefined where that changed nothing. */
export function useBefore(timeline: Timeline): Timeline | undefined {
  const last = useRef({ timeline, old: timeline, at: Number.NEGATIVE_INFINITY });
  const [before, setBefore] = useState<Timeline>();
  useEffect(() => {
    const { timeline: shown, old, at } = last.current;
    if (shown === timeline) return;
    const now = performance.now();
    const start = now - at > burst ? shown : old;
    last.current = { timeline, old: start, at: now };
    setBefore(isSame(start, timeline) ? undefined : start);
  }, [timeline]);
  return before;
}
