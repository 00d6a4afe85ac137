// Dragging: what is taken, and where it goes.
import type { Context, Draft } from '../draft.ts';
import { phraseOfTokens } from '../draft.ts';
import { bareNoun, labelsOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
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
  // "drag it onto the page": what is dragged was told before, and the rest says where
  const isTold =
    object?.role === 'to' || (context.file.writing.imperative === 'position' && object?.role === 'place');
  const drafts: Draft[] =
    !isTold && (labelsOf(object, context.file).length > 0 || !plain)
      ? readActivation(context, 'drag')
      : [{ do: 'drag', ...(plain && !isTold ? { label: plain } : {}), span }];
  return drafts.map((draft) =>
    to.length > 0 && draft.do === 'drag' ? { ...draft, in: [...(draft.in ?? []), ...to] } : draft,
  );
};
