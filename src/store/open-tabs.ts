const lockPrefix = 'podwright.tab.';

/** Absent on plain HTTP, and where there is no page. */
const locks = () => globalThis.navigator?.locks as LockManager | undefined;

/** Ids of the drafts that are open in a tab now: each holds a lock as long as it lives, also when it crashes. */
export async function openDrafts(): Promise<Set<string>> {
  const held =
    (
      await locks()
        ?.query()
        .catch(() => undefined)
    )?.held ?? [];
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])),
  );
}

/** Gives up the lock that is held. */
let release = () => {};

/**
 * Says that a draft is open in this tab, and the one before no more.
 * @returns false where another tab has it open; then this one has none
 */
export function holdDraft(id: string): Promise<boolean> {
  release();
  const manager = locks();
  if (!manager) return Promise.resolve(true);
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return new Promise((resolve) => {
    manager
      .request(lockPrefix + id, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? until : undefined;
      })
      .catch(() => resolve(true));
  });
}
