// Which sentences of the source stand beside which paragraphs of a translation that has more or fewer of them.
import { joinMarked, sliceMarked } from '../../article/marked-slices.ts';
import type { MarkedText } from '../../model/marked-text.ts';
import { likenessOf } from './likeness.ts';
import type { Compared, Likeness } from './likeness.ts';

/** Under this share of words in common a paragraph of the source stands nowhere in the translation. */
const leastInCommon = 0.25;

/**
 * Shares out the sentences of the source in order among the paragraphs of the translation. Gives for each paragraph its
 * source text, and undefined where none stands for it.
 */
export const shareSentences = (compared: Compared): readonly (MarkedText | undefined)[] => {
  const { local } = compared;
  const source = translated(compared).flatMap(sentencesOf);
  const likeness = likenessOf({ ...compared, source });
  const shared = local.map((): MarkedText[] => []);
  for (const [index, paragraph] of inOrder(local.length, source, likeness).entries())
    shared[paragraph]?.push(...source.slice(index, index + 1));
  return shared.map((sentences) => (sentences.length > 0 ? joinMarked(sentences) : undefined));
};

/** Without the paragraphs that only the source has; they are many where the translation is short. */
const translated = (compared: Compared): readonly MarkedText[] => {
  const { words } = likenessOf(compared);
  const everywhere = compared.local.map((_, index) => index);
  const kept = compared.source.filter((_, index) => words(everywhere, [index]) >= leastInCommon);
  return kept.length > 0 ? kept : compared.source.slice(0, 1);
};

/** For each sentence the paragraph that it is set beside, none before that of the sentence before it. */
const inOrder = (
  paragraphs: number,
  source: readonly MarkedText[],
  likeness: Likeness,
): readonly number[] => {
  const last = Math.max(0, paragraphs - 1);
  let best = Array.from({ length: paragraphs + 1 }, () => 0);
  const choices: number[][] = [];
  for (let index = source.length - 1; index >= 0; index -= 1) {
    const next = [...best];
    const choice = Array.from({ length: paragraphs }, (_, paragraph) => paragraph);
    best = [...next];
    for (let paragraph = last; paragraph >= 0; paragraph -= 1) {
      const length = source[index]?.text.length ?? 0;
      const here = length * likeness.words([paragraph], [index]) + (next[paragraph] ?? 0);
      const later = paragraph < last ? (best[paragraph + 1] ?? 0) : -1;
      best[paragraph] = Math.max(here, later);
      if (later > here) choice[paragraph] = choice[paragraph + 1] ?? paragraph;
    }
    choices.unshift(choice);
  }
  let paragraph = 0;
  return choices.map((choice) => (paragraph = choice[paragraph] ?? last));
};

const sentenceEnd = /[.!?](?=\s+\p{Lu})|[。！？]/gu;

/** No sentence ends within a mark. */
const sentencesOf = (text: MarkedText): readonly MarkedText[] => {
  const ends = [...text.text.matchAll(sentenceEnd)]
    .map(({ index }) => index + 1)
    .filter((end) => !text.marks.some((mark) => mark.start < end && mark.end > end));
  return [0, ...ends]
    .map((from, index) => sliceMarked(text, from, ends[index] ?? text.text.length))
    .filter((sentence) => sentence.text !== '');
};
