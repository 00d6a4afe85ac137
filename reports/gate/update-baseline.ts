// Updating the baseline: a run's findings become known; what people wrote into the file stays.
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Finding } from '../../steps/model/finding.ts';
import type { Baseline } from './baseline.ts';
import { baselineSchema, describes } from './baseline.ts';

/** `mended` tells of an article that it was walked to its end: an entry that then fits no finding is not needed. */
export interface BaselineRun {
  readonly findings: readonly Finding[];
  readonly mended: (file: string) => boolean;
  /** ISO, UTC. */
  readonly today: string;
}

export interface BaselineUpdate {
  readonly text: string;
  readonly added: number;
  readonly renewed: number;
  readonly removed: number;
}

const daysAccepted = 90;
const head = ` Findings that are known and accepted for now. After the day in "until" an entry counts no more.
 "npm run verify -- --update-baseline" adds what it finds, renews what has expired and takes out what is mended.`;

/**
 * Takes the file's text ('' for none) and a run; gives the new text. Comments, reasons and order stay; entries get 90
 * days. The text must be a valid baseline.
 */
export const updateBaseline = (text: string, run: BaselineRun): BaselineUpdate => {
  const document = parseDocument(text);
  const baseline = baselineSchema.parse(document.toJS() ?? {});
  const entries = baseline.accepted ?? [];
  const fits = entries.map((entry) => run.findings.some((finding) => describes(entry, finding)));
  const expired = entries.flatMap(({ until }, index) => (fits[index] && until < run.today ? [index] : []));
  const stale = entries.flatMap(({ article }, index) => (!fits[index] && run.mended(article) ? [index] : []));
  const fresh = unknownFindings(run.findings, baseline);
  if (text.trim() === '') document.commentBefore = head;
  for (const index of expired) document.setIn(['accepted', index, 'until'], lastDay(run.today));
  for (const index of stale.toReversed()) document.deleteIn(['accepted', index]);
  addEntries(document, fresh, run.today);
  return {
    text: document.toString({ lineWidth: 0 }),
    added: fresh.length,
    renewed: expired.length,
    removed: stale.length,
  };
};

/** One for each of equal findings in one article: an entry is about words, not about places. */
const unknownFindings = (findings: readonly Finding[], baseline: Baseline): readonly Finding[] => {
  const known = baseline.accepted ?? [];
  const unknown = findings.filter((finding) => !known.some((entry) => describes(entry, finding)));
  return [...new Map(unknown.map((finding) => [JSON.stringify(keysOf(finding)), finding])).values()];
};

const keysOf = ({ file, rule, says, shows }: Finding) => ({
  article: file,
  rule,
  ...(says === '' ? {} : { says }),
  ...(says === '' && shows !== '' ? { shows } : {}),
});

const addEntries = (document: Document, findings: readonly Finding[], today: string): void => {
  const list = isMap(document.contents) ? document.contents.get('accepted') : undefined;
  if (!isSeq(list)) document.set('accepted', document.createNode([]));
  for (const finding of findings) {
    const entry = { ...keysOf(finding), reason: `known on ${today}; write here why`, until: lastDay(today) };
    document.addIn(['accepted'], document.createNode(entry));
  }
};

const lastDay = (today: string): string =>
  new Date(Date.parse(today) + daysAccepted * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
