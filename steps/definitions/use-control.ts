// Seeks a control and uses it: what every act on one control has in common.
import type { Locator } from '@playwright/test';
import type { Screen } from '../model/screen.ts';
import { controlDisabled, controlHidden } from '../findings/control-findings.ts';
import { isLabel } from '../findings/label-findings.ts';
import type { Match } from '../screen/find.ts';
import { enabled, pressMarked } from './enable.ts';
import { watchText } from './seeking/mere-text.ts';
import { unfoldHolder } from './seeking/reveal.ts';
import type { Aim } from './seeking/attempt.ts';
import { seek } from './seeking/seek.ts';
import type { Sought } from './seeking/sought.ts';
import type { Outcome, Walker } from './walker.ts';

/** What Playwright does with the control; `match` and `screen` tell what it is. */
export type Deed = (locator: Locator, match: Match, screen: Screen) => Promise<unknown>;

/** How long a control may take to become usable, in milliseconds. */
export const actionTimeout = 4000;

/** Seeks the aim's control and does the deed, or tells why it was not done. */
export async function useControl(aim: Aim, walker: Walker, deed: Deed): Promise<Outcome> {
  const sought = await seek(aim, walker);
  if (!sought.match) return { outcome: 'failed', findings: sought.findings, notes: sought.notes };
  if (sought.isPressed === true) {
    const { control, shows } = sought.match;
    return { outcome: 'done', control, shows, findings: sought.findings, notes: sought.notes };
  }
  const usable = sought.match.control.disabled ? await enabled(aim, sought, walker) : sought;
  if (!usable.match) return (await pressMarked(aim, sought, walker)) ?? disabled(aim, sought);
  const { match, screen, findings, notes } = usable;
  const outcome = { control: match.control, shows: match.shows, findings, notes };
  if (walker.mustWithhold(match.shows)) {
    await walker.act(match.control, (locator) => locator.click({ trial: true, timeout: actionTimeout }));
    return {
      ...outcome,
      outcome: 'withheld',
      reason: `"${match.shows}" would commit something on this portal`,
    };
  }
  const done: Outcome = { ...outcome, outcome: 'done' };
  const text = watchText(aim, match, screen, walker);
  return walker
    .act(match.control, async (locator) => {
      await text?.begin();
      await deed(locator, match, screen);
    })
    .then(
      async () => {
        if (text && (await text.isIdle())) {
          text.forget();
          return useControl({ ...aim, isMadeForIt: true }, walker, deed);
        }
        if (isVeryName(match) && isLabel(aim.phrase)) {
          walker.memory.pressed = { phrase: aim.phrase, role: match.control.role };
        }
        return done;
      },
      async (error: unknown) => (await unfoldAndUse(aim, match, walker, deed)) ?? Promise.reject(error),
    );
}

const isVeryName = ({ words, difference, rivals }: Match): boolean =>
  words.origin === 'article' && difference === 'none' && rivals.length === 0;

/** A list may stand in the tree though the page keeps it folded: it is unfolded as a reader does, and that is told. */
async function unfoldAndUse(
  aim: Aim,
  match: Match,
  walker: Walker,
  deed: Deed,
): Promise<Outcome | undefined> {
  const opened = await unfoldHolder([match.shows], walker);
  const sought = opened && (await seek(aim, walker));
  if (!opened || !sought?.match) return undefined;
  const { match: again, screen, findings, notes } = sought;
  await walker.act(again.control, (locator) => deed(locator, again, screen));
  return {
    outcome: 'done',
    control: again.control,
    shows: again.shows,
    findings: [...findings, controlHidden(aim.phrase, again, opened.by)],
    notes: [...notes, `Opened "${opened.by}" to reach it.`],
  };
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
