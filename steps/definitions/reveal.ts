// Ways to bring into view what is there but folded away: open the named group, or the thing found a step earlier.
import type { Control } from '../model/screen.ts';
import { isInteractive } from '../screen/roles.ts';
import { within } from '../screen/region.ts';
import type { Walker } from './walker.ts';

/** Does something that may reveal the control, and says what in words for the walk; undefined where it could not. */
export type Reveal = () => Promise<string | undefined>;

/** How many found things are opened in turn before the walk gives up. */
const mostOpened = 5;

export function revealers(places: readonly Control[], walker: Walker): readonly Reveal[] {
  return [
    ...places.map((place) => () => unfold(place, walker)),
    ...walker.memory.found.slice(0, mostOpened).map((thing, index) => () => openFound(thing, index, walker)),
  ];
}

async function unfold(place: Control, walker: Walker): Promise<string | undefined> {
  if (!isInteractive(place) || place.ref === '') return undefined;
  const isFolded = await walker.page().getByRef(place.ref).getAttribute('aria-expanded', { timeout: 500 });
  if (isFolded !== 'false') return undefined;
  await walker.act(place, (locator) => locator.click());
  return `Opened the group "${place.name || place.text}".`;
}

async function openFound(thing: Control, index: number, walker: Walker): Promise<string | undefined> {
  const page = walker.page();
  if (index > 0) {
    await page.goBack();
    await walker.settle();
  }
  const screen = await walker.screen();
  const same = screen.controls.find((control) => control.role === thing.role && control.text === thing.text);
  const opener =
    same && [same, ...within(screen, same)].find((control) => isInteractive(control) && control.ref !== '');
  if (!opener) return undefined;
  await walker.act(opener, (locator) => locator.click());
  return `Opened "${opener.name || opener.text}".`;
}
