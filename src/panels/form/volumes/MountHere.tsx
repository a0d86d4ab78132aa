import { type FormEvent, useState } from 'react';
import { containersOf, getIn, isList, own } from '../../../pod/index.ts';
import { useActions, useCurrentState, usePodPath, useSelect } from '../../../store/index.ts';
import { Select, SmallButton } from '../../../ui/index.ts';
import { useWords } from '../hooks.ts';
import styles from './volumes.module.css';

interface MountHereProps {
  /** Of the volume. */
  readonly name: string;
  readonly onDone: () => void;
}

/** Asks for a container and a path, and adds the mount there: one step. */
export function MountHere({ name, onDone }: MountHereProps) {
  const words = useWords();
  const actions = useActions();
  const current = useCurrentState();
  const podPath = usePodPath();
  const joined = useSelect(({ root }) =>
    JSON.stringify(
      containersOf(getIn(root, podPath)).map(({ name: of, list, index }) => ({ of, list, index })),
    ),
  );
  const containers = JSON.parse(joined) as { of: string; list: string; index: number }[];
  const first = Math.max(
    0,
    containers.findIndex(({ list }) => list === 'containers'),
  );
  const [chosen, setChosen] = useState(String(first));
  const [typed, setTyped] = useState('');
  const { list, index } = containers[Number(chosen)] ?? { list: 'containers', index: 0 };
  const mounts = [...podPath, 'spec', list, index, 'volumeMounts'];
  const at = typed.trim();
  const taken = () => {
    const there = getIn(current().root, mounts);
    return isList(there) && there.some((mount) => own(mount, 'mountPath') === at);
  };
  const problem =
    at === ''
      ? undefined
      : !at.startsWith('/') || at.includes(':')
        ? words['volume.mountAbsolute']
        : taken()
          ? words['volume.mountTaken']
          : undefined;
  const mount = (event: FormEvent) => {
    event.preventDefault();
    if (at === '' || problem !== undefined) return;
    const there = getIn(current().root, mounts);
    const value = { name, mountPath: at };
    const end = isList(there) ? there.length : 0;
    void actions.edit({ edits: [{ op: 'insert', path: mounts, index: end, value }] });
    onDone();
  };
  return (
    <form className={styles.mounting} onSubmit={mount}>
      <span>{words['volume.mountIn']}</span>
      <Select
        aria-label={words['volume.mountIn']}
        className={styles.container}
        value={chosen}
        options={containers.map(({ of }, i) => ({ value: String(i), label: of || `#${i + 1}` }))}
        onChoose={(next) => setChosen(next ?? chosen)}
      />
      <span>{words['volume.mountAt']}</span>
      <input
        type="text"
        className={styles.at}
        aria-label={words['volume.mountPath']}
        aria-invalid={problem !== undefined}
        title={problem}
        placeholder="/data"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onDone();
        }}
      />
      <button type="submit" className={styles.primary} disabled={at === '' || problem !== undefined}>
        {words['volume.mountNow']}
      </button>
      <SmallButton onClick={onDone}>{words['volume.cancel']}</SmallButton>
      <span role="status" className={styles.problem}>
        {problem}
      </span>
    </form>
  );
}
