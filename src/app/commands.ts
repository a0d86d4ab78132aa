import { lazily } from '../lazy/index.ts';
import { addPart } from '../panels/outline/index.ts';
import { bringFiles, downloadText, namedFiles, readFiles } from '../panels/yaml/index.ts';
import {
  type Command,
  commands,
  commandsOf,
  type Label,
  type State,
  type Workbench,
} from '../store/index.ts';
import { cycleRegions } from './cycle-regions.ts';
import { cycleSections } from './cycle-sections.ts';

export type Dialog = 'print' | 'search' | 'shortcuts' | 'share' | 'drafts' | 'lessons';

/** What the commands of the page act on. */
export interface Page extends Workbench {
  /** @param query what is looked for in it at once, where it can be searched */
  readonly openDialog: (dialog: Dialog, query?: string) => void;
}

/** Files of the person's disk: a chunk of its own. */
const disk = lazily(() => import('./disk.ts'));

const means = () => ({ bringFiles, downloadText, namedFiles, readFiles });

/** Ties the draft of the page to its file on disk, where it has one. */
export async function followDisk(workbench: Workbench): Promise<void> {
  (await disk.load()).diskOf(workbench, means());
}

/** Does something with the disk once it is loaded; says where it cannot be. */
function onDisk(work: (part: typeof import('./disk.ts'), page: Page) => unknown): (page: Page) => void {
  return (page) =>
    void disk.load().then(
      (part) => void work(part, page),
      () => page.actions.notify({ reason: 'notLoaded' }),
    );
}

const hasPod = ({ current }: State) => current !== undefined;
const adds =
  (what: Parameters<typeof addPart>[0]) =>
  ({ store, actions }: Page) =>
    addPart(what, store.getState(), actions);

const own = commandsOf<Page>()({
  open: {
    label: 'header.open',
    shortcuts: [{ key: 'o', command: true }],
    run: onDisk(({ openFiles }, page) => openFiles(page, means())),
  },
  openFolder: {
    label: 'header.openFolder',
    run: onDisk(({ openFolder }, page) => openFolder(page, means())),
  },
  save: {
    label: 'header.save',
    shortcuts: [{ key: 's', command: true }],
    can: ({ text }) => text !== '',
    run: onDisk(({ diskOf }, page) => diskOf(page, means()).save()),
  },
  download: {
    label: 'header.download',
    can: ({ text }) => text !== '',
    run({ store }) {
      const { text, fileName } = store.getState();
      downloadText(text, fileName);
    },
  },
  takeAway: {
    label: 'header.takeAway',
    can: ({ text }) => text !== '',
    run: ({ actions }) => actions.showAround('away'),
  },
  putInto: {
    label: 'header.putInto',
    can: ({ text }) => text !== '',
    run: ({ actions }) => actions.showAround('kind'),
  },
  print: {
    label: 'header.print',
    shortcuts: [{ key: 'p', command: true }],
    can: ({ text }) => text !== '',
    run: ({ openDialog }) => openDialog('print'),
  },
  addContainer: { label: 'outline.addContainer', can: hasPod, run: adds('container') },
  addInitContainer: { label: 'outline.addInitContainer', can: hasPod, run: adds('init') },
  addSidecar: { label: 'outline.addSidecar', can: hasPod, run: adds('sidecar') },
  addDebug: { label: 'outline.addDebug', can: hasPod, run: adds('debug') },
  drafts: { label: 'header.drafts', run: ({ openDialog }) => openDialog('drafts') },
  share: {
    label: 'header.share',
    can: ({ text }) => text !== '',
    run: ({ openDialog }) => openDialog('share'),
  },
  lessons: { label: 'header.lessons', run: ({ openDialog }) => openDialog('lessons') },
  search: {
    label: 'header.search',
    shortcuts: [{ key: 'k', command: true }],
    run: ({ openDialog }) => openDialog('search'),
  },
  shortcuts: { label: 'action.shortcuts', run: ({ openDialog }) => openDialog('shortcuts') },
  nextRegion: { label: 'action.nextRegion', shortcuts: [{ key: 'f6' }], run: () => cycleRegions(1) },
  previousRegion: {
    label: 'action.previousRegion',
    shortcuts: [{ key: 'f6', shift: true }],
    run: () => cycleRegions(-1),
  },
  nextSection: {
    label: 'action.nextSection',
    shortcuts: [{ key: 'PageDown', code: 'PageDown', alt: true }],
    can: hasPod,
    run: () => cycleSections(1),
  },
  previousSection: {
    label: 'action.previousSection',
    shortcuts: [{ key: 'PageUp', code: 'PageUp', alt: true }],
    can: hasPod,
    run: () => cycleSections(-1),
  },
});

/** All that a person can tell the page to do without saying more; buttons, menu, shortcuts and search read it. */
export const pageCommands: Readonly<Record<keyof typeof commands | keyof typeof own, Command<Page>>> = {
  ...commands,
  ...own,
};
export type CommandName = keyof typeof pageCommands;
export const commandNames = Object.keys(pageCommands) as CommandName[];

/** Keys that the editor binds itself while the focus is in it, for the list of shortcuts. */
export const editorKeys = [
  { label: 'keys.complete', keys: 'Ctrl+Space', mac: '⌃Space' },
  { label: 'keys.quickFix', keys: 'Ctrl+.', mac: '⌘.' },
  { label: 'keys.find', keys: 'Ctrl+F', mac: '⌘F' },
  { label: 'keys.comment', keys: 'Ctrl+/', mac: '⌘/' },
  { label: 'keys.tab', keys: 'Ctrl+M', mac: '⌃⇧M' },
] as const satisfies readonly { readonly label: Label; readonly keys: string; readonly mac: string }[];
