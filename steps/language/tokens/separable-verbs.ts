// Verbs that part: "voer een naam **in** en klik". The particle that ends its clause opens no place.
import { verbClasses } from '../vocabulary/lexicon-schema.ts';
import type { LexiconFile, VerbClass } from '../vocabulary/lexicon-schema.ts';
import { oncePer } from '../once-per.ts';
import { changed, is, isAny, isOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Takes tagged tokens; gives them with words that can only be a verb's particle where they stand tagged as nothing else. */
export const settleParticles = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.kind !== 'word' || !is(token, 'word:particle')) return token;
    const closes = endsClause(tokens[index + 1]);
    if (is(token, 'word:article')) return settleArticle(token, closes);
    return isOf(token, 'ad:') && closes ? changed(token, { tags: ['word:particle'] }) : token;
  });

/** "ein Boot", "schalten Sie es ein": one word for both is an article before its noun. */
const settleArticle = (token: Token, closes: boolean): Token =>
  changed(token, {
    tags: token.tags.filter((tag) => tag !== (closes ? 'word:article' : 'word:particle')),
  });

const endsClause = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'sign' ||
  isAny(next, ['word:and', 'word:or', 'word:then', 'word:relative']) ||
  (is(next, 'word:of') && !is(next, 'word:article')) ||
  (next.kind === 'word' && isOf(next, 'ad:') && !is(next, 'word:particle'));

/** A verb written "schakel … in" in the lexicon: what it is with its particle. */
export type PartedVerb = { readonly particle: string; readonly name: VerbClass };

const gap = ' … ';

/** The verbs of a lexicon that part, by their first part, in the order of their classes. */
export const partedVerbs = oncePer((file: LexiconFile): ReadonlyMap<string, readonly PartedVerb[]> => {
  const verbs = new Map<string, PartedVerb[]>();
  for (const name of verbClasses) {
    for (const entry of file.verbs[name] ?? []) {
      const [head = '', particle] = entry.split(gap);
      if (particle !== undefined) verbs.set(head, [...(verbs.get(head) ?? []), { particle, name }]);
    }
  }
  return verbs;
});

/** The particles of all verbs of a lexicon that part. */
export const particlesOf = oncePer(
  (file: LexiconFile): ReadonlySet<string> =>
    new Set([...partedVerbs(file).values()].flat().map(({ particle }) => particle)),
);
