import type { Json, Path, PathEdit, TextEdit } from '../pod/index.ts';

/** UTF-16 offsets into the whole text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Zero-based offset with its one-based line and column (UTF-16 units, as editors count). */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Why a text is not read as it stands.
 * - `syntax`: not YAML. `detail` is a code for the reason (`BAD_INDENT`, `TAB_AS_INDENT`, ...).
 * - `duplicate-key`: the same key twice in one map; `path` names it, the range is the second key's.
 * - `unresolved-alias`, `alias-bomb`, `too-deep`, `too-large`, `bad-tag`, `bad-merge`, `nul`, `lone-surrogate`.
 */
export interface YamlError extends Range {
  readonly kind:
    | 'syntax'
    | 'duplicate-key'
    | 'unresolved-alias'
    | 'alias-bomb'
    | 'too-deep'
    | 'too-large'
    | 'bad-tag'
    | 'bad-merge'
    | 'bad-key'
    | 'nul'
    | 'lone-surrogate';
  readonly detail: string;
  readonly line: number;
  readonly column: number;
  readonly path?: Path;
  /** The line at which the value of a key begins that is there twice: the one that kubectl's reader tells. */
  readonly valueLine?: number;
  /** What kubectl's reader says, with the line as it counts it: `yaml: line 3: did not find expected key`. */
  readonly server?: string;
  /** True where kubectl would take the text: we are stricter here on purpose. */
  readonly tolerated?: boolean;
}

/** One document of a stream. `value` is absent exactly when `errors` has one that hinders reading. */
export interface YamlDocument extends Range {
  readonly index: number;
  /** What kubectl reads (sigs.k8s.io/yaml: aliases and merge keys resolved); null for an empty document. */
  readonly value: Json | undefined;
  readonly errors: readonly YamlError[];
  /** True where the document holds only blank lines, comments and markers. */
  readonly empty: boolean;
}

export interface YamlStream {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
  /** The errors of all documents and of the text itself, by offset. */
  readonly errors: readonly YamlError[];
}

/** Where one path stands in the text. */
export interface Located {
  /** The key with its quotes; absent for list items and the root. */
  readonly key?: Range;
  /** The value without trailing blanks and comments; empty (start = end, behind the colon) where there is none. */
  readonly value: Range;
  /** Key, value and the comment behind it, from the key (or the `-`) to the end of the last line, without its line break. */
  readonly entry: Range;
}

/** Why an edit is not done; the text stays. */
export type Refusal =
  | 'unparsed' // the document has errors that hinder reading
  | 'alias' // the place is (below) an alias that other places share, and no override can be written there
  | 'merge' // the key comes from a merge key and cannot be taken away at this place
  | 'not-a-map'
  | 'not-a-list'
  | 'index'
  | 'exists' // rename onto an existing sibling
  | 'missing' // rename or move of what is not there
  | 'no-document'
  | 'unsupported'; // no text edit was found that re-parses to the expected object

export type EditResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly stream: YamlStream }
  | { readonly ok: false; readonly reason: Refusal; readonly edit: PathEdit };

export interface EditOptions {
  /** Names of the fields of the map at a path in their customary order; new keys go to their place among them. */
  readonly keyOrder?: (path: Path) => readonly string[];
  /** Units of text that may be read to check the edits, counted down; where they are used up, the edits are refused. */
  readonly effort?: { left: number };
}
