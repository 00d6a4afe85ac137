// "You can add up to 20 boats at a time": a limit is told, and nothing asked.
import type { Clause } from './clause.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Whether a clause of a sentence only says how much may be done: an amount behind a word of limits, and no marked name. */
export const tellsLimit = ({ optional, span }: Clause, sentence: readonly Token[]): boolean => {
  const tokens = sentence.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (!optional && !tokens.some((token) => is(token, 'word:optional'))) return false;
  const limit = tokens.findIndex((token) => is(token, 'word:limit'));
  return (
    limit >= 0 &&
    tokens.some(({ text }, at) => at > limit && /^\d/u.test(text)) &&
    !tokens.some(({ mark }) => mark === 'strong')
  );
};
