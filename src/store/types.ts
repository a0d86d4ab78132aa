import type { Explanation, InEffect, LinuxFact, LinuxView, PodAnalysis } from '../engine/index.ts';
import type { Language } from '../i18n/index.ts';
import type { CurableSecurity, DefaultedLines, PrintedObject, ReleaseTable } from '../judge/index.ts';
import type { Issue, Json, JsonObject, NameFacts, Path, PathEdit, PodRef, TextEdit } from '../pod/index.ts';
import type { ProcessReport } from '../process/index.ts';
import type { Refusal } from '../yaml/index.ts';

/** An issue with its place in the text, and with the document it is in. */
export interface Finding {
  readonly issue: Issue;
  /** The API server's own form of it, in English. */
  readonly server: string;
  readonly document: number;
  /** UTF-16 range in the whole text, one-based line and column of its start. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** What is derived from one state of the text. */
export interface Derived {
  /** Version of the text this was derived from. */
  readonly version: number;
  /** False until the judgement is loaded: then there are no findings and no analysis. */
  readonly judged: boolean;
  /** False where the text is at fault and what exactly is wrong with it is said later. */
  readonly diagnosed: boolean;
  /** True where the analysis did not end in its time: nothing is known of the text. */
  readonly tooMuch?: true;
  readonly documents: readonly DocumentState[];
  /** The document the forms are about; its value is carried along, those of the others are not. */
  readonly focus: FocusedDocument | undefined;
  /** All findings of the file by offset, syntax errors among them. */
  readonly findings: readonly Finding[];
  /** Those that comments of the text silence. */
  readonly silenced: readonly Finding[];
  readonly facts: Facts;
}

/** What the panels that are open show of the current Pod besides what is always derived. */
export interface Wanted {
  /** The field in focus, from the document's root. */
  readonly field?: Path | undefined;
  /** The container whose view on the node is shown, from the Pod. */
  readonly container?: Path | undefined;
  /** The container whose security settings are shown with what they come to, from the Pod. */
  readonly process?: Path | undefined;
  /** Minor version of the policy by which every check of the Pod Security Standards is shown. */
  readonly security?: number | undefined;
  /** Name of the file, where what kubectl prints of it is shown. */
  readonly printed?: string | undefined;
  /** The container of which is shown what its process finds, from the Pod, and what is around the Pod. */
  readonly finds?: { readonly path: Path; readonly world: JsonObject | undefined } | undefined;
  /** Whether what counts after defaulting is shown field by field, as the text of the object, or which releases take it. */
  readonly effect?: 'values' | 'text' | 'releases' | undefined;
}

/** What was {@link Wanted}, with what it was asked about; of the last state that parsed where the text is broken. */
export interface Facts {
  readonly field?: {
    readonly path: Path;
    /** What its value does here, or what holds where it is not set. */
    readonly explanations: readonly Explanation[];
    /** What it comes to on a Linux node. */
    readonly linux: readonly LinuxFact[];
  };
  readonly container?: {
    readonly path: Path;
    /** undefined for a Pod of another operating system. */
    readonly view: LinuxView | undefined;
  };
  /** The same, for its security settings. */
  readonly process?: {
    readonly path: Path;
    readonly view: LinuxView | undefined;
  };
  /** Its paths count from the Pod, those of its edits from the document's root. */
  readonly security?: CurableSecurity;
  /** What kubectl prints of the document, object by object. */
  readonly printed?: readonly PrintedObject[];
  /** What the process of a container finds; undefined for a Pod of another operating system. */
  readonly finds?: { readonly path: Path; readonly report: ProcessReport | undefined };
  /** What counts for the Pod after inheritance and defaulting. */
  readonly effect?: InEffect;
  /** The document with its defaults. */
  readonly defaulted?: DefaultedLines;
  /** Which releases take the file. */
  readonly releases?: ReleaseTable;
}

export interface DocumentState {
  /** UTF-16 offsets in the whole text, and the one-based line of the start. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Only blank lines, comments and markers. */
  readonly empty: boolean;
  /** The text of this document is not read as it stands. */
  readonly broken: boolean;
  /** It would hold a Pod but for its kind: see `isMisnamed`. */
  readonly misnamed: boolean;
  /** The Pods in it; none while it is broken. */
  readonly refs: readonly PodRef[];
}

/** An analysis without its issues: they are among the findings, and may be too many to be sent twice. */
export type ShownAnalysis = Omit<PodAnalysis, 'issues'>;

export interface FocusedDocument {
  readonly document: number;
  readonly value: Json | undefined;
  /** What was computed of the Pod the forms are about; empty until judged. */
  readonly pods: readonly ShownAnalysis[];
  /** Scalars of the Pod that are not shown as their value prints: see `writtenScalars`. Kept while it is broken. */
  readonly written: ReadonlyMap<string, string>;
  /** What refers to what in that Pod; nothing while it is broken. */
  readonly names: NameFacts;
}

/** Which Pod of the file the forms edit. */
export interface Selection {
  readonly document: number;
  readonly pod: number;
}

/** Where the forms were asked to be. */
export interface Focus extends Selection {
  /** True where they are there: they stay while the document has nothing but lost its kind. */
  readonly held?: boolean;
}

/**
 * The part of the Pod whose form is open; paths count from the Pod (the map with metadata and spec).
 * `object`: the fields of the surrounding workload (replicas, selector, ...).
 */
export type Part =
  | { readonly kind: 'object' }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'group'; readonly group: string }
  | {
      readonly kind: 'container';
      readonly list: 'containers' | 'initContainers' | 'ephemeralContainers';
      readonly index: number;
    }
  | { readonly kind: 'volume'; readonly index: number };

/** A container that is not written yet, because it has no image: kept in the page, at the end of its list. */
export interface PartDraft {
  readonly list: 'containers' | 'initContainers' | 'ephemeralContainers';
  readonly index: number;
  readonly value: JsonObject;
  /** Name that it was given without being asked; while it has no other, leaving it drops it. */
  readonly suggested: string;
}

/** Where the person is: set by focus in the form and by the cursor in the text; the other side shows it. */
export interface Spot {
  /** From the document's root. */
  readonly path: Path;
  readonly document: number;
  readonly by: 'form' | 'text' | 'panel';
  /** UTF-16 offset to reveal in the text, where it is known better than the path tells. */
  readonly offset?: number;
}

export interface EditRequest {
  /** Counted from the document's root. */
  readonly edits: readonly PathEdit[];
  /** Edits of one group that follow each other closely are one step of undo: the path of the control as a rule. */
  readonly group?: string;
  /** The part whose form opens with it, where the edit takes the person there. */
  readonly part?: Part;
}

/** `busy`: the text changed again and again while the edit was planned. */
export type EditOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal | 'busy' };

/** A text change that editors other than its origin must take over, edit by edit. */
export interface TextChange {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly origin: 'form' | 'editor' | 'file' | 'undo';
}

/** The selected Pod: the last state that parsed. */
export interface CurrentPod {
  readonly ref: PodRef;
  readonly document: number;
  /** False while the text of this document does not parse and the forms show the last good state. */
  readonly fresh: boolean;
}

export type { Language };
