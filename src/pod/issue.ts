import type { PathEdit, TextEdit } from './edit.ts';
import type { Json } from './json.ts';
import type { Path } from './path.ts';

/**
 * Error types of k8s.io/apimachinery `pkg/util/validation/field/errors.go`, and two of the decoder's:
 * `UnknownField` (strict decoding) and `SyntaxError` (the YAML does not parse).
 */
export type IssueType =
  | 'Required'
  | 'Invalid'
  | 'NotSupported'
  | 'Forbidden'
  | 'Duplicate'
  | 'TooLong'
  | 'TooMany'
  | 'TypeInvalid'
  | 'NotFound'
  | 'UnknownField'
  | 'SyntaxError';

/** error: a server rejects it. warning: it will not work as one thinks. advice: an opinion. */
export type Severity = 'error' | 'warning' | 'advice';

/** A value the sentence of an issue names. */
export type IssueParam = string | number | readonly string[];
export type IssueParams = Readonly<Record<string, IssueParam>>;

/**
 * Why something is wrong, where others go by it. missing: what must stand there does not, or is empty. placeholder: what
 * stands there was to be replaced. text: it is no YAML as it stands, and a mistake of the text is known to be the reason.
 */
export type IssueCause = 'missing' | 'placeholder' | 'text';

/**
 * One finding about a document. Data only: words come from `i18n`, lines from `yaml`.
 * `code` picks the sentence; `path` counts from the document's root; `on` says whether the key or the value is meant
 * (the value by default). A fix is certain: applying it does what the person meant.
 */
export interface Issue {
  readonly code: string;
  readonly type: IssueType;
  readonly severity: Severity;
  readonly path: Path;
  readonly on?: 'key' | 'value';
  readonly badValue?: Json;
  /** The digits of a bad number in the text, where JavaScript rounds it. */
  readonly digits?: string;
  readonly params: IssueParams;
  readonly cause?: IssueCause;
  readonly fix?: readonly PathEdit[];
  /** For findings in the text itself: the UTF-16 range, instead of a place in the tree. */
  readonly span?: { readonly start: number; readonly end: number };
  /** For findings in the text itself: the repair, counted from the whole text. */
  readonly textFix?: readonly TextEdit[];
}
