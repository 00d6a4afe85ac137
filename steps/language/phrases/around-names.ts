// Words that stand around a name and are no part of it: articles, particles, the kind of control.
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Words that stand around a name and are no part of it. */
export const isAround = (token: Token): boolean =>
  !is(token, 'named') &&
  (token.kind === 'sign' ||
    isDeterminer(token) ||
    isOf(token, 'role:') ||
    isOf(token, 'ad:') ||
    isAny(token, ['region', 'part', 'word:then', 'word:object', 'word:particle']));

/** An article or a possessive. */
export const isDeterminer = (token: Token | undefined): boolean =>
  isAny(token, ['word:article', 'word:possessive']);

/** A sign, or a word that says nothing by itself. */
export const isSmallWord = (token: Token): boolean =>
  token.kind === 'sign' || isAny(token, ['word:pronoun', 'word:particle', 'word:filler', 'word:then']);

/** The tokens without small words at their end; the first stays. */
export const trimSmall = (tokens: readonly Token[]): readonly Token[] => {
  let end = tokens.length;
  while (end > 1 && isAny(tokens[end - 1], ['word:particle', 'word:then', 'word:filler'])) end -= 1;
  return tokens.slice(0, end);
};

/** The words without articles before and kinds of controls behind them. */
export const withoutEnds = (tokens: readonly Token[], file: LexiconFile): Token[] => {
  let start = 0;
  let end = tokens.length;
  while (start < end && isLeading(tokens[start])) start += 1;
  while (end > start + 1 && isTrailing(tokens[end - 1]) && !startsUpper(tokens[end - 1], file)) end -= 1;
  return tokens.slice(start, end);
};

const isTrailing = (token: Token | undefined): boolean =>
  token?.kind === 'sign' ||
  isOf(token, 'role:') ||
  (is(token, 'region') && !is(token, 'named')) ||
  isAny(token, ['word:particle', 'word:filler', 'word:then', 'word:on', 'word:off']);

const isLeading = (token: Token | undefined): boolean =>
  isDeterminer(token) ||
  token?.kind === 'sign' ||
  isAny(token, ['word:pronoun', 'word:filler', 'word:object']);

/** Whether a capital letter says that the word names something. */
export const startsUpper = (token: Token | undefined, file: LexiconFile): boolean =>
  file.writing.capitals === 'names' && /^[+"']?\p{Lu}/u.test(token?.text ?? '');

/** "CSV-filen": what a hyphen joins to the noun for a kind of thing only tells which; gives the noun, or the word itself. */
export const kindJoined = (text: string): string => /-(\p{Ll}+)$/u.exec(text)?.[1] ?? text;

/** Words without signs, and without the small words before the first that names something. */
export const withoutStart = (tokens: readonly Token[]): readonly Token[] => {
  const start = tokens.findIndex((token) => !isLeading(token));
  const rest = start < 0 ? [] : tokens.slice(start);
  return trimSmall(rest.filter((token) => token.kind !== 'sign'));
};

/** "Pievienot kartes lauku", "Add a line item": what a deed adds, as nobody clicks a field or a row, belongs to its name. */
export const addsThing = (tokens: readonly Token[]): boolean =>
  is(tokens[0], 'verb:add') &&
  tokens.every(({ kind }) => kind === 'word') &&
  (is(tokens.at(-1), 'role:field') || is(tokens.at(-1), 'role:row'));
