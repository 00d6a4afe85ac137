// `npm run plan`: shows how each step of the articles is understood, without a browser.
import process from 'node:process';
import { readChoice } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { findArticleFiles, keepLocales } from './articles.ts';
import { runCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { readLocales } from './locales.ts';
import { flatPlan } from './plan/flat-plan.ts';
import { planArticles } from './plan/plan-file.ts';
import { sayBare, sayTotal, sayUnreadable, textPlan } from './plan/text-plan.ts';
import { readArticleFile } from './read-article-file.ts';

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
  notes: [
    'Files that hold no steps, or cannot be read, are named on stderr. Exit codes: 0 shown, 2 wrong usage.',
  ],
  run: showPlans,
});

/** A file that cannot be read is told, and the others are shown all the same. */
function showPlans(given: Arguments): ExitCode {
  const format = readChoice(given, 'format', ['text', 'jsonl']) ?? 'text';
  const results = findArticleFiles(given.positionals).map((file) => readArticleFile(file));
  const articles = results.flatMap((result) => (result.kind === 'article' ? [result.article] : []));
  const problems = results.flatMap((result) => (result.kind === 'unreadable' ? [result.problem] : []));
  for (const problem of problems) process.stderr.write(`${sayUnreadable(problem)}\n`);
  const bare = sayBare(articles);
  if (bare !== undefined) process.stderr.write(`${bare}\n`);
  const planArticle = planArticles();
  const plans = keepLocales(articles, readLocales(given)).map((article) => {
    const { plan, bindings } = planArticle(article);
    const lines = format === 'jsonl' ? flatPlan(plan) : [textPlan(plan, bindings)];
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return plan;
  });
  if (format === 'text') process.stdout.write(`${sayTotal(plans, problems.length)}\n`);
  return exitCodes.ok;
}
