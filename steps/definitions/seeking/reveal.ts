// Ways to bring into view what is there but folded away: open the named group, or the thing found a step earlier.
import type { Control, Screen } from '../../model/screen.ts';
import { readableName } from '../../screen/fold.ts';
import { isInteractive } from '../../screen/roles.ts';
import { within } from '../../screen/region.ts';
import { expandable } from './expandable.ts';
import type { Walker } from '../walker.ts';

/** Does something that may reveal the control, and says what in words for the walk; undefined where it could not. */
export type Reveal = () => Promise<string | undefined>;

/** How many found things are opened in turn before the walk gives up. */
const mostOpened = 5;

export function revealers(places: readonly Control[], walker: Walker): readonly Reveal[] {
  const start = walker.page().url();
  return [
    ...places.map((place) => () => unfold(place, walker)),
    ...walker.memory.found.slice(0, mostOpened).map((thing) => () => openFound(thing, start, walker)),
  ];
}

async function unfold(group: Control, walker: Walker): Promise<string | undefined> {
  const place = openerIn(await walker.screen(), group) ?? group;
  if (place.ref === '') return undefined;
  if (place.role === 'tab') return place.selected === true ? undefined : openTab(place, walker);
  if (place.role === 'link' && place.url?.startsWith('#') === true) return openTab(place, walker);
  if (!(await isFoldedGroup(place, walker))) return undefined;
  await walker.act(place, (locator) => locator.click());
  return `Opened the group "${place.name || place.text}".`;
}

/** A menu may be a region, be it one with a hand cursor, with a button of the same name in it, which opens it. */
const openerIn = (screen: Screen, group: Control): Control | undefined =>
  within(screen, group).find(
    (control) => isInteractive(control) && group.name !== '' && control.name === group.name,
  );

const isFoldedGroup = ({ ref }: Control, walker: Walker): Promise<boolean> =>
  walker
    .page()
    .getByRef(ref)
    .evaluate(isFolded, undefined, { timeout: 500 })
    .catch(() => false);

/** Runs in the page. */
function isFolded(element: Element): boolean {
  const details = element.closest('summary')?.parentElement;
  if (details instanceof HTMLDetailsElement) return !details.open;
  const isExpanded = element.getAttribute('aria-expanded');
  const hasPopup = element.getAttribute('aria-haspopup') ?? '';
  return isExpanded === 'false' || (isExpanded === null && ['true', 'menu'].includes(hasPopup));
}

async function openTab(tab: Control, walker: Walker): Promise<string> {
  await walker.act(tab, (locator) => locator.click());
  return `Opened the tab "${tab.name || tab.text}".`;
}

export type Unfolded = { readonly by: string; readonly toggle: Control };

/**
 * Opens the folded group whose hidden content holds one of the texts, as a reader does who looks around. Gives the
 * group's name; undefined where no group holds them.
 */
export async function unfoldHolder(texts: readonly string[], walker: Walker): Promise<Unfolded | undefined> {
  const [toggle] = await togglesOver({ texts, states: ['false'], isClose: false }, walker);
  if (!toggle) return undefined;
  await walker.act(toggle, (control) => control.click());
  return { by: readableName(toggle.name || toggle.text), toggle };
}

/** The toggles whose content, shown or hidden, holds one of the texts. */
export async function togglesOver(toggling: Toggling, walker: Walker): Promise<readonly Control[]> {
  const screen = await walker.screen();
  const toggles = await expandable(
    walker.page(),
    screen.controls.filter(
      (control) =>
        control.ref !== '' &&
        ((isInteractive(control) && togglingRoles.has(control.role)) || mayBeSummary(screen, control)),
    ),
  );
  const holding = await Promise.all(
    toggles.map((toggle) =>
      walker
        .page()
        .$eval(`aria-ref=${toggle.ref}`, togglesText, toggling)
        .catch(() => false),
    ),
  );
  return toggles.filter((_, index) => holding[index] === true);
}

const togglingRoles = new Set(['button', 'menuitem', 'treeitem', 'link', 'generic']);

/** The line that stays of what the browser itself folds away has no role of its own, in a group. */
const mayBeSummary = (screen: Screen, { role, parent, text }: Control): boolean =>
  ['generic', 'heading', 'strong'].includes(role) &&
  text !== '' &&
  [screen.controls[parent], screen.controls[screen.controls[parent]?.parent ?? -1]].some(
    (outer) => outer?.role === 'group',
  );

/** `states` are values of `aria-expanded`; `isClose` leaves out what a toggle neither names nor has for its own. */
type Toggling = {
  readonly texts: readonly string[];
  readonly states: readonly string[];
  readonly isClose: boolean;
};

/** Runs in the page: whether what the element controls, or what follows it, holds one of the texts, and no window lies over it. */
function togglesText(element: Element, { texts, states, isClose }: Toggling): boolean {
  const details = element.closest('summary')?.parentElement;
  const isDetails = details instanceof HTMLDetailsElement;
  const state = isDetails ? String(details.open) : (element.getAttribute('aria-expanded') ?? '');
  if (!states.includes(state)) return false;
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
  if (top && !top.contains(element) && !element.contains(top)) return false;
  const controlled = element.getAttribute('aria-controls');
  const named = controlled ? element.ownerDocument.getElementById(controlled) : null;
  const around = element.parentElement;
  const isAlone = around?.firstElementChild === element && around.childElementCount === 2;
  const content = isDetails ? details : (named ?? (isClose && !isAlone ? null : around));
  // A toggle that only bears the words itself holds nothing of that name
  const own = content?.contains(element) === true ? (element.textContent ?? '') : '';
  const words = (content?.textContent ?? '').replace(own, '').toLowerCase();
  return texts.some((text) => words.includes(text.toLowerCase()));
}

async function openFound(thing: Control, start: string, walker: Walker): Promise<string | undefined> {
  const page = walker.page();
  if (page.url() !== start) {
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
