// The names of the fields that an entry fills, where the words it governs name fields and no text to type.
import type { DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { bareNoun, itemsOf } from '../phrases/targets.ts';
import { isDeterminer, trimSmall } from '../phrases/around-names.ts';
import { plainName } from '../phrases/plain-names.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { isTypedNoun } from './typed-nouns.ts';

/** Takes the phrase that a verb of entering governs; gives its labels, else its nouns, one for each field. */
export const fieldNames = (object: NounPhrase | undefined, file: LexiconFile): DraftPhrase[] => {
  const marked = toldApart(object?.tokens ?? []).filter((token) => token.kind === 'label');
  if (marked.length > 0) return marked.map((token) => withoutPossessive(token, file));
  const all = object?.tokens ?? [];
  // "Specify who can see it": a clause stands where a noun would
  if (is(all[0], 'word:relative') && !isDeterminer(all[0])) return [];
  const told = all.findIndex(
    (token, index) =>
      tellsOf(token, all[index - 1]) || (index > 0 && is(token, 'ad:other') && !is(token, 'word:and')),
  );
  const tokens = withoutOwners(told > 0 ? all.slice(0, told) : all, file);
  const names = itemsOf(tokens).map((item) => calledField(item, file) ?? bareNoun(item));
  const joined = sharesNoun(tokens, file);
  if (joined && file.writing.words === 'unspaced') return [phraseOfTokens(trimSmall(tokens))];
  const whole = sharesModifier(tokens) || joined ? [bareNoun(tokens)] : names;
  return whole.filter((name) => name !== undefined);
};

/** "the address of the sailor or crew": behind "of", a noun without article joins the owner, and is no further field. */
const withoutOwners = (tokens: readonly Token[], { writing }: LexiconFile): readonly Token[] => {
  const of = tokens.findIndex((token, at) => at > 0 && is(token, 'word:of'));
  const joint = tokens.findIndex(
    (token, at) =>
      at > of + 1 && (is(token, 'word:and') || is(token, 'word:or')) && !isDeterminer(tokens[at + 1]),
  );
  return of > 0 && joint > of && writing.imperative === 'position' && isDeterminer(tokens[of + 1])
    ? tokens.slice(0, of)
    : tokens;
};

/** "il campo Ormeggio": a field is called by the name beside its kind. */
const calledField = (item: readonly Token[], file: LexiconFile): DraftPhrase | undefined =>
  item.some((token) => is(token, 'role:field')) ? plainName(item, file) : undefined;

/** "the **A** that matches the `B`": the text before a clause that tells of a name. */
export const toldApart = (tokens: readonly Token[]): readonly Token[] => {
  const told = tokens.findIndex(
    (token, at) => is(token, 'word:relative') && tokens[at - 1]?.kind === 'label',
  );
  return told < 0 ? tokens : tokens.slice(0, told);
};

/** A relative clause behind its noun; "the required information" is none. */
const tellsOf = (token: Token, before: Token | undefined): boolean =>
  is(token, 'word:relative') &&
  before !== undefined &&
  !is(before, 'word:article') &&
  !is(before, 'word:possessive');

/** Bold that slid onto "your" in front of the field's noun. */
const withoutPossessive = (token: Token, file: LexiconFile): DraftPhrase => {
  const phrase = phraseOfToken(token);
  const first = /^(\p{Ll}+)\s+/u.exec(token.text);
  if (!first?.[1] || !(file.words.possessive ?? []).includes(first[1])) return phrase;
  return { ...phrase, start: token.start + first[0].length, marked: { start: token.start, end: token.end } };
};

/** "debit or credit card details": where a longer noun of what is typed closes the phrase, a bare word before "or" goes with it. */
const sharesNoun = (tokens: readonly Token[], file: LexiconFile): boolean => {
  const joint = tokens.findIndex((token) => is(token, 'word:or'));
  const first = tokens.slice(0, Math.max(0, joint)).filter((token) => !isDeterminer(token));
  const rest = tokens.slice(joint + 1);
  // a word without blanks within may hold several
  const long = file.writing.words === 'unspaced' ? mostUnspaced : 1;
  return (
    first.length > 0 &&
    first.length <= long &&
    first.every(({ kind, tags }) => kind === 'word' && tags.length === 0) &&
    !first.slice(-1).some((token) => isTypedNoun(token, file)) &&
    (rest.length > 1 || long > 1) &&
    (long === 1 || repeatsEnd(first, rest)) &&
    rest.every((token) => token.kind === 'word' && !is(token, 'word:or') && !isDeterminer(token)) &&
    rest.slice(-1).some((token) => isTypedNoun(token, file))
  );
};

/** "借记卡或信用卡信息": both are of one kind, which the sign at their end tells. */
const repeatsEnd = (first: readonly Token[], rest: readonly Token[]): boolean => {
  const end = first.at(-1)?.text.at(-1) ?? '';
  return rest.some(({ text }) => text.includes(end));
};

/** Words of a noun. */
const mostUnspaced = 3;

/** "your city and street names" is one noun: no article stands after the conjunction, and only one word after it. */
const sharesModifier = (all: readonly Token[]): boolean => {
  const tokens = trimSmall(all);
  const joint = tokens.findIndex((token) => is(token, 'word:and'));
  const isShared = joint === 2 && tokens.length > joint + 2 && is(tokens[0], 'word:possessive');
  return isShared && !isDeterminer(tokens[joint + 1]);
};
