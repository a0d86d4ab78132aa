import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Rooms that keep nothing between calls: their files share one process each worker, which reads the code once. */
const pure = [
  'src/{pod,yaml,engine,judge,assist,around,lessons,i18n,simulate,process,link,importers}/**/*.test.ts',
  'fuzz/**/*.test.ts',
];

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
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      // Not shared: an import that a test begins and does not wait for would fail for the next file as well.
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.test.{ts,tsx}', 'regexps/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...pure, '**/node_modules/**'],
        },
      },
    ],
  },
});
