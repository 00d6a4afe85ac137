// The menu that the last act opened: what a path begins in, whatever else on the screen bears the same words.
import type { Control, Screen } from '../../model/screen.ts';
import { ancestorsOf } from '../../screen/region.ts';
import { isInteractive } from '../../screen/roles.ts';
import type { Aim } from './attempt.ts';

/** From this many items on, a list that an act brought is a menu. */
const fewestItems = 2;
/** The part of what an act brought that must stand in one list for that to be a menu. */
const leastShare = 0.8;
const lists = new Set(['list', 'listbox', 'menu', 'tree', 'group']);

/**
 * Gives the list that holds what the last act brought to be pressed, where the aim is the first part of a path and
 * nothing says where it is. Undefined where the act brought something else.
 */
export function menuFor(
  { action, phrase }: Aim,
  screen: Screen,
  isFresh: (control: Control) => boolean,
): Control | undefined {
  const isFirst = action.path !== undefined && action.path.length > 1 && action.path[0] === phrase;
  return isFirst && (action.in?.length ?? 0) === 0 ? menuBrought(screen, isFresh) : undefined;
}

/** Gives the list that holds what the last act brought to be pressed; a message that came meanwhile may stand elsewhere. */
export function menuBrought(screen: Screen, isFresh: (control: Control) => boolean): Control | undefined {
  const brought = screen.controls.filter(
    (control) => isInteractive(control) && control.ref !== '' && isFresh(control),
  );
  if (brought.length < fewestItems) return undefined;
  const around = brought.map((control) => ancestorsOf(screen, control).filter(({ role }) => lists.has(role)));
  const holdsMost = (outer: Control): boolean =>
    around.filter((ancestors) => ancestors.includes(outer)).length >= brought.length * leastShare;
  return around.flat().find(holdsMost);
}
