/** UTF-16 offsets into the source of a goal, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const comparisons = ['==', '!=', '<=', '>=', '<', '>', '~', 'has'] as const;
export type Comparison = (typeof comparisons)[number];
export type Arithmetic = '+' | '-' | '*';

/** What a goal is once it is read; terms with a dot (`sim.status`) are one name. */
export type Expr = Span &
  (
    | { readonly kind: 'literal'; readonly value: boolean | number | string }
    | { readonly kind: 'end' }
    | { readonly kind: 'term'; readonly name: string; readonly args: readonly Expr[] }
    | { readonly kind: 'member'; readonly of: Expr; readonly name: string }
    /** `x[0]`, and `x.at(-1)`, which counts from the end. */
    | { readonly kind: 'item'; readonly of: Expr; readonly index: number }
    | { readonly kind: 'not' | 'negative'; readonly of: Expr }
    | { readonly kind: 'and' | 'or'; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Expr; readonly right: Expr }
  );

/** Why a goal is no goal; `i18n` has the sentence. */
export type GoalCode =
  | 'too-long'
  | 'too-deep'
  | 'character' // no word of the language begins with it
  | 'open-text' // a quote that is not closed
  | 'expected' // another sign must stand here
  | 'rest' // something stands behind the end
  | 'chain' // a < b < c
  | 'unknown-term'
  | 'arguments' // too few or too many
  | 'argument' // of the wrong type
  | 'path' // no path
  | 'no-field' // a path that no kind of object has
  | 'pattern' // no regular expression of ours
  | 'quantity' // a text that is none beside a quantity
  | 'choice' // a text that the term never is
  | 'types' // sides that can never be equal or be ordered
  | 'no-member'
  | 'no-item';

/** A mistake in a goal, at its place in the expression. */
export interface GoalError extends Span {
  readonly code: GoalCode;
  readonly params: Readonly<Record<string, string>>;
}
