// What a noun phrase names: labels, a menu path, a plain name by its capitals, or only a description.
import type { DraftPhrase } from './draft.ts';
import { phraseOfToken, phraseOfTokens } from './draft.ts';
import type { NounPhrase } from './clause.ts';
import { roleClasses } from './lexicon-schema.ts';
import type { LexiconFile, RoleClass } from './lexicon-schema.ts';
import { isComma } from './scanner.ts';
import { is, isOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export type Named = { phrase: DraftPhrase; url?: string; plain: boolean };

/** The labels of a phrase in order: what it marks, else the name that capitals or an icon word give away. */
export const labelsOf = (phrase: NounPhrase | undefined, file: LexiconFile): Named[] => {
  if (!phrase) return [];
  const marked = phrase.tokens.filter((token) => token.kind === 'label');
  const called = drawnBeside(phrase.tokens, marked);
  if (called) return [{ phrase: phraseOfToken(called), plain: true }];
  if (marked.length > 0) {
    return marked.map((token) => ({
      phrase: phraseOfToken(token),
      plain: false,
      ...(token.url ? { url: token.url } : {}),
    }));
  }
  return plainItems(phrase.tokens)
    .map((item) => plainName(item, file))
    .filter((plain) => plain !== undefined)
    .map((plain) => ({ phrase: plain, plain: true }));
};

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

const isKind = (token: Token | undefined): boolean =>
  isOf(token, 'role:') || is(token, 'region') || is(token, 'part');

/** "the Sent folder or the Drafts folder": each behind its own article; a conjunction within a name parts nothing. */
const plainItems = (tokens: readonly Token[]): (readonly Token[])[] => {
  const joint = tokens.findIndex(
    (token, at) =>
      (is(token, 'word:and') || is(token, 'word:or')) &&
      isDeterminer(tokens[at + 1]) &&
      (isKind(tokens[at - 1]) || (isCapital(tokens[at - 1]) && isCapital(tokens[at + 2]))),
  );
  return joint < 0 ? [tokens] : [tokens.slice(0, joint), ...plainItems(tokens.slice(joint + 1))];
};

/** "the cogwheel (picture)": what the text calls an icon goes before the name of its picture. */
const drawnBeside = (tokens: readonly Token[], marked: readonly Token[]): Token | undefined => {
  const [picture, ...more] = marked;
  return picture && more.length === 0 && picture.start === picture.end
    ? tokens.find((token) => is(token, 'icon') && token.end <= picture.start)
    : undefined;
};

/** "窗格中的“计费”": where a particle puts the owner before its label, the owner is a place of its own. */
export const ownersFirst = (phrase: NounPhrase): NounPhrase[] => {
  const label = phrase.tokens.findLastIndex((token) => token.kind === 'label');
  const seam = phrase.tokens.findLastIndex(
    (token, index) => index < label && (is(token, 'word:relativeEnd') || is(token, 'word:genitive')),
  );
  const owner = phrase.tokens.slice(0, Math.max(0, seam));
  const behind = ownerBehind(phrase);
  if (behind > 0) {
    const place = phrase.tokens.slice(behind + 1);
    return [
      { role: 'place', tokens: place },
      { ...phrase, tokens: phrase.tokens.slice(0, behind) },
    ];
  }
  if (!owner.some((token) => is(token, 'region') || is(token, 'part') || isOf(token, 'role:')))
    return [phrase];
  return [
    { role: 'place', tokens: owner },
    { ...phrase, tokens: phrase.tokens.slice(seam + 1) },
  ];
};

/** "the **Add** button of the **Sites** dialog": where the second label, of a place, is told of the first; -1 where none is. */
const ownerBehind = ({ tokens }: NounPhrase): number => {
  const label = tokens.findIndex((token) => token.kind === 'label');
  const seam = tokens.findIndex((token, index) => index > label && is(token, 'word:of'));
  const behind = label < 0 || seam < 0 ? [] : tokens.slice(seam + 1);
  const joined = tokens.slice(0, seam).some((token) => is(token, 'word:and') || is(token, 'word:or'));
  const isPlace = behind.some((token) => is(token, 'region') || is(token, 'part') || isOf(token, 'role:'));
  return !joined && isPlace && behind.filter((token) => token.kind === 'label').length === 1 ? seam : -1;
};

/** The kind of control that the phrase names, such as "button"; the last such noun outside labels counts. */
export const roleOf = (phrase: NounPhrase | undefined): RoleClass | undefined => {
  const noun = phrase?.tokens.findLast((token) => token.kind === 'word' && isOf(token, 'role:'));
  return noun && tagsOfRoles.find(({ tag }) => is(noun, tag))?.role;
};

const tagsOfRoles = roleClasses.map((role) => ({ role, tag: `role:${role}` }));

/** Whether the conjunction "or" stands between the nouns of the phrase. */
export const hasOr = (phrase: NounPhrase | undefined): boolean =>
  phrase?.tokens.some((token) => is(token, 'word:or')) ?? false;

/** The phrase whole, or undefined where nothing but small words stands in it. */
export const descriptionOf = (phrase: NounPhrase | undefined): DraftPhrase | undefined => {
  const tokens = (phrase?.tokens ?? []).filter((token) => token.kind !== 'sign');
  const says = tokens.some((token) => !isSmallWord(token));
  return says ? phraseOfTokens(trimSmall(tokens)) : undefined;
};

/** The noun of a field: without article and possessive, cut before a relative clause, "of" or "for". */
export const bareNoun = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const behind = tokens.findLastIndex((token) => is(token, 'word:relativeEnd'));
  if (behind >= 0 && behind < tokens.length - 1) return bareNoun(tokens.slice(behind + 1));
  const first = tokens.findIndex(
    (token, index) =>
      index > 0 &&
      endsNoun(token, tokens[index + 1]) &&
      !isDeterminer(tokens[index - 1]) &&
      !(index === tokens.length - 1 && is(token, 'region')),
  );
  const determiner = tokens.findLastIndex(
    (token, index) => isDeterminer(token) && index < tokens.length - 1 && (first < 0 || index < first),
  );
  const from = Math.max(0, determiner);
  const cut = first;
  const words = tokens.slice(from, cut > from ? cut : undefined);
  const bare = withoutStart(words);
  return bare.every(isSmallWord) ? undefined : phraseOfTokens(bare);
};

