// Seeks a control and uses it: what every act on one control has in common.
import type { Locator } from '@playwright/test';
import type { Control, Screen } from '../model/screen.ts';
import { controlDisabled } from '../findings/control-findings.ts';
import type { Match } from '../screen/find.ts';
import { fillAround } from './fill-around.ts';
import { grace } from './patience.ts';
import { seek, type Aim, type Sought } from './seek.ts';
import type { Outcome, Walker } from './walker.ts';

/** What Playwright does with the control; `match` and `screen` tell what it is. */
export type Deed = (locator: Locator, match: Match, screen: Screen) => Promise<unknown>;

/** How long a control may take to become usable, in milliseconds. */
export const actionTimeout = 4000;

/** Seeks the aim's control and does the deed, or tells why it was not done. */
export async function useControl(aim: Aim, walker: Walker, deed: Deed): Promise<Outcome> {
  const sought = await seek(aim, walker);
  if (!sought.match) return { outcome: 'failed', findings: sought.findings, notes: sought.notes };
  const usable = sought.match.control.disabled ? await enabled(aim, sought, walker) : sought;
  if (!usable.match) return disabled(aim, sought);
  const { match, screen, findings, notes } = usable;
  const outcome = { control: match.control, shows: match.shows, findings, notes };
  if (walker.mustWithhold(match.shows)) {
    await deedOn(walker, match).click({ trial: true, timeout: actionTimeout });
    return {
      ...outcome,
      outcome: 'withheld',
      reason: `"${match.shows}" would commit something on this portal`,
    };
  }
  await walker.act(match.control, (locator) => deed(locator, match, screen));
  return { ...outcome, outcome: 'done' };
}

const deedOn = (walker: Walker, match: Match): Locator => walker.page().getByRef(match.control.ref);

/**
 * The article has told its reader what to choose or change, in words that name no control: that is done here. A control
 * that nothing can be chosen for may be enabled by the page itself a moment later.
 */
async function enabled(aim: Aim, sought: Sought, walker: Walker): Promise<Sought> {
  if (!sought.match) return sought;
  const end = Date.now() + grace;
  let filled: readonly string[] = [];
  for (;;) {
    if (filled.length > 0) await walker.settle();
    else filled = await fillOrSettle(sought.match.control, walker);
    const again = await seek(aim, walker);
    if (again.match && !again.match.control.disabled) return { ...again, notes: [...again.notes, ...filled] };
    if (Date.now() > end) return { ...again, match: undefined };
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

function disabled(aim: Aim, { match, findings, notes }: Sought): Outcome {
  if (!match) return { outcome: 'failed', findings, notes };
  return {
    outcome: 'failed',
    control: match.control,
    shows: match.shows,
    findings: [...findings, controlDisabled(aim.phrase, match)],
    notes,
  };
}
