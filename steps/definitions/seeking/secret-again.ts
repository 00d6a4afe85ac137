// Finds the field in which a secret is typed once more, where no field bears the words by which the article calls it.
import type { Control, Screen } from '../../model/screen.ts';
import type { Match, Wanted } from '../../screen/find.ts';
import { namesOf } from '../../screen/match.ts';
import { isField } from '../../screen/roles.ts';
import { takes } from '../../screen/pick.ts';
import { sameField } from '../context.ts';
import type { Walker } from '../walker.ts';

/** Gives the hidden field that stands next to the hidden one just filled in; undefined where the next one shows its text. */
export async function findSecretAgain(
  { words: [words], context }: Wanted,
  walker: Walker,
): Promise<Match | undefined> {
  const { field } = walker.memory;
  const screen = await walker.screen();
  const first = context.typed !== undefined && field ? sameField(screen, field) : undefined;
  const again = first && nextField(screen, first);
  const shows = again && namesOf(again)[0];
  if (!words || !first || !again || shows === undefined || context.claimed(shows)) return undefined;
  if (!(await isSecret(first, walker)) || !(await isSecret(again, walker))) return undefined;
  return {
    control: again,
    words,
    shows,
    difference: 'words',
    confidence: 0.8,
    reasons: ['it hides what is typed, and follows the field that does'],
    rivals: [],
    misplaced: false,
  };
}

const nextField = (screen: Screen, { index }: Control): Control | undefined =>
  screen.controls.find(
    (control) =>
      control.index > index && isField(control) && control.ref !== '' && takes(screen, control, ''),
  );

/** True for a field that shows dots for what is typed. */
export const isSecret = ({ ref }: Control, walker: Walker): Promise<boolean> =>
  walker
    .page()
    .$eval(`aria-ref=${ref}`, (element) => element instanceof HTMLInputElement && element.type === 'password')
    .catch(() => false);
