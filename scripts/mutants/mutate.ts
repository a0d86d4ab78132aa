import { parseSync } from 'vite';

/** One small change that breaks a source text. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was changed, for people. */
  readonly what: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['+'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '&&=': ['||='],
  '||=': ['&&='],
  '??=': ['='],
};

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Children of a node without its types, which do nothing at run time. */
function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .filter(({ type }) => !/^TS(?!As|Satisfies|NonNull)/.test(type));
}

/**
 * All small breaking changes of a source text: comparisons and their bounds, `&&` and `||`, conditions, calls that stand alone,
 * returned values, literals, elements of lists, `+` and `-`, `!`. Types, imports and exports are left alone.
 * @param file name, which says the language
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const { program } = parseSync(file, source);
  const found: Mutant[] = [];
  visit(program as unknown as Node, undefined, source, found);
  return found;
}

function visit(node: Node, parent: Node | undefined, source: string, found: Mutant[]): void {
  if (/^Import|^ExportAll|^TS(?:Interface|TypeAlias)/.test(node.type)) return;
  for (const [at, text] of changesOf(node, parent, source)) {
    const before = source.slice(at.start, at.end);
    found.push({ start: at.start, end: at.end, text, what: `${short(before)} -> ${short(text)}` });
  }
  for (const child of childrenOf(node)) visit(child, node, source, found);
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line === '' ? '(nothing)' : line;
}

type Place = Pick<Node, 'start' | 'end'>;

function* changesOf(node: Node, parent: Node | undefined, source: string): Generator<[Place, string]> {
  const { type, operator } = node;
  if (typeof operator === 'string' && isNode(node.left) && isNode(node.right)) {
    const at = source.indexOf(operator, node.left.end);
    for (const other of operators[operator] ?? []) yield [{ start: at, end: at + operator.length }, other];
  }
  if (type === 'UnaryExpression' && operator === '!' && isNode(node.argument)) {
    yield [{ start: node.start, end: node.argument.start }, ''];
  }
  const tests = /^(?:If|While|For)Statement$|^ConditionalExpression$/.test(type);
  if (tests && isNode(node.test) && !('operator' in node.test)) {
    yield [node.test, `!(${source.slice(node.test.start, node.test.end)})`];
  }
  if (
    type === 'ExpressionStatement' &&
    isNode(node.expression) &&
    /^(?:Call|Yield|Update)/.test(node.expression.type)
  ) {
    yield [node, ';'];
  }
  if (type === 'ReturnStatement' && isNode(node.argument) && !isUndefined(node.argument)) {
    yield [node.argument, '(undefined as never)'];
  }
  if (type === 'ArrayExpression' && Array.isArray(node.elements)) yield* withoutElements(node.elements);
  if (type === 'Literal' && parent && isValue(node, parent)) yield* otherLiterals(node);
}

const isUndefined = (node: Node) => node.type === 'Identifier' && node.name === 'undefined';

/** A list without each of its first elements in turn. */
function* withoutElements(elements: readonly unknown[]): Generator<[Place, string]> {
  for (const [i, element] of elements.slice(0, 8).entries()) {
    if (!isNode(element)) continue;
    const next = elements[i + 1];
    yield [{ start: element.start, end: isNode(next) ? next.start : element.end }, ''];
  }
}

/** False for the names of properties, and for what TypeScript alone reads. */
function isValue(node: Node, parent: Node): boolean {
  if (parent.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(parent.type)) return false;
  return !(parent.key === node && parent.computed !== true);
}

function* otherLiterals({ start, end, value, raw }: Node): Generator<[Place, string]> {
  if (typeof value === 'number') yield [{ start, end }, String(value + 1)];
  if (typeof value === 'boolean') yield [{ start, end }, String(!value)];
  if (typeof value === 'string' && typeof raw === 'string')
    yield [{ start, end }, value === '' ? "'x'" : "''"];
}
