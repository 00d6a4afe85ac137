// Finds the control that a step means, as a reader would: look, wait while the page loads, open the group it is said to be in.
import type { Action, Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import { labelElsewhere, labelMissing } from '../findings/label-findings.ts';
import {
  controlHidden,
  judgeAmbiguity,
  judgeKind,
  judgePlace,
  placeAbsent,
} from '../findings/control-findings.ts';
import type { FindingDraft } from '../findings/finding-context.ts';
import { differenceBetween } from '../screen/difference.ts';
import { findBeside, nameBeside } from '../screen/beside.ts';
import { findByLikeness, findByName, nearestNames, type Match, type Wanted } from '../screen/find.ts';
import { namesOf } from '../screen/match.ts';
import { regionOf } from '../screen/region.ts';
import type { Purpose } from '../screen/roles.ts';
import { asShown, findByTooltip } from '../screen/shown.ts';
import { otherGroupMeant, startOf, wayBack } from './astray.ts';
import { contextFor } from './context.ts';
import { findByElimination } from './eliminate.ts';
import { judgeLabel } from './judge-label.ts';
import { findByWhatFollows } from './explore.ts';
import { patience } from './patience.ts';
import { resolvePlaces, type Places } from './places.ts';
import { revealers, unfoldHolder } from './reveal.ts';
import type { Walker } from './walker.ts';
import { learn, wordsFor } from './words.ts';

/** `match` is absent where nothing on the screen is likely to be meant; `findings` then says so. */
export type Sought = {
  readonly match?: Match | undefined;
  readonly screen: Screen;
  readonly findings: readonly FindingDraft[];
  readonly notes: readonly string[];
};

/** The phrase of an action for which a control is sought, and what the control must be good for. */
export type Aim = { readonly action: Action; readonly phrase: Phrase; readonly purpose: Purpose };

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
  const likely = findByLikeness(screen, attempt.wanted);
  if (likely) {
    learn(phrase, likely.shows, walker);
    return judged(aim, { ...attempt, match: likely, notes: [] }, walker);
  }
  const left =
    (await findByWhatFollows(aim, attempt.wanted, walker)) ??
    findByElimination(phrase, await walker.screen(), attempt.wanted, walker);
  if (left) {
    learn(phrase, left.shows, walker);
    return judged(aim, { ...attempt, screen: await walker.screen(), match: left, notes: [] }, walker);
  }
  const findings = [...attempt.places.findings, labelMissing(phrase, nearestNames(screen, attempt.wanted))];
  return { screen, findings, notes: [] };
}

type Attempt = { screen: Screen; places: Places; wanted: Wanted };
/** `meant` is the control that the last walk tells, where the words have moved to another one since. */
type Hit = Attempt & { match: Match; notes: readonly string[]; meant?: Match };

function attemptOn(screen: Screen, { action, phrase, purpose }: Aim, walker: Walker): Attempt {
  const places = resolvePlaces(action, screen, walker);
  const context = {
    ...contextFor(screen, walker, phrase),
    places: places.controls,
    side: places.side,
    role: action.role,
    isPlaceless: (action.in?.length ?? 0) > 0 && places.controls.length === 0 && places.side === undefined,
  };
  return { screen, places, wanted: { words: wordsFor(phrase, walker), purpose, context } };
}

const lookup =
  (aim: Aim, walker: Walker): Lookup =>
  async () => {
    const attempt = attemptOn(await walker.screen(), aim, walker);
    const { screen, wanted } = attempt;
    const page = walker.page();
    const named = findByName(screen, wanted) ?? findBeside(screen, wanted);
    const match = named ? await asShown(page, named) : await findByTooltip(page, screen, wanted);
    return match && { ...attempt, match, notes: [] };
  };

/** Words that are the control's very name are kept for the next walk, and held against what the last one kept. */
async function confirmed(phrase: Phrase, hit: Hit, walker: Walker): Promise<Hit> {
  const { match } = hit;
  if (match.words.origin !== 'article' || match.difference !== 'none') return hit;
  const control = await walker.displaced(phrase, match.control);
  const name = control && namesOf(control)[0];
  if (
    !control ||
    name === undefined ||
    differenceBetween(phrase.text, name, walker.languages.ui) === 'none'
  ) {
    if (match.rivals.length === 0) await walker.keep(phrase, match.control);
    return hit;
  }
  const meant = told(control, name, walker, 'the control that these words led to in the last walk');
  return { ...hit, meant };
}

/** What the words led to in the last walk that found them, or in the source language, by whatever name it goes here. */
async function recall(aim: Aim, walker: Walker): Promise<Hit | undefined> {
  const known = await walker.recallKnown(aim.phrase);
  const control = known ?? (await walker.recall(aim.phrase));
  const shows = control && (nameBeside(await walker.screen(), control) ?? namesOf(control)[0]);
  if (!control || shows === undefined) return undefined;
  // What other words of the article name is not where the source text led to, but what has moved into its place
  if (!known && walker.claimed(aim.phrase)(shows)) return undefined;
  learn(aim.phrase, shows, walker);
  const attempt = attemptOn(await walker.screen(), aim, walker);
  const reason = known
    ? 'the control that these words led to in the last walk'
    : 'the control that the source text led to in its own language';
  return { ...attempt, match: told(control, shows, walker, reason), notes: [] };
}

const told = (control: Control, shows: string, { languages }: Walker, reason: string): Match => ({
  control,
  shows,
  words: { text: shows, locale: languages.ui, origin: 'reference' },
  difference: 'words',
  confidence: 0.98,
  reasons: [reason],
  rivals: [],
  misplaced: false,
});

type Lookup = () => Promise<Hit | undefined>;

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
  const finding = await wayBack(await startOf(walker), walker);
  const hit = finding && ((await again()) ?? (await waited(walker, again)));
  if (!finding || !hit) return undefined;
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

function judged({ action, phrase }: Aim, hit: Hit, walker: Walker): Sought {
  const { screen, places, wanted, notes } = hit;
  const meant = hit.meant ?? otherMeant(hit, phrase, walker);
  const match = meant ?? hit.match;
  const wording = meant ? [labelElsewhere(phrase, meant, hit.match)] : judgeLabel(phrase, match, walker);
  const findings = [
    ...places.findings,
    ...wording,
    ...judgeAmbiguity(phrase, match, screen),
    ...judgePlace(action, match, nameOfRegion(screen, match.control)),
    ...places.absent.map((place) => placeAbsent(place, match, nameOfRegion(screen, match.control))),
    ...(wanted.purpose === 'press' ? judgeKind(action, match, screen) : []),
  ];
  return { match, screen, findings, notes };
}

/** The control that the portal's own data says is meant, where the article's words stand on another one. */
function otherMeant(
  { screen, match, wanted }: Hit,
  phrase: Phrase,
  { languages }: Walker,
): Match | undefined {
  if (match.words.origin !== 'article' || !phrase.source || match.difference !== 'none') return undefined;
  const portal = wanted.words.filter(({ origin }) => origin === 'portal');
  if (portal.length === 0) return undefined;
  if (portal.some(({ text }) => differenceBetween(text, match.shows, languages.ui) !== 'words'))
    return undefined;
  return findByName(screen, { ...wanted, words: portal });
}

function nameOfRegion(screen: Screen, control: Control): string {
  const region = regionOf(screen, control);
  return region?.name ?? '';
}
