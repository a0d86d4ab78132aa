import { containersOf, getIn, type Json } from '../../pod/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';
import { type EditorProps, Field } from './Cluster.tsx';
import classes from './cluster.module.css';
import { numberOr } from './pairs.ts';

/** The images of the Pod: how long a pull takes, whether it fails, and who the program runs as. */
export function Images({ played, words, set }: EditorProps) {
  const { ui } = words;
  const podPath = usePodPath();
  const pod = useSelect((state) => getIn(state.root, podPath));
  const used = containersOf(pod).flatMap(({ path }) => {
    const image = getIn(pod, [...path, 'image']);
    return typeof image === 'string' && image !== '' ? [image] : [];
  });
  const images = [...new Set([...used, ...Object.keys(played.stated.images ?? {})])];
  return images.map((image) => {
    const known = Object.entries(played.stated.images ?? {}).find(([name]) => name === image)?.[1];
    const put = (key: string, value: Json | undefined) => set(['images', image, key], value);
    return (
      <details key={image} className={classes.item}>
        <summary>
          <strong>{image}</strong>{' '}
          <span className={classes.note}>{known?.error ?? words.ui.seconds(known?.seconds ?? 2)}</span>
        </summary>
        <div className={classes.fields}>
          <Field
            label={ui.pullSeconds}
            value={known?.seconds === undefined ? '' : String(known.seconds)}
            placeholder="2"
            onText={(text) => put('seconds', numberOr(text))}
          />
          <Field
            label={ui.imageUser}
            value={known?.user === undefined ? '' : String(known.user)}
            placeholder="0"
            onText={(text) => put('user', numberOr(text))}
          />
          <Field
            wide
            label={ui.pullError}
            value={known?.error ?? ''}
            placeholder="not found"
            onText={(text) => put('error', text === '' ? undefined : text)}
          />
          <Field
            wide
            label={ui.needsSecret}
            value={known?.needsSecret ?? ''}
            onText={(text) => put('needsSecret', text === '' ? undefined : text)}
          />
        </div>
      </details>
    );
  });
}
