import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { printTable } from './table.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** A script among the assets of a chunk is that of a worker, which loads when it is started. */
function isWorker(file: string): boolean {
  return file.endsWith('.js');
}

/** Files that arrive with a chunk: itself, what it imports statically, and their styles. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  for (const file of [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.assets ?? []).filter((file) => !isWorker(file)),
  ])
    seen.add(file);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
}

function row(what: string, files: Iterable<string>): string[] {
  let raw = 0;
  let gzip = 0;
  let count = 0;
  for (const file of files) {
    const content = readFileSync(join(dist, file));
    raw += content.length;
    gzip += gzipSync(content).length;
    count++;
  }
  return [what, String(count), `${(raw / 1000).toFixed(0)} KB`, `${(gzip / 1000).toFixed(0)} KB`];
}

/** What the first visit loads before it paints, and what follows. */
export function benchSize(): void {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const keys = Object.keys(manifest);
  const first = filesOf(manifest, keys.find((key) => manifest[key]?.isEntry) ?? 'index.html');
  const later = (key: string | undefined) =>
    [...filesOf(manifest, key ?? '')].filter((file) => !first.has(file));
  const of = (pattern: RegExp) => keys.find((key) => pattern.test(key));
  const ending = (end: string) => [...first].filter((file) => file.endsWith(end));
  const monaco = later(of(/^src\/monaco\/Editor\.tsx$/));
  const workers = keys
    .filter((key) => manifest[key]?.isEntry)
    .flatMap((key) => manifest[key]?.assets ?? [])
    .filter(isWorker);
  printTable(
    'Size: files of the build',
    ['what', 'files', 'raw', 'gzip'],
    [
      row('first load: scripts', ending('.js')),
      row('first load: styles', ending('.css')),
      row('first load: English texts', later(of(/^src\/i18n\/en\/index\.ts$/))),
      row('first load: Chinese texts', later(of(/^src\/i18n\/zh-CN\/index\.ts$/))),
      row('judgement and its English texts, after the first paint', [
        ...new Set([...later(of(/^src\/store\/judge\.ts$/)), ...later(of(/^src\/i18n\/en\/judgement\.ts$/))]),
      ]),
      row('Monaco, after the first paint', monaco),
      row('worker, for texts above 100 KB', workers),
    ],
  );
}
