// What is looked for, seen, waited for, or done outside the browser.
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context, Draft } from '../draft.ts';
import { descriptionOf, labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import { objectPhrase } from './activate.ts';
import { placesOf } from './places.ts';

const cmdlet = /^\p{Lu}\p{Ll}{2,}-\p{Lu}\w+/u;

export const readFind = (context: Context): Draft[] => {
  const object = objectPhrase(context);
  const what = isPronoun(object) ? undefined : descriptionOf(object);
  const places = placesOf(context, [object]);
  return what
    ? [{ do: 'find', what, span: context.clause.span, ...(places.length > 0 ? { in: places } : {}) }]
    : [];
};

/** "Store it somewhere safe": what was told before is not looked for again. */
const isPronoun = (phrase: NounPhrase | undefined): boolean => is(phrase?.tokens[0], 'word:pronoun');

/** "you'll see **X**" expects X; "the page opens" expects what the clause says. */
export const readExpect = (context: Context): Draft[] => {
  const { clause, file } = context;
  const object = clause.phrases[0];
  const label = object?.tokens.find((token) => token.kind === 'label');
  const base = { do: 'expect' as const, span: clause.span };
  if (is(clause.verb, 'verb:see') && label) {
    const named = labelsOf(object, file)[0];
    return named ? [{ ...base, label: named.phrase }] : [];
  }
  if (is(clause.verb, 'verb:see')) {
    const what = descriptionOf(object);
    return what ? [{ ...base, what }] : [];
  }
  const { start, end } = clause.span;
  const lead = /^[\s:：,，–—-]*/u.exec(context.text.slice(start, end))?.[0].length ?? 0;
  return [{ ...base, what: { start: start + lead, end } }];
};

/** "Each row has a **Pay** link" expects the link; what has no label and no kind of control is no matter of the screen. */
export const readHeld = ({ clause, file }: Context): Draft[] => {
  const object = clause.phrases.find((phrase) => phrase.tokens.some((token) => token.kind === 'label'));
  const named = object && roleOf(object) ? labelsOf(object, file)[0] : undefined;
  return named ? [{ do: 'expect', label: named.phrase, span: clause.span }] : [];
};

export const readManual = (context: Context, why: 'command' | 'device' | 'read' | 'other'): Draft[] => {
  const tokens = context.clause.phrases.flatMap((phrase) => phrase.tokens);
  const command = tokens.some((token) => cmdlet.test(token.text)) || (why === 'command' && true);
  const reason = command ? 'command' : why;
  return [{ do: 'manual', why: reason, span: context.clause.span }];
};

/** "Follow the link": a link that is no address of an article is clicked. */
export const readFollow = (context: Context): Draft[] => {
  const object = objectPhrase(context);
  const what = descriptionOf(object);
  const linked = object?.tokens.some((token) => token.url) ?? false;
  if (roleOf(object) !== 'link' || linked || !what) return readManual(context, linked ? 'read' : 'other');
  const span = context.clause.span;
  return [
    { do: 'find', what, span },
    { do: 'click', span },
  ];
};
