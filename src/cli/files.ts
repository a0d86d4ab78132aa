import { filesOfGlob, isGlob } from './glob.ts';
import { type Io, UsageError } from './io.ts';
import { reasonOf } from './read-text.ts';
import type { Texts } from './texts.ts';

/** What a folder is searched for, as `kubectl apply -R -f FOLDER` does. */
const manifest = /\.(ya?ml|json)$/;
/** Folders full of YAML and JSON that is no manifest. */
const passedOver: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** The files that arguments stand for, each once, and why an argument stands for none. */
export interface Found {
  readonly files: readonly string[];
  readonly missing: readonly { readonly argument: string; readonly reason: string }[];
}

/**
 * Files are taken as they are named, folders are searched with all that is below them, patterns are matched; `-` is standard
 * input. What does not exist is left for the reader to complain about.
 * @throws UsageError for standard input named twice
 */
export function filesOf(words: readonly string[], io: Pick<Io, 'kindOf' | 'entries'>, texts: Texts): Found {
  if (words.filter((word) => word === '-').length > 1) throw new UsageError(texts.stdinTwice);
  const files = new Set<string>();
  const missing: { argument: string; reason: string }[] = [];
  for (const word of words) {
    const kind = word === '-' ? 'file' : io.kindOf(word);
    const glob = kind === undefined && isGlob(word);
    try {
      const found = kind === 'folder' ? [...below(word, io)] : glob ? filesOfGlob(word, io) : [word];
      if (found.length === 0)
        missing.push({ argument: word, reason: glob ? texts.noMatch : texts.noManifests });
      for (const file of found) files.add(file);
    } catch (error) {
      missing.push({ argument: word, reason: reasonOf(error) });
    }
  }
  return { files: [...files], missing };
}

function* below(folder: string, io: Pick<Io, 'entries'>): Generator<string> {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const entries = io.entries(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, folder: inside } of entries) {
    if (inside && !passedOver.has(name)) yield* below(prefix + name, io);
    else if (!inside && manifest.test(name)) yield prefix + name;
  }
}
