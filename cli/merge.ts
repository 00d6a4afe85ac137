// `npm run merge`: makes every report from the blobs of a run's shards.
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../steps/model/usage-error.ts';
import { runCommand } from './command.ts';
import { gateOptions, readGate } from './gate/gate-options.ts';
import { outputFolder } from './output-folder.ts';
import { ownersOption, readOwnersFile } from './owners-option.ts';
import { runPlaywright } from './verify/run-playwright.ts';
import { readSourceContext } from './verify/source-context.ts';

await runCommand({
  usage: 'npm run merge -- DIR [options]',
  about: 'Makes every report from the blobs that the shards of a run left ("npm run verify -- --shard 1/4").',
  positionals: true,
  options: { ...gateOptions, ...ownersOption },
  examples: [['npm run merge -- all-blobs', 'the folder into which CI has put the zip files of all shards']],
  notes: ['Exit codes: as those of verify.'],
  run: (given) =>
    runPlaywright(['merge-reports', '--config', 'playwright.config.ts', findBlobs(given.positionals)], {
      outputFolder,
      gate: readGate(given),
      ...readSourceContext([]),
      ...readOwnersFile(given),
    }),
});

function findBlobs(positionals: readonly string[]): string {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new UsageError('expected one folder that holds the blobs of all shards');
  }
  const absolute = resolve(folder);
  if (!existsSync(absolute)) throw new UsageError(`there is no folder "${folder}"`);
  if (readdirSync(absolute).some((name) => name.endsWith('.zip'))) return absolute;
  throw new UsageError(`the folder "${folder}" holds no blob: expected the zip files of "verify --shard"`);
}
