import { memo } from 'react';
import type { Sentence } from '../../engine/index.ts';
import { explainText } from '../../i18n/index.ts';
import { equalPath, startsWith } from '../../pod/index.ts';
import { useActions, useAnalysis, useMessages, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ExplainPanel.module.css';

const Line = memo(function Line({
  sentence,
  current,
}: {
  readonly sentence: Sentence;
  readonly current: boolean;
}) {
  const messages = useMessages();
  const document = useSelect((state) => state.current?.document ?? 0);
  const { visit, setLayout } = useActions();
  const path = sentence.refs[0];
  const words = <Prose text={explainText(messages, sentence)} />;
  return (
    <li data-current={current}>
      {path ? (
        <button
          type="button"
          className={classes.sentence}
          onClick={() => {
            visit({ path, document, by: 'panel' });
            setLayout({ narrowTab: 'form' });
          }}
        >
          {words}
        </button>
      ) : (
        <span className={classes.sentence}>{words}</span>
      )}
    </li>
  );
});

/** The Pod in sentences, in the order of its life. Sentences that follow from the field in focus are marked. */
export function Story() {
  const { ui } = useMessages();
  const story = useAnalysis()?.story;
  const spot = useSelect((state) => state.spot?.path);
  if (!story || story.length === 0) return <p className={classes.none}>{ui['explain.noPod']}</p>;
  const chapters = [...new Set(story.map((sentence) => sentence.chapter))];
  return (
    <div className={classes.story}>
      {chapters.map((chapter) => (
        <section key={chapter}>
          <h3 className={classes.chapter}>{ui[`explain.chapter.${chapter}`]}</h3>
          <ul>
            {story
              .filter((sentence) => sentence.chapter === chapter)
              .map((sentence) => (
                <Line
                  key={`${sentence.id} ${JSON.stringify(sentence.params)}`}
                  sentence={sentence}
                  current={
                    spot !== undefined &&
                    sentence.refs.some(
                      (ref) => equalPath(ref, spot) || (ref.length > 3 && startsWith(spot, ref)),
                    )
                  }
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
