import { lookUp, nearest, type Path, parseQuantity, podKinds, schemaAt } from '../../pod/index.ts';
import { parseGoal } from './parse.ts';
import { compilePattern } from './pattern.ts';
import type { Comparison, Expr, GoalCode, GoalError, Span } from './syntax.ts';
import { type ArgumentType, fileFields, type Term, termNames, termOf, type ValueType } from './terms.ts';
import { type GoalPath, parseGoalPath } from './values.ts';

/** What is known of a part of a goal before it is computed. */
interface Known {
  readonly type: ValueType;
  readonly choices?: readonly string[] | undefined;
  /** The value, where it is written in the goal itself. */
  readonly literal?: boolean | number | string;
}

/** Ends the checking at a place; caught by {@link readGoal}. */
class Mistake extends Error {
  readonly error: GoalError;

  constructor(code: GoalCode, { start, end }: Span, params: GoalError['params'] = {}) {
    super(code);
    this.error = { code, params, start, end };
  }
}

/** The path of schema steps that a path of a goal stands for: any item is the first, any entry one called `x`. */
function schemaPath(root: string, path: GoalPath): Path {
  const steps: (string | number)[] = [];
  for (const step of path) {
    if (typeof step !== 'object') steps.push(step);
    else steps.push('key' in step || schemaAt(root, steps)?.field.shape === 'list' ? 0 : 'x');
  }
  return steps;
}

/** The schema's type of what stands at a path of an object of that kind; undefined for an unknown field. */
export function fieldTypeAt(root: string, path: GoalPath): string | undefined {
  return schemaAt(root, schemaPath(root, path))?.field.type;
}

/** False where no kind of object has such a field; items of a List are not looked into. */
function isField(path: GoalPath): boolean {
  return path[0] === 'items' || podKinds.some((kind) => fieldTypeAt(kind, path) !== undefined);
}

function checkArgument(type: ArgumentType, arg: Expr, allowed: readonly string[] | undefined): void {
  const known = typeOf(arg);
  if (type === 'place' || type === 'field') {
    const path = typeof known.literal === 'string' ? parseGoalPath(known.literal) : undefined;
    if (!path) throw new Mistake('path', arg);
    if (type === 'field' && !isField(path))
      throw new Mistake('no-field', arg, { path: String(known.literal) });
    return;
  }
  const fits: Readonly<Record<typeof type, readonly ValueType[]>> = {
    container: ['container', 'text', 'any'],
    text: ['text', 'any'],
    second: ['number', 'any'],
  };
  if (!fits[type].includes(known.type))
    throw new Mistake('argument', arg, { wanted: type, found: known.type });
  if (allowed && typeof known.literal === 'string' && !allowed.includes(known.literal))
    throw new Mistake('choice', arg, { found: known.literal, allowed: allowed.join(', ') });
}

function checkTerm(expr: Expr & { readonly kind: 'term' }): Known {
  const term: Term | undefined = termOf(expr.name);
  if (!term) {
    throw new Mistake('unknown-term', expr, { name: expr.name, near: nearest(expr.name, termNames) ?? '' });
  }
  const { takes, optional = 0, allowed, gives, choices } = term;
  if (expr.args.length > takes.length || expr.args.length < takes.length - optional)
    throw new Mistake('arguments', expr, { name: expr.name, wanted: String(takes.length) });
  expr.args.forEach((arg, i) => {
    checkArgument(takes[i] as ArgumentType, arg, allowed?.[i]);
  });
  return { type: gives, choices };
}

function checkPattern(left: Known, right: Known, expr: Expr & { readonly kind: 'compare' }): void {
  if (left.type !== 'text' && left.type !== 'any') throw typesMistake(left, right, expr);
  if (typeof right.literal !== 'string' || !compilePattern(right.literal))
    throw new Mistake('pattern', expr.right, { found: String(right.literal ?? '') });
}

