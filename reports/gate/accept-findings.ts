// Accepting: marks the findings that do not fail a run, since the baseline or an earlier run knows them.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Finding } from '../../steps/model/finding.ts';
import { findingSchema } from '../../steps/model/finding.ts';
import { fingerprints } from '../fingerprint.ts';
import type { Run } from '../run.ts';
import { findingsOf, mapFindings } from '../run.ts';
import type { Baseline } from './baseline.ts';
import { acceptingEntry, baselineSchema } from './baseline.ts';

/** What a run is held against; fingerprints are those of the earlier run. */
export interface Accepted {
  readonly baseline?: Baseline;
  readonly earlier?: ReadonlySet<string>;
}

/** Files are read as the commands checked them: a baseline, and an earlier run's `findings.jsonl`. */
export const readAccepted = (files: {
  readonly baseline?: string | undefined;
  readonly against?: string | undefined;
}): Accepted => ({
  ...(files.baseline === undefined
    ? {}
    : { baseline: baselineSchema.parse(parse(readFileSync(files.baseline, 'utf8')) ?? {}) }),
  ...(files.against === undefined
    ? {}
    : { earlier: new Set(fingerprints(parseFindings(readFileSync(files.against, 'utf8'))).values()) }),
});

/** Takes the text of `findings.jsonl`; gives its findings. Throws where a line is none. */
export const parseFindings = (text: string): readonly Finding[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => findingSchema.parse(JSON.parse(line)));

/** Gives the run with the reason on each accepted finding; whether an entry has expired is told by the run's day. */
export const acceptFindings = (run: Run, { baseline, earlier }: Accepted): Run => {
  if (baseline === undefined && earlier === undefined) return run;
  const identities = fingerprints(findingsOf(run));
  const today = run.startedAt.slice(0, 10);
  return mapFindings(run, (finding) => {
    const reason = baseline && acceptingEntry(finding, baseline, today)?.reason;
    const isEarlier = earlier?.has(identities.get(finding) ?? '') === true;
    const accepted = reason ?? (isEarlier ? 'it was there in the earlier run' : undefined);
    return accepted === undefined ? finding : { ...finding, accepted };
  });
};
