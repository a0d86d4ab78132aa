/**
 * Says, without the packages of this folder, whether `src/pod/schema/generated/` was made from what lies here: a hash
 * of everything the generator reads, and of each file it wrote, is kept beside these files.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** Where the generated files lie. */
export const generated = join(here, '../../src/pod/schema/generated');

/** Name of the file that keeps the hashes. */
export const record = 'source.json';

export interface Fingerprint {
  /** Hash of the generator, its tables and the packages of the lock file. */
  readonly inputs: string;
  /** Hash of each generated file by its name. */
  readonly files: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

function hash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

/** What the generated files are made from, as one hash; the tool that runs the generator does not count. */
export function hashOfInputs(): string {
  const sources = ['generate.ts', 'read-declarations.ts', 'field-order.json', 'enum-overlay.json'];
  const lock = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')) as Lock;
  const packages = Object.entries(lock.packages)
    .filter(([path]) =>
      /(^|\/)(kubernetes-models|@kubernetes-models\/\w+|@kubernetes\/client-node)$/.test(path),
    )
    .map(([path, { integrity }]) => `${path} ${integrity}`);
  return hash([...sources.map((name) => readFileSync(join(here, name), 'utf8')), ...packages].join('\0'));
}

/** The hashes as they are to be kept beside these files. */
export function fingerprintOf(files: Readonly<Record<string, string>>): Fingerprint {
  return {
    inputs: hashOfInputs(),
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hash(text)])),
  };
}

/** The hashes that were kept when the files were written, and those of today; equal unless somebody forgot to generate. */
export function fingerprints(): { readonly kept: Fingerprint; readonly now: Fingerprint } {
  const kept = JSON.parse(readFileSync(join(generated, record), 'utf8')) as Fingerprint;
  const names = readdirSync(generated).filter((name) => name !== record);
  const read = (name: string) => readFileSync(join(generated, name), 'utf8');
  return { kept, now: fingerprintOf(Object.fromEntries(names.map((name) => [name, read(name)]))) };
}

/** The text of a generated file, or undefined where it is missing. */
export function writtenText(name: string): string | undefined {
  const path = join(generated, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
