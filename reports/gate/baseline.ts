// Baseline: the findings that are known and accepted for now, each with a reason and a last day (`docwalk.baseline.yaml`).
import { z } from 'zod';
import type { Finding } from '../../steps/model/finding.ts';
import { ruleSchema } from '../../steps/model/finding.ts';

const entrySchema = z.strictObject({
  /** The file as findings name it. */
  article: z.string({ error: 'expected the path of an article' }).min(1),
  rule: ruleSchema,
  /** The words in the article; without them, every finding of the rule in the article is meant. */
  says: z.string().optional(),
  /** The words on the screen, where the article has none (an omitted step). */
  shows: z.string().optional(),
  reason: z.string({ error: 'expected a reason, in words' }).trim().min(1, 'expected a reason, in words'),
  /** The last day on which it is accepted, in UTC. */
  until: z.iso.date({ error: 'expected a day such as 2027-01-31' }),
});
export type BaselineEntry = z.infer<typeof entrySchema>;

export const baselineSchema = z.strictObject({
  accepted: z.array(entrySchema, { error: 'expected a list of accepted findings' }).nullish(),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** Gives the entry that accepts a finding on a day (ISO, UTC), or undefined; an expired one accepts nothing. */
export const acceptingEntry = (
  finding: Finding,
  baseline: Baseline,
  today: string,
): BaselineEntry | undefined =>
  (baseline.accepted ?? []).find((entry) => entry.until >= today && describes(entry, finding));

/** Whether an entry is about a finding, expired or not. */
export const describes = (entry: BaselineEntry, finding: Finding): boolean =>
  entry.article === finding.article &&
  entry.rule === finding.rule &&
  (entry.says === undefined || fold(entry.says) === fold(finding.says)) &&
  (entry.shows === undefined || fold(entry.shows) === fold(finding.shows));

const fold = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
