// Looks in the menus that the step does not name: what stands in one is found, and that is told.
import type { Control, Screen } from '../../model/screen.ts';
import { namesOf } from '../../screen/match.ts';
import { isUnder } from '../../screen/under.ts';
import type { Aim, Attempt, Hit, Lookup } from './attempt.ts';
import { press, sameDoor } from './doors.ts';
import { standingOn } from './expandable.ts';
import { keyOf, type Walker } from '../walker.ts';

/** How many menus are opened in search of one label. */
const mostMenus = 5;

export type BehindMenu = { readonly hit: Hit; readonly menu: string };

/** Opens one menu after another until the very words stand in it; undefined, and all shut again, where none has them. */
export async function behindMenus(
  aim: Aim,
  { screen, wanted }: Attempt,
  walker: Walker,
  again: Lookup,
): Promise<BehindMenu | undefined> {
  const { action, purpose } = aim;
  if (purpose !== 'press' || wanted.within || action.if !== undefined || action.optional === true)
    return undefined;
  const there = new Set(screen.controls.map(keyOf));
  const { places } = wanted.context;
  const buttons = await menuButtonsOn(screen, walker);
  const inPlace = buttons.filter((button) => places.every((place) => isUnder(screen, place, button)));
  for (const button of inPlace.slice(0, mostMenus)) {
    const here = sameDoor(await walker.screen(), button);
    const menu = namesOf(button)[0];
    if (!here || menu === undefined) continue;
    await press(here, walker);
    const hit = await again();
    if (hit && hit.match.difference === 'none' && !there.has(keyOf(hit.match.control))) return { hit, menu };
    await shut(button, there, walker);
  }
  return undefined;
}

/** The buttons that say of themselves that they open a menu, and have not: https://www.w3.org/TR/wai-aria-1.2/#aria-haspopup */
async function menuButtonsOn(screen: Screen, walker: Walker): Promise<readonly Control[]> {
  const buttons = await standingOn(
    '[aria-haspopup=menu], [aria-haspopup=true]',
    walker.page(),
    screen.controls.filter(
      ({ role, ref, disabled, expanded }) =>
        openers.has(role) && ref !== '' && !disabled && expanded !== true,
    ),
  );
  const opens = await Promise.all(
    buttons.map(({ ref }) =>
      walker
        .page()
        .$eval(`aria-ref=${ref}`, (element) =>
          ['menu', 'true'].includes(element.getAttribute('aria-haspopup') ?? ''),
        )
        .catch(() => false),
    ),
  );
  return buttons.filter((_, index) => opens[index] === true);
}

const openers = new Set(['button', 'menuitem', 'link']);

/** Escape shuts most menus; the others go by their button. */
async function shut(button: Control, there: ReadonlySet<string>, walker: Walker): Promise<void> {
  await walker.page().keyboard.press('Escape');
  const { controls } = await walker.settle();
  const isOpen = controls.some((control) => entries.has(control.role) && !there.has(keyOf(control)));
  const here = isOpen ? sameDoor(await walker.screen(), button) : undefined;
  if (here) await press(here, walker);
}

const entries = new Set(['menuitem', 'menuitemcheckbox', 'menuitemradio', 'link', 'button', 'option']);
