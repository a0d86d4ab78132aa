import { getIn, isList, type Json, own, type Path } from '../../pod/index.ts';
import { useActions, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import classes from './Outline.module.css';

type List = 'containers' | 'initContainers' | 'volumes';

const base: Record<List, string> = { containers: 'container', initContainers: 'init', volumes: 'volume' };

/** A name no item of the list has: `container`, `container-2`, ... */
export function freeName(items: readonly Json[], stem: string): string {
  const taken = new Set(items.map((item) => own(item, 'name')));
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
  return name;
}

function newItem(list: List, name: string): Json {
  return list === 'volumes' ? { name, emptyDir: {} } : { name, image: '' };
}

const labels = {
  containers: 'outline.addContainer',
  initContainers: 'outline.addInitContainer',
  volumes: 'outline.addVolume',
} as const;

/** The button that appends an item to a list of the Pod and opens its form. */
export function AddMenu({ list }: { readonly list: List }) {
  const { ui } = useMessages();
  const podPath = usePodPath();
  const document = useSelect((state) => state.current?.document ?? 0);
  const root = useSelect((state) => state.root);
  const { edit, selectPart, setLayout, visit } = useActions();
  const label = ui[labels[list]];

  async function add() {
    const path: Path = [...podPath, 'spec', list];
    const found = getIn(root, path);
    const items = isList(found) ? found : [];
    const index = items.length;
    const value = newItem(list, freeName(items, base[list]));
    const outcome = await edit({ edits: [{ op: 'insert', path, index, value }] });
    if (!outcome.ok) return;
    selectPart(list === 'volumes' ? { kind: 'volume', index } : { kind: 'container', list, index });
    setLayout({ narrowTab: 'form' });
    visit({ path: [...path, index, list === 'volumes' ? 'name' : 'image'], document, by: 'panel' });
  }

  return (
    <button type="button" className={classes.add} aria-label={label} title={label} onClick={() => void add()}>
      +
    </button>
  );
}
