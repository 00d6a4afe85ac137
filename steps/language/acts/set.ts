// "set" and its like: a named control is given a state or a value, what has no name is no act on the screen.
import type { Context, Draft } from '../draft.ts';
import { isChosenByReader } from '../phrases/targets.ts';
import { is, isState } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { objectPhrase, readPath } from './activate.ts';
import { readSet } from './enter.ts';
import { readOther } from './other.ts';

/** Reads what a verb of setting asks for. */
export const readSetting = (context: Context): Draft[] =>
  configuresUnnamed(context) || setsChosen(context)
    ? readOther(context)
    : (pathSet(context) ?? setsThing(context) ?? readSet(context));

/** "Configure the updates": a verb that sets a named control asks for no act on the screen where none is named. */
const configuresUnnamed = (context: Context): boolean =>
  is(context.clause.verb, 'verb:other') &&
  ![...context.clause.phrases, ...context.clause.places].some(
    ({ role, tokens }) =>
      ['object', 'to'].includes(role) &&
      tokens.some((token) => token.kind === 'label' || token.kind === 'arrow' || isState(token)),
  );

/** "Set any other options you want": what the reader chooses has no name. */
const setsChosen = (context: Context): boolean => {
  const { clause, file } = context;
  const [object, ...more] = clause.phrases;
  return (
    object?.role === 'object' &&
    more.every(({ role, tokens }) => role === 'for' && tokens.every(({ kind }) => kind !== 'label')) &&
    !object.tokens.some(({ kind }) => kind === 'label') &&
    (isChosenByReader(object, file) || isOffered(context))
  );
};

/** "You can set several options": what may be set is told of, and asked of nobody. */
const isOffered = ({ clause, file, text }: Context): boolean => {
  const words = foldWord(text.slice(clause.span.start, clause.verb?.start)).split(' ');
  return clause.optional && words.some((word) => (file.words.pronoun ?? []).includes(word));
};

/** "Set an alarm: **A** > **B**": the path that leads to it. */
const pathSet = (context: Context): Draft[] | undefined =>
  context.clause.phrases.some(({ role }) => role !== 'object')
    ? undefined
    : readPath(context, objectPhrase(context));

/** "Put it back in": what has no name and is given no state is no field. */
const setsThing = (context: Context): Draft[] | undefined =>
  context.clause.phrases.length > 0 &&
  context.clause.phrases.every(({ tokens }) => tokens.every((token) => is(token, 'word:pronoun')))
    ? readOther(context)
    : undefined;
