// Known findings: what the runs of a history add up to.
import type { Change, HistoryLine, Known } from './history-line.ts';

export type KnownFindings = ReadonlyMap<string, Known>;

const day = 24 * 60 * 60 * 1000;
const flakyWindow = 14 * day;
const flakyFlips = 3;

/** Takes the lines of a history, oldest first; gives every finding that was ever met, by fingerprint. */
export const knownAfter = (lines: readonly HistoryLine[]): KnownFindings => {
  const known = new Map<string, Known>();
  for (const line of lines) {
    if (line.kind === 'state') for (const one of line.known) known.set(one.finding.id, one);
    else applyChanges(known, line.changes, line.startedAt);
  }
  return known;
};

/** Takes what is known and one run's changes; gives what is known after it. */
export const withChanges = (
  before: KnownFindings,
  changes: readonly Change[],
  startedAt: string,
): KnownFindings => {
  const known = new Map(before);
  applyChanges(known, changes, startedAt);
  return known;
};

/** Whether a finding went and came so often lately that its presence tells nothing about the article. */
export const isFlaky = (known: Known, now: string): boolean =>
  known.flips.filter((flip) => Date.parse(now) - Date.parse(flip) < flakyWindow).length >= flakyFlips;

const applyChanges = (known: Map<string, Known>, changes: readonly Change[], at: string): void => {
  for (const change of changes) {
    const id = change.event === 'fixed' ? change.id : change.finding.id;
    const after = applyChange(known.get(id), change, at);
    if (after !== undefined) known.set(id, after);
  }
};

/** Two runs that ended at the same time may tell the same change twice: the second changes nothing. */
const applyChange = (before: Known | undefined, change: Change, at: string): Known | undefined => {
  switch (change.event) {
    case 'fixed':
      if (before === undefined || !before.open) return before;
      return { ...before, open: false, closed: at, flips: [...before.flips, at] };
    case 'new':
    case 'reopened':
      if (before?.open === true) return before;
      return {
        finding: change.finding,
        open: true,
        since: at,
        flips: before === undefined ? [] : [...before.flips, at],
      };
    case 'flickered':
      return {
        ...(before ?? { open: false, since: at }),
        finding: change.finding,
        flips: [...(before?.flips ?? []), at, at],
      };
  }
};
