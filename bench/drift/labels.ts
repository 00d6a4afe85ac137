// The labels of a clean article: the phrases that a change on the screen, or in the article, makes wrong.
import type { Action, Phrase } from '../../steps/model/action.ts';
import type { Place } from '../../steps/model/place.ts';
import type { PlannedProcedure } from '../../steps/model/plan.ts';

/** `role` tells how the step uses the label: to act on it, to search for it, or to say where something is. */
export type Label = {
  readonly text: string;
  readonly place: Place;
  readonly source: string | undefined;
  readonly role: 'act' | 'query' | 'place';
  readonly action: Action;
  /** Set for the second and later parts of a menu path. */
  readonly isInPath: boolean;
  /** The step's index in its procedure. */
  readonly step: number;
};

/** Gives the marked labels of the procedure in the order in which its reader meets them. */
export const labelsOf = ({ steps }: PlannedProcedure): readonly Label[] =>
  steps.flatMap(({ actions }, step) => actions.flatMap((action) => labelsIn(action, step)));

function labelsIn(action: Action, step: number): readonly Label[] {
  const named = (role: Label['role'], phrases: readonly (Phrase | undefined)[]): readonly Label[] =>
    phrases.flatMap((phrase, index) =>
      phrase?.place && phrase.mark !== undefined && phrase.mark !== 'code'
        ? [
            {
              text: phrase.text,
              place: phrase.place,
              source: phrase.source?.text,
              role,
              action,
              isInPath: phrase !== action.label && index > 0,
              step,
            },
          ]
        : [],
    );
  return [
    ...named('place', action.in ?? []),
    ...named('query', [action.query]),
    ...named('place', [action.from]),
    ...named('act', action.path ?? [action.label]),
  ];
}
