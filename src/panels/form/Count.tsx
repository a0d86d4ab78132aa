import type { Path } from '../../pod/index.ts';
import { useFindingCount } from '../../store/index.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';

/** The number of findings of a closed section. */
export function Count({ path }: { readonly path: Path }) {
  const count = useFindingCount(path);
  const words = useWords();
  if (count === 0) return null;
  return (
    <span className={styles.count} title={words['form.findings'](count)}>
      {count}
      <span className={styles.hidden}>{words['form.findings'](count)}</span>
    </span>
  );
}
