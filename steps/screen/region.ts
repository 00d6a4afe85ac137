// Where a control stands: its ancestors, the region around it, and the side of the screen.
import type { Control, Screen } from '../model/screen.ts';

const regionRoles = new Set([
  'dialog',
  'alertdialog',
  'complementary',
  'navigation',
  'region',
  'main',
  'banner',
  'form',
  'menu',
  'toolbar',
  'menubar',
  'tabpanel',
  'iframe',
]);

/** How far above the window no reader scrolls, in px: pages park there what they do not show. */
const farAbove = -3000;

/** True for what a page keeps out of its reader's sight, left of the window or far above it, until it is needed. */
export const isParked = ({ box }: Control): boolean =>
  box !== undefined && (box.x + box.width <= 0 || box.y + box.height < farAbove);

/** The control's ancestors, nearest first. */
export function ancestorsOf(screen: Screen, control: Control): readonly Control[] {
  const found: Control[] = [];
  for (let parent = screen.controls[control.parent]; parent; parent = screen.controls[parent.parent])
    found.push(parent);
  return found;
}

/** How far up what belongs together may lie: a heading and its group, a text and its field, a field and its buttons. */
const groupDepth = 4;

/** The ancestors of a control that can be the group it belongs to, innermost first. */
export const groupsAround = (screen: Screen, control: Control): readonly Control[] =>
  ancestorsOf(screen, control).slice(0, groupDepth);

/** True where `outer` is an ancestor of `inner`. */
export const holds = (screen: Screen, outer: Control, inner: Control): boolean =>
  ancestorsOf(screen, inner).some((ancestor) => ancestor.index === outer.index);

/** The nearest region, dialog, menu or frame around the control. */
export const regionOf = (screen: Screen, control: Control): Control | undefined =>
  ancestorsOf(screen, control).find((ancestor) => regionRoles.has(ancestor.role));

/** The nearest ancestor of one of the roles, or the control itself. */
export const closest = (screen: Screen, control: Control, roles: readonly string[]): Control | undefined =>
  [control, ...ancestorsOf(screen, control)].find((candidate) => roles.includes(candidate.role));

/** What acts on the control: a text has no handle of its own, what it stands in has. */
export const handleOf = (screen: Screen, control: Control): string =>
  [control, ...ancestorsOf(screen, control)].find(({ ref }) => ref !== '')?.ref ?? '';

const rows = ['row', 'listitem', 'treeitem', 'article'];

/** The row, item or card that the control stands in, or is. */
export const rowOf = (screen: Screen, control: Control): Control | undefined =>
  closest(screen, control, rows);

/** The dialog on top, where one is open: what comes last in the page lies above what comes first. */
export const topDialog = (screen: Screen): Control | undefined =>
  screen.controls.filter(({ role }) => role === 'dialog' || role === 'alertdialog').at(-1);

/** The controls below `outer`, in page order. */
export const within = (screen: Screen, outer: Control): readonly Control[] =>
  screen.controls.filter((control) => holds(screen, outer, control));

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** True where the middle of the control lies on that side of the viewport. */
export function isAtSide(screen: Screen, control: Control, side: Side): boolean {
  const box = control.box ?? ancestorsOf(screen, control).find((ancestor) => ancestor.box)?.box;
  if (!box) return false;
  const x = (box.x + box.width / 2) / screen.viewport.width;
  const y = (box.y + box.height / 2) / screen.viewport.height;
  switch (side) {
    case 'left':
      return x < 0.45;
    case 'right':
      return x > 0.55;
    case 'top':
      return y < 0.4;
    case 'bottom':
      return y > 0.6;
  }
}
