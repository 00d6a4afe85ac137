// What follows the place of an act: the target itself, or the next name of a menu path.
import type { OpenPhrase } from './clause.ts';
import type { Scan } from './scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';

/** "Markera **A** i Nordhafen > **B**": a program that translation moved into a menu path holds the path, whose first name goes last. */
export const pathLast = ({ tokens, file }: Scan, phrases: OpenPhrase[], arrow: number): OpenPhrase[] => {
  const [first, place] = phrases.slice(-2);
  const moved =
    file.writing.capitals === 'names' &&
    first?.role === 'object' &&
    first.tokens.at(-1)?.mark === 'strong' &&
    place?.role === 'place' &&
    place.tokens.every(({ kind }) => kind === 'word') &&
    /^\p{Lu}/u.test(place.tokens.at(-1)?.text ?? '') &&
    tokens[arrow + 1]?.kind === 'label';
  return moved ? [...phrases.slice(0, -2), place, first] : phrases;
};

/** "Selecteer naast **A**, de optie **B**": only places were told so far. */
export const lacksTarget = (phrases: readonly OpenPhrase[]): boolean =>
  phrases.every(({ role }) => ['place', 'under', 'beside'].includes(role));

/** "de optie **B**": an article, the kind of a control, and its name. */
export const opensControl = ({ tokens }: Scan, at: number): boolean =>
  is(tokens[at], 'word:article') && isOf(tokens[at + 1], 'role:') && tokens[at + 2]?.kind === 'label';
