import { pushAll } from '../../pod/index.ts';
/**
 * Regular expressions of goals: characters, `.`, classes, `\d \w \s`, groups, `|`, `* + ? {m,n}`, `^ $`. All states that a
 * text can lead to are followed at once (Thompson's construction), so the time is that of text times pattern, whatever they are.
 */
export interface Pattern {
  /** Whether it is found anywhere in the text. */
  test(text: string): boolean;
}

type Takes = (char: string) => boolean;

type Node =
  | { readonly kind: 'char'; readonly takes: Takes }
  | { readonly kind: 'start' | 'stop' }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number };

const maxStates = 2000;
const maxDepth = 32;
/** Texts of goals are short; of a longer one only this much is looked at. */
const maxText = 100_000;

/** Ends the reading of what is no pattern; caught by {@link compilePattern}. */
class NoPattern extends Error {}

const between = (low: string, high: string) => (char: string) => char >= low && char <= high;
const isWord: Takes = (char) =>
  between('a', 'z')(char) || between('A', 'Z')(char) || between('0', '9')(char) || char === '_';
const isDigit = between('0', '9');
const isSpace: Takes = (char) => ' \t\n\r\f\v\u00a0\ufeff'.includes(char);
const not =
  (takes: Takes): Takes =>
  (char) =>
    !takes(char);

class Reader {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  whole(): Node {
    const node = this.#either();
    if (this.#at < this.#source.length) throw new NoPattern();
    return node;
  }

  #peek(): string {
    return this.#source.charAt(this.#at);
  }

  #take(): string {
    if (this.#at >= this.#source.length) throw new NoPattern();
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += char.length;
    return char;
  }

