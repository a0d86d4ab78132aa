import { createContext, useContext, useEffect, useState } from 'react';
import { type AroundTexts, loadAroundTexts } from '../../i18n/index.ts';
import { useMessages, useSelect } from '../../store/index.ts';

export const WordsContext = createContext<AroundTexts | undefined>(undefined);

/** The words of the page and of this panel. */
export function useWords() {
  const { ui } = useMessages();
  const own = useContext(WordsContext);
  if (!own) throw new Error('the words of the panel are not loaded');
  return { ...ui, ...own };
}

/** The words of this panel in the language of the page; `failed` where they do not come. */
export function useLoadedWords(): {
  readonly words: AroundTexts | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const language = useSelect((state) => state.language);
  const [words, setWords] = useState<AroundTexts>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt runs the effect again
  useEffect(() => {
    let gone = false;
    loadAroundTexts(language).then(
      (texts) => {
        if (gone) return;
        setFailed(false);
        setWords(texts);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [language, attempt]);
  return { words, failed: failed && !words, retry: () => setAttempt((n) => n + 1) };
}
