// Presses the likest control, and those of the place named, where no other evidence tells which is meant: what the next step names then shows whether it was.
import type { Control, Screen } from '../../model/screen.ts';
import { isLabel } from '../../findings/label-findings.ts';
import { findByLikeness, type Match, type Wanted } from '../../screen/find.ts';
import { namesOf } from '../../screen/match.ts';
import { isAtSide } from '../../screen/region.ts';
import { isUnder } from '../../screen/under.ts';
import type { Aim } from './attempt.ts';
import { sameDoor } from './doors.ts';
import { nextLabel, partAfter, shows, type Next } from './explore.ts';
import { isFinal } from './menu-entries.ts';
import { lookFor } from './patience.ts';
import type { Walker } from '../walker.ts';

/** How long the control may take to become usable, in milliseconds. */
const timeout = 2000;

/** The likeness from which a control is worth a try. */
const worthTrying = 0.3;

/** How many controls of the place that the step names are tried, and for how long, in milliseconds. */
const mostTried = 8;
const longestTrying = 10_000;

/**
 * Gives the control that has been pressed, after which the next step's label stands on the screen where it did not before:
 * the likest one, or one of the place that the step names. Undefined, and all as it was as far as Escape and the way back
 * can make it so, where none does. Only in a sandbox.
 */
export async function findByTrying(aim: Aim, wanted: Wanted, walker: Walker): Promise<Match | undefined> {
  const next = mayTry(aim, walker) ? labelAfter(aim, walker) : undefined;
  const screen = await walker.screen();
  if (!next || wanted.within || shows(next, screen, walker, nowhere)) return undefined;
  const end = Date.now() + longestTrying;
  const nearest = findByLikeness(screen, wanted, worthTrying);
  for (const match of [...(nearest ? [nearest] : []), ...inPlace(screen, wanted, nearest)]) {
    if (match.control.disabled || isFinal(match.shows, walker)) continue;
    if (Date.now() > end) break;
    if (await leadsTo(next, match.control, walker))
      return { ...match, confidence: 0.8, reasons: [...match.reasons, `it leads to "${next.label.text}"`] };
  }
  return undefined;
}

const nowhere = { places: [], side: undefined };

const mayTry = ({ action, phrase, purpose }: Aim, { profile }: Walker): boolean =>
  profile.sandbox &&
  purpose === 'press' &&
  (action.do === 'click' || action.do === 'open' || action.path !== undefined) &&
  isLabel(phrase) &&
  action.if === undefined &&
  action.optional !== true;

const labelAfter = ({ action, phrase }: Aim, walker: Walker): Next | undefined => {
  const part = partAfter(phrase, action);
  return part ? { label: part, role: undefined } : nextLabel(phrase, walker);
};

/** What opens something where it stands; a link leads away from the place. */
const opening = new Set(['button', 'menuitem', 'tab', 'treeitem']);

/** The controls of the place that the step names which no other words of the article name, in page order. */
function inPlace(screen: Screen, { words: [words], context }: Wanted, nearest: Match | undefined): Match[] {
  const { places, side, claimed, isOther } = context;
  if (!words || (places.length === 0 && side === undefined)) return [];
  return screen.controls
    .filter(
      (control) =>
        opening.has(control.role) &&
        control.ref !== '' &&
        control.index !== nearest?.control.index &&
        places.every((place) => isUnder(screen, place, control)) &&
        (side === undefined || isAtSide(screen, control, side)),
    )
    .flatMap((control) => {
      const shown = namesOf(control)[0];
      return shown === undefined || claimed(shown) || isOther(shown) ? [] : [{ control, shown }];
    })
    .slice(0, mostTried)
    .map(({ control, shown }) => ({
      control,
      words,
      shows: shown,
      difference: 'words',
      confidence: 0.8,
      reasons: ['it is in the place named'],
      rivals: [],
      misplaced: false,
    }));
}

/** Presses the control; where it does not lead there, the walk goes back to where it was. */
async function leadsTo(next: Next, control: Control, walker: Walker): Promise<boolean> {
  const here = sameDoor(await walker.screen(), control) ?? control;
  const memory = { ...walker.memory };
  const url = walker.page().url();
  const isPressed = await walker
    .act(here, (locator) => locator.click({ timeout }))
    .then(
      () => true,
      () => false,
    );
  const isShown =
    isPressed && (await lookFor(walker, (now) => shows(next, now, walker, nowhere) || undefined));
  if (isShown === true) return true;
  Object.assign(walker.memory, memory);
  if (walker.page().url() === url) await walker.page().keyboard.press('Escape');
  else
    await walker
      .page()
      .goBack()
      .catch(() => undefined);
  await walker.settle();
  return false;
}
