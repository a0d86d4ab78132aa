import { isList, type Json, own } from '../../pod/index.ts';
import type { Goal } from './check.ts';
import type { GoalFacts } from './facts.ts';
import { compilePattern } from './pattern.ts';
import type { Arithmetic, Expr } from './syntax.ts';
import { type Argument, type ArgumentType, termOf } from './terms.ts';
import {
  compare,
  holds,
  type Item,
  nothing,
  parseGoalPath,
  shownJson,
  single,
  type Value,
} from './values.ts';

/** The most items that `[*]` on both sides of an operator may come to. */
const maxItems = 1000;

function argument(type: ArgumentType, expr: Expr, facts: GoalFacts): Argument | undefined {
  const [item] = valueIn(expr, facts);
  if (!item) return undefined;
  const name = type === 'container' ? own(item.json, 'name') : undefined;
  const json = name ?? item.json;
  const text = typeof json === 'string' ? json : undefined;
  const number = typeof json === 'number' ? json : undefined;
  if (type === 'second' ? number === undefined : text === undefined) return undefined;
  const place = type === 'place' || type === 'field' ? parseGoalPath(text ?? '') : undefined;
  return { text: text ?? '', number: number ?? 0, place: place ?? [] };
}

function termIn(expr: Expr & { readonly kind: 'term' }, facts: GoalFacts): Value {
  const term = termOf(expr.name);
  if (!term) return nothing;
  return term.read(
    facts,
    expr.args.map((arg, i) => argument(term.takes[i] ?? 'text', arg, facts)),
  );
}

const operations: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};

function numbersOf(value: Value): readonly number[] {
  return value.flatMap(({ json }) => (typeof json === 'number' ? [json] : []));
}

function compared(expr: Expr & { readonly kind: 'compare' }, facts: GoalFacts): boolean {
  const left = valueIn(expr.left, facts);
  if (expr.op !== '~') return compare(expr.op, left, valueIn(expr.right, facts));
  const pattern = expr.right.kind === 'literal' ? compilePattern(String(expr.right.value)) : undefined;
  return left.some(({ json }) => typeof json === 'string' && pattern?.test(json) === true);
}

function valueIn(expr: Expr, facts: GoalFacts): Value {
  switch (expr.kind) {
    case 'literal':
      return single(expr.value);
    case 'end':
      return single(facts.end);
    case 'term':
      return termIn(expr, facts);
    case 'member':
      return valueIn(expr.of, facts).flatMap(({ json }) => single(own(json, expr.name)));
    case 'item':
      return valueIn(expr.of, facts).flatMap(({ json }): readonly Item[] =>
        isList(json) ? single(json.at(expr.index)) : nothing,
      );
    case 'not':
      return single(!holds(valueIn(expr.of, facts)));
    case 'and':
      return single(holds(valueIn(expr.left, facts)) && holds(valueIn(expr.right, facts)));
    case 'or':
      return single(holds(valueIn(expr.left, facts)) || holds(valueIn(expr.right, facts)));
    case 'compare':
      return single(compared(expr, facts));
    case 'negative':
      return numbersOf(valueIn(expr.of, facts)).flatMap((number) => single(-number));
    case 'arithmetic': {
      const right = numbersOf(valueIn(expr.right, facts));
      return numbersOf(valueIn(expr.left, facts))
        .flatMap((a) => right.flatMap((b) => single(operations[expr.op](a, b))))
        .slice(0, maxItems);
    }
  }
}

/** What a part of a goal speaks of: the left side of a comparison, what `!` denies, else its own value. */
export function subjectOf(expr: Expr): Expr {
  if (expr.kind === 'not') return subjectOf(expr.of);
  if (expr.kind !== 'compare') return expr;
  return expr.left.kind === 'literal' ? expr.right : subjectOf(expr.left);
}

/** One of the parts that `&&` joins. */
export interface JudgedTerm {
  readonly expr: Expr;
  /** As it is written in the goal. */
  readonly term: string;
  /** What it speaks of: `3` for `sim.restarts(end)==0`; null for what is not there. */
  readonly value: Json;
  readonly met: boolean;
}

/** The parts of a goal that `&&` joins, in the order of the goal. */
export function partsOf(expr: Expr): readonly Expr[] {
  return expr.kind === 'and' ? [...partsOf(expr.left), ...partsOf(expr.right)] : [expr];
}

/** Each part of a goal with its value. Every part is computed, also behind one that is not met. Never throws. */
export function judgeGoal({ source, expr }: Goal, facts: GoalFacts): readonly JudgedTerm[] {
  return partsOf(expr).map(
    (part): JudgedTerm => ({
      expr: part,
      term: source.slice(part.start, part.end),
      value: shownJson(valueIn(subjectOf(part), facts)),
      met: holds(valueIn(part, facts)),
    }),
  );
}

/** @public Whether a goal is met; stops at the first part that is not. */
export function meets({ expr }: Goal, facts: GoalFacts): boolean {
  return partsOf(expr).every((part) => holds(valueIn(part, facts)));
}
