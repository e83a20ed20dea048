import { defineConfig } from 'playwright/test';
import { resolveBrowser } from './fixtures/browser.ts';

const { launch } = await resolveBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './fixtures/app-server.ts',
  reporter: 'list',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launch,
    // Set by the global setup, before this file is read again by the workers.
    ...(process.env['VONK_URL'] === undefined ? {} : { baseURL: process.env['VONK_URL'] }),
    viewport: { width: 1440, height: 900 },
    // Takes a third of the time of a run: asked for when a failure is looked into.
    trace: process.env['VONK_TRACE'] === undefined ? 'off' : 'retain-on-failure',
  },
});
