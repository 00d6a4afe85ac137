// Finds the control that a step means, as a reader would: look, wait while the page loads, open the group it is said to be in.
import type { Action } from '../../model/action.ts';
import { isLabel, labelMissing } from '../../findings/label-findings.ts';
import { controlHidden } from '../../findings/control-findings.ts';
import { findByLikeness, nearestNames, type Match } from '../../screen/find.ts';
import { attemptOn, lookup, type Aim, type Attempt, type Hit, type Lookup } from './attempt.ts';
import { otherGroupMeant, startOf, wayBack } from './astray.ts';
import { behindMenus } from './behind-menus.ts';
import { behindTabs } from './behind-tabs.ts';
import { findByElimination } from './eliminate.ts';
import { iconBeside } from './icon-beside.ts';
import { findLeftInSource } from './left-in-source.ts';
import { findByWhatFollows } from './explore.ts';
import { findMainButton } from './main-button.ts';
import { patience } from './patience.ts';
import { findPointedAt } from './pointed-at.ts';
import { resolvePlaces } from './places.ts';
import { confirmed, recall } from './recollect.ts';
import { findSecretAgain } from './secret-again.ts';
import { revealers, unfoldHolder } from './reveal.ts';
import { judged, type Sought } from './sought.ts';
import type { Walker } from '../walker.ts';
import { findByTrying } from './try-nearest.ts';
import { learn, wordsFor } from './words.ts';

/** Finds the control of the aim's phrase, and judges its words, marks, place and uniqueness. */
export async function seek(aim: Aim, walker: Walker): Promise<Sought> {
  const { action, phrase } = aim;
  const first = lookup(aim, walker);
  const early = await first();
  const byName =
    (early && isDoubtful(early, action) ? ((await waited(walker, first, action)) ?? early) : early) ??
    (await revealed(action, walker, first)) ??
    (await waited(walker, first)) ??
    (await pressedAgain(walker, first)) ??
    (await walker.inOtherTabs(async () => (await first()) ?? revealed(action, walker, first)));
  if (byName) {
    await walker.remember(phrase, byName.match.control);
    return judged(aim, await confirmed(phrase, byName, walker), walker);
  }
  const recalled = await recall(aim, walker);
  if (recalled) return judged(aim, recalled, walker);
  // A walk in the source language takes its time, in which the page may have come to show it
  const late = await first();
  if (late) return judged(aim, await confirmed(phrase, late, walker), walker);
  const returned = await back(aim, walker, first);
  if (returned) return returned;
  const hidden = await unfolded(aim, walker, first);
  if (hidden) return hidden;
  const screen = await walker.screen();
  const attempt = attemptOn(screen, aim, walker);
  // Of an open menu that a path leads through, what is pointed at tells more than a likeness
  const likely =
    iconBeside(aim, screen, attempt.places.controls, attempt.wanted.words[0]) ??
    findLeftInSource(phrase, screen, attempt.wanted, walker) ??
    (await findPointedAt(aim, attempt.wanted, walker)) ??
    (await likeliest(aim, attempt, walker));
  if (likely) {
    learn(phrase, likely.shows, walker);
    return judged(aim, { ...attempt, match: likely, notes: [] }, walker);
  }
  // What is only described is not looked for behind other tabs: to open them may close what is meant
  const elsewhere = isLabel(phrase)
    ? ((await besideTabs(aim, walker, first)) ?? (await inMenu(aim, attempt, walker, first)))
    : undefined;
  if (elsewhere) return elsewhere;
  return byEvidence(aim, attempt, walker);
}

/** No control bears the words, nor like ones: what follows, what was filled in and what is left over may tell which is meant. */
async function byEvidence(aim: Aim, attempt: Attempt, walker: Walker): Promise<Sought> {
  const { phrase } = aim;
  const { screen, wanted, places } = attempt;
  const left =
    (await findByWhatFollows(aim, wanted, walker)) ??
    (await findMainButton(aim, wanted, walker)) ??
    (await findSecretAgain(wanted, walker)) ??
    findByElimination(phrase, await walker.screen(), wanted, walker);
  if (left) {
    learn(phrase, left.shows, walker);
    return judged(aim, { ...attempt, screen: await walker.screen(), match: left, notes: [] }, walker);
  }
  const tried = await findByTrying(aim, wanted, walker);
  if (tried) {
    learn(phrase, tried.shows, walker);
    return { ...judged(aim, { ...attempt, match: tried, notes: [] }, walker), isPressed: true };
  }
  const findings = [...places.findings, labelMissing(phrase, nearestNames(screen, wanted))];
  return { screen, findings, notes: [] };
}

