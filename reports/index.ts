// The formats that a run is reported in: add one here and it is written.
import { writeDigest } from './digest/write-digest.ts';
import { writeFindings } from './findings-jsonl.ts';
import { writeFixesPatch } from './fixes-patch.ts';
import { writeJunit } from './junit.ts';
import { writeReview } from './review/review.ts';
import type { Writer } from './run.ts';
import { writeSarif } from './sarif.ts';
import { writeSummary } from './summary.ts';
import { writeTrend } from './trend/trend-page.ts';

export interface Format {
  readonly name: string;
  /** What to open; below the output folder. */
  readonly entry: string;
  /** A folder that belongs to the format alone: emptied before it is written. */
  readonly folder?: string;
  readonly write: Writer;
}

export const formats: readonly Format[] = [
  { name: 'summary', entry: 'summary.json', write: writeSummary },
  { name: 'findings', entry: 'findings.jsonl', write: writeFindings },
  { name: 'fixes', entry: 'fixes.patch', write: writeFixesPatch },
  { name: 'JUnit', entry: 'junit.xml', write: writeJunit },
  { name: 'SARIF', entry: 'findings.sarif', write: writeSarif },
  { name: 'digest', entry: 'digest/digest.md', folder: 'digest', write: writeDigest },
  { name: 'trend', entry: 'trend/index.html', folder: 'trend', write: writeTrend },
  { name: 'review', entry: 'review/index.html', folder: 'review', write: writeReview },
];
