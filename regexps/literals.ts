import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** A regular expression of the source, and the files in which it stands. */
export interface Literal {
  /** As it is written: `/a+/g`. */
  readonly text: string;
  readonly pattern: string;
  readonly flags: string;
  readonly files: readonly string[];
}

export interface Literals {
  readonly literals: readonly Literal[];
  /** Files in which expressions are put together: `new RegExp(...)`. */
  readonly made: readonly string[];
}

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
/** Tests and what only they use read no text of a person. */
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /(?:^|\/)testing/.test(file);

/** Every regular expression of `src`, by its text, and where others are made. */
export function readLiterals(): Literals {
  const literals = new Map<string, { pattern: string; flags: string; files: string[] }>();
  const made: string[] = [];
  const files = readdirSync(source, { recursive: true })
    .map((file) => String(file).split(sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !isTest(file));
  for (const file of files.sort()) {
    const { program, errors } = parseSync(file, readFileSync(join(source, file), 'utf8'), {
      lang: file.endsWith('x') ? 'tsx' : 'ts',
    });
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
    visit(program, (node) => {
      const { regex, callee } = node;
      if (isRecord(callee) && callee.name === 'RegExp') made.push(file);
      if (!isRecord(regex)) return;
      const [pattern, flags] = [String(regex.pattern), String(regex.flags)];
      const text = `/${pattern}/${flags}`;
      const known = literals.get(text) ?? { pattern, flags, files: [] };
      if (known.files.at(-1) !== file) known.files.push(file);
      literals.set(text, known);
    });
  }
  return { literals: [...literals].map(([text, literal]) => ({ text, ...literal })), made };
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every node of a syntax tree. */
function visit(node: unknown, look: (node: Fields) => void): void {
  if (Array.isArray(node)) for (const child of node) visit(child, look);
  else if (isRecord(node) && !(node instanceof RegExp)) {
    look(node);
    for (const child of Object.values(node)) visit(child, look);
  }
}
