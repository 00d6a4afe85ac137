// Fingerprint: the identity of a finding from run to run. Survives line moves and rewording elsewhere in the article.
import { createHash } from 'node:crypto';
import type { Finding } from '../steps/model/finding.ts';
import { byPlace } from './run.ts';

/**
 * Takes the findings of a run, in any order; gives each its identity (32 hex digits). It is made of the rule, the file
 * and the words in the article; equal ones in one file are told apart by their order, never by line or step number.
 */
export const fingerprints = (findings: readonly Finding[]): ReadonlyMap<Finding, string> => {
  const seen = new Map<string, number>();
  const identities = new Map<Finding, string>();
  for (const finding of [...findings].sort(byPlace)) {
    const base = JSON.stringify([finding.rule, finding.article, foldWords(finding)]);
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    identities.set(finding, createHash('sha256').update(`${base}#${ordinal}`).digest('hex').slice(0, 32));
  }
  return identities;
};

/** The words that a finding is about; where the article has none (an omitted step), what the screen shows instead. */
const foldWords = (finding: Finding): string =>
  (finding.says === '' ? `> ${finding.shows}` : finding.says)
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim();