/** From this confidence on, a likeness tells more than what has been filled in. */
const surelyAlike = 0.8;

/** "Store settings" is like a link "Settings", and means the button that sends the form just filled in. */
async function likeliest(aim: Aim, { screen, wanted }: Attempt, walker: Walker): Promise<Match | undefined> {
  const alike = wanted.within ? undefined : findByLikeness(screen, wanted);
  if (!alike || (alike.confidence >= surelyAlike && alike.control.role !== 'button')) return alike;
  return (await findMainButton(aim, wanted, walker)) ?? alike;
}

/** A reader who is told where to look opens that group, or the thing that the step before told them to find. */
async function revealed(action: Action, walker: Walker, again: Lookup): Promise<Hit | undefined> {
  const places = resolvePlaces(action, await walker.screen(), walker);
  for (const reveal of revealers(places.controls, walker)) {
    const note = await reveal();
    const hit = note === undefined ? undefined : await again();
    if (hit && note !== undefined) return { ...hit, notes: [note] };
  }
  return undefined;
}

/** Goes back to where the last label should have led, where the source text tells. */
async function back(aim: Aim, walker: Walker, again: Lookup): Promise<Sought | undefined> {
  const way = await wayBack(await startOf(walker), walker);
  const hit = way && ((await again()) ?? (await waited(walker, again)));
  if (!hit) await way?.undo();
  if (!way || !hit) return undefined;
  const { finding } = way;
  const sought = judged(aim, hit, walker);
  const note = `Went back to "${finding.shows}", which the step before means.`;
  return { ...sought, findings: [finding, ...sought.findings], notes: [...sought.notes, note] };
}

/** What is folded away in a group that the step does not name is found, and that is told. */
async function unfolded(aim: Aim, walker: Walker, again: Lookup): Promise<Sought | undefined> {
  const texts = wordsFor(aim.phrase, walker).map(({ text }) => text);
  const start = await startOf(walker);
  const opened = await unfoldHolder(texts, walker);
  const hit = opened && (await again());
  if (!opened || !hit) return undefined;
  const sought = judged(aim, hit, walker);
  const finding =
    (await otherGroupMeant(start, opened.toggle, walker)) ?? controlHidden(aim.phrase, hit.match, opened.by);
  return {
    ...sought,
    findings: [...sought.findings, finding],
    notes: [...sought.notes, `Opened "${opened.by}" to find it.`],
  };
}

/** What stands on another tab than the one that the step leads to is found, and that is told. */
async function besideTabs(aim: Aim, walker: Walker, again: Lookup): Promise<Sought | undefined> {
  const behind = await behindTabs(aim, walker, again);
  if (!behind) return undefined;
  const sought = judged(aim, behind.hit, walker);
  const findings = sought.findings.filter(({ rule }) => rule !== 'label-misplaced');
  return {
    ...sought,
    findings: [...findings, ...behind.finding],
    notes: [...sought.notes, `Opened the tab "${behind.tab}" to find it.`],
  };
}

/** What stands in a menu that the step does not name is found, and that it was hidden there is told. */
async function inMenu(
  aim: Aim,
  attempt: Attempt,
  walker: Walker,
  again: Lookup,
): Promise<Sought | undefined> {
  const behind = await behindMenus(aim, attempt, walker, again);
  if (!behind) return undefined;
  const { hit, menu } = behind;
  const sought = judged(aim, hit, walker);
  return {
    ...sought,
    findings: [...sought.findings, controlHidden(aim.phrase, hit.match, menu)],
    notes: [...sought.notes, `Opened the menu "${menu}" to find it.`],
  };
}

/** Words that are only near, while the place that the step names is not there: the page may still be opening it. */
const isDoubtful = ({ match, places }: Hit, action: Action): boolean =>
  match.difference !== 'none' && (action.in?.length ?? 0) > 0 && places.controls.length === 0;

/** Looks again while the grace lasts; with an action, until what is found is beyond doubt. */
async function waited(walker: Walker, again: Lookup, action?: Action): Promise<Hit | undefined> {
  const lasts = patience();
  while (lasts()) {
    await walker.settle();
    const hit = await again();
    if (hit && !(action && isDoubtful(hit, action))) return hit;
  }
  return undefined;
}

/** A reader who saw nothing come of a key presses it once more. */
async function pressedAgain(walker: Walker, again: Lookup): Promise<Hit | undefined> {
  const { unanswered } = walker.memory;
  if (!unanswered) return undefined;
  walker.memory.unanswered = undefined;
  await walker.page().keyboard.press(unanswered);
  const hit = await waited(walker, again);
  return hit && { ...hit, notes: [...hit.notes, `Pressed ${unanswered} once more: nothing had come of it.`] };
}
