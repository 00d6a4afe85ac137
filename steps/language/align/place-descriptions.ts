// Descriptions and conditions of the source that no pair of acts gave words: the stretch that answers most of their words.
import { overlaps } from '../clauses/clause.ts';
import type { Span } from '../clauses/clause.ts';
import type { Draft, DraftPhrase } from '../draft.ts';
import { descriptionsOf, findDescriptions } from './settle-descriptions.ts';
import { scoreSpan } from './span-score.ts';
import type { Surroundings } from './surroundings.ts';

/** Under this score a stretch says something else. */
const leastAlikeClause = 0.5;
const clauseEnd = /[.,:;!?。，、：；！？]/u;

/** Gives words to what the source describes: places, lists, rows, results. Names settled before keep theirs. */
export const placeDescriptions = (
  source: readonly Draft[],
  words: Map<DraftPhrase, DraftPhrase>,
  around: Surroundings,
): void => {
  for (const phrase of source.flatMap(descriptionsOf)) {
    if (words.has(phrase)) continue;
    const taken = [...words.values()];
    const span = findDescriptions(phrase, around).find(
      (candidate) => !taken.some((other) => overlaps(other, candidate)),
    );
    if (span) words.set(phrase, { start: span.start, end: span.end });
  }
};

/** Gives words to conditions: the clause of the localised text, from its opening word on, that answers most of theirs. */
export const placeConditions = (
  source: readonly Draft[],
  words: Map<DraftPhrase, DraftPhrase>,
  around: Surroundings,
): void => {
  const clauses = clausesOf(around).filter((clause) =>
    around.saysCondition(around.text.slice(clause.start, clause.end)),
  );
  for (const condition of new Set(source.flatMap((draft) => (draft.if ? [draft.if] : [])))) {
    if (words.has(condition)) continue;
    const best = clauses
      .map((clause) => ({ clause, score: scoreSpan(condition, clause, around) }))
      .toSorted((one, other) => other.score - one.score)[0];
    if (best && best.score >= leastAlikeClause) words.set(condition, best.clause);
  }
};

/** The stretches between punctuation, and from each word that opens a condition to the next punctuation. */
const clausesOf = ({ links, text, opensCondition }: Surroundings): Span[] => {
  const clauses: Span[] = [];
  let from: number | undefined;
  for (const [index, word] of links.local.entries()) {
    const before = links.local[index - 1];
    const starts = !before || clauseEnd.test(text.slice(before.end, word.start));
    if (starts) from = word.start;
    const next = links.local[index + 1];
    const ends = !next || clauseEnd.test(text.slice(word.end, next.start));
    if (ends && from !== undefined) clauses.push({ start: from, end: word.end });
    if (!opensCondition(word.folded) || starts) continue;
    const last = links.local.slice(index).find((_, ahead) => endsAt(index + ahead, links.local, text));
    if (last) clauses.push({ start: word.start, end: last.end });
  }
  return clauses;
};

const endsAt = (index: number, words: readonly Span[], text: string): boolean => {
  const [word, next] = [words[index], words[index + 1]];
  return !word || !next || clauseEnd.test(text.slice(word.end, next.start));
};