/** Words that stand around a name and are no part of it. */
export const isAround = (token: Token): boolean =>
  !is(token, 'named') &&
  (token.kind === 'sign' ||
    isDeterminer(token) ||
    isOf(token, 'role:') ||
    isOf(token, 'ad:') ||
    ['region', 'part', 'word:then', 'word:object', 'word:particle'].some((tag) => is(token, tag)));

export const splitAt = (tokens: readonly Token[], at: (token: Token) => boolean): Token[][] => {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (at(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
};

/** The nouns that a conjunction or comma joins. */
export const itemsOf = (tokens: readonly Token[]): Token[][] =>
  splitAt(tokens, (token) => is(token, 'word:and') || is(token, 'word:or') || isComma(token));

const isDeterminer = (token: Token | undefined): boolean =>
  is(token, 'word:article') || is(token, 'word:possessive');

const isSmallWord = (token: Token): boolean =>
  token.kind === 'sign' ||
  ['word:pronoun', 'word:particle', 'word:filler', 'word:then'].some((tag) => is(token, tag));

export const trimSmall = (tokens: readonly Token[]): readonly Token[] => {
  let end = tokens.length;
  while (end > 1 && ['word:particle', 'word:then', 'word:filler'].some((tag) => is(tokens[end - 1], tag)))
    end -= 1;
  return tokens.slice(0, end);
};

const endsNoun = (token: Token, next: Token | undefined): boolean =>
  (is(token, 'word:of') &&
    (isDeterminer(next) || isDeterminer(token) || /^\p{Lu}/u.test(next?.text ?? ''))) ||
  is(token, 'word:relative') ||
  (is(token, 'word:modal') && token.text.includes(' ')) ||
  isOf(token, 'ad:for') ||
  is(token, 'ad:place');

const isTrailing = (token: Token | undefined): boolean =>
  token?.kind === 'sign' ||
  isOf(token, 'role:') ||
  (is(token, 'region') && !is(token, 'named')) ||
  ['word:particle', 'word:filler', 'word:then', 'word:on', 'word:off'].some((tag) => is(token, tag));

const withoutStart = (tokens: readonly Token[]): readonly Token[] => {
  const start = tokens.findIndex((token) => !isLeading(token));
  const rest = start < 0 ? [] : tokens.slice(start);
  return trimSmall(rest.filter((token) => token.kind !== 'sign'));
};

const isLeading = (token: Token | undefined): boolean =>
  isDeterminer(token) ||
  token?.kind === 'sign' ||
  ['word:pronoun', 'word:filler', 'word:object'].some((tag) => is(token, tag));

/** Words without articles before and kinds of controls behind them. */
export const withoutEnds = (tokens: readonly Token[], file: LexiconFile): Token[] => {
  let start = 0;
  let end = tokens.length;
  while (start < end && isLeading(tokens[start])) start += 1;
  while (end > start + 1 && isTrailing(tokens[end - 1]) && !startsUpper(tokens[end - 1], file)) end -= 1;
  return tokens.slice(start, end);
};

/** Whether a capital letter says that the word names something. */
export const startsUpper = (token: Token | undefined, file: LexiconFile): boolean =>
  file.writing.capitals === 'names' && /^[+"']?\p{Lu}/u.test(token?.text ?? '');

/** A name without marks: capitalised words after the verb or between article and role noun, or the words of an icon. */
const plainName = (tokens: readonly Token[], file: LexiconFile): DraftPhrase | undefined => {
  const icon = tokens.find((token) => is(token, 'icon'));
  if (icon) return phraseOfToken(icon);
  const drawn = drawnName(tokens);
  if (drawn) return drawn;
  if (file.writing.capitals === 'nouns') return nameAfterNoun(tokens);
  if (file.writing.words === 'unspaced') return latinName(tokens);
  if (file.writing.capitals !== 'names') return undefined;
  const relative = tokens.findIndex((token) => is(token, 'word:relative') && !startsUpper(token, file));
  const noun = relative < 0 ? tokens : tokens.slice(0, relative);
  const first = noun.find((token) => !(isAround(token) && !startsUpper(token, file)));
  if (!first || !startsUpper(first, file) || noun.some((token) => is(token, 'word:possessive')))
    return undefined;
  const from = noun.indexOf(first);
  const determined = from > 0;
  const rest = withoutEnds(noun.slice(from), file);
  if (!determined) return phraseOfTokens(rest);
  const until = rest.findIndex((token) => !startsUpper(token, file));
  const roleAfter = noun.slice(from + rest.length).some((token) => isOf(token, 'role:'));
  const roleBefore = noun
    .slice(0, from)
    .some((token) => isOf(token, 'role:') || is(token, 'region') || is(token, 'part'));
  const isTitle = until < 0 && rest.length > 1 && rest.every((token) => !isAround(token));
  return roleBefore || roleAfter || isTitle ? phraseOfTokens(rest) : undefined;
};

/** "关闭 Microsoft Teams": among signs of another script, Latin words with a capital are a name. */
const latinName = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const words = tokens.filter((token) => !isAround(token));
  const [first] = words;
  const isName = words.every(({ text }) => /^[\p{sc=Latin}\d.+&-]+$/u.test(text));
  return first && isName && /^\p{Lu}\p{Ll}/u.test(first.text) ? phraseOfTokens(words) : undefined;
};

/** "the trash icon": plain words between article and the noun for icons say what it shows. */
const drawnName = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const at = tokens.findIndex((token) => is(token, 'role:icon'));
  const from = tokens.findIndex((token) => !isDeterminer(token));
  const shown = at < 0 ? [] : tokens.slice(from, at);
  const isPlain = shown.every(({ kind, tags }) => kind === 'word' && tags.every(mayBeDrawn));
  return isPlain && shown.length > 0 && shown.length <= 2 ? phraseOfTokens(shown) : undefined;
};

/** A picture shows an act ("the refresh icon") or a thing. */
const mayBeDrawn = (tag: string): boolean =>
  tag.startsWith('verb:') || ['region', 'part', 'device'].includes(tag);

/** Where every noun has a capital letter, a name is told by the noun before it: "die Schaltfläche Weiter". */
const nameAfterNoun = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const at = tokens.findIndex((token) => !isDeterminer(token));
  const noun = tokens[at];
  const behind = tokens.slice(at + 1);
  const next = behind.findIndex((token, index) => index > 0 && isDeterminer(token) && !is(token, 'word:of'));
  const rest = trimSmall(next < 0 ? behind : behind.slice(0, next));
  const named = isOf(noun, 'role:') || is(noun, 'region') || is(noun, 'part');
  const plain = rest.every(
    (token) => token.kind === 'word' && !is(token, 'word:of') && !is(token, 'word:relative'),
  );
  return named && plain && rest.length > 0 && /^\p{Lu}/u.test(rest[0]?.text ?? '')
    ? phraseOfTokens(rest)
    : undefined;
};
