// Acts of one text beside one another: which are alternatives, and which are one.
import type { Draft } from './draft.ts';

/** A draft with the number of its clause in its sentence, and how that clause is joined to the one before it. */
export type Linked = { draft: Draft; clause: number; link?: 'and' | 'or' };

/** Acts joined by "or", inside a clause (marked 0) or between clauses, share a number. */
export const numberAlternatives = (linked: readonly Linked[], used: number): Draft[] => {
  let next = used;
  const numbers = new Map<number, number>();
  const joined = new Set<number>();
  for (const [at, { clause, link, draft }] of linked.entries()) {
    if (draft.or === 0 && !numbers.has(clause)) numbers.set(clause, (next += 1));
    const before = linked.slice(0, at).findLast((other) => other.clause < clause)?.clause;
    if (link !== 'or' || before === undefined) continue;
    const number = numbers.get(before) ?? (next += 1);
    numbers.set(before, number);
    numbers.set(clause, number);
    joined.add(before).add(clause);
  }
  return linked.map(({ draft, clause }) => {
    const { or: open, ...rest } = draft;
    const number = open === 0 || joined.has(clause) ? numbers.get(clause) : undefined;
    return number === undefined ? rest : { ...rest, or: number };
  });
};

/** Neighbouring acts outside the browser for the same reason are one. */
export const joinManual = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter((draft, index) => {
    const before = drafts[index - 1];
    return !(draft.do === 'manual' && before?.do === 'manual' && draft.why === before.why);
  });
