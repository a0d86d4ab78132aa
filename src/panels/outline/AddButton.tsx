import { memo } from 'react';
import { containersOf, getIn, isList, type Path } from '../../pod/index.ts';
import { useActions, useCurrentState, useMessages, usePodPath } from '../../store/index.ts';
import { Icon, Menu } from '../../ui/index.ts';
import classes from './Outline.module.css';

type Addition = 'container' | 'init' | 'sidecar' | 'debug' | 'volume';

const lists = {
  container: 'containers',
  init: 'initContainers',
  sidecar: 'initContainers',
  debug: 'ephemeralContainers',
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
const stems = { container: 'app', init: 'init', sidecar: 'sidecar', debug: 'debug' } as const;

const labels = {
  container: 'outline.addContainer',
  init: 'outline.addInitContainer',
  sidecar: 'outline.addSidecar',
  debug: 'outline.addDebug',
  volume: 'outline.addVolume',
} as const;

interface AddButtonProps {
  readonly what: Addition;
}

/** Opens the form of a new item of a list of the Pod: nothing is written before it has what it needs. */
function useAdd(): (what: Addition) => void {
  const podPath = usePodPath();
  const state = useCurrentState();
  const { draftPart, selectPart, setLayout, visit } = useActions();

  return (what) => {
    const list = lists[what];
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
  };
}

/** The button at the head of a list. */
export const AddButton = memo(function AddButton({ what }: AddButtonProps) {
  const { ui } = useMessages();
  const add = useAdd();
  const label = ui[labels[what]];
  return (
    <button type="button" className={classes.add} aria-label={label} title={label} onClick={() => add(what)}>
      <Icon name="add" />
    </button>
  );
});

/** The button at the head of the init containers, which asks for the role. */
export const AddInitMenu = memo(function AddInitMenu() {
  const { ui } = useMessages();
  const add = useAdd();
  return (
    <Menu
      label={ui['outline.addInit']}
      className={classes.add}
      items={() =>
        (['init', 'sidecar', 'debug'] as const).map((what) => ({
          label: ui[labels[what]],
          icon: what === 'debug' ? 'ephemeral' : what,
          note: ui[`outline.note.${what}`],
          run: () => add(what),
        }))
      }
    >
      <Icon name="add" />
    </Menu>
  );
});
