// `npm run plan`: shows how each step of the articles is understood, without a browser.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import { readArticle } from '../steps/article/index.ts';
import type { Article } from '../steps/model/article.ts';
import { planArticle } from '../steps/plan/plan-article.ts';
import { besideTwin, findTwin } from '../steps/plan/twin.ts';
import type { Plan } from '../steps/model/plan.ts';
import { readChoice } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { findArticleFiles, keepLocales } from './articles.ts';
import { runCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { readLocales } from './locales.ts';
import { flatPlan } from './plan/flat-plan.ts';
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
  const plans = articles.map((article) => planBesideTwin(article, readSiblings(article)));
  for (const plan of plans)
    process.stdout.write(format === 'jsonl' ? linesOf(flatPlan(plan)) : `${textPlan(plan)}\n`);
  if (format === 'text')
    process.stdout.write(`${plans.length} articles, ${sayCoverage(coverageOf(plans))}\n`);
  return exitCodes.ok;
}

function planBesideTwin(article: Article, others: readonly Article[]): Plan {
  const twin = findTwin(article, others);
  return twin ? planArticle(besideTwin(article, twin), twin.file) : planArticle(article);
}

/** The articles of the same name in the sibling locale folders. */
function readSiblings(article: Article): Article[] {
  if (article.sourceLocale !== undefined || article.locale.startsWith('en')) return [];
  const [folder, name] = [dirname(article.file), basename(article.file)];
  const siblings = readdirSync(dirname(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== basename(folder))
    .map((entry) => `${dirname(folder)}/${entry.name}/${name}`);
  return readArticles(siblings.filter((file) => existsSync(file)));
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function readArticles(files: readonly string[]): Article[] {
  return files.flatMap((file) => {
    const read = readArticle({ file, bytes: readFileSync(file) });
    if (read.kind === 'article') return [read.article];
    process.stderr.write(`${file}:${read.problem.line}:${read.problem.column} ${read.problem.message}\n`);
    return [];
  });
}
