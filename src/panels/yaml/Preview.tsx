import { type CSSProperties, Fragment, useMemo } from 'react';
import { useMessages, useSelect } from '../../store/index.ts';
import { tokensOf } from './tokens.ts';
import styles from './yaml.module.css';

/** As many lines as a tall screen shows. */
const shownLines = 120;

/** The beginning of a text line by line, however long the text is. */
function firstLines(text: string): readonly string[] {
  return text
    .slice(0, 20_000)
    .replace('\uFEFF', '')
    .split(/\r\n?|\n/, shownLines);
}

/**
 * The text as the editor will show it, to be read, selected and copied until the editor stands.
 * @param props.whole all of it: no editor comes
 */
export function Preview({ whole = false }: { readonly whole?: boolean }) {
  const { ui } = useMessages();
  const text = useSelect((state) => state.text);
  const lines = useMemo(
    () => (whole ? text.replace('\uFEFF', '').split(/\r\n?|\n/) : firstLines(text)),
    [text, whole],
  );
  const digits = { '--digits': String(lines.length).length } as CSSProperties;
  return (
    <section className={styles.preview} aria-label={ui[whole ? 'yaml.title' : 'yaml.preview']}>
      <pre className={styles.numbers} style={digits} aria-hidden>
        {lines.map((_, i) => `${i + 1}\n`)}
      </pre>
      <pre>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <Fragment key={i}>
            {tokensOf(line).map(({ text: part, kind }, j) =>
              kind ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                <span key={j} data-kind={kind}>
                  {part}
                </span>
              ) : (
                part
              ),
            )}
            {'\n'}
          </Fragment>
        ))}
      </pre>
    </section>
  );
}
