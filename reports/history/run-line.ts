// Run line: what one run leaves in the history.
import type { Verdict } from '../../steps/model/walk.ts';
import { reasonExit } from '../exit-reasoning.ts';
import { portalWords } from '../portal-words.ts';
import { verdicts } from '../rule-words.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { articlesOf, groupBy } from '../run.ts';
import { verdictsOf } from '../summary.ts';
import type { Change, Figures, RunLine } from './history-line.ts';

/** The owner of articles that name none. */
export const noOwner = '(no owner)';

/** Takes a run and what it changed; gives its line. */
export const runLine = (run: Run, changes: readonly Change[]): RunLine => {
  const articles = articlesOf(run);
  const portals = run.records.map(({ walk }) => portalWords(walk.portal));
  return {
    schema: 'docwalk-history/1',
    kind: 'run',
    startedAt: run.startedAt,
    durationMs: Math.round(run.durationMs),
    exit: reasonExit(run).code,
    interrupted: run.interrupted,
    portals: [...new Set(portals)].slice(0, 20).map((portal) => portal.slice(0, 200)),
    total: figuresOf(articles),
    byLocale: figuresBy(articles, (article) => article.locale),
    byOwner: figuresBy(articles, (article) => article.owner ?? noOwner),
    changes: [...changes],
  };
};

const figuresBy = (
  articles: readonly ArticleWalks[],
  keyOf: (article: ArticleWalks) => string,
): Record<string, Figures> =>
  Object.fromEntries([...groupBy(articles, keyOf)].map(([key, group]) => [key, figuresOf(group)]));

const figuresOf = (articles: readonly ArticleWalks[]): Figures => {
  const found = articles.flatMap((article) => [...verdictsOf(article)]);
  const counted = verdicts.flatMap((verdict): readonly (readonly [Verdict, number])[] => {
    const number = found.filter((one) => one === verdict).length;
    return number === 0 ? [] : [[verdict, number]];
  });
  return { articles: articles.length, steps: Object.fromEntries(counted) };
};
