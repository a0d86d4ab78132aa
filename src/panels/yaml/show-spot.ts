import type { EditorHandle } from '../../monaco/index.ts';
import type { Workbench } from '../../store/index.ts';

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
  const { spot } = store.getState();
  if (!spot || spot.by === 'text') return handle.highlight(undefined, false);
  if (moved && spot.offset !== undefined) handle.reveal(spot.offset, spot.path.length === 0);
  const located = await actions.locate(spot.document, spot.path);
  if (store.getState().spot !== spot) return;
  handle.highlight(spot.path.length === 0 ? undefined : located?.entry, moved && spot.offset === undefined);
}
