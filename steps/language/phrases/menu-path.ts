// A menu path in a noun phrase: its parts, each with the words that translation moved out of its marks or across an arrow.
import { isAround, startsUpper, withoutEnds } from './around-names.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import { phraseOfToken, phraseOfTokens } from '../draft.ts';
import type { DraftPhrase } from '../draft.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import type { Named } from './targets.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** The parts of a menu path in the phrase, or undefined where it holds none. */
export const pathOf = (phrase: NounPhrase | undefined, file: LexiconFile): Named[] | undefined => {
  if (!phrase?.tokens.some((token) => token.kind === 'arrow')) return undefined;
  const segments = withSlidFirst(segmentsOf(phrase.tokens));
  const parts = segments.map((segment, index): Named => partOf({ segments, segment, index }, file));
  return parts.length > 0 ? parts : undefined;
};

/** "naar  > **Tuigage** beheren": where the first name of a path is lost, an infinitive behind its last is that name. */
const withSlidFirst = (segments: Token[][]): Token[][] => {
  const [first, last] = [segments[0], segments.at(-1)];
  const [label, verb, ...more] = last ?? [];
  const isInfinitive =
    verb?.kind === 'word' && more.length === 0 && verb.tags.length === 0 && /^\p{Ll}{3,}en$/u.test(verb.text);
  return first?.length === 0 && segments.length > 1 && label?.mark === 'strong' && verb && isInfinitive
    ? [[verb], ...segments.slice(1, -1), [label]]
    : segments;
};

type Part = { segments: readonly Token[][]; segment: readonly Token[]; index: number };

const partOf = ({ segments, segment, index }: Part, file: LexiconFile): Named => {
  const before = segments[index - 1];
  const split = before ? nameAcrossArrow(before, segment, file) : undefined;
  if (split) return { phrase: split, plain: false };
  const labels = segment.filter((token) => token.kind === 'label');
  const label = index === 0 ? labels.at(-1) : labels[0];
  if (label && is(label, 'around')) return lostAt(label.start);
  if (label) {
    const after = segments[index + 1];
    const kept = after ? withoutLent(label, after, file) : undefined;
    const named = kept ?? withWordsBeside(label, { segments, segment, index }, file);
    return { phrase: named, plain: false, ...(label.url ? { url: label.url } : {}) };
  }
  const place = index === 0 ? segment.slice(0, -1).findLastIndex(namesScreen) : -1;
  const isName = place >= 0 && /^\p{Lu}/u.test(segment[place + 1]?.text ?? '');
  const words = isName ? segment.slice(place + 1) : wordsOf(segment, index, file);
  if (isName || words.some((token) => !isAround(token) || startsUpper(token, file)))
    return { phrase: phraseOfTokens(words), plain: true };
  return lostAt(words[0]?.start ?? segments.flat()[0]?.start ?? 0);
};

/** A part behind an arrow keeps a capitalised word that begins it, whatever else the word may be. */
const wordsOf = (segment: readonly Token[], index: number, file: LexiconFile): Token[] => {
  const [first, ...rest] = segment;
  // "> Erweiterte Optionen >": where the kind of a control stands before its name, what follows a capital is of the name
  if (index > 0 && file.writing.capitals === 'nouns' && segment.every(({ text }) => /^\p{Lu}/u.test(text)))
    return [...segment];
  // "> Harbour parameters": a path leads to no field
  const end = rest.at(-1);
  if (index > 0 && first && startsUpper(first, file) && (is(end, 'role:field') || is(end, 'role:row')))
    return [first, ...rest];
  return index > 0 && first && startsUpper(first, file)
    ? [first, ...withoutEnds(rest, file)]
    : withoutEnds(segment, file);
};

/** "in der Leiste Einstellungen > ...", "opcję Port > ...": the kind of what a path's first name names is no part of it. */
const namesScreen = (token: Token): boolean =>
  is(token, 'region') || is(token, 'part') || (isOf(token, 'role:') && /^\p{Ll}/u.test(token.text));

/** A part for which nothing stands, or small words only. */
const lostAt = (at: number): Named => ({ phrase: { start: at, end: at, lost: true }, plain: true });

