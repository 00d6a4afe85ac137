// What is typed into a field, where the sentence says it: set in code or quotes, marked beside the field's name, or bare.
import type { NounPhrase } from '../clause.ts';
import type { Context, DraftPhrase } from '../draft.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import { roleOf } from '../targets.ts';
import { is } from '../tokens.ts';
import { toldApart } from './field-names.ts';

/** Typed text is set in code or quotes, or marked at all where the field is named beside it. */
export const valueOf = (object: NounPhrase | undefined, hasField: boolean): DraftPhrase | undefined => {
  const token = object?.tokens.find(
    (candidate) =>
      candidate.kind === 'label' && (hasField || candidate.mark === 'code' || candidate.mark === 'quote'),
  );
  return token ? phraseOfToken(token) : undefined;
};

/** "im Feld **Ort** `Riga` eingeben": what is set in code or quotes beside the field's name is typed, whatever its case. */
export const typedBeside = (
  { clause, text }: Context,
  label: DraftPhrase | undefined,
): DraftPhrase | undefined => {
  const token = [...clause.phrases, ...clause.places]
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

const isTyped = (text: string): boolean => /^\p{Lu}/u.test(text) || /[\p{L}\d][./\\:%][\p{L}\d]/u.test(text);
