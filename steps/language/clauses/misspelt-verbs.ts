// Verbs that no list has, where only their place tells a verb: one of clicking with one letter wrong, any that opens a sentence.
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { oncePer } from '../once-per.ts';
import { isComma, isMeans } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { changed, is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "In the pane, clcik **A**": takes the place of a token; gives it as the verb it is meant for, or undefined where it is none. */
export const misspeltVerb = ({ tokens, file }: Scan, at: number): Token | undefined => {
  const [before, word, label] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (file.writing.imperative !== 'position' || label?.mark !== 'strong') return undefined;
  if (word?.kind !== 'word' || word.tags.length > 0 || word.text.length < shortest) return undefined;
  const opens = at === 0 || isComma(before) || is(before, 'word:and') || is(before, 'word:then');
  const meant = opens ? verbsOf(file).some((verb) => isOneOff(word.text.toLowerCase(), verb)) : false;
  return meant && !tokens.some((token) => is(token, 'word:not') || isOf(token, 'word:example'))
    ? changed(word, { tags: ['verb:click'] })
    : undefined;
};

/** "Moor the boat by clicking **A**": what opens a sentence before an article, or before what is clicked for it, can only be a verb. */
export const unknownVerb = ({ tokens, file }: Scan, at: number): Token | undefined => {
  const [word, next] = [tokens[at], tokens[at + 1]];
  const opens =
    at === 0 &&
    file.writing.imperative === 'position' &&
    word?.kind === 'word' &&
    word.tags.length === 0 &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(word.text) &&
    !word.text.endsWith('ly');
  return opens && tokens.some((_, index) => index > at && isMeans({ tokens, file }, index)) && opensNoun(next)
    ? changed(word, { tags: ['verb:other'] })
    : undefined;
};

const opensNoun = (token: Token | undefined): boolean =>
  is(token, 'word:article') || is(token, 'word:possessive') || isOf(token, 'verb:');

const shortest = 4;

const verbsOf = oncePer(({ verbs }: LexiconFile): readonly string[] =>
  (verbs.click ?? []).filter((verb) => /^\p{L}{5,}$/u.test(verb)),
);

/** Whether two neighbouring letters are exchanged, or one is another, missing or too many; a letter more at the end is a form of the verb. */
const isOneOff = (word: string, verb: string): boolean => {
  if (Math.abs(word.length - verb.length) > 1 || word.startsWith(verb)) return false;
  let head = 0;
  while (head < verb.length && word[head] === verb[head]) head += 1;
  const [rest, meant] = [word.slice(head), verb.slice(head)];
  const swapped = (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  return (
    rest.slice(1) === meant.slice(1) ||
    rest.slice(1) === meant ||
    rest === meant.slice(1) ||
    swapped === meant
  );
};
