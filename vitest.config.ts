import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Rooms that keep nothing between calls. */
const pure = [
  'src/{pod,yaml,engine,judge,assist,around,lessons,i18n,simulate,process,link,importers}/**/*.test.ts',
  'fuzz/**/*.test.ts',
];

/** Files that put a module in the place of another: where their imports were read before, they would not see it. */
const replacing = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    // Files that need a DOM say so in their first line: @vitest-environment happy-dom.
    environment: 'node',
    // A guard against what never ends, not a measure: machines are shared and small.
    testTimeout: 180_000,
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: availableParallelism(),
    setupFiles: ['scripts/property-seed.mjs', 'scripts/patience.mjs'],
    projects: [
      // The files of a project share one process each worker, which reads the code once; each file has its own window.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.test.{ts,tsx}', 'regexps/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...pure, ...replacing, '**/node_modules/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: replacing } },
    ],
  },
});
