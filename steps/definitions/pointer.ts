// hover, rightClick, doubleClick and drag: what a reader does with the pointer besides clicking.
import type { Locator } from '@playwright/test';
import type { Phrase } from '../model/action.ts';
import type { Control } from '../model/screen.ts';
import { isLabel } from '../findings/label-findings.ts';
import { findByName } from '../screen/find.ts';
import { handleOf, rowOf } from '../screen/region.ts';
import { contextFor } from './context.ts';
import { lookFor } from './seeking/patience.ts';
import type { Aim } from './seeking/attempt.ts';
import { seek } from './seeking/seek.ts';
import { actionTimeout, useControl } from './use-control.ts';
import { wordsFor } from './seeking/words.ts';
import type { Definition, Outcome, Walker } from './walker.ts';

const timeout = actionTimeout;

/** A pointer that jumps to its goal is no drag to pages that watch how it moves. */
const steps = 8;

/** What comes into view beside the thing that was pointed at belongs to it. */
export const hover: Definition = async (action, walker) => {
  const outcome = await point((locator) => locator.hover({ timeout }))(action, walker);
  if (outcome.outcome !== 'done' || !outcome.control) return outcome;
  const screen = await walker.screen();
  const { role, text } = outcome.control;
  const here = screen.controls.find((one) => one.role === role && one.text === text);
  const row = here && rowOf(screen, here);
  if (row) walker.memory.found = [row];
  return outcome;
};
export const rightClick: Definition = (action, walker) =>
  point((locator) => locator.click({ button: 'right', timeout }))(action, walker);
export const doubleClick: Definition = (action, walker) =>
  point((locator) => locator.dblclick({ timeout }))(action, walker);

const point =
  (deed: (locator: Locator) => Promise<unknown>): Definition =>
  async (action, walker) =>
    action.label
      ? useControl({ action, phrase: action.label, purpose: 'anything' }, walker, deed)
      : pointAtFound(walker, deed);

async function pointAtFound(walker: Walker, deed: (locator: Locator) => Promise<unknown>): Promise<Outcome> {
  const screen = await walker.screen();
  const [thing] = walker.memory.found;
  const here: Control | undefined =
    thing &&
    screen.controls.find(({ role, text, ref }) => role === thing.role && text === thing.text && ref !== '');
  if (!here)
    return { outcome: 'skipped', findings: [], notes: [], reason: 'the step names nothing to point at' };
  await walker.act(here, deed);
  return { outcome: 'done', control: here, shows: here.name || here.text, findings: [], notes: [] };
}

/** The target is the last place that the step names ("from the list into the **Done** column"). */
export const drag: Definition = async (action, walker) => {
  const to = action.in?.at(-1);
  if (!action.label || !to)
    return {
      outcome: 'skipped',
      findings: [],
      notes: [],
      reason: 'the step does not say what to drag where',
    };
  const target = isLabel(to)
    ? await seek({ action: { ...action, in: [] }, phrase: to, purpose: 'anything' }, walker)
    : undefined;
  if (target && !target.match) return { outcome: 'failed', findings: target.findings, notes: target.notes };
  const control = target ? target.match?.control : await namedBy(to, walker);
  const goal = control && walker.page().getByRef(handleOf(await walker.screen(), control));
  const aim: Aim = { action: { ...action, in: [] }, phrase: action.label, purpose: 'anything' };
  const outcome = await useControl(aim, walker, async (locator) => {
    // A menu that closes when the pointer leaves it moves what stands below
    await locator.hover({ timeout });
    return goal ? locator.dragTo(goal, { timeout, steps }) : dragToMiddle(locator, walker);
  });
  if (!goal) {
    const note = `"${to.text}" is not named on the screen: dropped in the middle of the page.`;
    return { ...outcome, notes: [...outcome.notes, note] };
  }
  return { ...outcome, findings: [...(target?.findings ?? []), ...outcome.findings] };
};

/** A place that is only described need not be named on the screen: it is not searched for as a label is. */
async function namedBy(phrase: Phrase, walker: Walker): Promise<Control | undefined> {
  const match = await lookFor(walker, (screen) =>
    findByName(screen, {
      words: wordsFor(phrase, walker),
      purpose: 'anything',
      context: contextFor(screen, walker, phrase),
    }),
  );
  return match?.control;
}

/** Where a target is only described ("the workspace"), the middle of the page is the likeliest. */
const dragToMiddle = (locator: Locator, walker: Walker): Promise<void> => {
  const { width, height } = walker.page().viewportSize() ?? { width: 1280, height: 800 };
  const targetPosition = { x: Math.round(width / 2), y: Math.round(height / 2) };
  return locator.dragTo(walker.page().locator('body'), { targetPosition, timeout, force: true, steps });
};
