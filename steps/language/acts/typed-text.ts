// What is typed into a field, where the sentence says it: set in code or quotes, marked beside the field's name, or bare.
import type { NounPhrase } from '../clauses/clause.ts';
import { isDeterminer } from '../phrases/around-names.ts';
import type { Context, Draft, DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { fieldNames, toldApart } from './field-names.ts';
import { inside, placesOf } from './places.ts';
import { isTypedNoun } from './typed-nouns.ts';

/** Typed text is set in code or quotes, or marked at all where the field is named beside it. */
export const valueOf = (object: NounPhrase | undefined, hasField: boolean): DraftPhrase | undefined => {
  const token = object?.tokens.find(
    (candidate) =>
      candidate.kind === 'label' && (hasField || candidate.mark === 'code' || candidate.mark === 'quote'),
  );
  const only = object?.tokens.length === 1 ? object.tokens.find(isNumber) : undefined;
  const typed = token ?? only;
  return typed ? phraseOfToken(typed) : undefined;
};

/** "enter 443": a number alone is typed as it stands. */
export const isNumber = ({ kind, text }: Token): boolean => kind === 'word' && /^\d[\d.,]*$/u.test(text);

/** "im Feld **Ort** `Riga` eingeben": what is set in code or quotes beside the field's name is typed, whatever its case. */
export const typedBeside = (
  { clause, text, file }: Context,
  label: DraftPhrase | undefined,
): DraftPhrase | undefined => {
  // where no blanks part words, quotes set names apart: in a place they hold no text to type; under a name, nowhere
  const quotesName = file.writing.words === 'unspaced';
  const beside = [...clause.phrases, ...clause.places];
  const holds = quotesName ? 'place' : 'under';
  const token = beside
    .filter(({ role }) => role !== holds)
    .flatMap(({ tokens }) => toldApart(tokens))
    .find(
      ({ kind, mark, start }) =>
        kind === 'label' &&
        (mark === 'code' || (mark === 'quote' && text.charAt(start - 1) !== '[')) &&
        start !== label?.start,
    );
  return token ? phraseOfToken(token) : undefined;
};

/** "type Harbour Desk in the box", "type x.ini": without article or marks, names and what no sentence holds are typed as they stand. */
export const bareText = (object: NounPhrase | undefined, field: NounPhrase): DraftPhrase | undefined => {
  const all = object?.role === 'object' ? object.tokens : [];
  const end = all.findIndex(({ kind }) => kind === 'sign');
  const tokens = end < 0 ? all : all.slice(0, end);
  const isPlain = tokens.length > 0 && tokens.every(({ kind, text }) => kind === 'word' && isTyped(text));
  const runsWord = roleOf(field) === 'searchbox' && tokens.length === 1 && is(tokens[0], 'verb:command');
  return isPlain || runsWord ? phraseOfTokens(tokens) : undefined;
};

/** "type Nordic Harbour in the text box": several words of a name, with no article, are typed; one may be what the field is called. */
export const isNameTyped = (object: NounPhrase | undefined, field: NounPhrase | undefined): boolean =>
  field !== undefined && (object?.tokens.length ?? 0) > 1 && bareText(object, field) !== undefined;

/** "Under **Name** enter: **Wren**": behind a colon, one marked text goes into the field that is named before it. */
export const readBehindColon = (
  context: Context,
  governed: NounPhrase | undefined,
  held: NounPhrase | undefined,
): Draft[] | undefined => {
  const { clause, text, file } = context;
  const value = clause.phrases.flatMap(({ tokens }) => tokens).findLast(({ kind }) => kind === 'label');
  if (value?.mark !== 'strong' || !/[:：]\s*$/u.test(text.slice(0, value.start))) return undefined;
  const named = [...clause.places, ...clause.phrases].find(
    (phrase) =>
      (phrase === held || phrase.role === 'under' || phrase.role === 'for') && !phrase.tokens.includes(value),
  );
  const label = labelsOf(named, file)[0];
  if (!label || label.plain) return undefined;
  const where = inside(placesOf(context, [governed, named]));
  return [{ do: 'fill', label: label.phrase, value: phraseOfToken(value), span: clause.span, ...where }];
};

const isTyped = (text: string): boolean =>
  /^\p{Lu}/u.test(text) || /[\p{L}\d][./\\:%][\p{L}\d]/u.test(text) || /^\d+$/u.test(text);

/** "For the name and title, type **A**", "For Name, type a boat": fields that are told by nouns of what is typed, before what goes into each. */
export const givenFor = ({ clause, file }: Context): Draft[] | undefined => {
  const [object, ...others] = clause.phrases;
  const given = object?.role === 'object' ? object.tokens : [];
  const [only, ...more] = given;
  const isText = more.length === 0 && (only?.kind === 'label' || /^\d/u.test(only?.text ?? ''));
  const held = clause.places.find(({ role, tokens }) => role === 'for' && tellsTyped(tokens, file));
  if (others.length > 0 || !held || given.length === 0) return undefined;
  const names = given.some((token) => token.kind !== 'word' || isTypedNoun(token, file));
  if (!isText && (names || is(held.tokens[0], 'word:article'))) return undefined;
  const value = isText && only ? { value: phraseOfToken(only) } : {};
  return fieldNames(held, file).map((label) => ({ do: 'fill', label, ...value, span: clause.span }));
};

/** "the name and title", "Boat name": nouns of what is typed, and what says which. */
const tellsTyped = (tokens: readonly Token[], file: LexiconFile): boolean =>
  tokens.every(
    (token) =>
      token.kind === 'word' &&
      (isDeterminer(token) ||
        isJoint(token) ||
        isTypedNoun(token, file) ||
        (/^\p{Lu}/u.test(token.text) && tokens.slice(-1).some((last) => isTypedNoun(last, file)))),
  );

const isJoint = (token: Token): boolean => is(token, 'word:and') || is(token, 'word:or');

/** "type **tide /reset**": what is typed nowhere on the screen, with the options of a command, goes into a shell. */
export const typesCommand = ({ clause }: Context): boolean =>
  clause.places.length === 0 &&
  clause.phrases.length === 1 &&
  clause.phrases.every(
    ({ tokens }) =>
      tokens.length === 1 &&
      /^[\w.-]+\s+[/-]{1,2}\p{L}+/u.test(tokens[0]?.kind === 'label' ? tokens[0].text : ''),
  );
