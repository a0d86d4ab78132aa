import type { StoreApi } from 'zustand/vanilla';
import type { Issue, Json, Path, TextEdit } from '../pod/index.ts';
import type { AtOffset, Located } from '../yaml/index.ts';
import type { Fault, Layout, Notice, Settings, State, Theme } from './state.ts';
import type { EditOutcome, EditRequest, Language, Part, Selection, Spot } from './types.ts';

export interface FixPlan {
  /** Version of the text it was made from. */
  readonly version: number;
  readonly before: string;
  readonly after: string;
  readonly fixes: number;
  /** Certain fixes that were not tried, because the text is too large. */
  readonly left: number;
}

/** Every mutation of the state. Paths count from the current document's root. */
export interface Actions {
  /** Carries out path edits on the current document. The one way of forms, fixes and lessons. */
  edit(request: EditRequest): Promise<EditOutcome>;
  /** `set` of one value. */
  set(path: Path, value: Json, group?: string): Promise<EditOutcome>;
  /** Takes a value away, and the maps above it that are left empty and mean nothing when empty. */
  clear(path: Path, group?: string): Promise<EditOutcome>;
  /** Takes over what the person did in the editor; the edits count from the text of `version`. */
  typed(edits: readonly TextEdit[], version: number): void;
  /** The person left the editor: the line that was being typed is judged like the others. */
  doneTyping(): void;
  /** Replaces the whole text: open, drop, example, share link. One step of undo. */
  replaceText(text: string, fileName?: string): void;
  undo(): void;
  redo(): void;
  applyFix(issue: Issue, document: number): Promise<EditOutcome>;
  /** The text with every certain fix of the file applied; undefined when the text changed in the meantime. */
  planFixes(): Promise<FixPlan | undefined>;
  /** Takes a plan over as one step of undo; refused when the text has changed since it was made. */
  applyPlan(plan: FixPlan): EditOutcome;
  /** Opens another Pod of the file; resolves when its form can be shown. */
  selectPod(selection: Selection): Promise<void>;
  selectPart(part: Part): void;
  /** Says where the person is; from the form: highlights the lines; from the text or a panel: opens the part. */
  visit(spot: Spot | undefined): void;
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: Theme): void;
  setSettings(settings: Partial<Settings>): void;
  setLayout(layout: Partial<Layout>): void;
  /** Says above the form what could not be done. */
  notify(notice: Notice): void;
  dismissNotice(): void;
  /** Says what the page lacks, until it is mended or dismissed. */
  report(fault: Fault): void;
  dismissFault(kind: Fault['kind']): void;
  /** Loads the judgement and its texts, where they did not come; reports whether they came. */
  loadJudgement(): Promise<void>;
  /** Where a path of a document stands in the text; undefined where it does not, or the text has moved on. */
  locate(document: number, path: Path): Promise<Located | undefined>;
  /** What stands at an offset of the text. */
  pathAt(offset: number): Promise<AtOffset>;
}

export interface Workbench {
  readonly store: StoreApi<State>;
  readonly actions: Actions;
}
