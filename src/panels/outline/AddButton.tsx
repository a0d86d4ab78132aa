import { memo } from 'react';
import { containersOf, getIn, isList, type Path } from '../../pod/index.ts';
import { useActions, useCurrentState, useMessages, usePodPath } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import classes from './Outline.module.css';

type Addition = 'container' | 'init' | 'sidecar' | 'volume';

const lists = {
  container: 'containers',
  init: 'initContainers',
  sidecar: 'initContainers',
  volume: 'volumes',
} as const;

/** A name that is not taken: `app`, `app-2`, ... */
export function freeName(names: readonly unknown[], stem: string): string {
  const taken = new Set(names);
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
  return name;
}

/** What a new one is called while it has no other name. */
const stems = { container: 'app', init: 'init', sidecar: 'sidecar' } as const;

const labels = {
  container: 'outline.addContainer',
  init: 'outline.addInitContainer',
  sidecar: 'outline.addSidecar',
  volume: 'outline.addVolume',
} as const;

interface AddButtonProps {
  readonly what: Addition;
}

/**
 * The button that appends an item to a list of the Pod and opens its form. A container is not written before it has an image.
 */
export const AddButton = memo(function AddButton({ what }: AddButtonProps) {
  const { ui } = useMessages();
  const podPath = usePodPath();
  const state = useCurrentState();
  const { draftPart, selectPart, setLayout, visit } = useActions();
  const label = ui[labels[what]];
  const list = lists[what];

  function add() {
    const { root, current } = state();
    const path: Path = [...podPath, 'spec', list];
    const found = getIn(root, path);
    const items = isList(found) ? found : [];
    const index = items.length;
    setLayout({ narrowTab: 'form' });
    // Past the last volume: the form of the volumes asks what it is to be.
    if (what === 'volume' || list === 'volumes') return selectPart({ kind: 'volume', index });
    // Containers of all lists share one set of names.
    const name = freeName(
      containersOf(getIn(root, podPath)).map((c) => c.name),
      stems[what],
    );
    const value = what === 'sidecar' ? { name, restartPolicy: 'Always' } : { name };
    draftPart({ list, index, value, suggested: name });
    visit({ path: [...path, index, 'image'], document: current?.document ?? 0, by: 'panel' });
  }

  return (
    <button type="button" className={classes.add} aria-label={label} title={label} onClick={add}>
      <Icon name="add" size={14} />
      {what === 'sidecar' && <Icon name="sidecar" size={14} />}
    </button>
  );
});
