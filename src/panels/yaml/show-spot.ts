import type { EditorHandle } from '../../monaco/index.ts';
import type { Path } from '../../pod/index.ts';
import { partOf, pathOfPart, type Workbench } from '../../store/index.ts';

/** What is marked for a field: the item of a list of its part that it belongs to (a port, a variable, a rule), else its own entry. */
function markedOf(podPath: Path, path: Path): Path {
  const least = pathOfPart(podPath, partOf(podPath, path)).length;
  // A word of a list of words is no item to mark.
  const end = path.findLastIndex((step, i) => typeof step === 'number' && i >= least && i < path.length - 1);
  return end < 0 ? path : path.slice(0, end + 1);
}

/**
 * Makes the editor show where the person is elsewhere on the page: marks the lines of the entry, and goes there.
 * Nothing is marked while the person is in the text.
 * @param moved the person went there just now; otherwise the lines are marked anew after a change of the text
 */
export async function showSpot(
  { store, actions }: Workbench,
  handle: EditorHandle,
  moved: boolean,
): Promise<void> {
  const { spot, current } = store.getState();
  if (!spot || spot.by === 'text') return handle.highlight(undefined, false);
  if (moved && spot.offset !== undefined) handle.reveal(spot.offset, spot.path.length === 0);
  const path = spot.by === 'form' ? markedOf(current?.ref.podPath ?? [], spot.path) : spot.path;
  const located = await actions.locate(spot.document, path);
  if (store.getState().spot !== spot) return;
  handle.highlight(spot.path.length === 0 ? undefined : located?.entry, moved && spot.offset === undefined);
}