  #accept(char: string): boolean {
    const found = this.#peek() === char;
    if (found) this.#at++;
    return found;
  }

  #either(): Node {
    const parts = [this.#row()];
    while (this.#accept('|')) parts.push(this.#row());
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'any', parts };
  }

  #row(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && this.#peek() !== '|' && this.#peek() !== ')')
      parts.push(this.#repeated());
    return { kind: 'all', parts };
  }

  #repeated(): Node {
    const of = this.#one();
    const times = this.#times();
    if (!times) return of;
    if (this.#times()) throw new NoPattern();
    return { kind: 'repeat', of, ...times };
  }

  #times(): { readonly min: number; readonly max: number } | undefined {
    if (this.#accept('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#accept('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#accept('?')) return { min: 0, max: 1 };
    if (!this.#accept('{')) return undefined;
    const min = this.#number();
    let max = min;
    if (this.#accept(',')) max = this.#peek() === '}' ? Number.POSITIVE_INFINITY : this.#number();
    if (!this.#accept('}') || max < min) throw new NoPattern();
    return { min, max };
  }

  #number(): number {
    const start = this.#at;
    while (this.#peek() !== '' && isDigit(this.#peek())) this.#at++;
    if (this.#at === start || this.#at - start > 3) throw new NoPattern();
    return Number(this.#source.slice(start, this.#at));
  }

  #one(): Node {
    const char = this.#take();
    if (char === '(') return this.#group();
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'stop' };
    if (char === '.') return { kind: 'char', takes: (taken) => taken !== '\n' };
    if (char === '[') return { kind: 'char', takes: this.#class() };
    if (char === '\\') return { kind: 'char', takes: this.#escaped() };
    if ('*+?{}])'.includes(char)) throw new NoPattern();
    return { kind: 'char', takes: (taken) => taken === char };
  }

  #group(): Node {
    if (++this.#depth > maxDepth) throw new NoPattern();
    if (this.#peek() === '?') {
      this.#at++;
      if (!this.#accept(':')) throw new NoPattern();
    }
    const node = this.#either();
    if (!this.#accept(')')) throw new NoPattern();
    this.#depth--;
    return node;
  }

  #escaped(): Takes {
    const char = this.#take();
    if (char === 'd' || char === 'D') return char === 'd' ? isDigit : not(isDigit);
    if (char === 'w' || char === 'W') return char === 'w' ? isWord : not(isWord);
    if (char === 's' || char === 'S') return char === 's' ? isSpace : not(isSpace);
    if (char === 'n') return (taken) => taken === '\n';
    if (char === 't') return (taken) => taken === '\t';
    // Of letters and digits the rest means something in other dialects.
    if (isWord(char)) throw new NoPattern();
    return (taken) => taken === char;
  }

  #class(): Takes {
    const negated = this.#accept('^');
    const takes: Takes[] = [];
    while (!this.#accept(']')) {
      const char = this.#take();
      if (char === '\\') {
        takes.push(this.#escaped());
      } else if (this.#peek() === '-' && this.#source.charAt(this.#at + 1) !== ']') {
        this.#at++;
        const high = this.#take();
        if (high === '\\' || high < char) throw new NoPattern();
        takes.push(between(char, high));
      } else takes.push((taken) => taken === char);
    }
    const any: Takes = (char) => takes.some((one) => one(char));
    return negated ? not(any) : any;
  }
}

/** A state: takes a character and goes on, or goes on to others at once, some only at an end of the text. */
interface State {
  takes?: Takes;
  at?: 'start' | 'stop';
  next: number[];
}

/** States of a pattern; the last is where it has been found. */
class Machine implements Pattern {
  readonly #states: State[] = [];
  readonly #first: number;

  constructor(node: Node) {
    const end = this.#add({ next: [] });
    this.#first = this.#build(node, end);
    this.#found = end;
  }

  readonly #found: number;

  #add(state: State): number {
    if (this.#states.length >= maxStates) throw new NoPattern();
    return this.#states.push(state) - 1;
  }

  /** The state at which `node` begins, of which every way ends at `next`. */
  #build(node: Node, next: number): number {
    switch (node.kind) {
      case 'char':
        return this.#add({ takes: node.takes, next: [next] });
      case 'start':
      case 'stop':
        return this.#add({ at: node.kind, next: [next] });
      case 'all':
        return node.parts.reduceRight((after, part) => this.#build(part, after), next);
      case 'any':
        return this.#add({ next: node.parts.map((part) => this.#build(part, next)) });
      case 'repeat':
        return this.#repeat(node.of, node.min, node.max, next);
    }
  }

  #repeat(of: Node, min: number, max: number, next: number): number {
    let after = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop: State = { next: [next] };
      after = this.#add(loop);
      loop.next.push(this.#build(of, after));
    } else {
      for (let i = min; i < max; i++) after = this.#add({ next: [this.#build(of, after), next] });
    }
    for (let i = 0; i < min; i++) after = this.#build(of, after);
    return after;
  }

  /** Adds a state, and those that it leads to without a character. */
  #reach(state: number, into: Set<number>, atStart: boolean, atStop: boolean): void {
    const waiting = [state];
    for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
      if (into.has(now)) continue;
      const { takes, at, next } = this.#states[now] as State;
      if ((at === 'start' && !atStart) || (at === 'stop' && !atStop)) continue;
      into.add(now);
      if (!takes) pushAll(waiting, next);
    }
  }

  test(text: string): boolean {
    const chars = [...text.slice(0, maxText)];
    let states = new Set<number>();
    for (let i = 0; i <= chars.length; i++) {
      this.#reach(this.#first, states, i === 0, i === chars.length);
      if (states.has(this.#found)) return true;
      const char = chars[i];
      if (char === undefined) return false;
      const next = new Set<number>();
      for (const state of states) {
        const { takes, next: after } = this.#states[state] as State;
        if (takes?.(char)) for (const to of after) this.#reach(to, next, false, i + 1 === chars.length);
      }
      states = next;
    }
    return false;
  }
}

/** @returns undefined for what is no pattern of these, or too large a one */
export function compilePattern(source: string): Pattern | undefined {
  try {
    return new Machine(new Reader(source).whole());
  } catch (error) {
    if (error instanceof NoPattern) return undefined;
    throw error;
  }
}
