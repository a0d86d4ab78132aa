import { draftsOfBrowser } from '../drafts/index.ts';
import type { bringFiles, downloadText, namedFiles, readFiles } from '../panels/yaml/index.ts';
import type { Workbench } from '../store/index.ts';
import { type DiskFile, type Link, readLink, writeBack } from './disk-file.ts';

/** How the page opens and downloads; handed in, for it is there already when this part is loaded. */
export interface Means {
  readonly bringFiles: typeof bringFiles;
  readonly readFiles: typeof readFiles;
  readonly namedFiles: typeof namedFiles;
  readonly downloadText: typeof downloadText;
}

/** Where links are kept across visits. */
interface Kept {
  readonly keepFile: (id: string, link: unknown) => Promise<void>;
  readonly fileOf: (id: string) => Promise<unknown>;
}

/** Opens files of the person's disk and writes drafts back to them, as far as the browser can. */
export class Disk {
  readonly #workbench: Workbench;
  readonly #means: Means;
  readonly #kept: Kept;
  readonly #links = new Map<string, Link>();
  /** What was read of a file and may still be opened as it is. */
  #pending: Link | undefined;
  /** The draft of which it was said that its file changed: saving once more writes over it. */
  #told: string | undefined;

  constructor(workbench: Workbench, means: Means, kept: Kept = draftsOfBrowser()) {
    this.#workbench = workbench;
    this.#means = means;
    this.#kept = kept;
    const { store } = workbench;
    store.subscribe((state, before) => {
      if (state.text !== before.text || state.brought !== before.brought) this.#settle();
      if (state.draftId !== before.draftId) void this.#show();
    });
    void this.#show();
  }

  /** Tells the page the file of its draft. */
  async #show(): Promise<void> {
    const { store } = this.#workbench;
    const { draftId } = store.getState();
    this.#told = undefined;
    if (!this.#links.has(draftId)) {
      store.setState({ onDisk: undefined });
      const link = readLink(await this.#kept.fileOf(draftId).catch(() => undefined));
      if (link && !this.#links.has(draftId)) this.#links.set(draftId, link);
    }
    if (store.getState().draftId === draftId) this.#tell(this.#links.get(draftId));
  }

  #tell(link: Link | undefined): void {
    const onDisk = link && { name: link.file.name, text: link.text };
    this.#workbench.store.setState({ onDisk });
  }

  #link(link: Link): void {
    const { draftId } = this.#workbench.store.getState();
    this.#links.set(draftId, link);
    this.#tell(link);
    // Where the browser keeps none, it lasts as long as the page.
    void this.#kept.keepFile(draftId, link).catch(() => undefined);
  }

  /** A file that was opened as it is belongs to the draft; one of which something else was made does not. */
  #settle(): void {
    const { text, brought } = this.#workbench.store.getState();
    if (!this.#pending || brought) return;
    if (text === this.#pending.text) this.#link(this.#pending);
    this.#pending = undefined;
  }

  /** Opens files that the person picked. */
  async open(picked: readonly DiskFile[]): Promise<void> {
    const { actions } = this.#workbench;
    const { bringFiles, namedFiles, readFiles } = this.#means;
    const files = await Promise.all(picked.map((file) => file.getFile()));
    const [file] = picked;
    const [content] = files;
    if (file && content && files.length === 1) {
      const [first] = (await readFiles(namedFiles(files))).files;
      this.#pending = first && { file, text: first.text, modified: content.lastModified };
    }
    await bringFiles(actions, namedFiles(files), (trouble) => {
      if (trouble) actions.notify({ reason: trouble.reason });
    });
    this.#settle();
  }

  /** Writes the text to the file that it was opened from; a text of no file is downloaded. */
  async save(): Promise<void> {
    const { store, actions } = this.#workbench;
    const { draftId, text, fileName } = store.getState();
    const link = this.#links.get(draftId);
    if (!link) return this.#means.downloadText(text, fileName);
    const done = await writeBack(link, text, this.#told === draftId);
    this.#told = done === 'changed' ? draftId : undefined;
    if (typeof done === 'object') {
      if (store.getState().draftId === draftId) this.#link(done);
      else this.#links.set(draftId, done);
      actions.dismissNotice();
    } else {
      const reasons = { refused: 'writingRefused', changed: 'changedOnDisk', failed: 'notWritten' } as const;
      actions.notify({ reason: reasons[done] });
    }
  }
}

let disk: Disk | undefined;

/** The disk of this page. */
export function diskOf(workbench: Workbench, means: Means): Disk {
  disk ??= new Disk(workbench, means);
  return disk;
}

type Pick = (options: { readonly multiple: true }) => Promise<readonly DiskFile[]>;

/** Asks for files, by handles where the browser gives them. */
export async function openFiles(workbench: Workbench, means: Means): Promise<void> {
  const pick = (globalThis as { readonly showOpenFilePicker?: Pick }).showOpenFilePicker;
  if (!pick) return ask(workbench, means, false);
  // Nothing is told of a person who thought better of it.
  const picked = await pick({ multiple: true }).catch(() => []);
  if (picked.length > 0) await diskOf(workbench, means).open(picked);
}

/** Asks for a folder. */
export function openFolder(workbench: Workbench, means: Means): void {
  ask(workbench, means, true);
}

function ask({ actions }: Workbench, { bringFiles, namedFiles }: Means, folder: boolean): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  input.addEventListener('change', () => {
    void bringFiles(actions, namedFiles([...(input.files ?? [])]), (trouble) => {
      if (trouble) actions.notify({ reason: trouble.reason });
    });
  });
  input.click();
}
