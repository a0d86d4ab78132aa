import type { Range } from '../yaml/index.ts';

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
