// Comparing: a run beside what is known from the runs before -> what changed, and how each finding stands.
import type { Finding, Status } from '../../steps/model/finding.ts';
import { clip } from '../escape.ts';
import { fingerprints } from '../fingerprint.ts';
import type { Run, WalkRecord } from '../run.ts';
import { findingsOf, groupBy } from '../run.ts';
import type { Change, Known, Remembered } from './history-line.ts';
import type { KnownFindings } from './known-findings.ts';
import { isFlaky, withChanges } from './known-findings.ts';
import { wasJudged } from './was-judged.ts';

export interface Standing {
  readonly status: Status;
  readonly since: string;
}

export interface Comparison {
  readonly changes: readonly Change[];
  readonly standings: ReadonlyMap<Finding, Standing>;
  /** Gone in this run. */
  readonly fixed: readonly Known[];
  /** Not met in this run, but they come and go: nothing is told from that. */
  readonly flaky: readonly Known[];
}

/** `isGone` tells of an article's file whether it was taken away: its findings went with it. */
export const compareRun = (
  run: Run,
  before: KnownFindings,
  isGone: (file: string) => boolean,
): Comparison => {
  const findings = findingsOf(run);
  const identities = fingerprints(findings);
  const owners = new Map(run.records.map(({ walk }) => [walk.article, walk.owner]));
  const remembered = new Map(
    findings.map((finding) => {
      const id = identities.get(finding) ?? '';
      return [id, remember(finding, id, owners.get(finding.article))] as const;
    }),
  );
  const flickered = flickering(run, identities, owners);
  const present = [...remembered.values()].flatMap((finding) => presence(finding, before));
  const absent = absences(run, before, remembered, isGone);
  const changes = [
    ...present,
    ...absent.map(({ finding }): Change => ({ event: 'fixed', id: finding.id })),
    ...flickered.map((finding): Change => ({ event: 'flickered', finding })),
  ];
  const after = withChanges(before, changes, run.startedAt);
  const flickers = new Set(flickered.map(({ id }) => id));
  const flaky = (id: string): boolean => {
    const known = after.get(id);
    return flickers.has(id) || (known !== undefined && isFlaky(known, run.startedAt));
  };
  const standings = new Map(
    findings.map((finding) => {
      const id = identities.get(finding) ?? '';
      const since = after.get(id)?.since ?? run.startedAt;
      return [finding, { status: flaky(id) ? 'flaky' : statusOf(before.get(id)), since }] as const;
    }),
  );
  return {
    changes,
    standings,
    fixed: absent.filter(({ finding }) => !flaky(finding.id)),
    flaky: [...after.values()].filter(({ finding }) => !remembered.has(finding.id) && flaky(finding.id)),
  };
};

const statusOf = (before: Known | undefined): Status => {
  if (before === undefined) return 'new';
  return before.open ? 'still' : 'reopened';
};

const presence = (finding: Remembered, before: KnownFindings): readonly Change[] => {
  const status = statusOf(before.get(finding.id));
  return status === 'new' || status === 'reopened' ? [{ event: status, finding }] : [];
};

const absences = (
  run: Run,
  before: KnownFindings,
  present: ReadonlyMap<string, Remembered>,
  isGone: (file: string) => boolean,
): readonly Known[] => {
  const walks = groupBy(
    run.records.map(({ walk }) => walk),
    (walk) => walk.article,
  );
  const broken = new Set(run.unwalked.map(({ file }) => file));
  return [...before.values()].filter(({ finding, open }) => {
    if (!open || present.has(finding.id)) return false;
    const own = walks.get(finding.file);
    if (own === undefined) return isGone(finding.file);
    return wasJudged(finding, own, !run.interrupted && !broken.has(finding.file));
  });
};

/** Findings on which the attempts of one procedure disagree; attempts that met an outage have no voice. */
const flickering = (
  run: Run,
  identities: ReadonlyMap<Finding, string>,
  owners: ReadonlyMap<string, string | undefined>,
): readonly Remembered[] =>
  run.records.flatMap((record) => {
    const attempts = [...record.earlier, record.walk].filter((walk) => walk.outage === undefined);
    const sets = attempts.map((walk) => identified(walk.findings));
    const all = new Map(sets.flatMap((set) => [...set]));
    return [...all]
      .filter(([own]) => !sets.every((set) => set.has(own)))
      .map(([own, finding]) =>
        // the last attempt's finding has its identity among all those of the article
        remember(finding, identities.get(finding) ?? own, owners.get(finding.article)),
      );
  });

const identified = (findings: WalkRecord['walk']['findings']): ReadonlyMap<string, Finding> =>
  new Map([...fingerprints(findings)].map(([finding, id]) => [id, finding]));

const remember = (finding: Finding, id: string, owner: string | undefined): Remembered => ({
  id,
  rule: finding.rule,
  severity: finding.severity,
  file: finding.article,
  locale: finding.locale,
  ...(owner === undefined ? {} : { owner }),
  line: finding.line,
  procedure: finding.procedure,
  step: finding.step,
  says: clip(finding.says, 200),
  shows: clip(finding.shows, 200),
});
