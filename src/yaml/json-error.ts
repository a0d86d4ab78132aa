/** What Go's decoder of JSON says of the first character that it does not take, and where that stands. */
export interface JsonError {
  /** UTF-16 offset of the character; the end of the text where it ends too early. */
  readonly at: number;
  /** `invalid character 'a' after object key`; of a text that ends too early, `unexpected EOF`. */
  readonly words: string;
}

/**
 * The mistake as kubectl tells it where it read YAML after it in vain.
 * @param several true behind more than one value, where it reads no YAML and adds nothing to the words of the decoder
 */
export function wordsOf(text: string, { at, words }: JsonError, several: boolean): string {
  if (several || at >= text.length) return words;
  // The byte order mark was taken off, and the character itself is counted with its first byte.
  const before = text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, at);
  return `json: offset ${new TextEncoder().encode(before).length + 1}: ${words}`;
}

/** A value of JSON that was read, with the offset behind it; or why there is none. */
export type JsonReading = { readonly end: number } | JsonError;

const blanks = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string
const characters = /[^"\\\0-\x1f]*/y;
const digits = /[0-9]*/y;
const hexadecimal = /[0-9a-fA-F]{0,4}/y;
const literals = new Map(['true', 'false', 'null'].map((word) => [word.charAt(0), word]));

/**
 * Reads one value of JSON as Go's decoder does (`encoding/json`, `scanner.go`), in whose words the mistake is told.
 * @param from where the value or the blanks before it begin
 * @returns undefined where nothing but blanks follows
 */
export function readJson(text: string, from: number): JsonReading | undefined {
  const reader = new JsonReader(text, from);
  reader.blanks();
  if (reader.at >= text.length) return undefined;
  return reader.read() ? { end: reader.at } : { at: reader.at, words: reader.words };
}

/** Goes over the text without recursion: a `{` or `[` opens a level, whose end is told by the list of them. */
class JsonReader {
  words = '';
  private readonly levels: ('{' | '[')[] = [];

  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  blanks(): void {
    this.skip(blanks);
  }

  /** @returns false where a character is not taken; the cursor stands at it, and `words` has what is wrong. */
  read(): boolean {
    for (;;) {
      const opened = this.value();
      if (opened === undefined) return false;
      if (opened) continue;
      const more = this.behind();
      if (more !== true) return more === 'end';
    }
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    pattern.exec(this.text);
    this.at = pattern.lastIndex;
  }

  private fail(where: string): undefined {
    const unit = this.text.charCodeAt(this.at);
    this.words = Number.isNaN(unit) ? 'unexpected EOF' : `invalid character ${quoted(unit)} ${where}`;
    return undefined;
  }

  /** A scalar, an empty collection (false), or the beginning of a collection up to its first value (true). */
  private value(): boolean | undefined {
    this.blanks();
    const sign = this.text[this.at] ?? '';
    if (sign === '{' || sign === '[') {
      this.at++;
      this.blanks();
      if (this.text[this.at] === (sign === '{' ? '}' : ']')) {
        this.at++;
        return false;
      }
      this.levels.push(sign);
      return sign === '[' || this.key();
    }
    if (sign === '"') return this.string() ? false : undefined;
    if (sign === '-' || (sign >= '0' && sign <= '9')) return this.number() ? false : undefined;
    return this.literal(literals.get(sign)) ? false : undefined;
  }

  /** A key with its colon. */
  private key(): true | undefined {
    this.blanks();
    if (this.text[this.at] !== '"') return this.fail('looking for beginning of object key string');
    if (!this.string()) return undefined;
    this.blanks();
    if (this.text[this.at] !== ':') return this.fail('after object key');
    this.at++;
    return true;
  }

  /** What stands behind a value: ends of collections, and a comma with what comes before the next value. */
  private behind(): true | 'end' | undefined {
    for (let level = this.levels.at(-1); level !== undefined; level = this.levels.at(-1)) {
      this.blanks();
      const sign = this.text[this.at];
      if (sign === ',') {
        this.at++;
        return level === '[' || this.key();
      }
      if (sign !== (level === '{' ? '}' : ']'))
        return this.fail(level === '{' ? 'after object key:value pair' : 'after array element');
      this.at++;
      this.levels.pop();
    }
    return 'end';
  }

  private string(): true | undefined {
    this.at++;
    for (;;) {
      this.skip(characters);
      const sign = this.text[this.at];
      if (sign === '"') {
        this.at++;
        return true;
      }
      if (sign !== '\\') return this.fail('in string literal');
      this.at++;
      const sort = this.text[this.at] ?? '';
      if (sort === '' || !'"\\/bfnrtu'.includes(sort)) return this.fail('in string escape code');
      const from = ++this.at;
      if (sort !== 'u') continue;
      this.skip(hexadecimal);
      if (this.at < from + 4) return this.fail('in \\u hexadecimal character escape');
    }
  }

  private number(): true | undefined {
    if (this.text[this.at] === '-') this.at++;
    if (this.text[this.at] === '0') this.at++;
    else if (!this.some()) return this.fail('in numeric literal');
    if (this.text[this.at] === '.') {
      this.at++;
      if (!this.some()) return this.fail('after decimal point in numeric literal');
    }
    if (this.text[this.at] === 'e' || this.text[this.at] === 'E') {
      this.at++;
      if (this.text[this.at] === '+' || this.text[this.at] === '-') this.at++;
      if (!this.some()) return this.fail('in exponent of numeric literal');
    }
    return true;
  }

  /** Goes over digits; false where there is none. */
  private some(): boolean {
    const from = this.at;
    this.skip(digits);
    return this.at > from;
  }

  private literal(word: string | undefined): true | undefined {
    if (word === undefined) return this.fail('looking for beginning of value');
    for (const letter of word) {
      if (this.text[this.at] !== letter) return this.fail(`in literal ${word} (expecting '${letter}')`);
      this.at++;
    }
    return true;
  }
}

/** The control characters that Go has a letter for. */
const escapes = new Map([...'abtnvfr'].map((letter, i) => [7 + i, `\\${letter}`]));

/** A character as `quoteChar` of Go's scanner shows its first byte in UTF-8. */
function quoted(unit: number): string {
  if (unit === 0x27) return "'\\''";
  if (unit === 0x5c) return "'\\\\'";
  const byte = new TextEncoder().encode(String.fromCharCode(unit))[0] ?? 0;
  // Half of a pair begins a character of four bytes.
  const first = unit >= 0xd800 && unit < 0xdc00 ? 0xf0 | ((((unit & 0x3ff) + 0x40) >> 8) & 7) : byte;
  const hex = first.toString(16).padStart(2, '0');
  if (first < 0x20 || first === 0x7f) return `'${escapes.get(first) ?? `\\x${hex}`}'`;
  return `'${String.fromCharCode(first)}'`;
}
