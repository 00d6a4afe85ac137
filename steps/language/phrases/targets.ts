// What a noun phrase names: labels, a plain name, a kind of control, or only a description.
import { isAround, isDeterminer, isSmallWord, trimSmall, withoutStart } from './around-names.ts';
import type { DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import { roleClasses } from '../vocabulary/lexicon-schema.ts';
import type { LexiconFile, RoleClass } from '../vocabulary/lexicon-schema.ts';
import { plainItems, plainName } from './plain-names.ts';
import { isComma, isSign } from '../clauses/scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

export type Named = { phrase: DraftPhrase; url?: string; plain: boolean };

/** The labels of a phrase in order: what it marks, else the name that capitals or an icon word give away. */
export const labelsOf = (phrase: NounPhrase | undefined, file: LexiconFile): Named[] => {
  if (!phrase) return [];
  const marked = phrase.tokens.filter(
    (token, at) =>
      token.kind === 'label' && !picturesControl(phrase.tokens, at) && !tellsKindOfFile(phrase.tokens, at),
  );
  const called = drawnBeside(phrase.tokens, marked);
  if (called) return [{ phrase: phraseOfToken(called), plain: true }];
  if (marked.length > 0) {
    return [
      ...iconBefore(phrase.tokens, marked[0], file),
      ...marked.map((token) => ({
        phrase: phraseOfToken(token),
        plain: false,
        ...(token.url ? { url: token.url } : {}),
      })),
    ];
  }
  return (namesInRow(phrase.tokens, file) ?? plainItems(phrase.tokens))
    .map((item) => plainName(item, file))
    .filter((plain) => plain !== undefined)
    .filter(() => !((phrase.told || endsInDevice(phrase.tokens)) && describesThing(phrase.tokens, file)))
    .map((plain) => ({ phrase: plain, plain: true }));
};

/** "Bluetooth ierīci": what a reader's devices are called says which, and is no name on a screen. */
const endsInDevice = (tokens: readonly Token[]): boolean => is(tokens.at(-1), 'device');

/** "Ostas kontu, kuru izmantosit": whose name is followed by small letters, and then told of, has none itself. */
const describesThing = (tokens: readonly Token[], { writing }: LexiconFile): boolean => {
  const [name, ...rest] = tokens.filter((token) => !isDeterminer(token));
  return (
    writing.capitals === 'names' &&
    writing.modifiers === 'before' &&
    !isOf(name, 'role:') &&
    rest.length > 0 &&
    rest.every(
      (token) =>
        token.kind === 'word' &&
        (token.tags.length === 0 || is(token, 'device')) &&
        /^\p{Ll}/u.test(token.text),
    )
  );
};

/** "Mail, Contacts, and Tasks": names without marks that commas part. */
const namesInRow = (tokens: readonly Token[], file: LexiconFile): Token[][] | undefined => {
  if (file.writing.capitals !== 'names' || !tokens.some((token) => isSign(token, ','))) return undefined;
  // "Fichier, Nouveau, puis Projet"
  const items = itemsOf(tokens).map((item) => (is(item[0], 'word:then') ? item.slice(1) : item));
  const areNames = items.every(([first]) => first?.kind === 'word' && /^\p{Lu}/u.test(first.text));
  return areNames && items.length > 2 ? items : undefined;
};

/** "the **Save** button (picture)": behind the kind of a named control, a picture shows that control and is no second one. */
const picturesControl = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.start === tokens[at]?.end &&
  isOf(tokens[at - 1], 'role:') &&
  tokens[at - 1]?.kind === 'word' &&
  tokens[at - 2]?.mark === 'strong';

/** "`.zip` archives": the ending of files before their noun only tells which. */
const tellsKindOfFile = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.mark === 'code' &&
  /^\.[a-z\d]{1,5}$/iu.test(tokens[at].text) &&
  tokens[at + 1]?.kind === 'word' &&
  tokens[at + 1]?.tags.length === 0;

/** "the gear icon and **Settings**": what is called an icon goes before the name that a conjunction joins to it. */
const iconBefore = (tokens: readonly Token[], first: Token | undefined, file: LexiconFile): Named[] => {
  const joint = first ? tokens.indexOf(first) - 1 : -1;
  const icon = is(tokens[joint], 'word:and') ? tokens.slice(0, joint) : [];
  const isIcon = icon.some((token) => is(token, 'role:icon') || is(token, 'icon'));
  const name = isIcon ? plainName(icon, file) : undefined;
  return name ? [{ phrase: name, plain: true }] : [];
};

/** "the cogwheel (picture)", "refresh (picture)": what the text calls an icon goes before the name of its picture. */
const drawnBeside = (tokens: readonly Token[], marked: readonly Token[]): Token | undefined => {
  const [picture, ...more] = marked;
  if (!picture || more.length > 0 || picture.start !== picture.end) return undefined;
  const before = tokens.slice(0, tokens.indexOf(picture));
  const [word, ...others] = before;
  const isName = word?.kind === 'word' && others.length === 0 && !isAround(word) && !isSmallWord(word);
  return before.find((token) => is(token, 'icon')) ?? (isName ? word : undefined);
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
  const holds = owner.some((token) => is(token, 'region') || is(token, 'part') || isOf(token, 'role:'));
  if (!holds && !isHeldIn(phrase.tokens[seam], owner)) return [phrase];
  return [
    { role: 'place', tokens: owner },
    { ...phrase, tokens: phrase.tokens.slice(seam + 1) },
  ];
};

/** "“船”中的“名字”框": a particle that says "in" makes the name before it a place. */
const isHeldIn = (seam: Token | undefined, owner: readonly Token[]): boolean =>
  is(seam, 'word:genitive') &&
  !is(seam, 'word:relativeEnd') &&
  owner.length > 0 &&
  owner.every(({ kind }) => kind !== 'word');

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

/** "Open the calendar you would like to share", "les options de votre choix": the reader tells which of several is meant. */
export const isChosenByReader = (object: NounPhrase | undefined, { words }: LexiconFile): boolean =>
  object?.tokens.some((token) => {
    const [first, ...more] = foldWord(token.text).split(' ');
    return (
      ((is(token, 'word:relative') || is(token, 'word:modal')) &&
        (words.pronoun ?? []).includes(first ?? '')) ||
      (is(token, 'word:relative') &&
        more.some((word) => [...(words.possessive ?? []), ...(words.pronoun ?? [])].includes(word)))
    );
  }) ?? false;

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

const splitAt = (tokens: readonly Token[], at: (token: Token) => boolean): Token[][] => {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (at(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
};

/** The nouns that a conjunction or comma joins. */
export const itemsOf = (tokens: readonly Token[]): Token[][] =>
  splitAt(tokens, (token) => is(token, 'word:and') || is(token, 'word:or') || isComma(token)).reduce<
    Token[][]
  >((items, item) => {
    const before = items.at(-1);
    // "Kredit- oder Debitkarte" is one noun
    if (before?.at(-1)?.text.endsWith('-')) before.push(...item);
    else items.push([...item]);
    return items;
  }, []);

const endsNoun = (token: Token, next: Token | undefined): boolean =>
  (is(token, 'word:of') &&
    (isDeterminer(next) || isDeterminer(token) || /^\p{Lu}/u.test(next?.text ?? ''))) ||
  is(token, 'word:relative') ||
  (is(token, 'word:modal') && token.text.includes(' ')) ||
  isOf(token, 'ad:for') ||
  is(token, 'ad:place');
