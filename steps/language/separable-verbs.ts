// Verbs that part: "voer een naam **in** en klik". The particle that ends its clause opens no place.
import { is, isOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Takes tagged tokens; gives them with words that can only be a verb's particle where they stand tagged as nothing else. */
export const settleParticles = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => {
    const both = token.kind === 'word' && is(token, 'word:particle') && isOf(token, 'ad:');
    return both && endsClause(tokens[index + 1]) ? { ...token, tags: ['word:particle'] } : token;
  });

const endsClause = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'sign' ||
  ['word:and', 'word:or', 'word:then'].some((tag) => is(next, tag)) ||
  (next.kind === 'word' && isOf(next, 'ad:') && !is(next, 'word:particle'));
