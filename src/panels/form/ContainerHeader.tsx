import { fieldOf, getIn, isObject, own, type Path } from '../../pod/index.ts';
import { nameAt, useActions, useCurrentState, useSelect, useValue } from '../../store/index.ts';
import { Icon, IconButton, Menu, type MenuItem, Segmented } from '../../ui/index.ts';
import type { ContainerPart } from './ContainerForm.tsx';
import styles from './form.module.css';
import { focusTitle, useLength, useWords } from './hooks.ts';
import { useJump } from './Misfit.tsx';
import { NameInput } from './NameInput.tsx';
import { duplicateOf } from './parts.ts';
import { child } from './paths.ts';

/** Name, role and what can be done with the container as a whole. */
export function ContainerHeader({ part, path }: { readonly part: ContainerPart; readonly path: Path }) {
  const words = useWords();
  const actions = useActions();
  const list = path.slice(0, -1);
  const length = useLength(list);
  const jump = useJump();
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
  const setRole = (next: string) =>
    void (next === 'sidecar' ? actions.set(restart, 'Always') : actions.clear(restart));
  const nameField = fieldOf('Container', 'name');
  const items = (): (MenuItem | 'line')[] => [
    { label: words['form.up'], icon: 'up', disabled: index === 0, run: () => void move(index - 1) },
    {
      label: words['form.down'],
      icon: 'down',
      disabled: index >= length - 1,
      run: () => void move(index + 1),
    },
    { label: words['form.showInYaml'], icon: 'code', keys: 'Alt Y', run: () => jump(path) },
    'line',
    {
      label: words['form.removePart'],
      icon: 'trash',
      danger: true,
      run: () => void actions.clear(path).then(focusTitle),
    },
  ];
  return (
    <header className={styles.header}>
      <Icon name={role} />
      <h2 className={styles.hidden} data-part-title tabIndex={-1}>
        {words[`form.role.${role}`]} {name || `#${index + 1}`}
      </h2>
      {nameField && <NameInput field={nameField} path={child(path, 'name')} />}
      {part.list === 'initContainers' && (
        <>
          <span className={styles.role}>{words['form.runsAs']}</span>
          <Segmented
            label={words['form.role']}
            value={role}
            options={[
              { value: 'init', label: words['form.role.initShort'] },
              { value: 'sidecar', label: words['form.role.sidecar'] },
            ]}
            onChoose={setRole}
          />
        </>
      )}
      <span className={styles.headerButtons}>
        <IconButton icon="copy" label={words['form.duplicate']} onClick={() => void duplicate()} />
        <Menu label={words['form.menuOfPart']} items={items} className={styles.rowButton}>
          <Icon name="more" />
        </Menu>
      </span>
    </header>
  );
}
