// A paragraph of an English article that was written in another language, and never translated.
import type { MarkedText } from '../model/marked-text.ts';
import type { Draft } from './draft.ts';
import { everyVocabulary } from './vocabulary/lexicon.ts';
import { readText } from './read-text.ts';
import { readTokens } from './tokens/read-tokens.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** Takes a text in which the lexicon of its article knows no word; gives what it asks for in the language that knows the most of it, if one knows half. */
export const readForeign = (body: MarkedText, own: Vocabulary): Draft[] | undefined => {
  if (body.text.length > longest || knownShare(body, own) > 0) return undefined;
  const shares = everyVocabulary()
    .filter(({ file }) => file.writing.words === 'spaced' && file.language !== own.file.language)
    .map((vocabulary) => ({ vocabulary, share: knownShare(body, vocabulary) }))
    .sort((one, other) => other.share - one.share);
  const [best, next] = shares;
  const isSure = best && best.share >= 0.5 && best.share > (next?.share ?? 0);
  const drafts = isSure ? readText(body, best.vocabulary) : [];
  return drafts.length > 0 ? drafts : undefined;
};

/** The share of the unmarked words that the lexicon knows; 1 where there are too few to tell. */
const knownShare = (body: MarkedText, vocabulary: Vocabulary): number => {
  const words = readTokens(body, vocabulary).filter(
    ({ kind, text, url }) => kind === 'word' && !url && /^\p{L}/u.test(text),
  );
  const known = words.filter(({ tags }) => tags.length > 0).length;
  return words.length < fewest ? 1 : known / words.length;
};

const fewest = 2;
/** Characters; a step is no longer. */
const longest = 1000;
