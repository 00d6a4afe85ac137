// Wiring only: which specs there are and what they run on. Commands choose the reporters by `--reporter`.
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './fixtures/browser/launch-options.ts';
import { chooseReporters, reportVariable } from './reports/reporters.ts';

const reportRequest = process.env[reportVariable];

export default defineConfig({
  // A walk and the suite's own tests may run at the same time: each run empties its folder first
  outputDir: reportRequest === undefined ? 'test-results' : '.docwalk/test-results',
  fullyParallel: true,
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  forbidOnly: process.env['CI'] !== undefined,
  reporter: chooseReporters(reportRequest),
  use: { browserName: 'chromium', launchOptions: launchOptions() },
  projects: [
    {
      name: 'unit',
      testDir: 'specs',
      testIgnore: /[\\/]specs[\\/](generated|cli)[\\/]/,
      testMatch: '**/*.spec.ts',
    },
    { name: 'journeys', testDir: 'specs/cli', testMatch: '**/*.spec.ts', timeout: 180_000 },
    { name: 'articles', testDir: 'specs/generated', testMatch: '**/*.spec.js' },
  ],
});
