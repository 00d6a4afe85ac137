// Dragging: what is taken, and where it goes.
import type { Context, Draft } from '../draft.ts';
import { phraseOfTokens } from '../draft.ts';
import { bareNoun, labelsOf } from '../targets.ts';
import { is } from '../tokens.ts';
import { objectPhrase, readActivation } from './activate.ts';

/** "Drag rows to the chart": what is dragged is named, marked or not; where it goes is the last place. */
export const readDrag = (context: Context): Draft[] => {
  const object = objectPhrase(context);
  const plain =
    object && !object.tokens.every((token) => is(token, 'word:pronoun'))
      ? bareNoun(object.tokens)
      : undefined;
  const to = context.clause.phrases
    .filter((phrase) => phrase.role === 'to' && phrase.tokens.length > 0)
    .map((phrase) => labelsOf(phrase, context.file)[0]?.phrase ?? phraseOfTokens(phrase.tokens));
  const span = context.clause.span;
  const drafts: Draft[] =
    object?.role !== 'to' && (labelsOf(object, context.file).length > 0 || !plain)
      ? readActivation(context, 'drag')
      : [{ do: 'drag', ...(plain && object?.role !== 'to' ? { label: plain } : {}), span }];
  return drafts.map((draft) =>
    to.length > 0 && draft.do === 'drag' ? { ...draft, in: [...(draft.in ?? []), ...to] } : draft,
  );
};
