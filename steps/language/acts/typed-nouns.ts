// Nouns of what a reader types, as the lexicon lists them.
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** Letters of a noun that others are joined to. */
const shortestJoined = 4;

/** Whether the word is such a noun; where no blanks part words, or all that tells of a noun stands before it, a longer one ends in it ("付款信息", "faktureringsadress"). */
export const isTypedNoun = ({ text }: Token, { typed, writing }: LexiconFile): boolean => {
  const noun = foldWord(text);
  if (writing.words === 'unspaced') return typed.some((end) => noun.endsWith(end));
  const joins = writing.modifiers === 'before';
  return typed.some((end) => end === noun || (joins && end.length >= shortestJoined && noun.endsWith(end)));
};
