import { isCompose } from '../importers/index.ts';
import type { Io } from './io.ts';
import type { Texts } from './texts.ts';

/** True for a compose file; texts with an `apiVersion` are manifests, and not read for it a second time. */
export function looksLikeCompose(text: string): boolean {
  return !text.includes('apiVersion') && isCompose(text);
}

/** Says of a compose file what makes a manifest of it. */
export function pointToImport(file: string, io: Pick<Io, 'err'>, texts: Texts): void {
  io.err(`podwright: ${texts.compose(file === '-' ? texts.standardInput : file, file)}\n`);
}
