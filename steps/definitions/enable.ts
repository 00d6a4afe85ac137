// Controls that seem not to be usable: enabled by what the article has told, or pressed though they are only marked so.
import type { Control } from '../model/screen.ts';
import { signatureOf } from '../screen/look.ts';
import { fillAround } from './fill-around.ts';
import { patience } from './seeking/patience.ts';
import type { Aim } from './seeking/attempt.ts';
import { seek } from './seeking/seek.ts';
import type { Sought } from './seeking/sought.ts';
import type { Outcome, Walker } from './walker.ts';

/**
 * The article has told its reader what to choose or change, in words that name no control: that is done here. A control
 * that nothing can be chosen for may be enabled by the page itself a moment later.
 */
export async function enabled(aim: Aim, sought: Sought, walker: Walker): Promise<Sought> {
  if (!sought.match) return sought;
  const lasts = patience();
  let filled: readonly string[] = [];
  for (;;) {
    if (filled.length > 0) await walker.settle();
    else filled = await fillOrSettle(sought.match.control, walker);
    const again = await seek(aim, walker);
    if (again.match && !again.match.control.disabled) return { ...again, notes: [...again.notes, ...filled] };
    if (!lasts()) return { ...again, match: undefined };
  }
}

async function fillOrSettle(control: Control, walker: Walker): Promise<readonly string[]> {
  const left = await leaveField(walker);
  if (left.length > 0) return left;
  const filled = await fillAround(control, walker);
  if (filled.length === 0) await walker.settle();
  return filled;
}

/** Many pages take a value only when its field is left, as a reader does who goes for the button. */
async function leaveField({ memory, page, settle }: Walker): Promise<readonly string[]> {
  if (memory.field === undefined) return [];
  memory.field = undefined;
  for (const frame of page().frames())
    await frame.evaluate('document.activeElement?.blur()').catch(() => undefined);
  await settle();
  return ['Left the field, so that its value counts.'];
}

/** `aria-disabled` only says so: where a press changes something, the control works. */
export async function pressMarked(aim: Aim, sought: Sought, walker: Walker): Promise<Outcome | undefined> {
  const { match, screen, findings, notes } = sought;
  if (!match || (aim.purpose !== 'press' && aim.purpose !== 'choose')) return undefined;
  if (walker.mustWithhold(match.shows) || (await isDisabled(match.control, walker))) return undefined;
  await walker.act(match.control, (locator) => locator.click({ force: true }));
  if (signatureOf(await walker.screen()) === signatureOf(screen)) return undefined;
  const note = `"${match.shows}" is marked as disabled, but works.`;
  return { outcome: 'done', control: match.control, shows: match.shows, findings, notes: [...notes, note] };
}

/** True for what the browser itself keeps from being pressed: what answers to no pointer lets a press through to what is below. */
const isDisabled = ({ ref }: Control, walker: Walker): Promise<boolean> =>
  ref === ''
    ? Promise.resolve(true)
    : walker
        .page()
        .getByRef(ref)
        .evaluate(
          (element) => element.matches(':disabled') || getComputedStyle(element).pointerEvents === 'none',
          undefined,
          { timeout: 1000 },
        )
        .catch(() => true);
