// Whether a control stands "in" or "under" another: inside it, or below a heading, toggle or tab that leads its group.
import type { Control, Screen } from '../model/screen.ts';
import { ancestorsOf, groupsAround, holds } from './region.ts';

const leaders = new Set([
  'heading',
  'button',
  'tab',
  'treeitem',
  'menuitem',
  'link',
  'text',
  'generic',
  'paragraph',
  'strong',
  'img',
]);

/** What is written, or drawn, may lead a group as a heading does, but is none that could end another's. */
const mereWords = new Set(['text', 'generic', 'img']);

/** True where a reader who was told "under `place`" would look at `control`. */
export function isUnder(screen: Screen, place: Control, control: Control): boolean {
  if (holds(screen, place, control)) return true;
  if (place.role === 'tab') return isInPanel(screen, control);
  const strip = tabStrip(screen, place);
  if (strip) return isBelow(screen, strip, control);
  if (isOneOfSwitches(screen, place)) return isAfterSwitches(screen, place, control);
  if (!leaders.has(place.role) || control.index < place.index) return false;
  const group = groupsAround(screen, place).find((ancestor) => holds(screen, ancestor, control));
  return group !== undefined && !hasLeaderBetween(screen, place, control, group);
}

/** Links to parts of this page, each an item of one list, are tabs: https://www.w3.org/TR/wai-aria-1.2/#tab names the role they lack. */
function tabStrip(screen: Screen, place: Control): Control | undefined {
  const list = ancestorsOf(screen, place).find(({ role }) => role === 'list');
  if (!list || (place.role !== 'link' && place.role !== 'listitem')) return undefined;
  const items = screen.controls.filter(({ role, parent }) => role === 'listitem' && parent === list.index);
  const isTab = (item: Control): boolean =>
    screen.controls.some(
      ({ parent, role, url }) => parent === item.index && role === 'link' && /^#[^/]/u.test(url ?? ''),
    );
  return items.length > 1 && items.every(isTab) ? list : undefined;
}

const switches = new Set(['switch', 'radio']);

const switchesBeside = (screen: Screen, { role, parent }: Control): readonly Control[] =>
  screen.controls.filter((other) => other.role === role && other.parent === parent);

/** Switches in a row, of which one is on, change what is shown below them as tabs do. */
function isOneOfSwitches(screen: Screen, place: Control): boolean {
  const row = switchesBeside(screen, place);
  const isAloneOn = place.checked === true && row.filter(({ checked }) => checked === true).length === 1;
  return switches.has(place.role) && isAloneOn && row.length > 1;
}

function isAfterSwitches(screen: Screen, place: Control, control: Control): boolean {
  const last = switchesBeside(screen, place).at(-1);
  return (
    last !== undefined &&
    control.index > last.index &&
    groupsAround(screen, place).some((group) => holds(screen, group, control))
  );
}

/** True for a link that is a tab among others. */
export const isTabLink = (screen: Screen, control: Control): boolean =>
  control.role === 'link' && tabStrip(screen, control) !== undefined;

/** True for what comes after the strip in the group around it. */
const isBelow = (screen: Screen, strip: Control, control: Control): boolean =>
  !holds(screen, strip, control) &&
  control.index > strip.index &&
  groupsAround(screen, strip).some((group) => holds(screen, group, control));

const isInPanel = (screen: Screen, control: Control): boolean =>
  ancestorsOf(screen, control).some(({ role }) => role === 'tabpanel') ||
  !screen.controls.some(({ role }) => role === 'tabpanel');

/** True where another heading or toggle of the same kind starts a group of its own in between. */
const hasLeaderBetween = (screen: Screen, place: Control, control: Control, group: Control): boolean =>
  !mereWords.has(place.role) &&
  screen.controls
    .slice(place.index + 1, control.index)
    .some(
      (between) =>
        between.role === place.role &&
        between.level === place.level &&
        (between.expanded !== undefined) === (place.expanded !== undefined) &&
        holds(screen, group, between) &&
        between.name !== '',
    );
