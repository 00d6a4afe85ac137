// navigate: follow a menu path, part by part; a part that shows its children at once or when pointed at is not pressed.
import type { Action, Phrase } from '../model/action.ts';
import type { Screen } from '../model/screen.ts';
import { findByLikeness, findByName, type Wanted } from '../screen/find.ts';
import { contextFor } from './context.ts';
import { actionTimeout, useControl } from './use-control.ts';
import type { Definition, Outcome, Walker } from './walker.ts';
import { wordsFor } from './words.ts';

export const navigate: Definition = async (action, walker) => {
  const path = action.path ?? [];
  const outcomes: Outcome[] = [];
  for (const [index, part] of path.entries()) {
    const outcome = await followPart(action, part, path[index + 1], walker);
    outcomes.push(outcome);
    if (outcome.outcome === 'failed') break;
  }
  return merged(outcomes);
};

async function followPart(
  action: Action,
  part: Phrase,
  next: Phrase | undefined,
  walker: Walker,
): Promise<Outcome> {
  const aim = { action: { ...action, label: part }, phrase: part, purpose: 'press' } as const;
  const pressed = (): Promise<Outcome> =>
    useControl(aim, walker, (locator) => locator.click({ timeout: actionTimeout }));
  if (!next) return pressed();
  const wasInView = isInView(next, await walker.screen(), walker);
  const pointed = await useControl(aim, walker, (locator) => locator.hover({ timeout: actionTimeout }));
  if (pointed.outcome !== 'done') return pointed;
  const screen = await walker.screen();
  if (wasInView || isInView(next, screen, walker) || isLaidOut(next, screen, walker))
    return { ...pointed, outcome: 'seen' };
  return (await pressPointed(pointed, walker)) ?? withEarlier(pointed, await pressed());
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
