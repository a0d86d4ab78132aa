import { memo } from 'react';
import { containersOf, getIn, isList, type Json, own, type Path } from '../../pod/index.ts';
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
const stems = { container: 'app', init: 'init', sidecar: 'sidecar', volume: 'volume' } as const;

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
  const { draftPart, edit, selectPart, setLayout, visit } = useActions();
  const label = ui[labels[what]];
  const list = lists[what];

  async function add() {
    const { root, current } = state();
    const path: Path = [...podPath, 'spec', list];
    const found = getIn(root, path);
    const items = isList(found) ? found : [];
    const index = items.length;
    // Containers of all lists share one set of names.
    const pod = getIn(root, podPath);
    const taken =
      what === 'volume' ? items.map((item) => own(item, 'name')) : containersOf(pod).map((c) => c.name);
    const name = freeName(taken, stems[what]);
    if (list !== 'volumes') {
      const value = what === 'sidecar' ? { name, restartPolicy: 'Always' } : { name };
      draftPart({ list, index, value, suggested: name });
      setLayout({ narrowTab: 'form' });
      visit({ path: [...path, index, 'image'], document: current?.document ?? 0, by: 'panel' });
      return;
    }
    const value: Json = { name, emptyDir: {} };
    const outcome = await edit({ edits: [{ op: 'insert', path, index, value }] });
    if (!outcome.ok) return;
    selectPart({ kind: 'volume', index });
    setLayout({ narrowTab: 'form' });
    visit({
      path: [...path, index, 'name'],
      document: current?.document ?? 0,
      by: 'panel',
    });
  }

  return (
    <button type="button" className={classes.add} aria-label={label} title={label} onClick={() => void add()}>
      <Icon name="add" size={14} />
      {what === 'sidecar' && <Icon name="sidecar" size={14} />}
    </button>
  );
});
