// Digest: what a night came to, for people who read it in a chat: by owner, the most read and worst articles first.
import type { Finding } from '../../steps/model/finding.ts';
import { asSentence, count, isFailing, reasonExit } from '../exit-reasoning.ts';
import type { Known } from '../history/history-line.ts';
import { noOwner } from '../history/run-line.ts';
import { repositoryPath } from '../repository-path.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { articlesOf, byWorst, compareText, groupBy } from '../run.ts';

/** `findings` are those that fail a run, worst first; `fresh` is how many of them are new or back. */
export interface DigestArticle {
  readonly file: string;
  readonly title: string;
  readonly weight: number;
  readonly findings: readonly Finding[];
  readonly fresh: number;
}

export interface DigestOwner {
  readonly owner: string;
  readonly articles: readonly DigestArticle[];
  readonly findings: number;
  readonly fresh: number;
}

export interface Digest {
  readonly day: string;
  readonly answer: 'yes' | 'no' | 'none';
  /** One sentence, with its full stop. */
  readonly reason: string;
  /** Short sentences of figures. */
  readonly figures: readonly string[];
  readonly owners: readonly DigestOwner[];
  readonly fixed: readonly Known[];
  readonly outages: readonly string[];
}

/** Takes a run, put beside the runs before; gives its digest. */
export const digestOf = (run: Run): Digest => {
  const articles = articlesOf(run);
  const { code, reason } = reasonExit(run);
  return {
    day: run.startedAt.slice(0, 10),
    answer: code === 0 ? 'yes' : code === 1 ? 'no' : 'none',
    reason: asSentence(reason),
    figures: figuresOf(run, articles),
    owners: ownersOf(run, articles),
    fixed: (run.changes?.fixed ?? []).map((known) => ({
      ...known,
      finding: { ...known.finding, file: repositoryPath(known.finding.file, run) },
    })),
    outages: articles
      .filter(({ records }) => records.some(({ walk }) => walk.outage !== undefined))
      .map(({ file }) => repositoryPath(file, run)),
  };
};

const figuresOf = (run: Run, articles: readonly ArticleWalks[]): readonly string[] => {
  const findings = articles.flatMap((article) => article.findings);
  const having = (status: Finding['status']): number =>
    findings.filter((finding) => finding.status === status).length;
  const locales = new Set(articles.map(({ locale }) => locale)).size;
  const flaky = having('flaky') + (run.changes?.flaky.length ?? 0);
  return [
    `${count(articles.length, 'article')} in ${count(locales, 'locale')}`,
    count(findings.length, 'finding'),
    ...((run.changes?.runsBefore ?? 0) === 0
      ? []
      : [
          `${having('new')} new`,
          `${having('still')} still there`,
          `${having('reopened')} back`,
          `${run.changes?.fixed.length ?? 0} fixed`,
        ]),
    ...(flaky === 0 ? [] : [`${flaky} flaky`]),
  ];
};

const ownersOf = (run: Run, articles: readonly ArticleWalks[]): readonly DigestOwner[] => {
  const drifted = articles.filter((article) => article.findings.some((finding) => isFailing(finding, run)));
  const owners = [...groupBy(drifted, ({ owner }) => owner ?? noOwner)].map(([owner, group]) => {
    const own = group.map((article) => digestArticle(run, article)).sort(byWeight);
    const sum = (of: (article: DigestArticle) => number): number =>
      own.reduce((total, article) => total + of(article), 0);
    return {
      owner,
      articles: own,
      findings: sum(({ findings }) => findings.length),
      fresh: sum(({ fresh }) => fresh),
    };
  });
  return owners.sort(
    (one, other) =>
      other.fresh - one.fresh || other.findings - one.findings || compareText(one.owner, other.owner),
  );
};

const digestArticle = (run: Run, article: ArticleWalks): DigestArticle => {
  const findings = article.findings.filter((finding) => isFailing(finding, run)).sort(byWorst);
  const file = repositoryPath(article.file, run);
  return {
    file,
    title: article.title === '' ? file : article.title,
    weight: run.weights?.get(article.file) ?? 1,
    findings,
    fresh: findings.filter(({ status }) => status === 'new' || status === 'reopened').length,
  };
};

const byWeight = (one: DigestArticle, other: DigestArticle): number =>
  other.weight - one.weight ||
  other.findings.length - one.findings.length ||
  compareText(one.file, other.file);
