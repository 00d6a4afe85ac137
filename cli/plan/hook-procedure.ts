// Finds and plans a procedure that a side file has done first, in the language of the article that it is done for.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Article } from '../../steps/model/article.ts';
import type { PlannedHook } from '../../steps/model/bindings.ts';
import type { Plan, PlannedProcedure } from '../../steps/model/plan.ts';
import { UsageError } from '../../steps/model/usage-error.ts';
import { languageOf, twinPaths } from '../../steps/plan/twin/twin-paths.ts';
import { besideTwin } from '../../steps/plan/twin/index.ts';
import { displayPath } from '../articles.ts';
import { readArticleFile } from '../read-article-file.ts';
import { foldersIn } from './folders.ts';

type PlanArticle = (article: Article) => Plan;

/**
 * Takes `article.md#heading`, seen from the file that names it (without a heading, the first procedure is meant), and the
 * plan that it is done for. Where the named article has a version in the plan's language, that is taken. Throws a
 * UsageError where there is no such article, or no such heading in it.
 */
export function hookProcedure(
  reference: string,
  namedIn: string,
  plan: Plan,
  planArticle: PlanArticle,
): PlannedHook {
  const [path = '', heading] = reference.split('#');
  const file = displayPath(resolve(dirname(namedIn), path));
  const where = `${displayPath(namedIn)}: before: "${reference}"`;
  const result = readArticleFile(file);
  if (result.kind === 'unreadable') throw new UsageError(`${where}: ${result.problem.message}`);
  const named = result.article;
  const { procedures } = planArticle(named);
  const index = heading === undefined ? 0 : procedures.findIndex(({ title }) => isCalled(title, heading));
  const procedure = procedures[index];
  if (!procedure) {
    const known = procedures.map(({ title }: PlannedProcedure) => slugOf(title)).join(', ');
    throw new UsageError(`${where}: expected one of the headings ${known}, found "${heading ?? ''}"`);
  }
  if (languageOf(named.locale) === languageOf(plan.locale)) return { file, procedure };
  const localised = localisedVersion(named, plan.locale);
  const translated = localised && planArticle(localised).procedures[index];
  if (localised && translated) return { file: localised.file, procedure: translated };
  const isSource = languageOf(named.locale) === languageOf(plan.sourceLocale ?? '');
  return { file, procedure: (isSource && underItsOwnWords(named, planArticle, index)) || procedure };
}

/** The article of the same procedures and steps that stands where its translation into the locale would. */
function localisedVersion(article: Article, locale: string): Article | undefined {
  const { file } = article;
  const paths = twinPaths({ file, locale: article.locale, sourceLocale: locale }, foldersIn());
  return paths
    .filter((path) => existsSync(path))
    .map((path) => readArticleFile(path))
    .flatMap((result) => (result.kind === 'article' ? [result.article] : []))
    .find((other) => languageOf(other.locale) === languageOf(locale) && stepsOf(other) === stepsOf(article));
}

const stepsOf = ({ procedures }: Article): string => procedures.map(({ steps }) => steps.length).join();

/** Words in the source language are what the portal's label data and the reference walk know labels by. */
const underItsOwnWords = (
  article: Article,
  planArticle: PlanArticle,
  index: number,
): PlannedProcedure | undefined =>
  planArticle(besideTwin(article, article, article.locale)).procedures[index];

const isCalled = (title: string, heading: string): boolean =>
  slugOf(title) === slugOf(decodeURIComponent(heading));

/** A heading's anchor, as GitHub, Docusaurus and docfx make it from its words. */
const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/gu, '-');
