// Presses the likest control where no other evidence tells which is meant: what the next step names then shows whether it was.
import { isLabel } from '../findings/label-findings.ts';
import { findByLikeness, type Match, type Wanted } from '../screen/find.ts';
import type { Aim } from './attempt.ts';
import { nextLabel, shows } from './explore.ts';
import { isFinal } from './menu-entries.ts';
import { lookFor } from './patience.ts';
import type { Walker } from './walker.ts';

/** How long the control may take to become usable, in milliseconds. */
const timeout = 2000;

/** The likeness from which a control is worth a try. */
const worthTrying = 0.3;

/**
 * Gives the control that has been pressed, after which the next step's label stands on the screen where it did not before.
 * Undefined, and all as it was as far as Escape and the way back can make it so, where it does not. Only in a sandbox.
 */
export async function findByTrying(aim: Aim, wanted: Wanted, walker: Walker): Promise<Match | undefined> {
  const next = mayTry(aim, walker) ? nextLabel(aim.phrase, walker) : undefined;
  const screen = await walker.screen();
  const nowhere = { places: [], side: undefined };
  if (!next || wanted.within || shows(next, screen, walker, nowhere)) return undefined;
  const nearest = findByLikeness(screen, wanted, worthTrying);
  if (!nearest || nearest.control.disabled || isFinal(nearest.shows, walker)) return undefined;
  const memory = { ...walker.memory };
  const url = walker.page().url();
  const isPressed = await walker
    .act(nearest.control, (locator) => locator.click({ timeout }))
    .then(
      () => true,
      () => false,
    );
  const isShown =
    isPressed && (await lookFor(walker, (now) => shows(next, now, walker, nowhere) || undefined));
  if (isShown === true)
    return { ...nearest, confidence: 0.8, reasons: [...nearest.reasons, `it leads to "${next.label.text}"`] };
  Object.assign(walker.memory, memory);
  if (walker.page().url() === url) await walker.page().keyboard.press('Escape');
  else
    await walker
      .page()
      .goBack()
      .catch(() => undefined);
  await walker.settle();
  return undefined;
}

const mayTry = ({ action, phrase, purpose }: Aim, { profile }: Walker): boolean =>
  profile.sandbox &&
  purpose === 'press' &&
  (action.do === 'click' || action.do === 'open') &&
  isLabel(phrase) &&
  action.if === undefined &&
  action.optional !== true;
