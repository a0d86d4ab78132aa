import type { Json } from '../../pod/index.ts';
import type { JudgedTerm } from './evaluate.ts';
import { printExpr } from './print.ts';
import type { Comparison, Expr } from './syntax.ts';
import { isTermName, type TermName, termOf } from './terms.ts';

/** What a part of a goal speaks of: a term with its arguments, or for anything else the expression. */
export interface Subject {
  readonly term: TermName | undefined;
  /** Names, paths, seconds (`end` for the last) in the order of the arguments. */
  readonly args: readonly string[];
  /** A field or item of it: `.mode`, `[0]`. */
  readonly part: string;
  readonly source: string;
  /** It is a statement, which holds or does not. */
  readonly states: boolean;
}

/** What is wanted of a value: of it the sign and the other side. */
export interface Wanted {
  readonly op: Comparison;
  readonly than: string;
  /** It must not be so. */
  readonly denied: boolean;
}

/** Why a part of a goal is not met, as data; `i18n` says it. */
export type Unmet =
  /** There is no such value; `wanted` says what it should be, if it is compared. */
  | { readonly code: 'absent'; readonly subject: Subject; readonly wanted: Wanted | undefined }
  /** A statement that should hold. */
  | { readonly code: 'untrue'; readonly subject: Subject }
  /** Something that should not be: a statement, or a value. */
  | { readonly code: 'unwanted'; readonly subject: Subject; readonly value: Json }
  | { readonly code: 'differs'; readonly subject: Subject; readonly value: Json; readonly wanted: Wanted }
  /** Something that is no single term: the expression says it best. */
  | { readonly code: 'other'; readonly source: string };

function wordOf(expr: Expr): string {
  if (expr.kind === 'literal') return String(expr.value);
  const [first] = expr.kind === 'term' && expr.name === 'c' ? expr.args : [];
  return first ? wordOf(first) : printExpr(expr);
}

/** What an expression speaks of, for the words of it. */
export function subjectIn(expr: Expr): Subject {
  const source = printExpr(expr);
  const nameless = { term: undefined, args: [], part: '', source, states: false };
  if (expr.kind === 'member' || expr.kind === 'item') {
    const whole = subjectIn(expr.of);
    const part = source.slice(whole.source.length);
    return whole.term ? { ...whole, part: whole.part + part, source, states: false } : nameless;
  }
  if (expr.kind !== 'term' || !isTermName(expr.name)) return nameless;
  const states = termOf(expr.name)?.gives === 'boolean';
  return { term: expr.name, args: expr.args.map(wordOf), part: '', source, states };
}

function unmet(expr: Expr, value: Json, denied: boolean): Unmet {
  if (expr.kind === 'not') return unmet(expr.of, value, !denied);
  if (expr.kind === 'and' || expr.kind === 'or' || expr.kind === 'arithmetic' || expr.kind === 'negative')
    return { code: 'other', source: denied ? `!(${printExpr(expr)})` : printExpr(expr) };
  if (expr.kind !== 'compare') {
    const subject = subjectIn(expr);
    if (denied) return { code: 'unwanted', subject, value };
    if (subject.states) return { code: 'untrue', subject };
    return { code: 'absent', subject, wanted: undefined };
  }
  const turned = expr.left.kind === 'literal' && expr.right.kind !== 'literal';
  const [left, right] = turned ? [expr.right, expr.left] : [expr.left, expr.right];
  if (left.kind === 'arithmetic') return { code: 'other', source: printExpr(expr) };
  const op = turned ? (flipped.get(expr.op) ?? expr.op) : expr.op;
  const wanted: Wanted = { op, than: wordOf(right), denied };
  const subject = subjectIn(left);
  if (value === null) return { code: 'absent', subject, wanted };
  return { code: 'differs', subject, value, wanted };
}

/** The sign that says the same with both sides turned round. */
const flipped: ReadonlyMap<Comparison, Comparison> = new Map([
  ['<', '>'],
  ['<=', '>='],
  ['>', '<'],
  ['>=', '<='],
]);

/** Why a part that was judged is not met. */
export function whyUnmet({ expr, value }: JudgedTerm): Unmet {
  return unmet(expr, value, false);
}
