// `npm run plan`: shows how each step of the articles is understood, without a browser.
import process from 'node:process';
import type { Article } from '../steps/model/article.ts';
import { readChoice } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { findArticleFiles, keepLocales } from './articles.ts';
import { runCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { readLocales } from './locales.ts';
import { flatPlan } from './plan/flat-plan.ts';
import { planWithTwin } from './plan/plan-with-twin.ts';
import { readArticleFile } from './read-article-file.ts';
import { coverageOf, sayCoverage, textPlan } from './plan/text-plan.ts';

await runCommand({
  usage: 'npm run plan -- [path ...] [options]',
  about:
    'Shows how each step is understood: its actions in plain words, and what could not be read and why. No browser.',
  positionals: true,
  options: {
    locale: {
      kind: 'list',
      value: 'LOCALE',
      about: 'only articles in this locale, such as sv-SE or sv; may be repeated',
      group: 'Scope',
    },
    format: {
      kind: 'value',
      value: 'FORMAT',
      about: 'text or jsonl, one object for each step (default: text)',
      group: 'Output',
    },
  },
  examples: [
    ['npm run plan -- articles/sv-SE', 'the Swedish articles in plain words'],
    ['npm run --silent plan -- --format jsonl docs', 'one JSON object for each step'],
  ],
  notes: ['Exit codes: 0 shown, 2 wrong usage.'],
  run: showPlans,
});

function showPlans(given: Arguments): ExitCode {
  const format = readChoice(given, 'format', ['text', 'jsonl']) ?? 'text';
  const articles = keepLocales(readArticles(findArticleFiles(given.positionals)), readLocales(given));
  const plans = articles.map(planWithTwin);
  for (const plan of plans)
    process.stdout.write(format === 'jsonl' ? linesOf(flatPlan(plan)) : `${textPlan(plan)}\n`);
  if (format === 'text')
    process.stdout.write(`${plans.length} articles, ${sayCoverage(coverageOf(plans))}\n`);
  return exitCodes.ok;
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function readArticles(files: readonly string[]): Article[] {
  return files.flatMap((file) => {
    const read = readArticleFile(file);
    if (read.kind === 'article') return [read.article];
    process.stderr.write(`${file}:${read.problem.line}:${read.problem.column} ${read.problem.message}\n`);
    return [];
  });
}
