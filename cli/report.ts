// `npm run report`: opens the writers' review of the last run.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from '../fixtures/root.ts';
import { UsageError } from '../steps/model/usage-error.ts';
import { runCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { outputFolder } from './output-folder.ts';

await runCommand({
  usage: 'npm run report',
  about: "Opens the writers' review of the last run in your browser, and prints where it stands.",
  options: { print: { kind: 'flag', about: 'only print where it stands' } },
  examples: [['npm run report', 'after "npm run verify"']],
  run: async (given) => {
    const page = join(root, outputFolder, 'review', 'index.html');
    if (!existsSync(page)) {
      throw new UsageError(`there is no review yet at ${page}: run "npm run verify" first`);
    }
    process.stdout.write(`${pathToFileURL(page).href}\n`);
    if (!given.flags.has('print') && process.stdout.isTTY) await openPage(page);
    return exitCodes.ok;
  },
});

/** The address is printed already, so a machine that cannot open it has lost nothing. */
function openPage(page: string): Promise<void> {
  const [program, ...args] = opener(page);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('spawn', () => resolve());
  });
}

function opener(page: string): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', page];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', page];
  return ['xdg-open', page];
}
