import {
  type LinkParts,
  largestLink,
  linkOf,
  longLink,
  readLink,
  type Secret,
  secretsIn,
} from '../link/index.ts';
import type { Options } from './args.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { type Texts, textsOf } from './texts.ts';

/** A file's name as the page shows it. */
function nameOf(file: string): string | undefined {
  return file === '-' ? undefined : file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

function secretText({ kind, name, line }: Secret, texts: Texts): string {
  return texts['link.secret'](line, name === '' ? texts[`link.secret.${kind}`] : name);
}

/**
 * `podwright link FILE`: the address that opens the file on the page, which carries the whole text. What looks like a secret in
 * it, and a length that programs may cut, is told on stderr; a longer one is refused.
 */
export async function link(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [file, ...rest] = options.arguments;
  if (file === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('link', 'FILE'));
  const text = await readText(file, io, texts);
  if (text === undefined) return exitStatus.unusable;
  const parts: LinkParts = { text, fileName: nameOf(file) };
  const { url, size } = await linkOf(parts, options.base);
  if (size > largestLink) {
    io.err(`podwright: ${texts['link.tooLong'](size, largestLink)}\n`);
    return exitStatus.rejected;
  }
  for (const secret of secretsIn(text)) io.err(`podwright: ${secretText(secret, texts)}\n`);
  if (size > longLink) io.err(`podwright: ${texts['link.long'](size)}\n`);
  io.out(`${url}\n`);
  return exitStatus.ok;
}

/** `podwright unlink URL`: the text that a link carries, byte by byte; `-` reads the link from standard input. */
export async function unlink(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  const [address, ...rest] = options.arguments;
  if (address === undefined || rest.length > 0) throw new UsageError(texts.wrongArguments('unlink', 'URL'));
  const written = address === '-' ? await readText('-', io, texts) : address;
  if (written === undefined) return exitStatus.unusable;
  const read = await readLink(written);
  if (!read.ok) {
    io.err(`podwright: ${texts[`link.${read.fault}`]}\n`);
    return exitStatus.unusable;
  }
  io.out(options.output === 'json' ? `${JSON.stringify(read.parts)}\n` : read.parts.text);
  return exitStatus.ok;
}
