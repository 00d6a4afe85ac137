// Pairs the acts of the source sentence with those that the localised sentence gives by itself, in order.
import { isActive } from '../../model/action.ts';
import type { ActionKind } from '../../model/action.ts';
import type { Draft, DraftPhrase } from '../draft.ts';

const activating = new Set<ActionKind>([
  'click',
  'open',
  'choose',
  'check',
  'uncheck',
  'toggle',
  'close',
  'hover',
  'rightClick',
  'doubleClick',
  'drag',
]);

/** How much the words of two phrases have in common, 0 to 1. */
export type Likeness = (source: DraftPhrase, local: DraftPhrase) => number;

const unlike: Likeness = () => 0;

/** For each source draft the local draft that stands for it, where there is one; likeness of their names decides between equals. */
export const pairActs = (
  source: readonly Draft[],
  local: readonly Draft[],
  likeness: Likeness = unlike,
): (Draft | undefined)[] => {
  const width = local.length + 1;
  const best = new Float64Array((source.length + 1) * width);
  for (let row = source.length - 1; row >= 0; row -= 1) {
    for (let column = local.length - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      best[here] = Math.max(
        best[here + width] ?? 0,
        best[here + 1] ?? 0,
        (best[here + width + 1] ?? 0) + fitWith(source[row], local[column], likeness),
      );
    }
  }
  const pairs: (Draft | undefined)[] = [];
  let column = 0;
  for (let row = 0; row < source.length; row += 1) {
    let here = row * width + column;
    while (
      column < local.length &&
      best[here] === best[here + 1] &&
      (best[here] ?? 0) > (best[here + width] ?? 0)
    ) {
      column += 1;
      here += 1;
    }
    const score = fitWith(source[row], local[column], likeness);
    const taken = score > 0 && best[here] === (best[here + width + 1] ?? 0) + score;
    pairs.push(taken ? local[column] : undefined);
    if (taken) column += 1;
  }
  return pairs;
};

/** How well a reading of the localised text answers the source's: the sum of what its pairs have in common, less what is over. */
export const fitOfReading = (source: readonly Draft[], local: readonly Draft[]): number => {
  const paired = pairActs(source, local).reduce((sum, draft, index) => sum + fit(source[index], draft), 0);
  return paired - Math.abs(countActs(local) - countActs(source));
};

const countActs = (drafts: readonly Draft[]): number => {
  let count = 0;
  for (const draft of drafts) {
    if (isActive(draft)) count += 1;
  }
  return count;
};

const fitWith = (source: Draft | undefined, local: Draft | undefined, likeness: Likeness): number => {
  const shared = fit(source, local);
  const [one, other] = [source?.label ?? source?.where, local?.label ?? local?.where];
  return shared > 0 && one && other ? shared + likeness(one, other) : shared;
};

const fit = (source: Draft | undefined, local: Draft | undefined): number => {
  if (!source || !local) return 0;
  if (source.do === 'navigate' || local.do === 'navigate') {
    if (source.do === local.do) return 2 + (source.path?.length === local.path?.length ? 2 : 0);
    return source.do === 'goto' || local.do === 'goto' ? 1 : 0;
  }
  const alike = source.do === local.do || (activating.has(source.do) && activating.has(local.do));
  if (!alike) return 0;
  if (!isActive(source)) return 1;
  const shape = (source.label === undefined) === (local.label === undefined) ? 2 : 0;
  return shape === 0 && activating.has(source.do) ? 0 : 1 + shape + (source.do === local.do ? 1 : 0);
};
