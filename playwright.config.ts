// Wiring only: which specs there are and what they run on. Commands choose the reporters by `--reporter`.
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './fixtures/browser/launch-options.ts';
import { chooseReporters, reportVariable } from './reports/reporters.ts';

const reportRequest = process.env[reportVariable];
const isCI = process.env['CI'] !== undefined;

/** A test of ours that fails once in CI and then passes is listed as flaky; an article is walked once, whatever it shows. */
const retries = isCI ? 1 : 0;

export default defineConfig({
  // A walk and the suite's own tests may run at the same time: each run empties its folder first
  outputDir: reportRequest === undefined ? 'test-results' : '.docwalk/test-results',
  fullyParallel: true,
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  forbidOnly: isCI,
  reporter: chooseReporters(reportRequest),
  use: { browserName: 'chromium', launchOptions: launchOptions() },
  projects: [
    {
      name: 'unit',
      testDir: 'specs',
      testIgnore: /[\\/]specs[\\/](generated|cli)[\\/]/,
      testMatch: '**/*.spec.ts',
      retries,
    },
    { name: 'journeys', testDir: 'specs/cli', testMatch: '**/*.spec.ts', timeout: 180_000, retries },
    { name: 'articles', testDir: 'specs/generated', testMatch: '**/*.spec.js' },
  ],
});
