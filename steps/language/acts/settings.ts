// Several settings under one verb.
import { isDeterminer } from '../phrases/around-names.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context, Draft, DraftPhrase } from '../draft.ts';
import { isComma } from '../clauses/scanner.ts';
import { bareNoun, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import { isMarked } from './entries.ts';
import { inside, placesOf } from './places.ts';

/** "**A** to **B** and **C** to **D**": each marked object with its new state. */
export const settingsOf = (phrases: readonly NounPhrase[]): (readonly NounPhrase[])[] => {
  const paired = phrases.every(({ role, opener }, at) =>
    at % 2 === 0 ? role === 'object' : role === 'to' || is(opener, 'ad:to'),
  );
  const pairs = phrases.flatMap((phrase, at) =>
    at % 2 === 0 ? [[phrase, ...phrases.slice(at + 1, at + 2)]] : [],
  );
  return paired &&
    pairs.length > 1 &&
    phrases.every(
      ({ tokens }, at) =>
        (at % 2 === 0 && isDeterminer(tokens[0])) || tokens.some(({ kind }) => kind === 'label'),
    )
    ? pairs
    : [phrases];
};

/** "Select Source as **Attribute**": what is chosen for a field that plain words name. */
export const givenAs = ({ clause, file }: Context): boolean => {
  const [field, value, ...more] = clause.phrases;
  const isPlain =
    field?.role === 'object' &&
    field.tokens.every((token) => token.kind === 'word') &&
    roleOf(field) === undefined;
  const isValue = value?.role === 'to' && value.tokens.length === 1 && value.tokens[0]?.mark === 'strong';
  return file.writing.imperative === 'position' && more.length === 0 && isPlain && isValue;
};

/** "from **A** or **B**": what was set before. */
export const isFormer = ({ role, tokens }: NounPhrase): boolean =>
  role === 'from' &&
  tokens.some(({ kind }) => kind === 'label') &&
  tokens.every((token) => token.kind === 'label' || is(token, 'word:or') || isComma(token));

type Given = {
  held: NounPhrase | undefined;
  from: DraftPhrase | undefined;
  to: NounPhrase | undefined;
};

/** "将**语言**设为英语", "将语言设为英语": what stands behind the verb is no field, but what the field before it is given. */
export const givenPlainly = (context: Context, { held, from, to }: Given): Draft[] | undefined => {
  if (!held || !from || !to || !is(held.tokens[0], 'word:object')) return undefined;
  const where = { span: context.clause.span, ...inside(placesOf(context, [held, to])) };
  if (!isMarked(held)) return [{ do: 'fill', label: from, ...where }];
  const option = to.tokens.some((token) => is(token, 'word:relativeEnd')) ? undefined : bareNoun(to.tokens);
  return [{ do: 'choose', ...(option ? { label: option } : {}), from, ...where }];
};
