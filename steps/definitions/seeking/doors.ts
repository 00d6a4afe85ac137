// Tabs, menus and other doors that a reader who looks around opens, and how they are shut again.
import type { Control, Screen } from '../../model/screen.ts';
import type { Wanted } from '../../screen/find.ts';
import { namesOf } from '../../screen/match.ts';
import { closest } from '../../screen/region.ts';
import { expandable } from './expandable.ts';
import type { Walker } from '../walker.ts';

/** Tabs, and what says of itself that it opens something; pressing them changes nothing but what is shown. */
export async function doorsOn(
  screen: Screen,
  { context }: Wanted,
  walker: Walker,
): Promise<readonly Control[]> {
  const free = screen.controls.filter(
    (control) =>
      control.ref !== '' &&
      !control.disabled &&
      namesOf(control).length > 0 &&
      !namesOf(control).some(context.claimed),
  );
  const tabs = free.filter(({ role, selected }) => role === 'tab' && selected !== true);
  const buttons = await expandable(
    walker.page(),
    free.filter(({ role, expanded }) => openers.has(role) && expanded !== true),
  );
  const opens = await Promise.all(
    buttons.map(({ ref }) =>
      walker
        .page()
        .$eval(`aria-ref=${ref}`, (element) => element.getAttribute('aria-expanded') === 'false')
        .catch(() => false),
    ),
  );
  return [...tabs, ...buttons.filter((_, index) => opens[index] === true)];
}

const openers = new Set(['button', 'treeitem', 'menuitem']);

/** The tab that is open now in the strip of another. */
export const openTabBeside = (screen: Screen, tab: Control): Control | undefined => {
  const list = closest(screen, tab, ['tablist']);
  return screen.controls.find(
    (other) =>
      other.role === 'tab' &&
      other.selected === true &&
      closest(screen, other, ['tablist'])?.index === list?.index,
  );
};

/** Not an act of the walk: nothing is remembered of it, and no picture taken. */
export async function press({ ref }: Control, walker: Walker): Promise<void> {
  await walker
    .page()
    .getByRef(ref)
    .click({ timeout: 2000 })
    .catch(() => undefined);
  await walker.settle();
}

/** The same door on the screen of now. */
export const sameDoor = (screen: Screen, door: Control): Control | undefined =>
  screen.controls.find(({ role, name, ref }) => role === door.role && name === door.name && ref !== '');
