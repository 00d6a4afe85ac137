// In a language of which no lexicon tells anything, marks are what both texts have in common: they are paired in order.
import type { DraftPhrase } from '../draft.ts';
import { phraseOfToken } from '../draft.ts';
import type { Token } from '../tokens/tokens.ts';
import { cognateSimilarity } from './similarity.ts';

type Label = { readonly token: Token; readonly behindArrow: boolean; readonly beforeArrow: boolean };

/** The words that each label of the source has in the localised text, by the source's label. */
export type MarkPairs = readonly { readonly source: Token; readonly local: DraftPhrase }[];

/**
 * Pairs the labels of two texts of one meaning. Takes the tokens of both in order. Links to one page and names that stay in
 * translation find each other wherever they stand; the others keep their order.
 */
export const pairMarks = (source: readonly Token[], local: readonly Token[]): MarkPairs => {
  const [wanted, given] = [labelsOf(source), labelsOf(local)];
  const anchors = wanted.flatMap((label) => {
    const same = given.filter((other) => isSame(label.token, other.token));
    const rivals = wanted.filter((other) => same[0] && isSame(other.token, same[0].token));
    return same.length === 1 && rivals.length === 1 && same[0] ? [{ label, other: same[0] }] : [];
  });
  const open = wanted.filter((label) => !anchors.some((anchor) => anchor.label === label));
  const left = given.filter((label) => !anchors.some((anchor) => anchor.other === label));
  return [...anchors, ...pairInOrder(open, left)].map(({ label, other }) => ({
    source: label.token,
    local: phraseOfToken(other.token),
  }));
};

const labelsOf = (tokens: readonly Token[]): Label[] =>
  tokens.flatMap((token, at) =>
    token.kind === 'label'
      ? [
          {
            token,
            behindArrow: tokens[at - 1]?.kind === 'arrow',
            beforeArrow: tokens[at + 1]?.kind === 'arrow',
          },
        ]
      : [],
  );

/** Under this likeness names are two. */
const sameName = 0.85;

const isSame = (one: Token, other: Token): boolean =>
  (one.url !== undefined && one.url === other.url) || cognateSimilarity(one.text, other.text) >= sameName;

type Pair = { readonly label: Label; readonly other: Label };

/** The pairs that have most in common without crossing (longest common subsequence, weighed). */
const pairInOrder = (wanted: readonly Label[], given: readonly Label[]): Pair[] => {
  const width = given.length + 1;
  const most = new Float64Array((wanted.length + 1) * width);
  const bestFrom = (row: number, column: number): number => most[row * width + column] ?? 0;
  for (const [row, label] of [...wanted.entries()].toReversed()) {
    for (const [column, other] of [...given.entries()].toReversed()) {
      most[row * width + column] = Math.max(
        bestFrom(row + 1, column),
        bestFrom(row, column + 1),
        bestFrom(row + 1, column + 1) + alikeness(label, other),
      );
    }
  }
  const pairs: Pair[] = [];
  let column = 0;
  for (const [row, label] of wanted.entries()) {
    while (column < given.length && bestFrom(row, column) === bestFrom(row, column + 1)) column += 1;
    const other = given[column];
    if (!other || bestFrom(row, column) === bestFrom(row + 1, column)) continue;
    pairs.push({ label, other });
    column += 1;
  }
  return pairs;
};

/** How much two labels have in common, over 0: letters, the way they are set apart, and arrows beside them. */
const alikeness = (one: Label, other: Label): number =>
  1 +
  2 * cognateSimilarity(one.token.text, other.token.text) +
  (one.token.mark === other.token.mark ? 1 : 0) +
  (one.behindArrow === other.behindArrow ? 0.5 : 0) +
  (one.beforeArrow === other.beforeArrow ? 0.5 : 0) +
  similarLength(one.token.text, other.token.text) / 2;

const similarLength = (one: string, other: string): number =>
  Math.min(one.length, other.length) / Math.max(one.length, other.length, 1);
