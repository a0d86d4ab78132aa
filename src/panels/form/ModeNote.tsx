import type { Json } from '../../pod/index.ts';
import { modeLetters } from './codec.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';

/** What a file mode means: as the decimal number that may stand in the text, and as `ls` shows it. */
export function ModeNote({ value }: { readonly value: Json | undefined }) {
  const words = useWords();
  if (typeof value !== 'number') return null;
  return (
    <span className={styles.unit}>
      {words['form.decimal'](value)} <code>{modeLetters(value)}</code>
    </span>
  );
}
