import { useMessages } from '../../store/index.ts';
import { CopyButton, downloadText, SmallButton } from '../../ui/index.ts';
import classes from './around.module.css';

interface TextBoxProps {
  readonly title: string;
  readonly text: string;
  /** Under which name it can be saved; without one it can only be copied. */
  readonly fileName?: string;
}

/** A text to take along: copied, or saved as a file. */
export function TextBox({ title, text, fileName }: TextBoxProps) {
  const { ui } = useMessages();
  return (
    <section className={classes.box} aria-label={title}>
      <div className={classes.boxHead}>
        <h3 className={classes.heading}>{title}</h3>
        <CopyButton
          text={text}
          words={[ui['psa.copy'], ui['psa.copied']]}
          name={`${ui['psa.copy']}: ${title}`}
        />
        {fileName !== undefined && (
          <SmallButton
            icon="download"
            aria-label={`${ui['psa.download']}: ${title}`}
            onClick={() => downloadText(text, fileName)}
          >
            {ui['psa.download']}
          </SmallButton>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <pre className={classes.text} tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
