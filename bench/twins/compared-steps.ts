// What is compared of two plans of one article: of each step its acts, and where all of their words stand.
import type { Action, Phrase } from '../../steps/model/action.ts';
import type { Place } from '../../steps/model/place.ts';
import type { Plan } from '../../steps/model/plan.ts';

/** `acts`: kinds and names; `all`: everything, with the ranges; `source`: its text in the source language, `text` its own. */
export type ComparedStep = Record<'acts' | 'all' | 'source' | 'text', string>;

/** The steps of a plan by where they begin. */
export function comparedSteps(plan: Plan, saysWhere: (place: Place) => string): Map<string, ComparedStep> {
  const steps = plan.procedures.flatMap((procedure) => procedure.steps);
  return new Map(
    steps.map(({ place, actions, text, source = '' }) => [
      saysWhere(place).replace(/-.*$/u, ''),
      {
        acts: JSON.stringify(actions.map(actOf)),
        all: JSON.stringify(actions.map((action) => [plainOf(action), phrasesOf(action, saysWhere)])),
        source: source.replaceAll(/\s+/gu, ' ').trim(),
        text: text.replaceAll(/\s+/gu, ' ').trim(),
      },
    ]),
  );
}

const actOf = ({ do: kind, label, query, where, value, path }: Action): unknown => [
  kind,
  ...[label, query, where, value, ...(path ?? [])].map((phrase) => phrase?.text),
];

const plainOf = ({ role, keys, on, why, or, optional }: Action): unknown => [
  role,
  keys,
  on,
  why,
  or,
  optional,
];

const phrasesOf = (action: Action, saysWhere: (place: Place) => string): unknown => {
  const { do: kind, label, query, where, value, what, from, file, in: places, if: condition, path } = action;
  const say = (phrase: Phrase | undefined): unknown =>
    phrase && [phrase.text, phrase.lost, phrase.place && saysWhere(phrase.place)];
  return [
    kind,
    [label, query, where, value, what, from, file, condition].map(say),
    path?.map(say),
    places?.map(say),
  ];
};
