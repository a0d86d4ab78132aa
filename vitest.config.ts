import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'fuzz/**/*.test.ts', 'regexps/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Files that need a DOM say so in their first line: @vitest-environment happy-dom.
    environment: 'node',
    testTimeout: 30_000,
    setupFiles: ['scripts/property-seed.mjs'],
  },
});
