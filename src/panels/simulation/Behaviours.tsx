import { containersOf, getIn, type Json } from '../../pod/index.ts';
import type { Behaviour, ContainerBehaviour } from '../../simulate/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import { type EditorProps, Field, type SetWorld } from './Cluster.tsx';
import classes from './cluster.module.css';
import { numberOr } from './pairs.ts';
import type { SimulationWords } from './words.ts';

interface OneProps {
  readonly of: ContainerBehaviour;
  readonly words: SimulationWords;
  readonly set: SetWorld;
}

/** What the program of a container does: as it is inferred, until somebody says otherwise. */
function One({ of, words, set }: OneProps) {
  const { ui } = words;
  const { container, from, starts, known, chips } = of;
  const at = ['behaviour', container];
  const [first = {}, ...later] = starts;
  const put = (more: Partial<Record<keyof Behaviour, Json | undefined>>) => {
    const next = Object.entries({ ...first, ...more }).filter(([, value]) => value !== undefined);
    const own = Object.fromEntries(next) as Json;
    set(at, later.length > 0 ? ([own, ...later] as unknown as Json) : own);
  };
  const { exit, term, listens, memory } = first;
  const exits = (field: 'at' | 'code', text: string) => {
    const value = numberOr(text);
    if (field === 'at' && value === undefined) return put({ exit: undefined });
    put({ exit: { at: exit?.at ?? 0, code: exit?.code ?? 0, [field]: value ?? 0 } as Json });
  };
  return (
    <details className={classes.item}>
      <summary>
        <strong>{container}</strong>{' '}
        <span className={classes.note}>{from === 'world' ? ui.stated : ui.inferred}</span>
        <span className={classes.chips}>
          {chips.map((chip) => (
            <span key={words.chip(chip)} data-unknown={chip.code === 'unknown' || undefined}>
              {words.chip(chip)}
            </span>
          ))}
        </span>
      </summary>
      {!known && <p className={classes.lead}>{ui.unknownBehaviour}</p>}
      <div className={classes.fields}>
        <Field label={ui.exitAt} value={exit ? String(exit.at) : ''} onText={(text) => exits('at', text)} />
        <Field
          label={ui.exitCode}
          value={exit ? String(exit.code) : ''}
          onText={(text) => exits('code', text)}
        />
        <Field
          label={ui.listensOn}
          value={(listens ?? []).map(([port]) => port).join(', ')}
          placeholder="8080"
          onText={(text) => {
            const ports = text
              .split(',')
              .map((part) => numberOr(part))
              .filter((port) => port !== undefined);
            put({ listens: ports.length === 0 ? undefined : ports.map((port) => [port, 0, null]) });
          }}
        />
        <Field
          label={ui.memoryUse}
          value={memory?.at(-1)?.[1] ?? ''}
          placeholder="250Mi"
          onText={(text) => put({ memory: text.trim() === '' ? undefined : [[1, text.trim()]] })}
        />
        <Field
          label={ui.term}
          value={term === undefined ? '' : String(term)}
          placeholder="0"
          onText={(text) => put({ term: numberOr(text) })}
        />
        {from === 'world' && (
          <SmallButton icon="reset" onClick={() => set(at, undefined)}>
            {ui.takeBack}
          </SmallButton>
        )}
      </div>
    </details>
  );
}

/** The images of the Pod: how long a pull takes, whether it fails, and who the program runs as. */
function Images({ played, words, set }: EditorProps) {
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

/** How the programs behave, and what is known of their images. */
export function Behaviours(props: EditorProps) {
  const { played, words, set } = props;
  const { timeline } = played.simulation;
  if (!timeline) return null;
  return (
    <>
      <section>
        <h4>{words.ui.behaviours}</h4>
        {timeline.behaviours.map((of) => (
          <One key={of.container} of={of} words={words} set={set} />
        ))}
      </section>
      <section>
        <h4>{words.ui.images}</h4>
        <Images {...props} />
      </section>
    </>
  );
}
