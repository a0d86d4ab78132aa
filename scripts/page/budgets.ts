import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** One script of the build, as far as budgets ask. */
export interface Script {
  readonly file: string;
  readonly code: string;
  readonly isEntry: boolean;
  /** Files that are fetched with it. */
  readonly imports: readonly string[];
  /** Length of what each module gave to it. */
  readonly modules: Readonly<Record<string, number>>;
}

export interface Budgets {
  /** KB gzip of the scripts that load before the first paint. */
  readonly initial: number;
  /** KB gzip of a chunk by its name without the hash, and of a group of them by a pattern of it. */
  readonly chunks: readonly (readonly [RegExp, number])[];
  /** KB gzip of every other chunk. */
  readonly other: number;
}

/** What the build may weigh; a change that needs more says here why. */
export const budgets: Budgets = {
  initial: 240,
  chunks: [
    // Monaco, after the first form: the editor in slices, each evaluated in a moment, and its worker.
    [/^monaco-/, 130],
    [/^Editor$/, 80],
    [/^editor\.worker$/, 110],
    // Everything but the page, for texts above 100 KB; with the server's own answer, in the words of Go's decoders, and
    // what a process finds, what pages, terminals and books add to a manifest that is copied from them, JSON by hand, and the
    // names of the time zones.
    [/^worker$/, 245],
    [/^(index|vendor)$/, 130],
    [/^judge$/, 75],
    [/^judgement$/, 100],
  ],
  other: 70,
};

/** KB (1000 bytes) after gzip. */
function weight(code: string): number {
  return gzipSync(code).length / 1000;
}

function nameOf(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/-[\w-]{8}\.js$/, '')
    .replace(/\.js$/, '');
}

/** The entry and what it imports statically, by whatever way around. */
function initialOf(scripts: readonly Script[]): Script[] {
  const found = new Set<Script>();
  const visit = (script: Script | undefined) => {
    if (!script || found.has(script)) return;
    found.add(script);
    for (const file of script.imports) visit(scripts.find((other) => other.file === file));
  };
  for (const script of scripts) if (script.isEntry) visit(script);
  return [...found];
}

/** `monaco-editor 812 KB, src/panels 40 KB`: where the code of scripts comes from, the heaviest first, before gzip. */
function sources(scripts: readonly Script[]): string {
  const sums = new Map<string, number>();
  for (const { modules } of scripts) {
    for (const [id, length] of Object.entries(modules)) {
      const path = id.replaceAll('\\', '/');
      const source =
        /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ??
        /\/(src(?:\/[^/]+){1,2})/.exec(path)?.[1] ??
        id;
      sums.set(source, (sums.get(source) ?? 0) + length);
    }
  }
  const heaviest = [...sums].sort(([, a], [, b]) => b - a).slice(0, 5);
  return heaviest.map(([source, length]) => `${source} ${Math.round(length / 1000)} KB`).join(', ');
}

/** What is over its budget, a sentence for each, with where its code comes from; empty where all hold. */
export function overBudget(scripts: readonly Script[], allowed: Budgets): string[] {
  const complain = (what: string, of: readonly Script[], limit: number) => {
    const sum = of.reduce((total, { code }) => total + weight(code), 0);
    if (sum <= limit) return [];
    // Of the script of a worker nothing is known but its text.
    const from = sources(of);
    return [`${what}: ${sum.toFixed(1)} KB gzip, allowed ${limit}${from && `; from ${from}`}`];
  };
  return [
    ...complain('scripts of the first paint', initialOf(scripts), allowed.initial),
    ...scripts.flatMap((script) => {
      const name = nameOf(script.file);
      const limit = allowed.chunks.find(([pattern]) => pattern.test(name))?.[1] ?? allowed.other;
      return complain(script.file, [script], limit);
    }),
  ];
}

/** Fails the build where a script became too heavy, and says which and of what. */
export function sizeBudgets(allowed: Budgets): Plugin {
  return {
    name: 'size-budgets',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const scripts = Object.values(bundle).flatMap((file): Script[] =>
          file.type === 'chunk'
            ? [
                {
                  file: file.fileName,
                  code: file.code,
                  isEntry: file.isEntry,
                  imports: file.imports,
                  modules: Object.fromEntries(
                    Object.entries(file.modules).map(([id, module]) => [id, module.code?.length ?? 0]),
                  ),
                },
              ]
            : file.fileName.endsWith('.js')
              ? [{ file: file.fileName, code: String(file.source), isEntry: false, imports: [], modules: {} }]
              : [],
        );
        const problems = overBudget(scripts, allowed);
        if (problems.length > 0)
          this.error(`over the budget of scripts/page/budgets.ts:\n${problems.join('\n')}`);
      },
    },
  };
}
