// What the phrases of an entry are to it: its field, what is typed there, or a place elsewhere.
import type { Context, DraftPhrase } from '../draft.ts';
import { namesDevice } from './outside.ts';
import { phraseOfToken } from '../draft.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { bareNoun, descriptionOf, roleOf } from '../phrases/targets.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import { is, isAny } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { isTypedNoun } from './typed-nouns.ts';

/** "in the input field": a kind of control, and no name of it. */
export const isKindOnly = (phrase: NounPhrase | undefined): boolean =>
  roleOf(phrase) === 'field' &&
  (phrase?.tokens.every(
    (token) =>
      isAny(token, ['word:article', 'word:particle']) || (is(token, 'role:field') && !is(token, 'region')),
  ) ??
    false);

/** "For **North** and **South**, enter your name and berth": what has its own nouns for what is typed is entered once for all. */
export const listsOwn = (
  held: NounPhrase | undefined,
  object: NounPhrase | undefined,
  file: LexiconFile,
): boolean => {
  const isTyped = object?.tokens.some((token) => isTypedNoun(token, file)) ?? false;
  const isSeveral = (held?.tokens.filter(({ kind }) => kind === 'label').length ?? 0) > 1;
  return held?.role === 'for' && isSeveral && !isMarked(object) && isTyped;
};

/** "Type *Wren* for the name": behind an article, the noun of what is typed names the field of a marked text. */
export const nounFor = ({ clause, file }: Context, object: NounPhrase | undefined): NounPhrase | undefined =>
  object?.tokens.every(({ kind }) => kind === 'label')
    ? clause.phrases.find(
        ({ role, tokens }) =>
          role === 'for' &&
          isDeterminer(tokens[0]) &&
          tokens.length > 1 &&
          tokens.slice(1).every((token) => token.kind === 'word' && isTypedNoun(token, file)),
      )
    : undefined;

export const describesEntry = (object: NounPhrase | undefined): boolean =>
  object?.role === 'object' && (!isMarked(object) || tellsOwn(object)) && descriptionOf(object) !== undefined;

/** "type your **full name**": what the reader has is told of by the mark, and not typed as it stands. */
export const tellsOwn = (object: NounPhrase | undefined): boolean =>
  is(object?.tokens[0], 'word:possessive') &&
  (object?.tokens.slice(1).every(({ kind, mark }) => kind === 'word' || mark === 'strong') ?? false);

/** "the name *Wren*": behind the plain noun of what is typed, a marked text is what to type. */
export const givenBehind = (
  object: NounPhrase | undefined,
  { typed }: LexiconFile,
): { label: DraftPhrase; value: DraftPhrase } | undefined => {
  const tokens = object?.tokens.filter(({ kind }) => kind !== 'sign') ?? [];
  const [value] = tokens.slice(-1);
  const nouns = tokens.slice(0, -1);
  const isPlain = nouns.length > 0 && nouns.every(({ kind }) => kind === 'word');
  // "the boat's `Name`": what belongs to another thing is called by what is marked
  const isOwned = /['’]s$/u.test(nouns.at(-1)?.text ?? '');
  const isGiven = value?.kind === 'label' || /^https?:\/\//u.test(value?.text ?? '');
  const isText = (value?.mark === 'quote' || value?.mark === 'code') && is(nouns[0], 'word:article');
  if (
    !value ||
    !isGiven ||
    isOwned ||
    !isPlain ||
    !(isText || typed.includes(foldWord(nouns.at(-1)?.text ?? '')))
  )
    return undefined;
  const label = bareNoun(nouns);
  return label && { label, value: phraseOfToken(value) };
};

/** "Paste it into Notepad", "into a terminal": what takes the entry stands outside the browser. */
export const entersOutside = ({ clause, file }: Context): 'device' | 'command' | undefined => {
  const places = clause.phrases.filter(({ role }) => role === 'place').map(({ tokens }) => tokens);
  if (places.some((tokens) => is(tokens.find(isPlainNoun), 'command'))) return 'command';
  if (file.writing.imperative !== 'position') return undefined;
  return places.some((tokens) => is(tokens.at(-1), 'device') && namesDevice(tokens, tokens.length - 1, file))
    ? 'device'
    : undefined;
};

const isPlainNoun = (token: Token): boolean => !isDeterminer(token);

/** "into a text file": a place that is no part of a screen; verbs told by their form alone ask for an entry all the same. */
export const isElsewhere = (phrase: NounPhrase): boolean =>
  phrase.role === 'place' &&
  !isMarked(phrase) &&
  roleOf(phrase) === undefined &&
  phrase.tokens.some((token) => is(token, 'word:article') || is(token, 'word:possessive')) &&
  !phrase.tokens.some((token) => is(token, 'region') || is(token, 'part') || /^\p{Lu}/u.test(token.text));

/** "values for **A** and **B**": labels, and what joins them. */
export const namesOnly = (phrase: NounPhrase): boolean =>
  phrase.role === 'for' &&
  isMarked(phrase) &&
  phrase.tokens.every(
    (token) => token.kind !== 'word' || isAny(token, ['word:article', 'word:and', 'word:or']),
  );

export const isMarked = (phrase: NounPhrase | undefined): boolean =>
  phrase?.tokens.some(({ kind }) => kind === 'label') ?? false;
