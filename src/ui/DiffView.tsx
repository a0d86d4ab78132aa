import styles from './diff.module.css';

interface DiffViewProps {
  readonly label: string;
  readonly hunks: readonly {
    readonly line: number;
    readonly lines: readonly { readonly mark: string; readonly number: number; readonly text: string }[];
  }[];
}

/** Changed lines with a few around them: number, sign and text; what goes and what comes also differ in their sign. */
export function DiffView({ label, hunks }: DiffViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.diff} aria-label={label} tabIndex={0}>
      {hunks.map((hunk) => (
        <div key={hunk.line} className={styles.hunk}>
          {hunk.lines.map(({ mark, number, text }) => (
            <div key={`${mark}${number}`} className={styles.row} data-mark={mark}>
              <span className={styles.number}>{number}</span>
              <span className={styles.sign}>{mark}</span>
              <code className={styles.text}>{text}</code>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
