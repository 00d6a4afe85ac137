// Text that bears a label's words and is no control: whoever presses it sees that nothing comes of that.
import type { Control, Screen } from '../../model/screen.ts';
import type { Match } from '../../screen/find.ts';
import { signatureOf } from '../../screen/look.ts';
import { ancestorsOf } from '../../screen/region.ts';
import { comesToRest } from '../../screen/rest.ts';
import { isInteractive } from '../../screen/roles.ts';
import type { Aim } from './attempt.ts';
import type { Walker } from '../walker.ts';

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
  const looksPressable = [control, ...ancestorsOf(screen, control)].some(({ pointer }) => pointer);
  const memory = { ...walker.memory };
  // A press on text takes the focus to what it stands in, where that may have it: a dialog, or the document of a frame
  const idleFocus = new Set([
    undefined,
    focusOn(screen),
    ...ancestorsOf(screen, control).map(({ ref }) => ref),
  ]);
  // A page may note where its reader presses, which only tells of text that it shows a hand over
  const traceOn = async (now: Screen): Promise<string> =>
    [traceOf(walker), looksPressable ? await changesOf(walker) : signatureOf(now)].join(' ');
  let before: string | undefined;
  return {
    begin: async () => {
      before = await traceOn(screen);
    },
    isIdle: async () => {
      const now = await walker.screen();
      return idleFocus.has(focusOn(now)) && before === (await traceOn(now));
    },
    forget: () => Object.assign(walker.memory, memory),
  };
}

const focusOn = ({ controls }: Screen): string | undefined => controls.find(({ focused }) => focused)?.ref;

/** Changes with the address, the tabs and the files that arrived. */
const traceOf = ({ page, native }: Walker): string =>
  [page().url(), page().context().pages().length, native.downloads.length].join(' ');

/** How many changes of its document the page has counted. */
const changesOf = async ({ page }: Walker): Promise<number> => (await comesToRest(page(), 0)).now;
