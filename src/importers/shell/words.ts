import {
  type Assignment,
  forEachChild,
  parse,
  type Command as ShellNode,
  type SyntaxNode,
  type Word,
  type WordPart,
} from 'unbash';
import { pushAll } from '../../pod/index.ts';
import type { Range } from '../../yaml/index.ts';
import { dialectOf, toBash, withoutDecoration } from './dialect.ts';

/** A word of a command as the program would get it, as far as the text tells. */
export interface ShellWord {
  /** Quotes are gone; what only a shell knows stands as it was written: `$HOME`, `$(id -u)`. The current folder is `$PWD`. */
  readonly text: string;
  /** Where it stands in the source. */
  readonly range: Range;
  /** What only a shell knows, as it was written. */
  readonly open: readonly string[];
  /** Variables of which the default was taken: `${PORT:-80}`. */
  readonly defaults: readonly string[];
}

/** The current folder, however it was written. */
export const workingFolder = '$PWD';

/**
 * The commands of a text of bash, PowerShell or CMD in their order, also those in pipelines and loops. Comments, prompts and
 * redirections are left out; variables that the text itself sets are filled in. Never throws.
 */
export function commandsOf(source: string): ShellWord[][] {
  const clean = withoutDecoration(source);
  const dialect = dialectOf(clean);
  const { text, at } = toBash(clean, dialect);
  const reader = new Reader(at);
  return reader.commands(parse(text));
}

/** Assignments that are commands, or that these words make. */
const setters: ReadonlySet<string> = new Set(['export', 'set', 'local', 'readonly', 'declare']);

class Reader {
  readonly #at: (offset: number) => number;
  readonly #known = new Map<string, string>();

  constructor(at: (offset: number) => number) {
    this.#at = at;
  }

  commands(script: SyntaxNode): ShellWord[][] {
    const found: ShellWord[][] = [];
    const visit = (node: SyntaxNode): void => {
      if (node.type === 'Command') {
        const words = this.#command(node);
        if (words.length > 0) found.push(words);
      } else if (node.type !== 'Word' && node.type !== 'Assignment') forEachChild(node, visit);
    };
    visit(script);
    return found;
  }

  #command(node: ShellNode): ShellWord[] {
    const assignments = node.prefix.filter((part): part is Assignment => part.type === 'Assignment');
    if (!node.name) {
      for (const assignment of assignments) this.#assign(assignment);
      return [];
    }
    const words = [this.#word(node.name)];
    for (const part of node.args) {
      if (part.type === 'Word') {
        const word = this.#word(part);
        if (word.text !== '' || /["']/.test(part.text)) words.push(word);
      } else if (setters.has(words[0]?.text ?? '')) this.#assign(part);
      else words.push(this.#assigned(part));
    }
    return words;
  }

  #assign({ name, value }: Assignment): void {
    if (value.type !== 'Word') return;
    const word = this.#word(value);
    if (word.open.length === 0) this.#known.set(name, word.text);
    else this.#known.delete(name);
  }

  /** `A=b` as an argument of a program. */
  #assigned(part: Assignment): ShellWord {
    const range = this.#range(part);
    if (part.value.type !== 'Word') return { text: part.text, range, open: [], defaults: [] };
    const word = this.#word(part.value);
    return { ...word, text: `${part.name}${part.append ? '+' : ''}=${word.text}`, range };
  }

  #range({ pos, end }: { readonly pos: number; readonly end: number }): Range {
    return { start: this.#at(pos), end: end > pos ? this.#at(end - 1) + 1 : this.#at(pos) };
  }

  #word(word: Word): ShellWord {
    const open: string[] = [];
    const defaults: string[] = [];
    const text = word.parts ? this.#parts(word.parts, open, defaults) : word.value;
    return { text, range: this.#range(word), open, defaults };
  }

  #parts(parts: readonly WordPart[], open: string[], defaults: string[]): string {
    return parts.map((part) => this.#part(part, open, defaults)).join('');
  }

  #part(part: WordPart, open: string[], defaults: string[]): string {
    switch (part.type) {
      case 'Literal':
      case 'SingleQuoted':
      case 'AnsiCQuoted':
      case 'Glob':
        return part.value;
      case 'DoubleQuoted':
      case 'LocaleString':
        return this.#parts(part.parts, open, defaults);
      case 'SimpleExpansion':
        return this.#variable(part.text.slice(1), part.text, open);
      case 'ParameterExpansion': {
        const { operation, parameter, prefix } = part;
        const plain = prefix === undefined && part.index === undefined;
        if (plain && !operation) return this.#variable(parameter, part.text, open);
        const takesDefault = operation?.type === 'Default' && /^:?[-=]$/.test(operation.operator);
        if (!plain || !takesDefault) break;
        const known = this.#known.get(parameter);
        if (known) return known;
        defaults.push(parameter);
        const word = this.#word(operation.operand);
        pushAll(open, word.open);
        return word.text;
      }
      case 'CommandExpansion': {
        const inner = part.text.slice(part.text.startsWith('$') ? 2 : 1, -1).trim();
        // Some write comments so that they may stand between continued lines.
        if (inner === '' || inner.startsWith('#')) return '';
        if (/^(?:pwd(?: -[LP])?|Get-Location|gl)$/i.test(inner)) return workingFolder;
        break;
      }
      default:
        break;
    }
    open.push(part.text);
    return part.text;
  }

  #variable(name: string, written: string, open: string[]): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    if (/^pwd$/i.test(name)) return workingFolder;
    open.push(written);
    return written;
  }
}
