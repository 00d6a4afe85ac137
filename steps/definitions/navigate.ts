// navigate: follow a menu path, part by part; a part that shows its children at once or when pointed at is not pressed.
import type { Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { misplaced } from '../findings/control-findings.ts';
import type { FindingDraft } from '../findings/finding-context.ts';
import { findByLikeness, findByName, type Match, type Wanted } from '../screen/find.ts';
import { holds, regionOf } from '../screen/region.ts';
import type { Aim } from './seeking/attempt.ts';
import { contextFor } from './context.ts';
import { menuBrought } from './seeking/open-menu.ts';
import { actionTimeout, useControl } from './use-control.ts';
import { freshOn, type Definition, type Outcome, type Walker } from './walker.ts';
import { wordsFor } from './seeking/words.ts';

export const navigate: Definition = async (action, walker) => {
  const path = action.path ?? [];
  const outcomes: Outcome[] = [];
  for (const [index, part] of path.entries()) {
    const aim = { action: { ...action, label: part }, phrase: part, purpose: 'press' } as const;
    const outcome = await followPart(aim, path[index + 1], outcomes.at(-1)?.control, walker);
    outcomes.push(outcome);
    if (outcome.outcome === 'failed') break;
  }
  return merged(outcomes);
};

/** `holder` is what the part before led to. */
async function followPart(
  aim: Aim,
  next: Phrase | undefined,
  holder: Control | undefined,
  walker: Walker,
): Promise<Outcome> {
  const pressed = (): Promise<Outcome> =>
    useControl(aim, walker, (locator) => locator.click({ timeout: actionTimeout }));
  if (!next) return holder ? pressedWithin(aim, holder, walker) : pressed();
  const wasInView = isInView(next, await walker.screen(), walker);
  const pointed = await useControl(aim, walker, (locator) => locator.hover({ timeout: actionTimeout }));
  if (pointed.outcome !== 'done') return pointed;
  const screen = await walker.screen();
  if (wasInView || isInView(next, screen, walker) || isLaidOut(next, screen, walker))
    return { ...pointed, outcome: 'seen' };
  return (await pressPointed(pointed, walker)) ?? withEarlier(pointed, await pressed());
}

/** The part before has opened a menu: what is pressed beside it is not where the path says. */
async function pressedWithin(aim: Aim, holder: Control, walker: Walker): Promise<Outcome> {
  const strayed: FindingDraft[] = [];
  const outcome = await useControl(aim, walker, (locator, match, screen) => {
    strayed.push(...judgeStray(aim.phrase, match, { screen, holder }, walker));
    return locator.click({ timeout: actionTimeout });
  });
  return { ...outcome, findings: [...outcome.findings, ...strayed.slice(0, 1)] };
}

function judgeStray(
  phrase: Phrase,
  match: Match,
  { screen, holder }: { screen: Screen; holder: Control },
  walker: Walker,
): readonly FindingDraft[] {
  const isFresh = freshOn(screen, walker.memory.before);
  const menu = menuBrought(screen, isFresh);
  const place = regionOf(screen, match.control)?.name ?? '';
  const isBeside = menu !== undefined && !holds(screen, menu, match.control) && !isFresh(match.control);
  return isBeside && place !== '' ? [misplaced(phrase, match, holder.name || holder.text, place)] : [];
}

/** What has been pointed at is pressed, and not looked for anew among all that bears its words; undefined where it has gone. */
async function pressPointed(pointed: Outcome, walker: Walker): Promise<Outcome | undefined> {
  const { ref = '' } = pointed.control ?? {};
  const control = (await walker.screen()).controls.find((one) => one.ref !== '' && one.ref === ref);
  if (!control) return undefined;
  const { pressed } = walker.memory;
  return walker
    .act(control, (locator) => locator.click({ timeout: actionTimeout }))
    .then(
      () => {
        walker.memory.pressed = pressed;
        return pointed;
      },
      () => undefined,
    );
}

/** What was found while pointing at a part is not found again once it has been brought into view. */
function withEarlier(pointed: Outcome, pressed: Outcome): Outcome {
  const told = new Set(pressed.findings.map(({ rule }) => rule));
  return {
    ...pressed,
    findings: [...pointed.findings.filter(({ rule }) => !told.has(rule)), ...pressed.findings],
    notes: [...pointed.notes, ...pressed.notes],
  };
}

/** True where something to press bears the phrase's words, however spelled. */
export function isInView(phrase: Phrase, screen: Screen, walker: Walker): boolean {
  return findByName(screen, wantedFor(phrase, screen, walker)) !== undefined;
}

/** True where pointing at a part has laid out something that the next may mean, though it goes by another name. */
function isLaidOut(phrase: Phrase, screen: Screen, walker: Walker): boolean {
  const wanted = wantedFor(phrase, screen, walker);
  const likely = findByLikeness(screen, wanted);
  return likely !== undefined && wanted.context.isFresh(likely.control);
}

const wantedFor = (phrase: Phrase, screen: Screen, walker: Walker): Wanted => ({
  words: wordsFor(phrase, walker),
  purpose: 'press',
  context: contextFor(screen, walker, phrase),
});

function merged(outcomes: readonly Outcome[]): Outcome {
  const last = outcomes.at(-1);
  return {
    outcome: last?.outcome ?? 'skipped',
    ...(last?.control && { control: last.control }),
    shows: outcomes.map(({ shows }) => shows ?? '').join(' > '),
    findings: outcomes.flatMap(({ findings }) => findings),
    notes: outcomes.flatMap(({ notes }) => notes),
    ...(outcomes.length === 0 && { reason: 'the path has no parts' }),
  };
}
