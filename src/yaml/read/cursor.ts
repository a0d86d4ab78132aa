/**
 * The reader in this folder follows go-yaml (go.yaml.in/yaml/v2, what kubectl reads with): `scannerc.go` and
 * `parserc.go`, rule by rule, so that a text is taken here exactly where it is taken there.
 */

/** Where something stands; lines and columns from zero, as go-yaml counts them. */
export interface Mark {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Why go-yaml gives up, in its own words, with our code for it. */
export class Failure {
  readonly problem: string;
  readonly code: string;
  readonly at: Mark;
  /** Where what failed began; go-yaml names its line where the problem's own is the first. */
  readonly context: Mark | undefined;
  /** The range to be shown. */
  readonly start: number;
  readonly end: number;
  /** go-yaml counts the lines of its scanner's errors from one, those of its parser's from zero. */
  readonly scanner: boolean;

  constructor(
    problem: string,
    code: string,
    where: { at: Mark; context?: Mark | undefined; start?: number; end?: number; scanner: boolean },
  ) {
    this.problem = problem;
    this.code = code;
    this.at = where.at;
    this.context = where.context;
    this.start = where.start ?? where.at.offset;
    this.end = Math.max(this.start, where.end ?? this.start);
    this.scanner = where.scanner;
  }
}

export const [TAB, LF, CR, SPACE] = [9, 10, 13, 32] as const;

/** `is_break`: LF, CR, NEL, LS, PS. */
export function isBreak(code: number): boolean {
  return code === LF || code === CR || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** `is_blankz`: a blank, a break or the end (`charCodeAt` gives NaN there). */
export function isBlankOrEnd(code: number): boolean {
  if (code > SPACE) return code >= 0x85 && isBreak(code);
  return code === SPACE || code === LF || code === TAB || code === CR || Number.isNaN(code);
}

export function isBreakOrEnd(code: number): boolean {
  return isBreak(code) || Number.isNaN(code);
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** `is_alpha`: what names of anchors, tag handles and directives are made of. */
export function isWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code === 0x2d
  );
}

/** Of a CR, and what belongs to it: kubectl takes the CR before each LF away, and go-yaml takes CR LF for one break. */
function widthOfBreak(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === LF) return 2;
  return text.charCodeAt(at + 1) === CR && text.charCodeAt(at + 2) === LF ? 3 : 1;
}

/** A place in the text that moves on, with its line. */
export class Cursor {
  readonly text: string;
  /** True for JSON, of which kubectl's reader takes more than go-yaml does. */
  readonly json: boolean;
  at = 0;
  line = 0;
  lineStart = 0;

  constructor(text: string, json: boolean) {
    this.text = text;
    this.json = json;
    if (text.charCodeAt(0) === 0xfeff) this.at = this.lineStart = 1;
  }

  get column(): number {
    return this.at - this.lineStart;
  }

  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  mark(): Mark {
    return { offset: this.at, line: this.line, column: this.at - this.lineStart };
  }

  skipBlanks(): void {
    while (isBlank(this.text.charCodeAt(this.at))) this.at++;
  }

  /** To the end of the line, which its break does not belong to. */
  skipToBreak(): void {
    while (!isBreakOrEnd(this.text.charCodeAt(this.at))) this.at++;
  }

  /** Over the break the cursor stands at. @returns what it adds to a scalar: LF for all but LS and PS */
  takeBreak(): string {
    const code = this.text.charCodeAt(this.at);
    this.at += code === CR ? widthOfBreak(this.text, this.at) : 1;
    this.line++;
    this.lineStart = this.at;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** `---` or `...` at the beginning of a line. */
  atMarker(): boolean {
    if (this.at !== this.lineStart) return false;
    const { text, at } = this;
    if (!text.startsWith('---', at) && !text.startsWith('...', at)) return false;
    return isBlankOrEnd(text.charCodeAt(at + 3));
  }

  /** An error of the scanner, at the cursor unless told otherwise. */
  fail(problem: string, code: string, context?: Mark, range?: { start: number; end: number }): never {
    throw new Failure(problem, code, { at: this.mark(), context, ...range, scanner: true });
  }
}
