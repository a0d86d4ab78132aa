import { type KeyboardEvent, memo, useCallback } from 'react';
import type { Sentence } from '../../engine/index.ts';
import { explainText } from '../../i18n/index.ts';
import { useAnalysis, useMessages, useSelect, useTables } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ExplainPanel.module.css';
import { followsFrom } from './refs.ts';
import { useGo } from './use-go.ts';

interface LineProps {
  readonly sentence: Sentence;
  readonly current: boolean;
  readonly visit: (sentence: Sentence, by: 'form' | 'panel') => void;
}

/** Sentences are made anew with every edit; most of them say the same. */
function sameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.current === b.current &&
    a.visit === b.visit &&
    (a.sentence === b.sentence || JSON.stringify(a.sentence) === JSON.stringify(b.sentence))
  );
}

const Line = memo(function Line({ sentence, current, visit }: LineProps) {
  const messages = useTables();
  const words = <Prose text={explainText(messages, sentence)} />;
  return (
    <li data-current={current}>
      {sentence.refs.length > 0 ? (
        <button type="button" className={classes.sentence} onClick={() => visit(sentence, 'panel')}>
          {words}
        </button>
      ) : (
        <span className={classes.sentence}>{words}</span>
      )}
    </li>
  );
}, sameLine);

/** Where the arrow keys lead from one sentence: its index among the buttons, or undefined for other keys. */
export function nextIndex(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * The Pod in sentences, in the order of its life. Sentences that follow from the field in focus are marked. A click goes
 * to the field; the arrow keys walk the sentences, and the field beside them and the text follow while the focus stays.
 */
export function Story() {
  const { ui } = useMessages();
  const story = useAnalysis((analysis) => analysis.story);
  const spot = useSelect((state) => state.spot?.path);
  const visit = useGo();
  const go = useCallback(
    (sentence: Sentence, by: 'form' | 'panel') => {
      const path = sentence.refs[0];
      if (path) visit(path, by);
    },
    [visit],
  );
  if (!story || story.length === 0) return <p className={classes.none}>{ui['explain.noPod']}</p>;
  const chapters = [...new Set(story.map((sentence) => sentence.chapter))];

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const index = buttons.indexOf(event.target as HTMLButtonElement);
    const next = index < 0 ? undefined : nextIndex(event.key, index, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
    const sentence = story.filter(({ refs }) => refs.length > 0)[next];
    if (sentence) go(sentence, 'form');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div className={classes.story} onKeyDown={walk}>
      {chapters.map((chapter) => (
        <section key={chapter}>
          <h4 className={classes.chapter}>{ui[`explain.chapter.${chapter}`]}</h4>
          <ul>
            {story
              .filter((sentence) => sentence.chapter === chapter)
              .map((sentence) => (
                <Line
                  key={`${sentence.id} ${JSON.stringify(sentence.params)} ${JSON.stringify(sentence.refs)}`}
                  sentence={sentence}
                  current={spot !== undefined && followsFrom(sentence, spot)}
                  visit={go}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
