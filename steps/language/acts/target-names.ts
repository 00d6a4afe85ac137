// The names that the object of a click bears, by which its control is found.
import type { ActionKind } from '../../model/action.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import { furtherArticle } from './addresses.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { labelsOf, roleOf } from '../phrases/targets.ts';
import type { Named } from '../phrases/targets.ts';
import { changed, is, isAny, isOf, unmarked } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** Takes the phrase that `asked` acts on; gives its names in order, none where it is only described. */
export const namesOf = (context: Context, object: NounPhrase | undefined, asked: ActionKind): Named[] =>
  tellsOfLabel(object, context.file) || isToldElsewhere(object) || isHeld(object)
    ? []
    : (nameBeside(object, context.file) ??
      bareVerb(object, asked, context.file) ??
      boxName(context, object) ??
      labelsOf(linkedTo(context, object), context.file));

/** "选择具有“海图”模板的船", "选择用于“海图”的船": a name in the clause that tells of the noun behind it, and no name of the noun. */
const isHeld = (object: NounPhrase | undefined): boolean => {
  const tokens = object?.tokens ?? [];
  const tie = tokens.findLastIndex((token) => is(token, 'word:genitive') && is(token, 'word:relativeEnd'));
  const label = tokens.findIndex(({ kind }) => kind === 'label');
  const [first, ...rest] = tokens.slice(0, Math.max(0, label));
  const noun = tokens.slice(tie + 1);
  if (!first || tie < label || noun.length === 0) return false;
  if (is(first, 'verb:have')) return true;
  const isThing = noun.every((token) => token.kind === 'word' && !isOf(token, 'role:') && !is(token, 'part'));
  const tells = [first, ...rest].some((token) => is(token, 'word:told'));
  return isThing && tells && ![first, ...rest].some((token) => is(token, 'word:naming'));
};

/** "“海图”类别旁边的箭头": behind the place of a name stands what is meant, unless it is a box or a field that has no other name. */
const nameBeside = (object: NounPhrase | undefined, file: LexiconFile): Named[] | undefined => {
  const tokens = object?.tokens ?? [];
  const label = tokens.findLastIndex(({ kind }) => kind === 'label');
  const tie = tokens.findIndex((token, at) => at > label && is(token, 'word:genitive'));
  const meant = tokens.slice(tie + 1);
  const stands = label >= 0 && tie > label && is(tokens[tie - 1], 'part') && meant.length > 0;
  const isNamed = meant.some((token) => isAny(token, nameless));
  if (!object || !stands || isNamed || tokens.slice(0, label).some(({ kind }) => kind === 'label'))
    return undefined;
  return labelsOf({ ...object, tokens: meant }, file);
};

/** Controls that are called by what stands beside them. */
const nameless = ['role:checkbox', 'role:radio', 'role:switch', 'role:field', 'role:option'];

/** "Markera kryssrutan kakor och spår": where all that tells of a noun stands before it, plain words behind a verb that ends in a box are its name. */
const boxName = ({ clause, file }: Context, object: NounPhrase | undefined): Named[] | undefined => {
  const verb = foldWord(clause.verb?.text ?? '');
  const isBox =
    file.writing.modifiers === 'before' && file.roles.checkbox?.some((box) => verb.endsWith(` ${box}`));
  const tokens = object?.role === 'object' ? object.tokens : [];
  const isPlain = tokens.every(
    ({ kind, tags, text }) =>
      kind === 'word' && /^\p{Ll}/u.test(text) && tags.every((tag) => tag === 'region' || tag === 'word:and'),
  );
  return isBox && isPlain && tokens.length > 0
    ? [{ phrase: phraseOfTokens(tokens), plain: true }]
    : undefined;
};

/** "Select a [default role](roles.md) or [custom role](custom.md)": links over plain nouns lead to where they are told of. */
const isToldElsewhere = (object: NounPhrase | undefined): boolean => {
  const labels = object?.tokens.filter(({ kind }) => kind === 'label') ?? [];
  const last = object?.tokens.findLastIndex(({ kind }) => kind === 'label') ?? -1;
  const isWhole = !is(object?.tokens[last + 1], 'word:of');
  return (
    labels.length > 0 &&
    is(object?.tokens[0], 'word:article') &&
    labels.every(
      ({ mark, url, text }) =>
        mark === 'link' && /^\p{Ll}/u.test(text) && (!isWhole || furtherArticle.test(url ?? '')),
    )
  );
};

/** "the job where the **Status** is **Done**": labels of a clause that tells of the noun, unless it says what the noun is called. */
export const tellsOfLabel = (object: NounPhrase | undefined, file: LexiconFile): boolean => {
  const tokens = object?.tokens ?? [];
  const label = tokens.findIndex(({ kind }) => kind === 'label');
  const told = tokens.findIndex((token, at) => at > 0 && is(token, 'word:relative'));
  if (file.words.naming === undefined || told < 0 || label < told) return false;
  const isNamed = tokens.slice(told, label).some((token) => is(token, 'word:naming'));
  const noun = tokens.slice(0, told);
  const isControl = noun.some(
    (token) => isOf(token, 'role:') && !is(token, 'role:folder') && !is(token, 'role:row'),
  );
  const says = noun.some(
    (token) => token.tags.length === 0 || isAny(token, ['role:folder', 'region', 'part']),
  );
  return !isNamed && !isControl && says;
};

/** "then click edit": a verb without article where a noun would stand is the name of a control. */
const bareVerb = (
  object: NounPhrase | undefined,
  asked: ActionKind,
  { writing }: LexiconFile,
): Named[] | undefined => {
  const [verb, ...more] = object?.tokens ?? [];
  const isName = asked === 'click' && writing.imperative === 'position' && object?.role === 'object';
  return isName && verb?.kind === 'word' && more.length === 0 && isOf(verb, 'verb:')
    ? [{ phrase: phraseOfToken(verb), plain: true }]
    : undefined;
};

/** "the link to **Settings**", "the icon for **Print**": a control that is only called by its kind has the name behind "to" or "for". */
export const linkedTo = ({ clause }: Context, object: NounPhrase | undefined): NounPhrase | undefined => {
  const plain = object?.tokens.every((token) => is(token, 'word:article') || isAny(token, calledByAim));
  const [name, ...more] = clause.phrases.filter(
    ({ role }) => role === 'to' || (role === 'for' && roleOf(object) !== 'option'),
  );
  return plain && object?.role === 'object' && name && more.length === 0 && name.tokens[0]?.mark === 'strong'
    ? name
    : object;
};

const calledByAim = ['role:link', 'role:button', 'role:tab', 'role:option', 'role:icon'];

/** "Click the **check box**": a mark over the kind of the control gives no name. */
export const withBox = (context: Context): Context => {
  const { clause, file } = context;
  const names = file.roles.checkbox ?? [];
  if (!clause.phrases.some(({ tokens }) => tokens.some((token) => isCalled(token, names)))) return context;
  const phrases = clause.phrases.map((phrase) => ({
    ...phrase,
    tokens: phrase.tokens.map((token) =>
      isCalled(token, names) ? changed(unmarked(token), { tags: ['role:checkbox'] }) : token,
    ),
  }));
  return { ...context, clause: { ...clause, phrases } };
};

const isCalled = ({ kind, text }: Token, names: readonly string[]): boolean =>
  kind === 'label' && names.includes(foldWord(text));
