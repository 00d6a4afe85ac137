// Acts that look for something: what is looked for, and where.
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context, Draft } from '../draft.ts';
import { phraseOfToken } from '../draft.ts';
import { descriptionOf, hasOr, labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { objectPhrase } from './activate.ts';
import { fieldPhrase, inside, placeOf, placesOf } from './places.ts';

/** "Search for X": what is looked for, and where; in "Search A for X", A is where. One verb for both ("搜索并选择") clicks what is found. */
export const readSearch = (context: Context): Draft[] => {
  const sought = context.clause.phrases.find(({ role, tokens }) => role === 'for' && tokens.length > 0);
  const whole = objectPhrase(context);
  const own =
    foldWord(context.clause.verb?.text ?? '')
      .split(' ')
      .at(-1) ?? '';
  const isBare = !(context.file.adpositions.for ?? []).includes(own);
  const object = whole?.role === 'object' && sought && isBare ? sought : whole;
  const label = labelsOf(object, context.file)[0]?.phrase ?? descriptionOf(object);
  return [
    {
      do: 'search',
      ...(label ? { query: label } : {}),
      span: context.clause.span,
      ...inside([
        ...(whole !== object && whole ? [placeOf(whole, context.text)] : []),
        ...placesOf(context, [object, whole]),
      ]),
    },
    ...(label?.mark && is(context.clause.verb, 'verb:click')
      ? [{ do: 'click' as const, label, span: context.clause.span }]
      : []),
  ];
};

/** "type **A** or **B** in the search box": one act for each text that may be looked for; undefined where there is but one. */
export const readSought = (context: Context, object: NounPhrase | undefined): Draft[] | undefined => {
  const field = fieldPhrase(context);
  const texts = object?.tokens.filter(({ kind }) => kind === 'label') ?? [];
  if (texts.length < 2 || !hasOr(object) || roleOf(field) !== 'searchbox') return undefined;
  const where = { ...inside(placesOf(context, [field, object])), span: context.clause.span };
  return texts.map((text) => ({ do: 'search', query: phraseOfToken(text), ...where, or: 0 }));
};
