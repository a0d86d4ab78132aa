import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ByProcess } from './scripts/by-process.ts';

/** Rooms that keep nothing between calls: their files share one process each worker, which reads the code once. */
const pure = [
  'src/{pod,yaml,engine,judge,assist,around,lessons,i18n,simulate,process,link,importers}/**/*.test.ts',
  'fuzz/**/*.test.ts',
];

/** Files that put a module in the place of another, or a data base in the place of the browser's, for their process. */
const apart = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\bvi\.(do)?mock\(|fake-indexeddb/i.test(readFileSync(file, 'utf8')));

const setupFiles = ['scripts/property-seed.mjs', 'scripts/patience.mjs'];

export default defineConfig({
  test: {
    // Files that need a DOM say so in their first line: @vitest-environment happy-dom.
    environment: 'node',
    // A guard against what never ends, not a measure: machines are shared and small.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: availableParallelism(),
    // What tests make is garbage soon: with room for it a twentieth of the time goes.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: ByProcess },
    projects: [
      { extends: true, test: { name: 'apart', include: apart, setupFiles } },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.test.{ts,tsx}', 'regexps/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...pure, ...apart, '**/node_modules/**'],
          isolate: false,
          setupFiles: ['scripts/as-alone.mjs', ...setupFiles],
          sequence: { setupFiles: 'list' },
        },
      },
      { extends: true, test: { name: 'pure', include: pure, isolate: false, setupFiles } },
    ],
  },
});
