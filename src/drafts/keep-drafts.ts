import type { State, Workbench } from '../store/index.ts';
import { draftsOfBrowser } from './shared.ts';
import type { SavedTab } from './types.ts';

/** Pause in ms after which a text is kept as a draft, and the most it is put off while somebody types. */
const quiet = 1_000;
const most = 10_000;

/** Where the browser has no more room. */
function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** What tabs save by themselves, at once and without a data base. */
export interface Tabs {
  readonly saved: () => readonly SavedTab[];
  /**
   * Makes room: forgets what tabs saved that are gone.
   * @param safe ids of drafts that are kept elsewhere too; the others stay
   * @param kept how many of the newest stay all the same
   */
  readonly forget: (safe: ReadonlySet<string>, kept?: number) => Promise<void>;
  /** Saves this tab now. */
  readonly save: () => void;
}

/**
 * Keeps the text of this tab as a draft with its versions, besides what is saved of the tab at once; takes in what tabs saved
 * before, and tells where neither can be done.
 * @param tabs what tabs saved by themselves
 */
export async function keepDrafts({ store, actions }: Workbench, tabs: Tabs): Promise<void> {
  const drafts = draftsOfBrowser();

  /** Tells of the browser's refusal where the text is saved nowhere, and takes it back where it is. */
  function settle(error?: unknown): void {
    const { saved } = store.getState();
    if (saved?.failed && error === undefined) store.setState({ saved: { at: Date.now(), failed: false } });
    else if (saved?.failed) actions.report({ kind: 'unsaved', full: isFull(error) });
    if (!store.getState().saved?.failed) actions.dismissFault('unsaved');
  }

  async function makeRoom(kept?: number): Promise<void> {
    const safe = await drafts.takeIn(tabs.saved());
    await tabs.forget(safe, kept);
  }

  async function keep({ draftId, fileName, text, world }: State): Promise<void> {
    try {
      const now = Date.now();
      const draft = { id: draftId, name: fileName, text, world };
      await drafts.keep(draft, now).catch(async (error: unknown) => {
        if (!isFull(error)) throw error;
        await drafts.forgetDeleted(now, true);
        return drafts.keep(draft, now);
      });
      if (store.getState().saved?.failed) {
        await makeRoom(0);
        tabs.save();
      }
      settle();
    } catch (error) {
      settle(error);
    }
  }

  let due: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  function keepLater(): void {
    const now = Date.now();
    if (due === undefined) since = now;
    else if (now - since > most) return;
    clearTimeout(due);
    due = setTimeout(() => {
      due = undefined;
      void keep(store.getState());
    }, quiet);
  }

  /** False as long as the text is only shown: a second tab begins with a copy, which is no draft until it is changed. */
  let touched = store.getState().version > 0;
  if (touched) keepLater();

  store.subscribe((state, before) => {
    const opened = state.draftId !== before.draftId;
    if (opened && touched) void keep(before);
    touched ||= opened || state.version !== before.version || state.fileName !== before.fileName;
    const { text, fileName, draftId, world, saved } = state;
    const refused = saved?.failed === true && before.saved?.failed !== true;
    if (
      text !== before.text ||
      fileName !== before.fileName ||
      world !== before.world ||
      draftId !== before.draftId ||
      refused
    )
      keepLater();
  });

  try {
    await makeRoom();
    await drafts.forgetDeleted(Date.now());
    const own = await drafts.get(store.getState().draftId);
    // As it is now: somebody may have typed, pasted or opened another text meanwhile.
    const { draftId, text, version } = store.getState();
    const savedAt = tabs.saved().find(({ id }) => id === draftId)?.savedAt ?? 0;
    // The tab could not be saved when it was left, and the draft could.
    if (
      own?.id === draftId &&
      version === 0 &&
      own.text !== text &&
      own.deletedAt === undefined &&
      own.changedAt > savedAt
    )
      await actions.openDraft({ draftId, fileName: own.name, text: own.text, world: own.world });
  } catch (error) {
    settle(error);
  }
}
