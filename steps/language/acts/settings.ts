// Several settings under one verb.
import type { NounPhrase } from '../clause.ts';

/** "**A** to **B** and **C** to **D**": each marked object with its new state. */
export const settingsOf = (phrases: readonly NounPhrase[]): (readonly NounPhrase[])[] => {
  const paired = phrases.every(({ role }, at) => role === (at % 2 === 0 ? 'object' : 'to'));
  const pairs = phrases.flatMap((phrase, at) =>
    at % 2 === 0 ? [[phrase, ...phrases.slice(at + 1, at + 2)]] : [],
  );
  return paired &&
    pairs.length > 1 &&
    phrases.every(({ tokens }) => tokens.some(({ kind }) => kind === 'label'))
    ? pairs
    : [phrases];
};
