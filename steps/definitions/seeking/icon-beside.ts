// An icon that the step only describes ("the gear icon next to Look"): what alone can be pressed beside the place that is named.
import type { Control, Screen } from '../../model/screen.ts';
import { isLabel } from '../../findings/label-findings.ts';
import { namesOf, type Words } from '../../screen/match.ts';
import type { Match } from '../../screen/find.ts';
import { rowOf, within } from '../../screen/region.ts';
import { isInteractive } from '../../screen/roles.ts';
import type { Aim } from './attempt.ts';

/** Undefined where the article gives the icon a name of its own, names no place, or where several things can be pressed there. */
export function iconBeside(
  { action, phrase, purpose }: Aim,
  screen: Screen,
  places: readonly Control[],
  words: Words | undefined,
): Match | undefined {
  const place = places.at(-1);
  if (action.role !== 'icon' || isLabel(phrase) || purpose !== 'press' || !place || !words) return undefined;
  const around = rowOf(screen, place) ?? place;
  const [icon, ...others] = [around, ...within(screen, around)].filter(
    (control) => isInteractive(control) && control.ref !== '' && !/\p{L}{2}/u.test(control.text),
  );
  if (!icon || others.length > 0) return undefined;
  return {
    control: icon,
    words,
    shows: namesOf(icon)[0] ?? '',
    difference: 'words',
    confidence: 0.8,
    reasons: ['it alone can be pressed beside what the step names'],
    rivals: [],
    misplaced: false,
  };
}
