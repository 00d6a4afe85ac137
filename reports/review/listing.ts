// Listing: what the index lists, as plain data in `listing.js`; the page loads it when it first filters or shows more.
import type { Finding } from '../../steps/model/finding.ts';
import { clip, scriptJson, visible } from '../escape.ts';
import type { Known } from '../history/history-line.ts';
import type { ArticleWalks, ReportFile, Run } from '../run.ts';
import { verdictsOf } from '../summary.ts';
import { byFindingHarm } from './reader-harm.ts';

export interface ListedArticle {
  readonly file: string;
  readonly title: string;
  readonly locale: string;
  readonly portal: string;
  readonly owner: string;
  readonly status: string;
  /** Its page, below the `review` folder. */
  readonly page: string;
}

export interface ListedFinding extends Pick<
  Finding,
  'rule' | 'severity' | 'line' | 'column' | 'says' | 'shows' | 'suggestion' | 'status' | 'since' | 'accepted'
> {
  /** The article's place in the listing. */
  readonly article: number;
  /** The finding's number on its article's page, from 1. */
  readonly number: number;
  readonly standings: readonly string[];
}

export interface ListedFixed extends Pick<
  Known['finding'],
  'rule' | 'file' | 'line' | 'locale' | 'says' | 'shows'
> {
  readonly since: string;
  /** Absent where the article was taken away, or was not walked this time. */
  readonly page: string | undefined;
}

/** Articles and findings stand in the order of what hurts most readers. */
export interface Listing {
  readonly articles: readonly ListedArticle[];
  readonly findings: readonly ListedFinding[];
  readonly fixed: readonly ListedFixed[];
}

/** Takes a run, its articles with the worst first, and their pages; gives what the index lists. */
export const listRun = (
  run: Run,
  worstFirst: readonly ArticleWalks[],
  pages: ReadonlyMap<string, string>,
): Listing => {
  const harm = byFindingHarm(run);
  return {
    articles: worstFirst.map((article) => listArticle(article, pages.get(article.file) ?? '')),
    findings: worstFirst
      .flatMap((article, place) =>
        article.findings.map((finding, index) => ({ finding, article: place, number: index + 1 })),
      )
      .sort((one, other) => harm(one.finding, other.finding))
      .map(({ finding, article, number }) => ({ article, number, ...listFinding(finding) })),
    fixed: (run.changes?.fixed ?? []).map((known) => listFixed(known, pages)),
  };
};

/** Gives the listing as a script, as a page from `file://` may load a script and no data. */
export const listingFile = (listing: Listing): ReportFile => ({
  path: 'review/listing.js',
  content: `window.docwalkListing = ${scriptJson(listing)};\n`,
});

/** More of a label than a row shows: enough to be found by. */
const words = (text: string): string => visible(clip(text, 300));

const listArticle = (article: ArticleWalks, page: string): ListedArticle => ({
  file: visible(article.file),
  title: words(article.title),
  locale: article.locale,
  portal: words(article.portal.name),
  owner: words(article.owner ?? ''),
  status: statusOf(article),
  page,
});

const listFinding = (finding: Finding): Omit<ListedFinding, 'article' | 'number'> => {
  const { rule, severity, line, column, status, since, accepted } = finding;
  return {
    rule,
    severity,
    line,
    column,
    says: words(finding.says),
    shows: words(finding.shows),
    suggestion: finding.suggestion === finding.shows ? '' : words(finding.suggestion),
    standings: standingsOf(finding),
    ...(status === undefined ? {} : { status }),
    ...(since === undefined ? {} : { since }),
    ...(accepted === undefined ? {} : { accepted: words(accepted) }),
  };
};

const standingsOf = ({ status, accepted }: Finding): readonly string[] => [
  ...(status === undefined ? [] : [status]),
  ...(accepted === undefined ? [] : ['accepted']),
];

const listFixed = ({ finding, since }: Known, pages: ReadonlyMap<string, string>): ListedFixed => ({
  rule: finding.rule,
  file: visible(finding.file),
  line: finding.line,
  locale: finding.locale,
  says: words(finding.says),
  shows: words(finding.shows),
  since,
  page: pages.get(finding.file),
});

/** What an article came to, in one word: an outage says nothing of the article, notes alone do not make it drift. */
export const statusOf = (article: ArticleWalks): string => {
  const verdicts = verdictsOf(article);
  if (article.records.some(({ walk }) => walk.outage !== undefined) || verdicts.includes('outage'))
    return 'outage';
  if (article.findings.some(({ severity }) => severity !== 'info')) return 'drifted';
  return verdicts.includes('verified') ? 'matches' : 'not checked';
};
