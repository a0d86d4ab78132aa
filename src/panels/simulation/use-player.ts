import { useCallback, useEffect, useRef, useState } from 'react';

export const speeds = [1, 10, 60] as const;
export type Speed = (typeof speeds)[number];

export interface Player {
  /** Seconds since the Pod was accepted. */
  readonly t: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly seek: (t: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

const stillness = '(prefers-reduced-motion: reduce)';

/** A virtual clock from 0 to `until`; where the person wants little motion it goes on second by second. */
export function usePlayer(until: number): Player {
  const [t, setT] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(10);
  const end = useRef(until);
  end.current = until;
  const shown = Math.min(t, until);

  useEffect(() => {
    if (!playing) return;
    const still = matchMedia(stillness).matches;
    let before = performance.now();
    let frame = 0;
    const tick = (now: number) => {
      const passed = ((now - before) / 1000) * speed;
      if (!still || passed >= 1) {
        before = now;
        setT((old) => Math.min(end.current, still ? Math.floor(old + passed) : old + passed));
      }
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, speed]);

  const atEnd = shown >= until;
  useEffect(() => {
    if (atEnd) setPlaying(false);
  }, [atEnd]);

  const seek = useCallback((next: number) => setT(Math.max(0, Math.min(end.current, next))), []);
  const toggle = useCallback(() => {
    // From the end it plays from the start again.
    if (!playing && atEnd) setT(0);
    setPlaying(!playing);
  }, [playing, atEnd]);
  return { t: shown, playing: playing && !atEnd, speed, seek, toggle, setSpeed };
}
