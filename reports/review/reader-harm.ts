// Reader harm: which articles and findings hurt most readers, so that they are mended first.
import type { Finding } from '../../steps/model/finding.ts';
import type { ArticleWalks, Run } from '../run.ts';
import { byWorst, compareText } from '../run.ts';
import { severityWords } from '../severity-words.ts';

type Weights = Pick<Run, 'weights'>;

/** Gives an order of articles: what each hurts its readers, times how much it is read; then by file. */
export const byHarm =
  (run: Weights) =>
  (one: ArticleWalks, other: ArticleWalks): number =>
    harmOf(other.findings, other.file, run) - harmOf(one.findings, one.file, run) ||
    harmOf(other.findings, other.file, {}) - harmOf(one.findings, one.file, {}) ||
    other.findings.length - one.findings.length ||
    compareText(one.file, other.file);

/** Gives an order of findings by the same measure; then worst first, by place. */
export const byFindingHarm =
  (run: Weights) =>
  (one: Finding, other: Finding): number =>
    harmOf([other], other.file, run) - harmOf([one], one.file, run) || byWorst(one, other);

/** Flaky findings say nothing about the article; accepted ones hurt its readers all the same. */
const harmOf = (findings: readonly Finding[], file: string, { weights }: Weights): number =>
  (weights?.get(file) ?? 1) *
  findings
    .filter(({ status }) => status !== 'flaky')
    .reduce((sum, { severity }) => sum + severityWords[severity].harm, 0);
