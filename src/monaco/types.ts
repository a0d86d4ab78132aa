import type { TextEdit } from '../pod/index.ts';
import type { Range } from '../yaml/index.ts';

/** A range of lines and columns, from one, as Monaco writes it. */
export interface Area {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

/** A squiggle. `id` comes back when its fixes are asked for. */
export interface Marker extends Range {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** A short word behind the message, such as the error type of the API server. */
  readonly source?: string;
}

export interface QuickFix {
  readonly title: string;
  /** True where it is the fix that one would take without a thought. */
  readonly preferred: boolean;
  readonly run: () => void;
}

/** One entry of the completion list. */
export interface Suggestion extends Range {
  readonly label: string;
  readonly kind: 'field' | 'group' | 'value' | 'reference' | 'snippet';
  /** Shown behind the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Line breaks are `\n`; the indentation is spelled out and taken as it is. */
  readonly insert: string;
  /** True where `insert` has tab stops (`$1`, `${2:text}`, `$0`) and so escapes `$`, `}` and `\`. */
  readonly snippet?: boolean;
  /** Opens the list again after the entry is inserted. */
  readonly again?: boolean;
}

export interface HoverText {
  /** Markdown blocks. */
  readonly blocks: readonly string[];
}

export type EditorTheme = 'light' | 'dark';

/** What the editor asks for and tells. All offsets are those of the raw text. */
export interface EditorOptions {
  readonly ariaLabel: string;
  /** What an earlier editor's `detach` returned: cursor, folds and scroll. */
  readonly view?: unknown;
  /**
   * The person changed the text.
   * @param edits count from the text before
   * @param text the text after
   */
  readonly onEdits: (edits: readonly TextEdit[], text: string) => void;
  /** The person moved the cursor. Not called for moves that the page made. */
  readonly onCursor: (offset: number) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** @param explicit the person asked for the list */
  readonly suggest: (offset: number, explicit: boolean) => Promise<readonly Suggestion[]>;
  readonly hover: (offset: number) => Promise<HoverText | undefined>;
  /** The fixes of the marker with that id. */
  readonly fixes: (markerId: string) => readonly QuickFix[];
}

/** A mounted editor. */
export interface EditorHandle {
  /** The raw text the editor shows, with its BOM and its line ends. */
  text(): string;
  /** One-based line of an offset of that text. */
  lineOf(offset: number): number;
  /**
   * Takes over a change that was made elsewhere; cursor, selection, folds and scroll stay with the text around them.
   * @param edits count from {@link EditorHandle.text}
   * @param text what they make of it
   * @param follow moves the cursor to the change, as undo does
   */
  applyEdits(edits: readonly TextEdit[], text: string, follow?: boolean): void;
  /** Makes the editor show exactly this text by the smallest change of lines. */
  sync(text: string): void;
  /** Shows another file: cursor and scroll go to its beginning. */
  replace(text: string): void;
  setMarkers(markers: readonly Marker[]): void;
  /** Marks the lines of a range, and scrolls to them when asked and out of sight; undefined takes the mark away. */
  highlight(range: Range | undefined, scroll: boolean): void;
  /** Puts the cursor at an offset and scrolls to it. */
  reveal(offset: number, focus: boolean): void;
  /** Scrolls to a range where it is out of sight; the cursor stays. */
  show(range: Range): void;
  setAriaLabel(label: string): void;
  focus(): void;
  /** Lets go of the editor before it is taken away. @returns its view state, for the next editor of the same text */
  detach(): unknown;
}

/** Gives the handle of an editor that is on the page. */
export type Attach = (options: EditorOptions) => EditorHandle;

/** An editor that fills the element around it and follows its size. */
export interface EditorProps {
  /** Asked once, when the editor is opened. */
  readonly text: () => string;
  readonly theme: EditorTheme;
  /** Its type is large enough for a room that looks on. */
  readonly large: boolean;
  /** Called once, when the editor is there; only that of the first rendering. The text may have changed since. */
  readonly onMount: (attach: Attach) => void;
}
