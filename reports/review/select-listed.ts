// Selection: which articles and findings of the index fit its filters, and in which order; runs in the page.
import { standingWords } from '../finding-words.ts';
import { ruleWords } from '../rule-words.ts';
import { severityWords } from '../severity-words.ts';
import type { ListedArticle, ListedFinding, Listing } from './listing.ts';

/** What is set in the form, by the names of its fields: a text to search for, an order, and values to filter by. */
export type Settings = ReadonlyMap<string, string>;

/** The places of the articles and the findings, both in their order. */
export interface Selection {
  readonly articles: readonly number[];
  readonly findings: readonly ListedFinding[];
}

/**
 * Takes a listing and what is set; gives what fits. An article fits when it does so itself or with one of its findings:
 * one that is at once of the rule, the severity and the words asked for.
 */
export const selectListed = (listing: Listing, settings: Settings): Selection => {
  const wanted = (settings.get('text') ?? '').toLowerCase().split(/\s+/u);
  const inFilter = listing.articles.map((article) => articleFits(article, settings));
  const missing = listing.articles.map((article, place) =>
    inFilter[place] === true ? without(wanted, wordsOfArticle(article)) : wanted,
  );
  const findings = listing.findings.filter(
    (finding) =>
      inFilter[finding.article] === true &&
      findingFits(finding, settings) &&
      hasAll(finding, missing[finding.article] ?? []),
  );
  const withFinding = new Set(findings.map(({ article }) => article));
  const asksForFindings = findingFields.some((name) => settings.has(name));
  const articles = listing.articles.flatMap((_, place) => {
    const fitsItself = inFilter[place] === true && !asksForFindings && missing[place]?.length === 0;
    return fitsItself || withFinding.has(place) ? [place] : [];
  });
  return inOrder(listing, settings.get('order'), { articles, findings });
};

const findingFields = ['severity', 'standing', 'rule'] as const;

const articleFits = (article: ListedArticle, settings: Settings): boolean =>
  (['locale', 'portal', 'owner', 'status'] as const).every((name) =>
    isOrAny(settings.get(name), [article[name]]),
  );

const findingFits = ({ severity, standings, rule }: ListedFinding, settings: Settings): boolean =>
  isOrAny(settings.get('severity'), [severity]) &&
  isOrAny(settings.get('standing'), standings) &&
  isOrAny(settings.get('rule'), [rule]);

const isOrAny = (wanted: string | undefined, found: readonly string[]): boolean =>
  wanted === undefined || found.includes(wanted);

const without = (wanted: readonly string[], found: string): readonly string[] =>
  wanted.filter((word) => !found.includes(word));

const wordsOfArticle = ({ file, title, locale, portal, owner, status }: ListedArticle): string =>
  [title, file, locale, portal, owner, status].join(' ').toLowerCase();

const knownWords = new WeakMap<ListedFinding, string>();

/** Made once a search begins, and kept for the next letter typed. */
const hasAll = (finding: ListedFinding, wanted: readonly string[]): boolean => {
  if (wanted.length === 0) return true;
  const words = knownWords.get(finding) ?? wordsOfFinding(finding);
  knownWords.set(finding, words);
  return without(wanted, words).length === 0;
};

const wordsOfFinding = (finding: ListedFinding): string => {
  const { says, shows, suggestion, accepted = '', rule, severity, line, column } = finding;
  const titles = [ruleWords[rule].title, severityWords[severity].title, ...standingWords(finding)];
  return [says, shows, suggestion, accepted, rule, ...titles, `:${line}:${column}`].join(' ').toLowerCase();
};

const collator = new Intl.Collator(undefined, { numeric: true });

/** A listing is in the order of harm; equals keep it. */
const inOrder = (listing: Listing, order: string | undefined, selection: Selection): Selection => {
  if (order !== 'title' && order !== 'file') return selection;
  const compare = (one: number, other: number): number =>
    collator.compare(listing.articles[one]?.[order] ?? '', listing.articles[other]?.[order] ?? '');
  return {
    articles: selection.articles.toSorted(compare),
    findings: selection.findings.toSorted(
      (one, other) =>
        compare(one.article, other.article) || one.line - other.line || one.column - other.column,
    ),
  };
};
