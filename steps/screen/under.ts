// Whether a control stands "in" or "under" another: inside it, or below a heading, toggle or tab that leads its group.
import type { Control, Screen } from '../model/screen.ts';
import { ancestorsOf, holds } from './region.ts';

/** How far up a group may lie around its heading. */
const groupDepth = 4;

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
]);

/** True where a reader who was told "under `place`" would look at `control`. */
export function isUnder(screen: Screen, place: Control, control: Control): boolean {
  if (holds(screen, place, control)) return true;
  if (place.role === 'tab') return isInPanel(screen, control);
  if (!leaders.has(place.role) || control.index < place.index) return false;
  const group = ancestorsOf(screen, place)
    .slice(0, groupDepth)
    .find((ancestor) => holds(screen, ancestor, control));
  return group !== undefined && !hasLeaderBetween(screen, place, control, group);
}

const isInPanel = (screen: Screen, control: Control): boolean =>
  ancestorsOf(screen, control).some(({ role }) => role === 'tabpanel') ||
  !screen.controls.some(({ role }) => role === 'tabpanel');

/** True where another heading or toggle of the same kind starts a group of its own in between. */
const hasLeaderBetween = (screen: Screen, place: Control, control: Control, group: Control): boolean =>
  place.role !== 'text' &&
  place.role !== 'generic' &&
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
