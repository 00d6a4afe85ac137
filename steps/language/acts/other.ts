// Acts for which the screen may have no one control: what is changed, named, or done to a thing.
import type { NounPhrase } from '../clauses/clause.ts';
import { phraseOfToken } from '../draft.ts';
import type { Context, Draft } from '../draft.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { isDeterminer, trimSmall } from '../phrases/around-names.ts';
import { labelsOf, roleOf } from '../phrases/targets.ts';
import { is, isState } from '../tokens/tokens.ts';
import { objectPhrase, readActivation, readPath } from './activate.ts';
import { readFill, readSet } from './enter.ts';
import { furtherArticle } from './addresses.ts';
import { isLabelOnly } from './places.ts';
import { readToggle } from './toggle.ts';
import { isTypedNoun } from './typed-nouns.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { outside } from './outside.ts';
import { readFind, readManual } from './tell.ts';

export const readOther = (context: Context): Draft[] =>
  choosesNamed(context) ? readActivation(context, 'click') : readUnlike(context);

/** "Choose to **Create** a boat": a verb of clicking before a marked name clicks it, whatever follows. */
const choosesNamed = ({ clause, file }: Context): boolean => {
  const [verb, ...more] = foldWord(clause.verb?.text ?? '').split(' ');
  const first = clause.phrases.find(({ role }) => role === 'object')?.tokens[0];
  return (
    more.length === 1 &&
    (file.verbs.click ?? []).includes(verb ?? '') &&
    first?.mark === 'strong' &&
    /^\p{Lu}/u.test(first.text)
  );
};

const readUnlike = (context: Context): Draft[] =>
  movesSwitch(context) ? readToggle(context, undefined) : readUnnamed(context);

/** "Move the **A** slider to off": whatever the verb, a named switch is brought into a state. */
const movesSwitch = (context: Context): boolean => {
  const object = objectPhrase(context);
  return (
    roleOf(object) === 'switch' &&
    labelsOf(object, context.file).length > 0 &&
    context.clause.phrases.some(({ role, tokens }) => role === 'to' && tokens.some(isState))
  );
};

const readUnnamed = (context: Context): Draft[] => [
  ...readOrigin(context),
  ...readFind(context),
  ...readManual(context, outside(context) ? 'device' : 'other'),
];

/** "Enter your name"; "paste the file into the **Old** folder" puts it there, and types nothing. */
export const readGiven = (context: Context): Draft[] => {
  const folder = context.clause.phrases.find(
    (phrase) => ['to', 'place'].includes(phrase.role) && roleOf(phrase) === 'folder',
  );
  const object = objectPhrase(context);
  // "skriv namnet på mappen": what is typed may be of a folder
  const isNoun = context.file.typed.includes(foldWord(object?.tokens.at(-1)?.text ?? ''));
  const isTyped =
    object !== folder && (isNoun || (object?.tokens.some(({ kind }) => kind === 'label') ?? false));
  return folder && !isTyped ? readOther(context) : readFill(context);
};

/** "Change **A** to **B**", "Replace the title with `X`" give a new state; "change your password" names no control. */
export const readChange = (context: Context): Draft[] => {
  const { clause, file } = context;
  const object = objectPhrase(context);
  const given = clause.phrases.find(
    (phrase) => (phrase !== object || phrase.role === 'to') && givesState(phrase, file),
  );
  if (!given && is(clause.verb, 'verb:other') && file.writing.imperative === 'position')
    return editsField(object, file) ? readFill(context) : readOther(context);
  if (!given && roleOf(object) === 'list' && labelsOf(object, file).some(({ plain }) => !plain))
    return readActivation(choosingFrom(context, object), 'click');
  if (!given && (isOwnField(clause.phrases, object) || roleOf(object) === 'field')) return readFill(context);
  if (!given) return readPath(context, object) ?? readOther(context);
  const phrases = clause.phrases.map((phrase) =>
    phrase === given ? { ...phrase, role: 'to' as const } : phrase,
  );
  return readSet({ ...context, clause: { ...clause, phrases } });
};

/** "Edit the **Crew** field", not "Edit the **Crew** policy": what may be a thing with parts of its own is entered anew where it is called a field. */
const editsField = (object: NounPhrase | undefined, file: LexiconFile): boolean =>
  roleOf(object) === 'field' && labelsOf(object, file).length > 0;

/** "Change the **Role** list": something else is chosen from it. */
const choosingFrom = (context: Context, list: NounPhrase | undefined): Context => ({
  ...context,
  clause: {
    ...context.clause,
    phrases: context.clause.phrases.map((one) => (one === list ? { ...one, role: 'from' } : one)),
  },
});

