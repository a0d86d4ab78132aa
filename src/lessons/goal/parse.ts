import { lex, type Token } from './lex.ts';
import { type Comparison, comparisons, type Expr, type GoalError, type Span } from './syntax.ts';

const maxLength = 4000;
/** How deep brackets and signs before a value may nest, so that neither reading nor computing runs out of stack. */
const maxDepth = 64;

/** Ends the reading at a place; caught by {@link parseGoal}, and nowhere else. */
class Mistake extends Error {
  readonly error: GoalError;

  constructor(error: GoalError) {
    super(error.code);
    this.error = error;
  }
}

/** Reads by recursive descent, one method for each rank of operators, the loosest first. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expr {
    const expr = this.#or();
    if (this.#next.kind !== 'end') this.#fail('rest', { found: this.#next.text });
    return expr;
  }

  get #next(): Token {
    // The list ends with `end`, behind which nobody goes.
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] as Token;
  }

  #fail(code: GoalError['code'], params: GoalError['params'], at: Span = this.#next): never {
    throw new Mistake({ code, params, start: at.start, end: at.end });
  }

  #take(): Token {
    const token = this.#next;
    this.#at++;
    return token;
  }

  #is(sign: string): boolean {
    return this.#next.kind === 'sign' && this.#next.text === sign;
  }

  #accept(sign: string): boolean {
    const found = this.#is(sign);
    if (found) this.#at++;
    return found;
  }

  #expect(sign: string): Token {
    if (!this.#is(sign)) this.#fail('expected', { wanted: sign, found: this.#next.text });
    return this.#take();
  }

  #deeper<T>(read: () => T): T {
    if (++this.#depth > maxDepth) this.#fail('too-deep', {});
    const result = read();
    this.#depth--;
    return result;
  }

  #or(): Expr {
    let left = this.#and();
    while (this.#accept('||')) {
      const right = this.#and();
      left = { kind: 'or', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #and(): Expr {
    let left = this.#comparison();
    while (this.#accept('&&')) {
      const right = this.#comparison();
      left = { kind: 'and', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #operator(): Comparison | undefined {
    const { kind, text } = this.#next;
    if (kind !== 'sign' && !(kind === 'name' && text === 'has')) return undefined;
    return comparisons.find((candidate) => candidate === text);
  }

  #comparison(): Expr {
    const left = this.#sum();
    const op = this.#operator();
    if (op === undefined) return left;
    this.#at++;
    const right = this.#sum();
    if (this.#operator() !== undefined) this.#fail('chain', {});
    return { kind: 'compare', op, left, right, start: left.start, end: right.end };
  }

  #sum(): Expr {
    let left = this.#product();
    while (this.#is('+') || this.#is('-')) {
      const op = this.#take().text === '+' ? '+' : '-';
      const right = this.#product();
      left = { kind: 'arithmetic', op, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #product(): Expr {
    let left = this.#signed();
    while (this.#accept('*')) {
      const right = this.#signed();
      left = { kind: 'arithmetic', op: '*', left, right, start: left.start, end: right.end };
    }
    return left;
  }

  #signed(): Expr {
    const { start } = this.#next;
    const kind = this.#is('!') ? 'not' : this.#is('-') ? 'negative' : undefined;
    if (kind === undefined) return this.#parts();
    this.#at++;
    return this.#deeper(() => {
      const of = this.#signed();
      if (kind === 'negative' && of.kind === 'literal' && typeof of.value === 'number')
        return { kind: 'literal', value: -of.value, start, end: of.end };
      return { kind, of, start, end: of.end };
    });
  }

  /** A value with what is asked of it: `x[0]`, `x.at(-1)`, `x.text`. */
  #parts(): Expr {
    let of = this.#value();
    for (let count = 0; ; count++) {
      if (count > maxDepth) this.#fail('too-deep', {});
      if (this.#accept('[')) {
        const index = this.#wholeNumber();
        const { end } = this.#expect(']');
        of = { kind: 'item', of, index, start: of.start, end };
      } else if (this.#accept('.')) {
        const name = this.#take();
        if (name.kind !== 'name') this.#fail('expected', { wanted: 'name', found: name.text }, name);
        if (name.text === 'at' && this.#accept('(')) {
          const negative = this.#accept('-');
          const index = this.#wholeNumber();
          const { end } = this.#expect(')');
          of = { kind: 'item', of, index: negative ? -index : index, start: of.start, end };
        } else of = { kind: 'member', of, name: name.text, start: of.start, end: name.end };
      } else return of;
    }
  }

  #wholeNumber(): number {
    const token = this.#take();
    if (token.kind !== 'number' || token.text.length > 6 || token.text.includes('.'))
      this.#fail('expected', { wanted: '0', found: token.text }, token);
    return Number(token.text);
  }

  #value(): Expr {
    const token = this.#take();
    const { start, end, text } = token;
    if (token.kind === 'text') return { kind: 'literal', value: text, start, end };
    if (token.kind === 'number') return { kind: 'literal', value: Number(text), start, end };
    if (token.kind === 'name') return this.#named(token);
    if (token.kind === 'sign' && text === '(') {
      return this.#deeper(() => {
        const inner = this.#or();
        const close = this.#expect(')');
        return { ...inner, start, end: close.end };
      });
    }
    return this.#fail('expected', { wanted: 'value', found: text }, token);
  }

  #named({ text, start, end }: Token): Expr {
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', start, end };
    if (text === 'end') return { kind: 'end', start, end };
    if (text !== 'sim') return this.#term(text, start, end);
    this.#expect('.');
    const name = this.#take();
    if (name.kind !== 'name') this.#fail('expected', { wanted: 'name', found: name.text }, name);
    return this.#term(`sim.${name.text}`, start, name.end);
  }

  #term(name: string, start: number, nameEnd: number): Expr {
    const args: Expr[] = [];
    if (!this.#accept('(')) return { kind: 'term', name, args, start, end: nameEnd };
    return this.#deeper(() => {
      while (!this.#is(')')) {
        if (args.length > 0) this.#expect(',');
        args.push(this.#or());
      }
      return { kind: 'term', name, args, start, end: this.#expect(')').end };
    });
  }
}

/** The form of a goal, or the first mistake in it. Never throws; whether the terms fit is {@link checkGoal}'s to say. */
export function parseGoal(source: string): Expr | GoalError {
  if (source.length > maxLength)
    return { code: 'too-long', params: { max: String(maxLength) }, start: maxLength, end: source.length };
  const tokens = lex(source);
  if ('code' in tokens) return tokens;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof Mistake) return error.error;
    throw error;
  }
}
