// `npm run fix`: writes the corrections of the last run into the articles.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../fixtures/root.ts';
import { findingSchema } from '../steps/model/finding.ts';
import type { Finding } from '../steps/model/finding.ts';
import { UsageError } from '../steps/model/usage-error.ts';
import { runCommand } from './command.ts';
import { fixArticles } from './fix/fix-articles.ts';
import { outputFolder } from './output-folder.ts';

await runCommand({
  usage: 'npm run fix -- [--check]',
  about:
    'Writes the corrections that the last run suggests, and is sure enough of, into the articles. Nothing else in\n' +
    'a file is touched; an article that has changed since the run is left alone.',
  options: { check: { kind: 'flag', about: 'only print the changes, as a patch' } },
  examples: [
    ['npm run fix -- --check', 'look at what would change'],
    ['npm run fix', 'change it; then review it by "git diff"'],
  ],
  notes: [
    'Exit codes: 0 done, 1 an article or a correction was left alone, 2 there is no run to take corrections from.',
  ],
  run: (given) => fixArticles(readFindings(), { check: given.flags.has('check') }),
});

function readFindings(): Finding[] {
  const file = join(root, outputFolder, 'findings.jsonl');
  if (!existsSync(file))
    throw new UsageError(`there are no findings yet at ${file}: run "npm run verify" first`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line === '' ? [] : [readFinding(line, `${file}:${index + 1}`)]));
}

function readFinding(line: string, place: string): Finding {
  const result = findingSchema.safeParse(parseJson(line));
  if (result.success) return result.data;
  throw new UsageError(`${place} is no finding of this version of docwalk: run "npm run verify" again`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
