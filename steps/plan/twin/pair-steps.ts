// Which steps of a translation stand for which of its twin: in order, and by what they say where the two differ in structure.
import { joinMarked } from '../../article/marked-slices.ts';
import type { Procedure, Step } from '../../model/article.ts';
import type { MarkedText } from '../../model/marked-text.ts';
import { likenessOf } from './likeness.ts';
import type { Likeness } from './likeness.ts';
import { pairInOrder } from './pair-in-order.ts';
import type { Gain, Group } from './pair-in-order.ts';

/** Steps that stand for one another: mostly one each, two where the other side merged them, none where it has none. */
export type PairedSteps = { readonly local: readonly Step[]; readonly source: readonly Step[] };

export type Languages = { readonly locale: string; readonly sourceLocale: string };

/** Steps less alike than this say something else. */
const leastAlike = 0.42;
/** What another pairing must add to that of the same numbers, in articles of one shape. */
const margin = 0.4;
/** A step that stands for two is rarer than one that stands for one. */
const groupCost = 0.15;

/** Takes the procedures of both articles; sub-steps count as steps of their own. */
export const pairSteps = (
  local: readonly Procedure[],
  source: readonly Procedure[],
  languages: Languages,
): readonly PairedSteps[] => {
  const [here, there] = [stepsOf(local), stepsOf(source)];
  const likeness = likenessOf({ local: here.map(textOf), source: there.map(textOf), ...languages });
  const gain = gainOf(likeness);
  const paired = pairInOrder(here.length, there.length, gain);
  const straight = sameShape(local, source)
    ? here.map((_, index): Group => ({ local: [index], source: [index] }))
    : [];
  const isStraight = straight.length > 0 && total(paired, gain) < total(straight, gain) + margin;
  return (isStraight ? straight : paired).map((group) => ({
    local: group.local.flatMap((number) => here[number] ?? []),
    source: group.source.flatMap((number) => there[number] ?? []),
  }));
};

/** Whether both have as many procedures, steps and sub-steps at the same places. */
export const sameShape = (local: readonly Procedure[], source: readonly Procedure[]): boolean =>
  shapeOf(local) === shapeOf(source);

const shapeOf = (members: readonly { steps: readonly Step[] }[]): string =>
  members.map(({ steps }) => `(${shapeOf(steps)})`).join('');

const stepsOf = (members: readonly { steps: readonly Step[] }[]): readonly Step[] =>
  members.flatMap(({ steps }) => steps.flatMap((step) => [step, ...stepsOf([step])]));

/** What the step itself says, in the source language where it carries that. */
const textOf = ({ blocks }: Step): MarkedText => joinMarked(blocks.map(({ body }) => body));

const gainOf =
  ({ whole }: Likeness): Gain =>
  (local, source) => {
    const size = (local.length + source.length) / 2;
    return size * (whole(local, source) - leastAlike) - (size > 1 ? groupCost : 0);
  };

const total = (groups: readonly Group[], gain: Gain): number =>
  groups
    .filter(({ local, source }) => local.length > 0 && source.length > 0)
    .reduce((sum, { local, source }) => sum + gain(local, source), 0);
