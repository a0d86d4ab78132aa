import { equalPath } from '../../pod/index.ts';
import type { Workbench } from '../../store/index.ts';

/** In the indentation of a line a person means what stands behind it. */
function entryStart(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const lead = /^ *[^\s#]/.exec(text.slice(line, line + 400))?.[0] ?? ' ';
  return Math.max(offset, line + lead.length - 1);
}

export interface CursorFollower {
  /** The person put the cursor there. The last move of a frame counts. */
  moved(offset: number): void;
  /** No move has an effect any more, nor one that is being looked up. */
  stop(): void;
}

/**
 * Makes the forms follow the cursor: to the entry of the line it is in, as soon as that is found; not where the cursor
 * or the text has moved on by then, nor again to where the forms are.
 * @param lineOf the line of an offset in the editor
 */
export function followCursor(
  { store, actions }: Workbench,
  lineOf: (offset: number) => number,
): CursorFollower {
  let asked = 0;
  let frame = 0;

  async function follow(offset: number): Promise<void> {
    const { version, text } = store.getState();
    const ticket = ++asked;
    const at = await actions.pathAt(entryStart(text, offset));
    const state = store.getState();
    if (ticket !== asked || state.version !== version) return;
    const { spot, typingLine } = state;
    const same = spot?.by === 'text' && spot.document === at.document && equalPath(spot.path, at.path);
    if (same && (typingLine === undefined || typingLine === lineOf(offset))) return;
    actions.visit({ path: at.path, document: at.document, by: 'text', offset });
  }

  return {
    moved(offset) {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void follow(offset));
    },
    stop() {
      cancelAnimationFrame(frame);
      asked++;
    },
  };
}
