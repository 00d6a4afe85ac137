// `npm run verify`: walks articles against their portals and reports where the words no longer match.
import process from 'node:process';
import { UsageError } from '../steps/model/usage-error.ts';
import { readNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { findArticleFiles } from './articles.ts';
import { keepChanged } from './changed-articles.ts';
import { runCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { baselineFile, gateOptions, readGate } from './gate/gate-options.ts';
import { readLocales } from './locales.ts';
import { ownersOption, readOwnersFile } from './owners-option.ts';
import { ensureBrowser } from './setup/browser.ts';
import { ensureMock } from './setup/mock.ts';
import { verifyArticles } from './verify/verify-articles.ts';
import type { VerifyOptions } from './verify/verify-articles.ts';

await runCommand({
  usage: 'npm run verify -- [path ...] [options]',
  about:
    'Follows each article as its reader would, in a real browser, and reports every place where its words no longer\n' +
    'match the screen. Paths are Markdown files and folders; without paths, the sample articles are walked.',
  positionals: true,
  options: {
    locale: {
      kind: 'list',
      value: 'LOCALE',
      about: 'only articles in this locale, such as sv-SE or sv; may be repeated',
      group: 'Scope',
    },
    'changed-since': {
      kind: 'value',
      value: 'REF',
      about: 'only articles that differ from this git reference, or include a file that does',
      group: 'Scope',
    },
    portal: {
      kind: 'value',
      value: 'NAME|FILE',
      about: 'walk against this portal: the name or the file of a profile (default: as the article names it)',
      group: 'Scope',
    },
    live: { kind: 'flag', about: "walk against the portal's real address, not the mock", group: 'Scope' },
    ...gateOptions,
    'update-baseline': {
      kind: 'flag',
      about: "write this run's findings into the baseline: they are known from now on",
      group: 'Verdict',
    },
    ...ownersOption,
    workers: { kind: 'value', value: 'N', about: 'walk N procedures at a time', group: 'Running' },
    shard: {
      kind: 'value',
      value: 'I/N',
      about: 'walk the I-th of N parts of the articles and leave a blob for "npm run merge"',
      group: 'Running',
    },
    headed: { kind: 'flag', about: 'show the browser', group: 'Running' },
  },
  examples: [
    ['npm run verify', 'the sample articles against the mock portals'],
    ['npm run verify -- ../docs/articles --locale sv-SE', "a repository's Swedish articles"],
    ['npm run verify -- articles/sv-SE/x.md --headed', 'one article, to watch'],
  ],
  notes: [
    'Reports are written to reports/output/; "npm run report" opens them.',
    'Exit codes: 0 the documents match, 1 findings, 2 wrong usage or configuration, 3 outage: nothing can be said,',
    '130 interrupted.',
  ],
  run: async (given) => {
    const options = readOptions(given);
    if (options.files.length === 0) {
      process.stdout.write('No article has changed: there is nothing to verify.\n');
      return exitCodes.ok;
    }
    await ensureBrowser();
    await ensureMock();
    return verifyArticles(options);
  },
});

function readOptions(given: Arguments): VerifyOptions {
  const files = findArticleFiles(given.positionals);
  const reference = given.values.get('changed-since');
  const portal = given.values.get('portal');
  const shard = readShard(given);
  const workers = readNumber(given, 'workers', { min: 1, max: 64 });
  return {
    files: reference === undefined ? files : keepChanged(files, reference),
    locales: readLocales(given),
    live: given.flags.has('live'),
    gate: readGate(given),
    ...readOwnersFile(given),
    ...(given.flags.has('update-baseline') ? { updateBaseline: baselineFile(given) } : {}),
    headed: given.flags.has('headed'),
    ...(portal === undefined ? {} : { portal }),
    ...(shard === undefined ? {} : { shard }),
    ...(workers === undefined ? {} : { workers }),
  };
}

function readShard(given: Arguments): string | undefined {
  const shard = given.values.get('shard');
  if (shard === undefined) return undefined;
  const [, part, parts] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(shard) ?? [];
  if (part !== undefined && parts !== undefined && Number(part) <= Number(parts)) return shard;
  throw new UsageError(`--shard takes a part and the number of parts, such as 1/4, but "${shard}" was given`);
}
