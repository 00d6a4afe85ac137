// The state of reading a sentence whose verbs close their clauses: the phrases read so far, and the clauses closed.
import type { Clause, NounPhrase, Span } from './clause.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

export type Reader = {
  tokens: readonly Token[];
  file: LexiconFile;
  clauses: Clause[];
  phrases: NounPhrase[];
  noun: Token[];
  from: number;
  link?: 'and' | 'or';
  condition?: Span;
  optional: boolean;
  example: boolean;
  /** A subject has been met, at this index: what follows tells, and asks nothing. */
  topic?: number;
  /** The verb before brings about what follows it. */
  thereby: boolean;
  /** Of how many phrases the last was a marked object with a comma behind it. */
  seam?: number;
  /** What an opening parted from the verb that it shares with what comes behind. */
  gapped?: { phrases: readonly NounPhrase[]; condition?: Span };
};

/** A noun for a control or a place on the screen. */
export const isNoun = (token: Token): boolean =>
  isOf(token, 'role:') || is(token, 'region') || is(token, 'part');

/** Whether the phrase is what a verb governs, and marked. */
export const holdsLabel = (phrase: NounPhrase | undefined): boolean =>
  phrase?.role === 'object' && phrase.tokens.some((token) => token.kind === 'label');