/** "Change your **Name**", "the **Name**": what is marked by itself is a field to fill anew; a place beside it only tells where. */
const isOwnField = (phrases: readonly NounPhrase[], object: NounPhrase | undefined): boolean =>
  phrases.length === 1 &&
  isDeterminer(object?.tokens[0]) &&
  object?.tokens.length !== 1 &&
  (object?.tokens.slice(1) ?? []).every(({ mark, url }) => mark === 'strong' && !url);

/** What a thing is changed to, or replaced with; a link tells where more is said. */
const givesState = (phrase: NounPhrase, file: LexiconFile): boolean => {
  const state = labelsOf(phrase, file)[0];
  if (!state || state.plain || state.url) return false;
  return (
    phrase.role === 'to' || ((phrase.role === 'via' || is(phrase.opener, 'ad:to')) && isLabelOnly(phrase))
  );
};

/** "Add a title", "Complete the fields" enter what is typed; "Add the boat" names no control. */
export const readAddition = (context: Context): Draft[] => {
  const { phrases } = context.clause;
  const object = phrases.find(({ role }) => role === 'object') ?? phrases[0];
  const nouns = trimSmall(object?.tokens.filter((token) => token.kind === 'word') ?? []);
  const isLast = context.file.writing.adpositions === 'after';
  const end = nouns.findIndex(
    (token) =>
      (!isLast && is(token, 'word:of')) ||
      is(token, 'word:relative') ||
      (context.file.writing.words === 'spaced' && (is(token, 'word:and') || is(token, 'word:or'))),
  );
  const noun = nouns.at(end < 0 ? -1 : end - 1);
  const isMarked = object?.tokens.some(({ kind }) => kind === 'label') ?? true;
  // "Add a **Name** and optional **Description**": marked words that are nouns of what is typed name their fields
  const names = object?.tokens.filter(({ kind }) => kind === 'label') ?? [];
  const areTyped =
    (isDeterminer(object?.tokens[0]) || !context.clause.verb) &&
    names.length > 0 &&
    names.every((name) => name.mark === 'strong' && !name.url && isTypedNoun(name, context.file));
  const isJoined =
    context.file.writing.imperative === 'position' &&
    context.clause.phrases.some((phrase) => phrase.role === 'to' && describesThing(phrase));
  const isEntry =
    object?.role === 'object' &&
    !isMarked &&
    !isJoined &&
    ((noun && isTypedNoun(noun, context.file)) || is(noun, 'role:field'));
  const field = fieldGivenBelow(phrases);
  if (field) return readFill({ ...context, clause: { ...context.clause, phrases: [field] } });
  // "fügen Sie ihn in das Feld **A** ein": what was spoken of before is entered where a field is named
  const isPut = object?.role === 'place' && roleOf(object) === 'field' && isMarked;
  return isEntry || isPut || (areTyped && !isJoined)
    ? readFill(context)
    : (readPath(context, objectPhrase(context)) ?? readOther(context));
};

/** "Add the following to **A**": what is shown below goes into the field. */
const fieldGivenBelow = ([shown, field, ...more]: readonly NounPhrase[]): NounPhrase | undefined => {
  const isShown = shown?.tokens.every((token) => is(token, 'word:article')) ?? false;
  const isField =
    field?.role === 'to' &&
    field.tokens.some(({ mark }) => mark === 'strong') &&
    (isLabelOnly(field) || roleOf(field) === 'field');
  return isShown && isField && more.length === 0 ? { ...field, role: 'object' } : undefined;
};

/** "Add the code to the fee": what is added joins another thing, and enters no field. */
const describesThing = (phrase: NounPhrase): boolean =>
  isDeterminer(phrase.tokens[0]) &&
  roleOf(phrase) === undefined &&
  !phrase.tokens.some((token) => token.kind === 'label' || is(token, 'region') || is(token, 'part'));

/** "Name the group `X`": a name is entered; what is named is no field. */
export const readNaming = ({ clause, file }: Context): Draft[] => {
  const value = clause.phrases.flatMap((phrase) => labelsOf(phrase, file)).find(({ plain }) => !plain);
  return [{ do: 'fill', ...(value ? { value: value.phrase } : {}), span: clause.span }];
};

/** "Download X from the [site](url)": the act begins at the linked place. */
const readOrigin = (context: Context): Draft[] => {
  const link = context.clause.phrases
    .filter((phrase) => phrase.role === 'from')
    .flatMap((phrase) => phrase.tokens)
    .find(({ url, text }) => url && !furtherArticle.test(url) && !/^\p{Ll}+(?:\s\p{Ll}+)+$/u.test(text));
  return link?.url
    ? [{ do: 'goto', where: phraseOfToken(link), url: link.url, span: context.clause.span }]
    : [];
};
