import type { Expr } from './syntax.ts';

/** Ranks of the operators, the loosest first; what stands behind a looser one needs parentheses in a tighter one. */
const ranks = { or: 0, and: 1, compare: 2, sum: 3, product: 4, sign: 5, value: 6 } as const;

function rankOf(expr: Expr): number {
  switch (expr.kind) {
    case 'or':
    case 'and':
    case 'compare':
      return ranks[expr.kind];
    case 'arithmetic':
      return expr.op === '*' ? ranks.product : ranks.sum;
    case 'not':
    case 'negative':
      return ranks.sign;
    case 'literal':
      return typeof expr.value === 'number' && expr.value < 0 ? ranks.sign : ranks.value;
    default:
      return ranks.value;
  }
}

function within(expr: Expr, rank: number): string {
  const text = printExpr(expr);
  return rankOf(expr) < rank ? `(${text})` : text;
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** An expression as it is customarily written; reads back as the same expression. */
export function printExpr(expr: Expr): string {
  const rank = rankOf(expr);
  switch (expr.kind) {
    case 'literal':
      return typeof expr.value === 'string' ? quoted(expr.value) : String(expr.value);
    case 'end':
      return 'end';
    case 'term':
      return expr.args.length === 0 ? expr.name : `${expr.name}(${expr.args.map(printExpr).join(', ')})`;
    case 'member':
      return `${within(expr.of, ranks.value)}.${expr.name}`;
    case 'item':
      return `${within(expr.of, ranks.value)}${expr.index < 0 ? `.at(${expr.index})` : `[${expr.index}]`}`;
    case 'not':
      return `!${within(expr.of, ranks.sign)}`;
    case 'negative':
      return `-${within(expr.of, ranks.sign)}`;
    case 'and':
      return `${within(expr.left, rank)} && ${within(expr.right, rank + 1)}`;
    case 'or':
      return `${within(expr.left, rank)} || ${within(expr.right, rank + 1)}`;
    case 'compare':
      return `${within(expr.left, rank + 1)} ${expr.op} ${within(expr.right, rank + 1)}`;
    case 'arithmetic':
      return `${within(expr.left, rank)} ${expr.op} ${within(expr.right, rank + 1)}`;
  }
}
