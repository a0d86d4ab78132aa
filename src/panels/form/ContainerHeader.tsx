import { getIn, isObject, own, type Path } from '../../pod/index.ts';
import { nameAt, useActions, useCurrentState, useSelect, useValue } from '../../store/index.ts';
import { IconButton, SmallButton } from '../../ui/index.ts';
import type { ContainerPart } from './ContainerForm.tsx';
import styles from './form.module.css';
import { focusTitle, useLength, useWords } from './hooks.ts';
import { duplicateOf } from './parts.ts';
import { child } from './paths.ts';

/** Name, role and what can be done with the container as a whole. */
export function ContainerHeader({ part, path }: { readonly part: ContainerPart; readonly path: Path }) {
  const words = useWords();
  const actions = useActions();
  const list = path.slice(0, -1);
  const length = useLength(list);
  const name = useSelect((state) => nameAt(state, child(path, 'name')));
  const always = useValue(child(path, 'restartPolicy')) === 'Always';
  const current = useCurrentState();
  const { index } = part;
  const role =
    part.list === 'containers'
      ? 'container'
      : part.list === 'ephemeralContainers'
        ? 'ephemeral'
        : always
          ? 'sidecar'
          : 'init';

  const go = (to: number) => {
    actions.selectPart({ ...part, index: to });
    focusTitle();
  };
  const move = async (to: number) => {
    const { ok } = await actions.edit({ edits: [{ op: 'move', path: list, from: index, to }] });
    if (ok) go(to);
  };
  const duplicate = async () => {
    const { root } = current();
    const value = getIn(root, path);
    if (!isObject(value)) return;
    const copy = duplicateOf(value, own(getIn(root, list.slice(0, -1)), part.list));
    const { ok } = await actions.edit({
      edits: [{ op: 'insert', path: list, index: index + 1, value: copy }],
    });
    if (ok) go(index + 1);
  };
  const restart = child(path, 'restartPolicy');
  return (
    <header className={styles.header}>
      <h2 className={styles.partTitle} data-part-title tabIndex={-1}>
        <span className={styles.role}>{words[`form.role.${role}`]}</span>{' '}
        <span className={styles.partName}>{name || `#${index + 1}`}</span>
      </h2>
      <span className={styles.headerButtons}>
        {part.list === 'initContainers' && (
          <SmallButton
            onClick={() => void (always ? actions.clear(restart) : actions.set(restart, 'Always'))}
          >
            {always ? words['form.toInit'] : words['form.toSidecar']}
          </SmallButton>
        )}
        <IconButton
          icon="up"
          label={words['form.containerUp']}
          disabled={index === 0}
          onClick={() => void move(index - 1)}
        />
        <IconButton
          icon="down"
          label={words['form.containerDown']}
          disabled={index >= length - 1}
          onClick={() => void move(index + 1)}
        />
        <IconButton icon="copy" label={words['form.duplicate']} onClick={() => void duplicate()} />
        <IconButton
          icon="trash"
          label={words['form.removePart']}
          onClick={() => void actions.clear(path).then(focusTitle)}
        />
      </span>
    </header>
  );
}
