import { type Json, parseImageName } from '../../../pod/index.ts';
import { useWords } from '../hooks.ts';
import styles from './boxes.module.css';

/** Which image a reference means: its tag or digest; amber where it is `latest`, which is another one tomorrow. */
export function ImageNote({ value }: { readonly value: Json | undefined }) {
  const words = useWords();
  const image = typeof value === 'string' && value !== '' ? parseImageName(value) : undefined;
  // Its room is kept: the field does not narrow when there is something to say.
  if (!image) return <span className={styles.note} hidden />;
  if (image.digest !== '') {
    return (
      <span className={styles.note} title={image.digest}>
        {words['container.digest']} <code>{image.digest.replace(/^.*:/, '').slice(0, 12)}</code>
      </span>
    );
  }
  const latest = image.tag === 'latest';
  return (
    <span
      className={styles.note}
      data-caution={latest || undefined}
      title={latest ? words['container.latest'] : image.tag}
    >
      {words['container.tag']} <code>{image.tag}</code>
    </span>
  );
}
