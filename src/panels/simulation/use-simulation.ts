import { useEffect, useMemo, useRef, useState } from 'react';
import { loadSimulationTexts } from '../../i18n/index.ts';
import { loadSimulator, type Played, type Simulator, useSelect } from '../../store/index.ts';
import { type SimulationWords, wordsOf } from './words.ts';

export interface Loaded {
  readonly simulator: Simulator;
  readonly words: SimulationWords;
  readonly module: Awaited<ReturnType<typeof loadSimulator>>;
}

/** The simulator and its words in the language of the page; `failed` where they do not come. */
export function useLoaded(): {
  readonly loaded: Loaded | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const language = useSelect((state) => state.language);
  const [loaded, setLoaded] = useState<Loaded & { readonly language: string }>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt runs the effect again
  useEffect(() => {
    let gone = false;
    Promise.all([loadSimulator(), loadSimulationTexts(language)]).then(
      ([module, texts]) => {
        if (gone) return;
        setFailed(false);
        setLoaded((before) => ({
          simulator: before?.simulator ?? new module.Simulator(),
          module,
          words: wordsOf(texts),
          language,
        }));
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [language, attempt]);
  return { loaded, failed: failed && !loaded, retry: () => setAttempt((n) => n + 1) };
}

/** What happens to the current Pod; of the last state that parsed. Undefined where there is none. */
export function usePlayed(simulator: Simulator | undefined): Played | undefined {
  const root = useSelect((state) => state.root);
  const ref = useSelect((state) => state.current?.ref);
  const world = useSelect((state) => state.world);
  const cluster = useSelect((state) => state.settings.cluster);
  // The others are read from the text: what was derived of them stands for it.
  const last = useRef('');
  const others = useSelect((state) => {
    // While the text is newer than what was derived of it, the places are not its own.
    if (state.derived.version !== state.version) return last.current;
    last.current = state.derived.documents
      .filter(({ refs, empty, broken }) => refs.length === 0 && !empty && !broken)
      .map(({ start, end }) => state.text.slice(start, end))
      .join('\0');
    return last.current;
  });
  return useMemo(
    () =>
      simulator && ref
        ? simulator.play({ root, ref, others: others === '' ? [] : others.split('\0'), world, cluster })
        : undefined,
    [simulator, root, ref, others, world, cluster],
  );
}
