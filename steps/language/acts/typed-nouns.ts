// Nouns of what a reader types, as the lexicon lists them.
import type { LexiconFile } from '../lexicon-schema.ts';
import type { Token } from '../tokens.ts';
import { foldWord } from '../vocabulary.ts';

/** Whether the word is such a noun; where no blanks part words, a longer one ends in it ("付款信息"). */
export const isTypedNoun = ({ text }: Token, { typed, writing }: LexiconFile): boolean => {
  const noun = foldWord(text);
  return writing.words === 'unspaced' ? typed.some((end) => noun.endsWith(end)) : typed.includes(noun);
};
