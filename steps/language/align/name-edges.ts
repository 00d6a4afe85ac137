// Where the words of a name begin and end within the words that stand for it.
import type { DraftPhrase } from '../draft.ts';
import { foldWord } from '../vocabulary.ts';
import { wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** "**le lanceur**" for "the **launcher**": an article that slid under the marks is no part of the name. */
export const withoutArticle = (
  name: DraftPhrase,
  found: DraftPhrase,
  { links, text, isArticle }: Surroundings,
): DraftPhrase => {
  const given = wordsIn(links.local, found);
  const [first, next] = links.local.slice(given.from, given.to);
  const wanted = wordsIn(links.source, name);
  const hasSmall = links.source.slice(wanted.from, wanted.to).some(({ isSmall }) => isSmall);
  const isLoose = first?.start === found.start && first.isSmall && isArticle(first.folded);
  if (!isLoose || !next || next.isSmall || hasSmall || found.text !== undefined) return found;
  if (!found.mark || /^\p{Lu}/u.test(text.slice(first.start, first.end))) return found;
  return { ...found, start: next.start, marked: found.marked ?? { start: found.start, end: found.end } };
};

/** "das Nordsee-Menü" for "the **Nordsee** menu": a hyphen is a seam, and the name is written as in the source. */
export const partOfCompound = (name: DraftPhrase, { links, text }: Surroundings): DraftPhrase | undefined => {
  const { from, to } = wordsIn(links.source, name);
  const wanted = to - from === 1 ? links.source[from]?.folded : undefined;
  for (const { start, end } of links.local) {
    const word = text.slice(start, end);
    let at = start;
    for (const part of word.split('-')) {
      if (part.length < word.length && foldWord(part) === wanted) return { start: at, end: at + part.length };
      at += part.length + 1;
    }
  }
  return undefined;
};
