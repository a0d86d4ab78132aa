import { defineConfig } from '@playwright/test';
import { findBrowser, flags } from './scripts/browser.mjs';

// Workers inherit the variable, so that all processes of one run agree, and two runs do not meet.
process.env.PODWRIGHT_PORT ??= String(20_000 + (process.pid % 20_000));
const port = process.env.PODWRIGHT_PORT;
const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  testMatch: 'journeys/*.spec.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A guard against what never ends, not a measure: machines are shared and small.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    // A page that comes out of a cache would not be the one under test; offline.spec.ts allows them.
    serviceWorkers: 'block',
    // One context for the journeys of a worker, emptied before each: its process has compiled the scripts already.
    reuseContext: true,
    viewport: { width: 1440, height: 900 },
    // The preview would compress every file for every journey, on the processor that the page needs.
    extraHTTPHeaders: { 'Accept-Encoding': 'identity' },
    // A trace costs a third of the time of the journeys: it is taken where somebody wants to read one.
    trace: process.env.PODWRIGHT_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { args: [...flags], ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --strictPort --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
