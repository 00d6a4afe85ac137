// Names that no marks show: told by their capitals, an icon word, or the noun before them.
import {
  addsThing,
  isAround,
  isDeterminer,
  kindJoined,
  startsUpper,
  trimSmall,
  withoutEnds,
} from './around-names.ts';
import type { DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import { drawnName } from './drawn-names.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { isAct } from '../clauses/scanner.ts';
import { is, isAny, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** "the Sent folder or the Drafts folder", "the Sent or Drafts folder"; a conjunction within a name parts nothing. */
export const plainItems = (tokens: readonly Token[]): (readonly Token[])[] => {
  const joint = tokens.findIndex(
    (token, at) =>
      (is(token, 'word:and') || is(token, 'word:or')) &&
      ((isDeterminer(tokens[at + 1]) &&
        (isKind(tokens[at - 1]) || (isCapital(tokens[at - 1]) && isCapital(tokens[at + 2])))) ||
        repeatsKind(tokens, at) ||
        namesTwo(tokens, at) ||
        namesOneKind(tokens, at)),
  );
  if (joint < 0) return [tokens];
  const shared = namesOneKind(tokens, joint) ? tokens.slice(-1) : [];
  return [[...tokens.slice(0, joint), ...shared], ...plainItems(tokens.slice(joint + 1))];
};

/** "the Sent or Drafts folder": two names of one word before the noun for both. */
const namesOneKind = (tokens: readonly Token[], or: number): boolean =>
  is(tokens[or], 'word:or') &&
  or === 2 &&
  tokens.length === 5 &&
  isDeterminer(tokens[0]) &&
  isCapital(tokens[1]) &&
  isCapital(tokens[3]) &&
  isOf(tokens[4], 'role:');

/** "mappen Hamn eller mappen Kaj": the noun for both stands before each. */
const repeatsKind = (tokens: readonly Token[], or: number): boolean =>
  or > 1 && isKind(tokens[0]) && tokens[0]?.text === tokens[or + 1]?.text;

/** "panelen Hamn eller Kaj": two names of one word behind the noun for both. */
const namesTwo = (tokens: readonly Token[], or: number): boolean =>
  is(tokens[or], 'word:or') &&
  or === 2 &&
  tokens.length === 4 &&
  isOf(tokens[0], 'role:') &&
  isCapital(tokens[1]) &&
  isCapital(tokens[3]);

const isKind = (token: Token | undefined): boolean =>
  isOf(token, 'role:') || is(token, 'region') || is(token, 'part');

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

/** A name without marks: capitalised words after the verb or between article and role noun, or the words of an icon. */
export const plainName = (tokens: readonly Token[], file: LexiconFile): DraftPhrase | undefined => {
  const icon = tokens.find((token) => is(token, 'icon'));
  if (icon) return phraseOfToken(icon);
  const drawn = drawnName(tokens, file) ?? signName(tokens);
  if (drawn) return drawn;
  if (file.writing.capitals === 'nouns') return nameAfterNoun(tokens) ?? nameBeforeSeam(tokens, file);
  if (file.writing.words === 'unspaced') return latinName(tokens) ?? deedName(tokens);
  if (file.writing.capitals !== 'names') return undefined;
  const seamed = file.writing.modifiers === 'before' ? nameBeforeSeam(tokens, file) : undefined;
  if (seamed) return seamed;
  const unlike = pluralName(tokens, file);
  if (unlike) return unlike;
  const relative = tokens.findIndex(
    (token) =>
      (is(token, 'word:relative') || (is(token, 'word:modal') && token.text.includes(' '))) &&
      !startsUpper(token, file),
  );
  const noun = relative < 0 ? tokens : tokens.slice(0, relative);
  const first = noun.find(
    (token, at) =>
      !(isAround(token) && (!startsUpper(token, file) || (at === 0 && isCaseOfKind(token, noun[1], file)))),
  );
  if (!first || !startsUpper(first, file) || noun.some((token) => is(token, 'word:possessive')))
    return undefined;
  const kind = kindJoined(first.text);
  if (kind !== first.text && file.files.includes(foldWord(kind))) return undefined;
  if (noun.some(({ text }, at) => /['’]s$/u.test(text) && /^\p{Ll}/u.test(noun[at + 1]?.text ?? '')))
    return undefined;
  const from = noun.indexOf(first);
  const determined = from > 0;
  const named = noun.slice(0, from).some((token) => isOf(token, 'role:'));
  const owned = withoutOwner(noun.slice(from));
  const whole = (named && endsInKind(owned)) || (!determined && addsThing(owned));
  const rest = whole ? [...owned] : withoutEnds(owned, file);
  const until = rest.findIndex((token) => !startsUpper(token, file));
  // "Seçtiğiniz tekneyi": where the verb comes last, the first word of a sentence may be any noun
  if (!determined) return file.writing.verb === 'last' && until > 0 ? undefined : phraseOfTokens(rest);
  const roleAfter = noun.slice(from + rest.length).some((token) => isOf(token, 'role:'));
  const roleBefore = noun
    .slice(0, from)
    .some((token) => isOf(token, 'role:') || is(token, 'region') || is(token, 'part'));
  const isTitle =
    until < 0 &&
    rest.length > 1 &&
    rest.every((token) => !isAround(token)) &&
    // "the Mail Contact you created": one of several
    !tellsOfReader(tokens[relative], file);
  return roleBefore || roleAfter || isTitle ? phraseOfTokens(rest) : undefined;
};

/** "Lodziņā Atvērt", "Vienumu Krasts": the kind of a control in the case that makes it a place, or at the head of the text, where its capital says nothing. */
const isCaseOfKind = (token: Token, next: Token | undefined, file: LexiconFile): boolean =>
  (is(token, 'place') || (token.start === 0 && file.writing.imperative === 'form')) &&
  isOf(token, 'role:') &&
  // "Satırı seçin": where the verb comes last, any noun begins a text
  (startsUpper(next, file) || (file.writing.verb === 'last' && next === undefined));

/** "mapi Senie vienumi": behind the kind of a control, a further kind ends the name. */
const endsInKind = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 &&
  tokens.every(({ kind }) => kind === 'word') &&
  isOf(tokens.at(-1), 'role:') &&
  !is(tokens.at(-1), 'region');

/** "le dossier cartes marines": a plural behind the kind of one control agrees with nothing, and begins its name. */
const pluralName = (tokens: readonly Token[], file: LexiconFile): DraftPhrase | undefined => {
  const [kind, ...rest] = tokens.filter((token) => !isDeterminer(token));
  if (file.writing.modifiers === 'before') return nameBehindControl(kind, trimSmall(rest));
  const { plurals } = file;
  if (plurals.length === 0) return undefined;
  const isPlural = (token: Token | undefined): boolean =>
    plurals.some((ending) => token?.text.endsWith(ending));
  const isOne = isOf(kind, 'role:') && !isPlural(kind) && /^\p{Ll}/u.test(rest[0]?.text ?? '');
  const plain = rest.every(
    ({ kind: sort, tags, text }) => sort === 'word' && tags.length === 0 && text.length > 3,
  );
  return isOne && plain && isPlural(rest[0]) && rest.length < 4 ? phraseOfTokens(rest) : undefined;
};

const controls = ['role:button', 'role:icon', 'role:tab', 'role:link', 'role:checkbox'];

/** "fliken brygga": where all that tells of a noun stands before it, words behind the kind of a control are its name. */
const nameBehindControl = (kind: Token | undefined, rest: readonly Token[]): DraftPhrase | undefined => {
  const isKindOnly = isAny(kind, controls) && /^\p{Ll}/u.test(kind?.text ?? '');
  const isPlain = rest.every(
    ({ kind: sort, tags, text }) =>
      sort === 'word' && tags.every((tag) => tag === 'region') && /^\p{Ll}{3,}/u.test(text),
  );
  return isKindOnly && isPlain && rest.length > 0 && rest.length < 4 ? phraseOfTokens(rest) : undefined;
};

/** "scheda Mappa del portale di Nordhafen": the place that a name belongs to is no part of it. */
const withoutOwner = (tokens: readonly Token[]): readonly Token[] => {
  const of = tokens.findIndex(
    (token, at) =>
      at > 0 && is(token, 'word:of') && (is(tokens[at + 1], 'region') || is(tokens[at + 1], 'part')),
  );
  const place = tokens[of + 1];
  return of > 0 && /^\p{Ll}/u.test(place?.text ?? '') && /^\p{Ll}/u.test(tokens[of]?.text ?? '')
    ? tokens.slice(0, of)
    : tokens;
};

const tellsOfReader = (relative: Token | undefined, { words }: LexiconFile): boolean =>
  relative !== undefined && (words.pronoun ?? []).includes(relative.text.split(' ')[0] ?? '');

/** "关闭 Microsoft Teams": among signs of another script, Latin words with a capital are a name. */
const latinName = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const words = tokens.filter((token) => !isAround(token));
  const [first] = words;
  const isName = words.every(({ text }) => /^[\p{sc=Latin}\d.+&-]+$/u.test(text));
  return first && isName && /^\p{Lu}\p{Ll}/u.test(first.text) ? phraseOfTokens(words) : undefined;
};

/** "选择保存": where no blanks part words, a verb alone names what the control does. */
const deedName = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const [deed, ...more] = tokens.filter(({ kind }) => kind !== 'sign');
  return deed && isAct(deed) && more.length === 0 ? phraseOfToken(deed) : undefined;
};

/** "select + to add": a plus alone is what stands on the control. */
const signName = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const [only, ...more] = tokens.filter((token) => !isAround(token));
  return only?.text === '+' && more.length === 0 ? phraseOfToken(only) : undefined;
};

/** "das Hafen-Symbol": the name before the hyphen that ties it to the kind of its control. */
const nameBeforeSeam = (tokens: readonly Token[], { roles }: LexiconFile): DraftPhrase | undefined => {
  const [noun, ...more] = trimSmall(tokens.filter((token) => !isDeterminer(token)));
  const seam = noun?.text.lastIndexOf('-') ?? -1;
  const kind = foldWord(noun?.text.slice(seam + 1) ?? '');
  const isControl = ['icon', 'button', 'tab', 'link', 'tile', 'menu'] as const;
  // "die Dropdown-Schaltfläche": of two kinds of controls, neither is a name
  const isList = roles.list?.includes(foldWord(noun?.text.slice(0, Math.max(0, seam)) ?? ''));
  const names = !isList && isControl.some((role) => roles[role]?.includes(kind));
  return noun && more.length === 0 && seam > 0 && names && isCapital(noun)
    ? { ...phraseOfToken(noun), end: noun.start + seam, text: noun.text.slice(0, seam) }
    : undefined;
};

/** "Wählen Sie Papierkorb aus": a noun that no article, adjective or other word stands before is a name. */
const isBareName = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length < 4 &&
  tokens.every(
    (token, at) =>
      (token.kind === 'word' && isCapital(token) && token.tags.every((tag) => tag.startsWith('verb:'))) ||
      (at === 1 && tokens.length === 3 && (is(token, 'word:and') || is(token, 'word:of'))),
  );

/** Where every noun has a capital letter, a name is told by the noun before it: "die Schaltfläche Weiter". */
const nameAfterNoun = (tokens: readonly Token[]): DraftPhrase | undefined => {
  const at = tokens.findIndex((token) => !isDeterminer(token));
  const noun = tokens[at];
  // "auf OK": no noun is written in capitals throughout
  if (noun && tokens.length === 1 && noun.kind === 'word' && /^\p{Lu}{2,}$/u.test(noun.text))
    return phraseOfTokens(tokens);
  if (at === 0 && (isDeedOnScreen(tokens) || isBareName(trimSmall(tokens))))
    return phraseOfTokens(trimSmall(tokens));
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

/** "Wählen Sie Hinzufügen aus", "auf Karte jetzt laden": an infinitive without an article names what it does. */
const isDeedOnScreen = (tokens: readonly Token[]): boolean => {
  const words = trimSmall(tokens);
  const [noun, last] = [words[0], words.at(-1)];
  const isInfinitive = /(?:e|l|r)n$/u.test(last?.text ?? '') && !is(last, 'word:relative');
  return (
    isCapital(noun) &&
    isInfinitive &&
    words.every((token) => token.kind === 'word' && !is(token, 'word:and') && !is(token, 'word:or')) &&
    (words.length === 1 ? is(noun, 'deed') : /^\p{Ll}/u.test(last?.text ?? ''))
  );
};
