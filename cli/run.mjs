// Starts a command on any clone: sees that Node and the packages are right, then hands over to the command's TypeScript.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkNodeVersion } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { SetUpError } from './setup/set-up-error.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await start(process.argv[2] ?? '');
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 2;
}

/**
 * Runs `cli/<command>.ts` in this process, as if Node had been started with it.
 * @param {string} command
 */
async function start(command) {
  const file = join(root, 'cli', `${command}.ts`);
  if (!/^[a-z-]+$/.test(command) || !existsSync(file)) {
    throw new SetUpError(`"${command}" is no command of docwalk; "npm run" lists the commands`);
  }
  checkNodeVersion(process.versions.node);
  await ensurePackages(root);
  const { register } = await import('tsx/esm/api');
  register();
  // As npm does: commands run in the project's folder, and look for paths where the user is too
  process.env['INIT_CWD'] ??= process.cwd();
  process.chdir(root);
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
}
