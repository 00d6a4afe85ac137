// What a reader takes for the name of a field that bears none: the text before it, or the cell to its left.
import type { Control, Screen } from '../model/screen.ts';
import { ancestorsOf, groupsAround } from './region.ts';
import { serves } from './roles.ts';

export const textRoles = new Set(['text', 'generic', 'paragraph', 'strong', 'heading', 'term']);
const cells = new Set(['cell', 'gridcell', 'rowheader']);

/** The text that a reader takes for the name of a nameless field or list; undefined where the control needs none. */
export function nameBeside(screen: Screen, control: Control): string | undefined {
  if (control.name !== '' || !serves(control, 'enter')) return undefined;
  const around = ancestorsOf(screen, control);
  for (const group of groupsAround(screen, control)) {
    const text = screen.controls.findLast(
      (one) =>
        one.index < control.index && one.index > group.index && wordsOn(one) !== '' && !around.includes(one),
    );
    if (text) return wordsOn(text);
  }
  return undefined;
}

/** A cell that holds a link has its words from there. */
const wordsOn = ({ role, name, text }: Control): string =>
  cells.has(role) ? name || text : textRoles.has(role) ? name : '';
