// `npm test`: the suite's own tests, closing with a line of totals.
import process from 'node:process';
import { root } from '../fixtures/root.ts';
import { runChild } from './child.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureMock } from './setup/mock.ts';
import { playwrightProgram } from './playwright-program.ts';

await ensureBrowser();
await ensureMock();
const { code } = await runChild(
  process.execPath,
  [
    playwrightProgram,
    'test',
    '--project=unit',
    '--project=journeys',
    '--reporter=dot,./cli/totals-reporter.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root },
);
process.exitCode = code;
