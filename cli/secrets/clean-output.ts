// The last act of a run: no secret stands in what it leaves behind, or the run fails and says where one stood.
import { relative } from 'node:path';
import process from 'node:process';
import { readSecrets } from './read-secrets.ts';
import { scanOutput } from './scan-output.ts';

/**
 * Takes the folders that a run has written and the variables that hold portals' passwords. Cleans the folders and gives
 * false where there was something to clean: then standard error names the variables and the files. It also names those
 * whose values are too short to be searched for.
 */
export function cleanOutput(folders: readonly string[], secretVariables: readonly string[]): boolean {
  const { searched, untold } = readSecrets(secretVariables);
  for (const name of untold)
    process.stderr.write(
      `The value of ${name} is too short to be told from other words: the reports were not searched for it. Choose one of at least six characters.\n`,
    );
  const leaks = folders.flatMap((folder) => scanOutput(folder, searched));
  for (const { file, secret, removed } of leaks) {
    const place = relative(process.cwd(), file);
    process.stderr.write(
      `The value of ${secret} stood in ${place}: ${removed ? 'the file was removed' : 'it was taken out'}.\n`,
    );
  }
  if (leaks.length > 0)
    process.stderr.write(
      'A secret came into the reports. Change it where it may have been seen, and take it out of the article or the page that shows it.\n',
    );
  return leaks.length === 0;
}
