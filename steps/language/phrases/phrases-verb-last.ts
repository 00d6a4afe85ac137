// Closes noun phrases where adpositions follow their noun: owners apart, a relative clause with its noun, names in order as a path.
import type { NounPhrase } from '../clauses/clause.ts';
import type { Reader } from '../clauses/clause-reader-verb-last.ts';
import { holdsLabel, isNoun } from '../clauses/clause-reader-verb-last.ts';
import { adpositionRole } from './adposition-role.ts';
import { isComma } from '../clauses/scanner.ts';
import { changed, is, noTags } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Ends the noun that is being read with the adposition behind it. */
export const endPhrase = (reader: Reader, adposition: Token): void => {
  const role = adpositionRole(adposition) ?? 'object';
  const noun = withRelative(reader);
  reader.noun = [];
  const genitive = noun.findLastIndex((token) => is(token, 'word:of'));
  const owner = noun.slice(0, genitive);
  const owned = noun.slice(genitive + 1);
  const isPlace =
    owner.some((token) => token.kind === 'label') &&
    owner.some((token) => is(token, 'region') || is(token, 'role:tab') || is(token, 'part')) &&
    owned.some((token) => token.tags.length === 0);
  const hasLabel = owned.some((token) => token.kind === 'label');
  if (genitive > 0 && (hasLabel || isPlace) && !owner.some(isComma)) {
    reader.phrases.push({ role: 'place', tokens: owner }, { role, tokens: owned });
    return;
  }
  const tokens = isNoun(adposition) ? [...noun, adposition] : noun;
  const last = reader.phrases.at(-1);
  if (role === 'object' && last && holdsLabel(last) && holdsLabel({ role, tokens }))
    reader.phrases.splice(-1, 1, { role, tokens: [...last.tokens, ...tokens] });
  else reader.phrases.push({ role, tokens });
};

/** "連絡先を同期するアカウント": what the verb of a relative clause governs belongs to the noun that it tells of. */
const withRelative = ({ tokens, phrases, noun, from }: Reader): Token[] => {
  const tie = noun.findIndex((token) => is(token, 'word:relativeEnd') && !is(token, 'word:of'));
  const [first] = noun;
  if (!first || tie < 0 || tie > mostBeforeTie || tie === noun.length - 1) return noun;
  const opened = tokens.slice(from, tokens.indexOf(first));
  const parted = opened.findLastIndex((token) => isComma(token) || token.kind === 'label');
  const begins = opened[parted + 1]?.start ?? first.start;
  const own = phrases.findLastIndex(
    ({ role, tokens: [head] }) =>
      !['object', 'other', 'to'].includes(role) || head === undefined || head.start < begins,
  );
  const head = phrases[own + 1]?.tokens[0];
  if (!head) return noun;
  phrases.splice(own + 1);
  return tokens
    .slice(tokens.indexOf(head), tokens.indexOf(first) + noun.length)
    .map((token) =>
      token.kind === 'word' && token.start < first.start ? changed(token, { tags: noTags }) : token,
    );
};

/** Tokens of a verb before the ending that ties it to its noun. */
const mostBeforeTie = 1;

const isNamed = (token: Token | undefined): boolean => token?.kind === 'label' || is(token, 'icon');

/** "[A]、[B] の順に", "[A]、[B] に移動し": names in order, and nothing but names that are gone to, are a menu path. */
export const pathInOrder = (phrase: NounPhrase, verb: Token): NounPhrase => {
  const ordered = is(phrase.tokens.at(-1), 'word:order');
  const goes =
    is(verb, 'verb:goto') && phrase.tokens.every(({ kind }) => kind === 'label' || kind === 'sign');
  if (!ordered && !goes) return phrase;
  const tokens = phrase.tokens.filter((token) => token.kind !== 'sign' || isComma(token));
  const parted = (ordered ? tokens.slice(0, -1) : tokens).map((token, index): Token => {
    const parts = isComma(token) && isNamed(tokens[index - 1]) && isNamed(tokens[index + 1]);
    return parts ? changed(token, { kind: 'arrow' }) : token;
  });
  return { ...phrase, tokens: parted };
};
