// Where the words of a name begin and end within the words that stand for it.
import type { Span } from '../clauses/clause.ts';
import type { DraftPhrase } from '../draft.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { wordsIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** "**le lanceur**" for "the **launcher**": small words that slid under the marks are no part of a name that has none. */
const withoutSmall = (name: DraftPhrase, found: DraftPhrase, around: Surroundings): DraftPhrase => {
  const { links, text, isArticle, mayOpenMarks, joins } = around;
  const wanted = wordsIn(links.source, name);
  const hasSmall = links.source.slice(wanted.from, wanted.to).some(({ isSmall }) => isSmall);
  if (!found.mark || found.text !== undefined || hasSmall) return found;
  const given = wordsIn(links.local, found);
  const words = links.local.slice(given.from, given.to);
  const isLower = ({ start, end }: Span): boolean => /^\p{Ll}/u.test(text.slice(start, end));
  const slid = words.findIndex((word) => !(isLower(word) && word.isSmall && mayOpenMarks(word.folded)));
  // "**Lägg till**", "**Anmelden bei**": a small word that joins nothing may end a name
  const last = words.findLastIndex(
    (word) => !(word.isSmall && isLower(word) && (isArticle(word.folded) || joins(word.folded))),
  );
  const [first, end] = [words[slid], words[last]];
  if (!first || !end || first.isSmall || slid > last || (slid === 0 && last === words.length - 1))
    return found;
  // "**tout le monde**": two of them belong together
  if (slid > 1) return found;
  return {
    ...found,
    start: slid > 0 ? first.start : found.start,
    end: last < words.length - 1 ? end.end : found.end,
    marked: found.marked ?? { start: found.start, end: found.end },
  };
};

/** "**Starta om** nu" for "**Restart now**": the small word that ends the name stands right behind the words found. */
const withSmallEnd = (name: DraftPhrase, found: DraftPhrase, { links, text }: Surroundings): DraftPhrase => {
  const wanted = wordsIn(links.source, name);
  const last = links.source[wanted.to - 1];
  const behind = wordsIn(links.local, found).to;
  const next = links.local[behind];
  const isSmall = next?.isSmall === true || next?.folded === last?.folded;
  if (!last?.isSmall || !next || !isSmall || found.text !== undefined || wanted.to - wanted.from < 2)
    return found;
  const answers = (links.answers[wanted.to - 1] ?? []).filter(({ strength }) => strength === 1);
  const isLast = answers.length === 1 && answers[0]?.other === behind;
  return isLast && /^[\s*]*$/u.test(text.slice(found.end, next.start)) ? { ...found, end: next.end } : found;
};

/** "Azure Hafen-Seite" for "the Azure Hafen page": the last word of the name stands before the seam of a compound. */
const upToSeam = (name: DraftPhrase, found: DraftPhrase, { links, text }: Surroundings): DraftPhrase => {
  const wanted = wordsIn(links.source, name);
  const last = links.source[wanted.to - 1]?.folded;
  const next = links.local[wordsIn(links.local, found).to];
  const [part = '', more] = next ? text.slice(next.start, next.end).split('-') : [];
  const follows = next && more !== undefined && /^\s*$/u.test(text.slice(found.end, next.start));
  if (found.text !== undefined || last === undefined) return found;
  if (follows && foldWord(part) === last) return { ...found, end: next.start + part.length };
  const at = wordsIn(links.local, found).to - 1;
  const end = links.local[at];
  const [head = '', kind] = end ? text.slice(end.start, end.end).split('-') : [];
  // "Hämta PDF-faktura": what stands behind the seam may be of the name, too
  const isShared = links.meanings[at]?.some(({ other }) => other >= wanted.from && other < wanted.to - 1);
  const isHead = end?.end === found.end && kind !== undefined && foldWord(head) === last && !isShared;
  return isHead ? { ...found, end: end.start + head.length } : found;
};

const endsInSign = /\p{sc=Han}$/u;
const signs = /^\p{sc=Han}+$/u;

/** "资格信息" for "credentials": where no blanks part words, the last one that touches the name and stands for nothing in the source is of the same noun. */
const upToRun = (_name: DraftPhrase, found: DraftPhrase, { links, text }: Surroundings): DraftPhrase => {
  if (found.mark || found.lost || found.text !== undefined) return found;
  if (!endsInSign.test(text.slice(found.start, found.end))) return found;
  const at = wordsIn(links.local, found).to;
  const [word, next] = links.local.slice(at, at + 2);
  if (!word || word.start !== found.end || word.isSmall || !isSigns(word, text)) return found;
  const isLast = next?.start !== word.end || next.isSmall || !isSigns(next, text);
  return isLast && (links.meanings[at]?.length ?? 0) === 0 ? { ...found, end: word.end } : found;
};

/** "[港の一覧] フィールド" for "the Harbour list field": where the source marks no edge of the name, brackets round it do. */
const upToBrackets = (name: DraftPhrase, found: DraftPhrase, { marked, text }: Surroundings): DraftPhrase => {
  if (name.mark || found.lost || found.text !== undefined) return found;
  const whole = marked.find(
    ({ start, end }) =>
      start <= found.start &&
      end >= found.end &&
      opensName.test(text.charAt(start - 1)) &&
      closesName.test(text.charAt(end)),
  );
  return whole && (whole.start < found.start || whole.end > found.end)
    ? { ...found, start: whole.start, end: whole.end }
    : found;
};

const opensName = /[[「『【]/u;
const closesName = /[\]」』】]/u;

const isSigns = ({ start, end }: Span, text: string): boolean => signs.test(text.slice(start, end));

/** The words found for a name of the source, from where the name begins to where it ends. */
export const edgesOf = (name: DraftPhrase, found: DraftPhrase, around: Surroundings): DraftPhrase =>
  [withoutSmall, upToSeam, withSmallEnd, upToRun, upToBrackets].reduce(
    (words, edge) => edge(name, words, around),
    found,
  );

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
