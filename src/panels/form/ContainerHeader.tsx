import { useState } from 'react';
import { fieldOf, getIn, isList, isObject, own, type Path } from '../../pod/index.ts';
import { afterPaint, isDraft, nameAt, useActions, useCurrentState, useSelect } from '../../store/index.ts';
import { Icon, IconButton, Menu, type MenuItem, Segmented } from '../../ui/index.ts';
import type { ContainerPart } from './ContainerForm.tsx';
import styles from './form.module.css';
import head from './head.module.css';
import { focusTitle, useFieldValue, useLength, useWords } from './hooks.ts';
import { useJump } from './Misfit.tsx';
import { NameInput } from './NameInput.tsx';
import { duplicateOf } from './parts.ts';
import { child } from './paths.ts';
import { PresetMenu } from './presets/PresetMenu.tsx';
import { type Role, roleEdits, roles } from './roles.ts';
import { useRemovalItems } from './use-removal.ts';

/** Name, role and what can be done with the container as a whole. */
export function ContainerHeader({ part, path }: { readonly part: ContainerPart; readonly path: Path }) {
  const words = useWords();
  const actions = useActions();
  const list = path.slice(0, -1);
  const length = useLength(list);
  const jump = useJump();
  const removal = useRemovalItems(path, () => {
    // What was in focus is gone with it: the help bar would speak of a field of another container.
    void actions
      .clear(path)
      .then(() => actions.visit(undefined))
      .then(focusTitle);
  });
  const name = useSelect((state) => nameAt(state, child(path, 'name')));
  const always = useFieldValue(child(path, 'restartPolicy')) === 'Always';
  const current = useCurrentState();
  const [chosen, setChosen] = useState<Role>();
  const draft = useSelect(({ partDraft }) => (isDraft(partDraft, part) ? partDraft : undefined));
  const { index } = part;
  const role =
    part.list === 'containers'
      ? 'container'
      : part.list === 'ephemeralContainers'
        ? 'ephemeral'
        : always
          ? 'sidecar'
          : 'init';

  const move = async (to: number) => {
    const { ok } = await actions.edit({
      edits: [{ op: 'move', path: list, from: index, to }],
      part: { ...part, index: to },
    });
    if (ok) focusTitle();
  };
  const duplicate = async () => {
    const { root } = current();
    const value = getIn(root, path);
    if (!isObject(value)) return;
    const copy = duplicateOf(value, own(getIn(root, list.slice(0, -1)), part.list));
    const { ok } = await actions.edit({
      edits: [{ op: 'insert', path: list, index: index + 1, value: copy }],
      part: { ...part, index: index + 1 },
    });
    if (ok) focusTitle();
  };
  const setRole = async (next: Role) => {
    const { root } = current();
    const spec = list.slice(0, -1);
    const to = next === 'container' ? 'containers' : 'initContainers';
    const others = getIn(root, child(spec, to));
    const end = isList(others) ? others.length : 0;
    if (draft) {
      const { restartPolicy: _, ...rest } = draft.value;
      const value = next === 'sidecar' ? { ...rest, restartPolicy: 'Always' } : rest;
      actions.draftPart({ ...draft, list: to, index: end, value });
    } else {
      const stays = to === part.list;
      const { ok } = await actions.edit({
        edits: roleEdits(path, next, root),
        ...(!stays && { part: { kind: 'container', list: to, index: end } }),
      });
      if (!ok || stays) return;
    }
    focusTitle();
  };
  /** The choice is seen at once; the move of a written container, which makes its form anew, comes after it. */
  const choose = (next: Role) => {
    if (draft) return void setRole(next);
    setChosen(next);
    afterPaint(() => void setRole(next).finally(() => setChosen(undefined)));
  };
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
    ...removal,
  ];
  return (
    <header className={head.header}>
      <Icon name={role} />
      <h2 className={styles.hidden} data-part-title tabIndex={-1}>
        {words[`form.role.${role}`]} {name || `#${index + 1}`}
      </h2>
      {nameField && <NameInput field={nameField} path={child(path, 'name')} />}
      {role !== 'ephemeral' && (
        <>
          <span className={head.role}>{words['form.runsAs']}</span>
          <Segmented
            label={words['form.role']}
            value={chosen ?? role}
            options={roles.map((value) => ({
              value,
              label: words[`container.role.${value}`],
              // A Pod needs one container that is no init container.
              ...(!draft && part.list === 'containers' && length < 2 && value !== 'container'
                ? { disabled: true, title: words['container.role.last'] }
                : {}),
            }))}
            onChoose={(next) => chosen === undefined && choose(next as Role)}
          />
        </>
      )}
      <span className={head.headerButtons}>
        {draft ? (
          <IconButton
            icon="trash"
            label={words['container.dropDraft']}
            onClick={() => {
              actions.draftPart(undefined);
              actions.selectPart({ ...part, index: Math.max(0, index - 1) });
            }}
          />
        ) : (
          <>
            {role !== 'ephemeral' && <PresetMenu type="Container" path={path} />}
            <IconButton icon="copy" label={words['form.duplicate']} onClick={() => void duplicate()} />
            <Menu label={words['form.menuOfPart']} items={items} className={styles.rowButton}>
              <Icon name="more" />
            </Menu>
          </>
        )}
      </span>
    </header>
  );
}