function typesMistake(left: Known, right: Known, expr: Expr & { readonly kind: 'compare' }): Mistake {
  return new Mistake('types', expr, { left: left.type, op: expr.op, right: right.type });
}

const equality: ReadonlySet<Comparison> = new Set(['==', '!=']);

/** One side against the other; called with both orders. */
function checkSide(known: Known, other: Known, place: Expr): void {
  if (typeof other.literal !== 'string') return;
  if (known.type === 'quantity' && !parseQuantity(other.literal).ok)
    throw new Mistake('quantity', place, { found: other.literal });
  if (known.choices && !known.choices.includes(other.literal))
    throw new Mistake('choice', place, { found: other.literal, allowed: known.choices.join(', ') });
}

function comparable(a: ValueType, b: ValueType): boolean {
  if (a === b || a === 'any') return true;
  return (a === 'quantity' && (b === 'text' || b === 'number')) || (a === 'level' && b === 'text');
}

const ordered: readonly ValueType[] = ['number', 'quantity', 'level', 'any'];

function checkComparison(expr: Expr & { readonly kind: 'compare' }): Known {
  const [left, right] = [typeOf(expr.left), typeOf(expr.right)];
  if (expr.op === '~') checkPattern(left, right, expr);
  else if (expr.op === 'has') {
    if (left.type !== 'list' && left.type !== 'any') throw typesMistake(left, right, expr);
  } else {
    const fit = comparable(left.type, right.type) || comparable(right.type, left.type);
    const isOrdered = equality.has(expr.op) || ordered.includes(left.type) || ordered.includes(right.type);
    if (!fit || !isOrdered) throw typesMistake(left, right, expr);
    checkSide(left, right, expr.right);
    checkSide(right, left, expr.left);
  }
  return { type: 'boolean' };
}

function checkNumber(expr: Expr): void {
  const { type } = typeOf(expr);
  if (type !== 'number' && type !== 'any')
    throw new Mistake('argument', expr, { wanted: 'number', found: type });
}

function memberOf(expr: Expr & { readonly kind: 'member' }): Known {
  const { type } = typeOf(expr.of);
  const field = type === 'file' ? lookUp(fileFields, expr.name) : undefined;
  if (field) return { type: field };
  if (type !== 'any' && type !== 'container')
    throw new Mistake('no-member', expr, { name: expr.name, found: type });
  return { type: 'any' };
}

function typeOf(expr: Expr): Known {
  switch (expr.kind) {
    case 'literal': {
      const type =
        typeof expr.value === 'string' ? 'text' : typeof expr.value === 'number' ? 'number' : 'boolean';
      return { type, literal: expr.value };
    }
    case 'end':
      return { type: 'number' };
    case 'term':
      return checkTerm(expr);
    case 'member':
      return memberOf(expr);
    case 'item': {
      const { type } = typeOf(expr.of);
      if (type !== 'list' && type !== 'any') throw new Mistake('no-item', expr, { found: type });
      return { type: 'any' };
    }
    case 'not':
      typeOf(expr.of);
      return { type: 'boolean' };
    case 'and':
    case 'or':
      typeOf(expr.left);
      typeOf(expr.right);
      return { type: 'boolean' };
    case 'compare':
      return checkComparison(expr);
    case 'negative':
      checkNumber(expr.of);
      return { type: 'number' };
    case 'arithmetic':
      checkNumber(expr.left);
      checkNumber(expr.right);
      return { type: 'number' };
  }
}

/** A goal whose terms, paths and types were checked, so that computing it cannot fail. */
export interface Goal {
  readonly source: string;
  readonly expr: Expr;
}

/** Reads a goal and checks that its parts fit, or says the first place at which they do not. Never throws. */
export function readGoal(source: string): Goal | GoalError {
  const expr = parseGoal(source);
  if ('code' in expr) return expr;
  try {
    typeOf(expr);
    return { source, expr };
  } catch (error) {
    if (error instanceof Mistake) return error.error;
    throw error;
  }
}
