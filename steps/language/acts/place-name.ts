// What a place that is gone to is called: a label, or a plain name without the words around it.
import type { NounPhrase } from '../clauses/clause.ts';
import type { DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import { bareNoun } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Gives the name of the place; undefined where there is no noun. */
export const placeName = (object: NounPhrase | undefined): DraftPhrase | undefined => {
  const label = object?.tokens.find((token) => token.kind === 'label');
  if (label) return phraseOfToken(label);
  const tokens = object?.tokens ?? [];
  const name = withoutKind(afterKind(upToPlace(tokens)));
  const isWhole = isTitled(name) || belongs(name) || isOwned(name);
  const bare = isWhole ? phraseOfTokens(withoutArticle(name)) : bareNoun(behindIn(name));
  if (bare) return bare;
  return tokens.length > 0 ? phraseOfTokens(tokens) : undefined;
};

/** "administrationscentret för Nordhafen": what a plain place serves, by its own name, belongs to what it is called. */
export const servedPlace = (
  object: NounPhrase | undefined,
  phrases: readonly NounPhrase[],
): DraftPhrase | undefined => {
  const where = placeName(object);
  const served = object ? phrases[phrases.indexOf(object) + 1] : undefined;
  const [first] = served?.tokens ?? [];
  const last = served?.tokens.at(-1);
  const isName =
    served?.role === 'for' &&
    served.tokens.every(({ kind, text }) => kind === 'word' && /^[\p{Lu}\d]/u.test(text));
  const touches = where !== undefined && where.end === object?.tokens.at(-1)?.end && where.text === undefined;
  return where && first && last && isName && touches ? { ...where, end: last.end } : where;
};

/** "uz bibliotēku pārlūkā Kaija": where a case tells places, one behind the noun is no part of its name. */
export const upToPlace = (tokens: readonly Token[]): readonly Token[] => {
  const place = tokens.findIndex(
    (token, at) => at > 0 && is(token, 'place') && !is(token, 'named') && /^\p{Ll}/u.test(token.text),
  );
  return place > 0 && !isDeterminer(tokens[place - 1]) ? tokens.slice(0, place) : tokens;
};

/** "the Company Portal app", "公司门户应用" is called by its name alone. */
const withoutKind = (tokens: readonly Token[]): readonly Token[] => {
  const cut = tokens.findIndex(
    (token, index) =>
      is(token, 'word:application') &&
      ((/^\p{Lu}/u.test(tokens[index - 1]?.text ?? '') && !/^\p{Lu}/u.test(token.text)) ||
        (is(tokens[index - 1], 'named') && /^\p{Lo}/u.test(token.text))),
  );
  return cut > 0 ? tokens.slice(0, cut) : tokens;
};

/** "portale di Azure": what belongs to a name is part of the place's own. */
const isTitled = (tokens: readonly Token[]): boolean => {
  const of = tokens.findIndex((token) => is(token, 'word:of'));
  const names = tokens.slice(of + 1);
  return (
    of > 0 &&
    names.length > 0 &&
    names.every(({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text)) &&
    /^\p{Ll}/u.test(tokens[of - 1]?.text ?? '')
  );
};

/** "the website of your bank": a plain noun is told by what it belongs to. */
const belongs = (tokens: readonly Token[]): boolean => {
  const of = tokens.findIndex((token) => is(token, 'word:of'));
  return (
    of > 0 &&
    ([tokens[of], tokens[of + 1]].some((token) => is(token, 'word:possessive')) ||
      (isKindAlone(tokens.slice(0, of)) && is(tokens[of + 1], 'word:article'))) &&
    !tokens.some((token) => is(token, 'word:relative'))
  );
};

/** "the website of the yard", and not "the main page of the yard": a noun for any place, without a word that tells which. */
const isKindAlone = (tokens: readonly Token[]): boolean => {
  const [kind, ...more] = withoutArticle(tokens);
  return is(kind, 'word:application') && more.length === 0;
};

/** "制造商的网站": a noun for any place is told by whose it is. */
const isOwned = (tokens: readonly Token[]): boolean => {
  const tie = tokens.findIndex((token) => is(token, 'word:relativeEnd'));
  const owner = withoutArticle(tokens.slice(0, Math.max(0, tie)));
  const kind = tokens.slice(tie + 1);
  return (
    owner.length > 0 &&
    owner.every(({ tags }) => tags.length === 0) &&
    (is(tokens[tie], 'word:of') || is(tokens[tie], 'word:genitive')) &&
    kind.length > 0 &&
    kind.every((token) => is(token, 'word:application'))
  );
};

/** "浏览器中的库": a particle that says "in" ends where the place is. */
const behindIn = (tokens: readonly Token[]): readonly Token[] => {
  const seam = tokens.findLastIndex((token) => is(token, 'word:genitive') && !is(token, 'word:relativeEnd'));
  return seam > 0 && seam < tokens.length - 1 ? tokens.slice(seam + 1) : tokens;
};

/** "programmu Outlook": the kind of thing before a name is no part of it. */
const afterKind = (tokens: readonly Token[]): readonly Token[] => {
  const from = tokens.findIndex((token) => !is(token, 'word:article'));
  const [kind, name] = tokens.slice(Math.max(0, from));
  const isKind = is(kind, 'word:application') && !/^\p{Lu}/u.test(kind?.text ?? '');
  // "l'application d'Ormeggio"
  const isTied = is(name, 'word:of') && !isDeterminer(name) && !belongs(tokens);
  if (isKind && isTied && tokens.length > from + 2 && !opensOther(tokens[from + 2]))
    return tokens.slice(from + 2);
  return isKind && name?.kind === 'word' && name.tags.length === 0 && /^\p{Lu}/u.test(name.text)
    ? tokens.slice(from + 1)
    : tokens;
};

/** "the website of the yard", "the site from which". */
const opensOther = (token: Token | undefined): boolean => isDeterminer(token) || is(token, 'word:relative');

const withoutArticle = (tokens: readonly Token[]): readonly Token[] => {
  const from = tokens.findIndex((token) => !is(token, 'word:article') && !is(token, 'word:possessive'));
  return tokens.slice(Math.max(0, from));
};

/** "the Administration section": a part of the screen that bears a name. */
export const partNamed = (object: NounPhrase | undefined): DraftPhrase[] => {
  const name = object?.tokens.filter((token) => !is(token, 'word:article') && !is(token, 'part')) ?? [];
  const isName = name.every(
    ({ kind, text, tags }) => kind === 'word' && tags.length === 0 && /^\p{Lu}/u.test(text),
  );
  return isName && name.length > 0 ? [phraseOfTokens(name)] : [];
};
