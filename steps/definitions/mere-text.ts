// Text that bears a label's words and is no control: whoever presses it sees that nothing comes of that.
import type { Control, Screen } from '../model/screen.ts';
import type { Match } from '../screen/find.ts';
import { ancestorsOf } from '../screen/region.ts';
import { comesToRest } from '../screen/rest.ts';
import { isInteractive } from '../screen/roles.ts';
import type { Aim } from './attempt.ts';
import type { Walker } from './walker.ts';

/** `begin` is called before the press; `isIdle` tells after it that nothing came of it; `forget` takes it back. */
export type TextWatch = {
  readonly begin: () => Promise<void>;
  readonly isIdle: () => Promise<boolean>;
  readonly forget: () => void;
};

const textRoles = new Set([
  'text',
  'paragraph',
  'heading',
  'generic',
  'strong',
  'emphasis',
  'mark',
  'term',
  'caption',
]);
/** What lists and tables are made of is often pressed, whatever its role says. */
const itemRoles = new Set(['row', 'listitem', 'cell', 'gridcell', 'columnheader', 'rowheader']);

/** Watches a press on what may be no more than text; undefined where the control, or what it stands in, is made for it. */
export function watchText(
  { purpose, action }: Aim,
  { control }: Match,
  screen: Screen,
  walker: Walker,
): TextWatch | undefined {
  const isMade = (one: Control): boolean => isInteractive(one) || itemRoles.has(one.role);
  if (purpose !== 'press' || action.do !== 'click' || !textRoles.has(control.role)) return undefined;
  if ([control, ...ancestorsOf(screen, control)].some(isMade)) return undefined;
  const memory = { ...walker.memory };
  const focusBefore = focusOn(screen);
  let before: string | undefined;
  return {
    begin: async () => {
      before = await traceOf(walker);
    },
    isIdle: async () => {
      const focus = focusOn(await walker.screen());
      return (focus === undefined || focus === focusBefore) && before === (await traceOf(walker));
    },
    forget: () => Object.assign(walker.memory, memory),
  };
}

const focusOn = ({ controls }: Screen): string | undefined => controls.find(({ focused }) => focused)?.ref;

/** Changes whenever anything does: the document, its address, the tabs, the files that arrived. */
async function traceOf({ page, native }: Walker): Promise<string> {
  const { now } = await comesToRest(page(), 0);
  return [page().url(), page().context().pages().length, native.downloads.length, now].join(' ');
}
