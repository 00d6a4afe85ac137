// Abbreviations: "t.ex.", "np.", "p. ej." are words with their full stops, as the lexicon writes them, and end no sentence.
import { oncePer } from '../once-per.ts';
import type { Token } from './tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Takes the tokens of a text and the vocabulary of its language; gives them with each full stop of a listed abbreviation joined to its word. */
export const joinAbbreviations = (tokens: Token[], vocabulary: Vocabulary): Token[] => {
  const known = abbreviationsOf(vocabulary);
  if (known.size === 0 || !tokens.some(isStop)) return tokens;
  const joined: Token[] = [];
  for (const token of tokens) {
    const word = joined.at(-1);
    if (word?.kind === 'word' && word.end === token.start && isStop(token) && known.has(foldWord(word.text)))
      joined[joined.length - 1] = { ...word, text: `${word.text}.`, end: token.end };
    else joined.push(token);
  }
  return joined;
};

const isStop = ({ kind, text }: Token): boolean => kind === 'sign' && text === '.';

/** The abbreviations without their last full stop. */
const abbreviationsOf = oncePer(
  ({ file }: Vocabulary): ReadonlySet<string> =>
    new Set(file.abbreviations.map((text) => foldWord(text).replace(/\.$/u, ''))),
);
