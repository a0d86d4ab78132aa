import { useEffect, useState } from 'react';
import { useMessages } from '../../store/index.ts';
import { copyText, SmallButton } from '../../ui/index.ts';
import classes from './around.module.css';

/** How long a button tells that it has copied, in ms. */
const told = 1500;

interface TextBoxProps {
  readonly title: string;
  readonly text: string;
  /** Under which name it can be saved; without one it can only be copied. */
  readonly fileName?: string;
}

/** A text to take along: copied, or saved as a file. */
export function TextBox({ title, text, fileName }: TextBoxProps) {
  const { ui } = useMessages();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), told);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <section className={classes.box} aria-label={title}>
      <div className={classes.boxHead}>
        <h3 className={classes.heading}>{title}</h3>
        <SmallButton
          icon={copied ? 'ok' : 'copy'}
          aria-label={`${ui['psa.copy']}: ${title}`}
          onClick={() => void copyText(text).then(setCopied)}
        >
          {ui[copied ? 'psa.copied' : 'psa.copy']}
        </SmallButton>
        {fileName !== undefined && (
          <SmallButton
            icon="download"
            aria-label={`${ui['psa.download']}: ${title}`}
            onClick={() => save(text, fileName)}
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

function save(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
