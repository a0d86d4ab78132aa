import { containersOf, freeName, getIn, isList, type Path } from '../../pod/index.ts';
import type { Actions, State } from '../../store/index.ts';

export type Addition = 'container' | 'init' | 'sidecar' | 'debug' | 'volume';

const lists = {
  container: 'containers',
  init: 'initContainers',
  sidecar: 'initContainers',
  debug: 'ephemeralContainers',
} as const;

/** What a new one is called while it has no other name. */
const stems = { container: 'app', init: 'init', sidecar: 'sidecar', debug: 'debug' } as const;

/**
 * Opens the form of a new container or volume of the Pod that is open: nothing is written before it has what it needs.
 * Nothing happens where there is no Pod.
 */
export function addPart(
  what: Addition,
  { root, current }: Pick<State, 'root' | 'current'>,
  { draftPart, selectPart, setLayout, visit }: Actions,
): void {
  if (!current) return;
  const { podPath } = current.ref;
  const lengthOf = (list: Path) => {
    const found = getIn(root, list);
    return isList(found) ? found.length : 0;
  };
  setLayout({ narrowTab: 'form', dockMax: false });
  // Past the last volume: the form of the volumes asks what it is to be.
  if (what === 'volume') {
    selectPart({ kind: 'volume', index: lengthOf([...podPath, 'spec', 'volumes']) });
    return;
  }
  const list = lists[what];
  const path: Path = [...podPath, 'spec', list];
  const index = lengthOf(path);
  // Containers of all lists share one set of names.
  const taken = new Set(containersOf(getIn(root, podPath)).map((c) => c.name));
  const name = freeName(stems[what], taken);
  const value = what === 'sidecar' ? { name, restartPolicy: 'Always' } : { name };
  draftPart({ list, index, value, suggested: name });
  visit({ path: [...path, index, 'image'], document: current.document, by: 'panel' });
}
