import type { GoalError, Span } from './syntax.ts';

export interface Token extends Span {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  /** The name, the sign, the digits, or what stands between the quotes. */
  readonly text: string;
}

/** Signs of two characters stand before those of one. */
const signs = [
  ...['&&', '||', '==', '!=', '<=', '>='],
  ...['<', '>', '~', '!', '+', '-', '*', '(', ')', '[', ']', ',', '.'],
];

const isBlank = (char: string) => char === ' ' || char === '\t' || char === '\n' || char === '\r';
const isDigit = (char: string) => char >= '0' && char <= '9' && char.length === 1;
const isLetter = (char: string) =>
  (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || char === '_';

function endOf(source: string, from: number, belongs: (char: string) => boolean): number {
  let at = from;
  while (at < source.length && belongs(source.charAt(at))) at++;
  return at;
}

/** A text in quotes; a backslash takes the next character as it is. */
function textAt(source: string, start: number): Token | GoalError {
  const quote = source.charAt(start);
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === quote) return { kind: 'text', text, start, end: at + 1 };
    if (char === '\\' && (source.charAt(at + 1) === quote || source.charAt(at + 1) === '\\')) at++;
    text += source.charAt(at);
  }
  return { code: 'open-text', params: {}, start, end: source.length };
}

function numberAt(source: string, start: number): Token {
  let end = endOf(source, start, isDigit);
  if (source.charAt(end) === '.' && isDigit(source.charAt(end + 1))) end = endOf(source, end + 1, isDigit);
  return { kind: 'number', text: source.slice(start, end), start, end };
}

function tokenAt(source: string, start: number): Token | GoalError {
  const char = source.charAt(start);
  if (char === '"' || char === "'") return textAt(source, start);
  if (isDigit(char)) return numberAt(source, start);
  if (isLetter(char)) {
    const end = endOf(source, start, (next) => isLetter(next) || isDigit(next));
    return { kind: 'name', text: source.slice(start, end), start, end };
  }
  const sign = signs.find((candidate) => source.startsWith(candidate, start));
  if (sign !== undefined) return { kind: 'sign', text: sign, start, end: start + sign.length };
  const whole = String.fromCodePoint(source.codePointAt(start) ?? 0);
  return { code: 'character', params: { found: whole }, start, end: start + whole.length };
}

/** The words of a goal, the last of kind `end`; or the first place that is none. Never throws. */
export function lex(source: string): readonly Token[] | GoalError {
  const tokens: Token[] = [];
  let at = endOf(source, 0, isBlank);
  while (at < source.length) {
    const token = tokenAt(source, at);
    if ('code' in token) return token;
    tokens.push(token);
    at = endOf(source, token.end, isBlank);
  }
  return [...tokens, { kind: 'end', text: '', start: source.length, end: source.length }];
}
