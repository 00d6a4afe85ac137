// Puts the bindings of an article together, and looks up what they say of some words.
import type { PlannedBindings } from '../model/bindings.ts';
import { foldLetters } from '../screen/fold.ts';

/**
 * Merges bindings, the nearest first: of each word, and of each other field, the nearest that says something counts.
 */
export const mergeBindings = (nearestFirst: readonly PlannedBindings[]): PlannedBindings =>
  nearestFirst.reduce(
    (near, far): PlannedBindings => ({
      from: [...near.from, ...far.from],
      persona: near.persona ?? far.persona,
      start: near.start ?? far.start,
      applies: near.applies ?? far.applies,
      before: near.before ?? far.before,
      values: { ...far.values, ...near.values },
      things: { ...far.things, ...near.things },
      files: { ...far.files, ...near.files },
    }),
    { from: [] },
  );

/** What is bound to the first of these words that anything is bound to; case, blanks and marks do not count. */
export function boundTo<Value>(
  bound: Readonly<Record<string, Value>> | undefined,
  words: readonly (string | undefined)[],
  locale: string,
): Value | undefined {
  const entries = Object.entries(bound ?? {}).map(
    ([key, value]) => [foldLetters(key, locale), value] as const,
  );
  const wanted = words.map((word) => foldLetters(word ?? '', locale)).filter((word) => word !== '');
  const found = wanted.map((word) => entries.find(([key]) => key === word));
  return found.find((entry) => entry !== undefined)?.[1];
}