/** The stretches between arrows; one without words is kept, since a part of the path was lost there. */
const segmentsOf = (tokens: readonly Token[]): Token[][] => {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'arrow') {
      // "**A** un > **B**": a conjunction that leads to an arrow joins nothing
      if (is(parts.at(-1)?.at(-1), 'word:and')) parts.at(-1)?.pop();
      parts.push([]);
    } else parts.at(-1)?.push(token);
  }
  return parts.at(-1)?.length === 0 ? parts.slice(0, -1) : parts;
};

/** "**A** Print > **copy**", "**A Print** > **copy**": a name whose first word stands before the arrow by mistake of the translation. */
const nameAcrossArrow = (
  before: readonly Token[],
  segment: readonly Token[],
  file: LexiconFile,
): DraftPhrase | undefined => {
  const label = segment[0];
  if (label?.kind !== 'label' || !/^\p{Ll}/u.test(label.text)) return undefined;
  const last = before.findLastIndex((token) => token.kind === 'label');
  const words = last < 0 ? [] : before.slice(last + 1).filter((token) => token.kind === 'word');
  const first = words[0];
  const lent = before[last] && words.length === 0 ? lentWord(before[last], file) : undefined;
  if (lent) return across(lent.start, `${lent.text} ${label.text}`, label);
  const named = words.every((token) => !isAround(token) && !is(token, 'word:pronoun'));
  if (!first || !named || !/^\p{Lu}/u.test(first.text)) return undefined;
  return across(first.start, [...words, label].map((token) => token.text).join(' '), label);
};

const across = (start: number, text: string, label: Token): DraftPhrase => ({
  ...phraseOfToken(label),
  start,
  text,
  marked: { start: label.start, end: label.end },
});

/** The last word of a label, where a capital letter inside it begins another name. */
const lentWord = (label: Token, file: LexiconFile): { start: number; text: string } | undefined => {
  if (file.writing.capitals !== 'names' || label.kind !== 'label' || label.start === label.end)
    return undefined;
  const words = label.text.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const lowerBefore = words.slice(1, -1).some((word) => /^\p{Ll}/u.test(word));
  return lowerBefore && /^\p{Lu}\p{Ll}/u.test(last)
    ? { start: label.end - last.length, text: last }
    : undefined;
};

/** The label without the word that belongs to the name behind the next arrow. */
const withoutLent = (label: Token, after: readonly Token[], file: LexiconFile): DraftPhrase | undefined => {
  const lent = lentWord(label, file);
  if (!lent || after[0]?.kind !== 'label' || !/^\p{Ll}/u.test(after[0].text)) return undefined;
  const text = label.text.slice(0, -lent.text.length).trimEnd();
  return {
    ...phraseOfToken(label),
    end: label.start + text.length,
    marked: { start: label.start, end: label.end },
  };
};

/** Where the kind of place stands before the path ("page **A** > **b** rest"), words that touch its last label belong to it. */
const withWordsBeside = (
  label: Token,
  { segments, segment, index }: Part,
  file: LexiconFile,
): DraftPhrase => {
  const alone = phraseOfToken(label);
  if (index !== segments.length - 1 || file.writing.words !== 'spaced') return alone;
  const tokens = segments.flat();
  const region = tokens.findIndex((token) => is(token, 'region'));
  if (region < 0) return alone;
  const labelled = tokens.findIndex((token) => token.kind === 'label');
  const at = segment.indexOf(label);
  const isPlain = (token: Token | undefined): token is Token =>
    token?.kind === 'word' && token.tags.length === 0 && /^\p{Ll}/u.test(token.text);
  const rest = segment.slice(at + 1);
  const behind = region < labelled && rest.length > 0 && rest.every(isPlain) ? rest : [];
  const from = segment.slice(0, at).findLastIndex((token) => !isPlain(token)) + 1;
  const ahead = /^\p{Ll}/u.test(label.text) ? segment.slice(from, at) : [];
  const [first, last] = [ahead[0] ?? label, behind.at(-1) ?? label];
  return first === label && last === label
    ? alone
    : { ...alone, start: first.start, end: last.end, marked: { start: label.start, end: label.end } };
};
