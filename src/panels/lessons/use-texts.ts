import { useEffect, useState } from 'react';
import { type LessonTexts, loadLessonTexts } from '../../i18n/index.ts';
import { useSelect } from '../../store/index.ts';

/** The words of lessons in the language of the page, once they are there; those of the language before until then. */
export function useLessonTexts() {
  const language = useSelect((state) => state.language);
  const [texts, setTexts] = useState<LessonTexts>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let left = false;
    loadLessonTexts(language).then(
      (loaded) => {
        if (left) return;
        setTexts(loaded);
        setFailed(false);
      },
      () => !left && setFailed(true),
    );
    return () => {
      left = true;
    };
  }, [language, tries]);
  return { language, texts, failed: failed && !texts, retry: () => setTries((n) => n + 1) };
}
