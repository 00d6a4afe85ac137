// The menu that the last act opened: what a path begins in, whatever else on the screen bears the same words.
import type { Control, Screen } from '../model/screen.ts';
import { ancestorsOf } from '../screen/region.ts';
import { isInteractive } from '../screen/roles.ts';
import type { Aim } from './attempt.ts';

/** From this many items on, a list that an act brought is a menu. */
const fewestItems = 2;
const lists = new Set(['list', 'listbox', 'menu', 'tree', 'group']);

/**
 * Gives the list that holds all that the last act brought to be pressed, where the aim is the first part of a path and
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

/** Gives the list that holds all that the last act brought to be pressed. */
export function menuBrought(screen: Screen, isFresh: (control: Control) => boolean): Control | undefined {
  const brought = screen.controls.filter(
    (control) => isInteractive(control) && control.ref !== '' && isFresh(control),
  );
  const [first, ...others] = brought.map((control) => ancestorsOf(screen, control));
  if (!first || brought.length < fewestItems) return undefined;
  return first.find(
    (outer) => lists.has(outer.role) && others.every((ancestors) => ancestors.includes(outer)),
  );
}
