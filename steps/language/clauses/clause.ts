// What a sentence is made of: clauses of one verb with its noun phrases, as both word orders give them.
import type { AdpositionClass } from '../vocabulary/lexicon-schema.ts';
import type { Token } from '../tokens/tokens.ts';

/** A stretch of the text that was read. */
export type Span = { start: number; end: number };

/** Whether two stretches have something in common. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** `role` says what the phrase is to its verb; an `object` has no adposition or one that the verb asks for. */
export type NounPhrase = {
  role: AdpositionClass;
  tokens: readonly Token[];
  /** The adposition that opens the phrase. */
  opener?: Token;
  /** A clause behind a comma tells which of several is meant. */
  told?: true;
};

/** A phrase while it is read: further nouns may join it. */
export type OpenPhrase = NounPhrase & { tokens: Token[] };

export type Clause = {
  verb?: Token;
  /** What follows (or, where verbs close the clause, precedes) the verb, in order. */
  phrases: readonly NounPhrase[];
  /** Places named before the verb. */
  places: readonly NounPhrase[];
  link?: 'and' | 'or';
  condition?: Span;
  optional: boolean;
  negated: boolean;
  /** Two opposite verbs share the clause ("turn on or off"). */
  either?: boolean;
  /** The clause hangs on the one before it by a menu path's arrow. */
  arrow: boolean;
  span: Span;
};

export const spanOfTokens = (tokens: readonly Token[]): Span => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});
