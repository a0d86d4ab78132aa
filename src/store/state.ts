import type { Tables } from '../i18n/index.ts';
import type { Cluster, Json, JsonObject, NameFacts, PathEdit, PresetId } from '../pod/index.ts';
import type { Refusal } from '../yaml/index.ts';
import type { FindingsByPath } from './findings-by-path.ts';
import type { NamesAt } from './names-at.ts';
import type {
  CurrentPod,
  Derived,
  Facts,
  Finding,
  Language,
  Part,
  PartDraft,
  Selection,
  Spot,
  TextChange,
  Wanted,
} from './types.ts';

export type Theme = 'light' | 'dark' | 'auto';
export const dockTabs = [
  'issues',
  'map',
  'resources',
  'security',
  'effect',
  'simulation',
  'explain',
  'process',
  'linux',
  'around',
] as const;
/** What the panel about what is around the Pod shows. */
export const aroundViews = ['clean', 'kind', 'companions', 'commands', 'away'] as const;
export type AroundView = (typeof aroundViews)[number];
export type DockTab = (typeof dockTabs)[number];
export type NarrowTab = 'outline' | 'form' | 'yaml' | 'panels';

/** Where the panels stand: below form and YAML, or at the right of them. */
export type DockSide = 'below' | 'right';

/** Sizes of the regions, and which are folded. */
export interface Layout {
  /** Width of the outline in px. */
  readonly outline: number;
  /** Share of the form in what form and YAML have together, in percent. */
  readonly form: number;
  /** Height of the panels below in px, and their width at the right. */
  readonly dockHeight: number;
  readonly dockWidth: number;
  readonly dockSide: DockSide;
  readonly dockOpen: boolean;
  /** The panels stand over form and YAML until the person is done; not remembered. */
  readonly dockMax: boolean;
  readonly dockTab: DockTab;
  /** The region shown where there is room for one: below 720 px; below 1000 px that beside the outline. */
  readonly narrowTab: NarrowTab;
  /** Lesson, form and text are in larger type, for a room that looks on. */
  readonly presenting: boolean;
}

export interface Settings {
  /** Memory capacity of the node in bytes, for oom_score_adj. */
  readonly nodeMemory: number;
  /** Its CPUs; {@link defaultNodeCpu} until the person names another number. */
  readonly nodeCpu?: number;
  /** The cluster that judges; of the newest release until the person chooses another. */
  readonly cluster?: Cluster;
}

/** While the address of the page says which release judges: what was chosen before, which stays the choice. */
export interface Visit {
  readonly cluster: Cluster | undefined;
}

/** Something that could not be done, said above the form; cleared by the next change of the text. */
export interface Notice {
  readonly reason:
    | Refusal
    | 'busy'
    | 'tooLarge'
    | 'binary'
    | 'unreadable'
    | 'none'
    | 'notLoaded'
    | 'template'
    | 'utf16'
    | 'readOnly'
    | 'notWritten'
    | 'writingRefused'
    | 'changedOnDisk';
  /** The edit that was refused; absent for notices about the whole page. */
  readonly edit?: PathEdit;
}

/** A text of the help bar about something that has no field. */
export interface Hint {
  readonly title: string;
  readonly text: string;
}

/** What the page lacks, or has to tell about itself; stays until it is mended or dismissed. */
export type Fault =
  | { readonly kind: 'judgement' | 'styles' | 'newer' }
  /** The browser refuses to save the text: it is full, or keeps nothing for this page. */
  | { readonly kind: 'unsaved'; readonly full: boolean }
  /** The texts of this language could not be loaded. */
  | { readonly kind: 'language'; readonly language: Language }
  /** Saved state that could not be read is kept under these keys. */
  | { readonly kind: 'setAside'; readonly keys: readonly string[] };

/** A text that is left for another one, to be come back to. */
export interface LeftDraft {
  readonly draftId: string;
  readonly fileName: string;
  readonly text: string;
  readonly world?: JsonObject | undefined;
}

/** What came of a link: the draft that its text took the place of, or why it was not opened. */
export type Arrival =
  | { readonly left: LeftDraft; readonly lacks?: 'world' }
  | { readonly fault: 'version' | 'cut' | 'damaged' | 'huge' | 'world' };

/** A file that was read as text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** It was UTF-16, which kubectl does not read; what is saved is UTF-8. */
  readonly utf16?: true;
}

