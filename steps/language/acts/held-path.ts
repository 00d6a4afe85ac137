// A menu path that an act names as its place: it is gone before anything is done at its end.
import type { Context, Draft } from '../draft.ts';
import { pathOf } from '../phrases/menu-path.ts';
import { objectPhrase, readActivation, readPath } from './activate.ts';
import { readSignIn } from './go.ts';
import { placePhrases } from './places.ts';

/** "Remove the device in **A** > **B**": takes what the clause asks for; gives it behind the path, or undefined where it is done at the end of none. */
export const atEndOfPath = (context: Context, drafts: readonly Draft[]): Draft[] | undefined => {
  const held = drafts.some(isDoneThere) ? pathHeld(context) : [];
  return held.length > 0 ? [...held, ...drafts.map(withoutPlaces)] : undefined;
};

/** What is done at the end of a menu path: an act on the screen, or one for which the screen has no one control. */
const isDoneThere = ({ do: kind, why }: Draft): boolean =>
  kind === 'manual'
    ? why === 'other' || why === 'device'
    : !['navigate', 'find', 'expect', 'wait'].includes(kind);

/** "Remove the device in **A** > **B**": the path itself. */
const pathHeld = (context: Context): Draft[] => {
  const held = placePhrases(context.clause, [objectPhrase(context)]).find(
    (phrase) =>
      ['place', 'under', 'from'].includes(phrase.role) && pathOf(phrase, context.file) !== undefined,
  );
  return held ? (readPath(withoutPhrases(context), held) ?? []) : [];
};

/** A path that stands beside the act is gone by itself: nothing else of the clause belongs to it. */
export const withoutPhrases = (context: Context): Context => ({
  ...context,
  clause: { ...context.clause, phrases: [], places: [] },
});

const withoutPlaces = ({ in: _gone, ...draft }: Draft): Draft => draft;

/** "Sign in to the [desk](url) > **A** > **B**": behind the place to sign in at, the path that is gone there. */
export const readSignedPath = (context: Context): Draft[] => {
  const { clause } = context;
  const held = clause.phrases.find(
    ({ tokens }) => tokens[0] !== undefined && tokens.some(({ kind }) => kind === 'arrow'),
  );
  const seam = held?.tokens.findIndex(({ kind }) => kind === 'arrow') ?? -1;
  if (!held || seam < 1 || held.tokens[seam + 1]?.kind !== 'label') return readSignIn(context);
  const at = { ...held, tokens: held.tokens.slice(0, seam) };
  const path = { role: 'object' as const, tokens: held.tokens.slice(seam + 1) };
  const phrases = clause.phrases.map((phrase) => (phrase === held ? at : phrase));
  return [
    ...readSignIn({ ...context, clause: { ...clause, phrases } }),
    ...readActivation({ ...context, clause: { ...clause, phrases: [path], places: [] } }, 'click'),
  ];
};
