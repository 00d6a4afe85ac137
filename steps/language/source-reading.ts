// What the source text of a block says. The articles of one text in many languages carry the same source: it is read once for all.
import type { MarkedText } from '../model/marked-text.ts';
import { fitOfReading } from './align/pair-acts.ts';
import { cutWords } from './align/word-cut.ts';
import { weighWords } from './align/word-links.ts';
import type { Word } from './align/word-links.ts';
import { namesSomething } from './draft.ts';
import type { Draft, DraftPhrase } from './draft.ts';
import { oncePer } from './once-per.ts';
import { readText } from './read-text.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export type SourceReading = {
  readonly drafts: readonly Draft[];
  /** The words to which those of a translation are compared; none where no words of it are asked for. */
  readonly words: readonly Word[];
  /** How well the reading answers itself: what that of a translation can come to. */
  readonly fit: number;
};

/** Texts of which the readings are kept: those met last. */
const mostKept = 8192;

/** The words of a translation for each phrase of its source's drafts. */
export type WordsBeside = ReadonlyMap<DraftPhrase, DraftPhrase>;

/** Reads a source text. Takes its locale, which says how words are cut, and the vocabulary of that. */
export const readSource = (body: MarkedText, locale: string, vocabulary: Vocabulary): SourceReading => {
  const kept = keptReadings(vocabulary);
  const key = keyOf(body);
  const known = kept.get(key);
  kept.delete(key);
  const reading = known ?? read(body, locale, vocabulary);
  kept.set(key, reading);
  if (kept.size > mostKept) forgetOldest(kept);
  return reading;
};

/** Translations that are kept of one source text: those met first. */
const mostTranslations = 32;

/** Articles say the same again and again: takes what lays a translation beside its source; asks it once for each. */
export const onceBeside = (
  meant: SourceReading,
  { body, locale }: { readonly body: MarkedText; readonly locale: string },
  lay: () => WordsBeside,
): WordsBeside => {
  const kept = keptTranslations(meant);
  const key = `${locale}\n${keyOf(body)}`;
  const known = kept.get(key);
  if (known) return known;
  const words = lay();
  if (kept.size < mostTranslations) kept.set(key, words);
  return words;
};

const keptTranslations = oncePer((_meant: SourceReading) => new Map<string, WordsBeside>());

/** Texts of one key are read alike, wherever they stand. */
const keyOf = ({ text, marks }: MarkedText): string =>
  marks.length === 0 ? text : `${text}\n${JSON.stringify(marks)}`;

const keptReadings = oncePer((_vocabulary: Vocabulary) => new Map<string, SourceReading>());

const forgetOldest = (kept: Map<string, SourceReading>): void => {
  const oldest = kept.keys().next();
  if (oldest.done !== true) kept.delete(oldest.value);
};

const read = (body: MarkedText, locale: string, vocabulary: Vocabulary): SourceReading => {
  const drafts = readText(body, vocabulary);
  const words = drafts.some(namesSomething)
    ? weighWords(cutWords(body.text, locale), (word) => vocabulary.small.has(word))
    : [];
  return { drafts, words, fit: fitOfReading(drafts, drafts) };
};