/** A file that was not opened: no text, too large, or beyond the most that are opened at once. */
export interface LeftFile {
  readonly name: string;
  readonly reason: 'tooLarge' | 'binary' | 'unreadable' | 'many';
}

/** A text that somebody pasted or opened, and that is no manifest as it stands. */
export interface Brought {
  readonly text: string;
  readonly fileName: string;
  /** Several files at once instead, of which the person says what they become; with those that were not opened. */
  readonly several?: { readonly files: readonly TextFile[]; readonly left: readonly LeftFile[] };
}

/** The file on the person's disk that a draft was opened from. */
export interface OnDisk {
  readonly name: string;
  /** What the file holds, as far as the page knows. */
  readonly text: string;
}

export interface State {
  readonly text: string;
  /** Grows with every change of the text. */
  readonly version: number;
  /** The last text change, for the editor to take over. */
  readonly change: TextChange | undefined;
  readonly fileName: string;
  /** What the text is saved under; another one after another text was opened in its place. */
  readonly draftId: string;
  /** What is around the Pod, as `parseWorld` of `simulate` reads it; undefined for the one that is there by itself. */
  readonly world?: JsonObject | undefined;
  readonly derived: Derived;
  /** True while `derived` is older than the text. */
  readonly pending: boolean;
  readonly selection: Selection;
  readonly current: CurrentPod | undefined;
  /** Root value of the current Pod's document: the last state that parsed, unchanged parts keep their identity. */
  readonly root: Json | undefined;
  /** What refers to what in the current Pod: of the last state that parsed, unchanged parts keep their identity. */
  readonly names: NameFacts;
  /** What the fields of the current Pod may name. */
  readonly namesAt: NamesAt;
  /** Line that is being typed in the editor: nothing is said about it until the cursor leaves it. */
  readonly typingLine: number | undefined;
  /** Path of the control that is being typed in: nothing new is said about it until the person stops. */
  readonly typingField: string | undefined;
  /** What the help bar says instead of the field in focus: what a preset under the pointer would do. */
  readonly hint: Hint | undefined;
  /** The preset whose new item was asked for elsewhere, until its section begins it. */
  readonly presetAsked: PresetId | undefined;
  /** True from when all fixes are asked for until the panel of issues shows what they change. */
  readonly reviewing: boolean;
  /** Findings of the whole file by offset, without those on the line that is being typed. */
  readonly shown: readonly Finding[];
  /** Those of the current document. */
  readonly findings: readonly Finding[];
  /** The same, by their paths. */
  readonly byPath: FindingsByPath;
  readonly wanted: Wanted;
  readonly facts: Facts;
  readonly part: Part;
  /** The part of which the form may come a moment after the choice is seen: nobody is led to anything in it. */
  readonly partLater: Part | undefined;
  /** The container that is being made. */
  readonly partDraft?: PartDraft | undefined;
  readonly spot: Spot | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notice: Notice | undefined;
  readonly faults: readonly Fault[];
  /** True once the worker for large texts is given up: they are analysed on the page's own thread. */
  readonly workerGone: boolean;
  /** Time of the last autosave in ms since the epoch; `failed` when the browser refused. */
  readonly saved: { readonly at: number; readonly failed: boolean } | undefined;
  readonly arrival: Arrival | undefined;
  /** A text from elsewhere that is being looked at, and may become the text. */
  readonly brought: Brought | undefined;
  /** What was chosen of the panel about what is around the Pod. */
  readonly aroundView: AroundView | undefined;
  /** The kind that was asked for there; undefined for none. */
  readonly aroundKind: string | undefined;
  /** Nothing but opening another text changes it: the page shows it within another one. */
  readonly readOnly: boolean;
  /** What was pasted into the editor and may become a manifest, which is offered; of the draft it was pasted into. */
  readonly offered: { readonly text: string; readonly draftId: string } | undefined;
  /** Where saving writes to; undefined for a draft that is of no file, or in a browser that writes none. */
  readonly onDisk: OnDisk | undefined;
  /** True while another tab of this browser edits the same saved text. */
  readonly otherTab: boolean;
  readonly language: Language;
  readonly messages: Tables;
  readonly theme: Theme;
  readonly settings: Settings;
  readonly visit: Visit | undefined;
  readonly layout: Layout;
}
