// Pairs two lists in order where one of them may have more, fewer, parted or merged members.

/** `local` and `source` count members from 0; one side may have none, both have up to two. */
export type Group = { readonly local: readonly number[]; readonly source: readonly number[] };

/** What a group of members adds, above 0 where they answer one another. */
export type Gain = (local: readonly number[], source: readonly number[]) => number;

/** How far from the straight line a pair may lie, beyond what one list is longer. */
const widest = 12;

const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/** Gives the groups that add most, in order, members that answer none alone. Time grows with the longer list only. */
export const pairInOrder = (locals: number, sources: number, gain: Gain): readonly Group[] => {
  const width = widest + Math.abs(locals - sources);
  const best = Array.from({ length: locals + 1 }, () => new Float64Array(sources + 1));
  const taken = Array.from({ length: locals + 1 }, () => new Uint8Array(sources + 1));
  for (let row = locals - 1; row >= 0; row -= 1) {
    for (let column = sources - 1; column >= 0; column -= 1) {
      const near = Math.abs(row - column) <= width;
      const [score, shape] = near
        ? bestStep({ row, column, locals, sources }, gain, best)
        : skipStep(row, column, best);
      best[row]?.fill(score, column, column + 1);
      taken[row]?.fill(shape, column, column + 1);
    }
  }
  return groupsOf(taken, locals, sources);
};

/** What is chosen at a place: a shape by its number from 1, or to go on in one list. */
const skipLocal = 10;
const skipSource = 11;

type Best = readonly Float64Array[];
type At = { row: number; column: number; locals: number; sources: number };

const skipStep = (row: number, column: number, best: Best): [number, number] => {
  const [local, source] = [best[row + 1]?.[column] ?? 0, best[row]?.[column + 1] ?? 0];
  return local > source ? [local, skipLocal] : [source, skipSource];
};

const bestStep = ({ row, column, locals, sources }: At, gain: Gain, best: Best): [number, number] => {
  let chosen = skipStep(row, column, best);
  for (const [index, [down, right]] of shapes.entries()) {
    if (row + down > locals || column + right > sources) continue;
    const added = gain(numbers(row, down), numbers(column, right));
    const score = added + (best[row + down]?.[column + right] ?? 0);
    if (added > 0 && score > chosen[0]) chosen = [score, index + 1];
  }
  return chosen;
};

const groupsOf = (taken: readonly Uint8Array[], locals: number, sources: number): Group[] => {
  const groups: Group[] = [];
  let [row, column] = [0, 0];
  while (row < locals || column < sources) {
    const choice = row < locals && column < sources ? (taken[row]?.[column] ?? 0) : undefined;
    const isLocalOnly = choice === skipLocal || column >= sources;
    const rest = isLocalOnly ? ([1, 0] as const) : ([0, 1] as const);
    const [down, right] = shapes[(choice ?? skipLocal) - 1] ?? rest;
    groups.push({ local: numbers(row, down), source: numbers(column, right) });
    row += down;
    column += right;
  }
  return groups;
};

const numbers = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
