// Resolves the places that a step names ("in the left pane, under Billing") to controls and sides of the screen.
import type { Action, Phrase } from '../../model/action.ts';
import type { Place as FilePlace } from '../../model/place.ts';
import type { Landmark } from '../../model/portal.ts';
import type { Control, Screen } from '../../model/screen.ts';
import { isLabel } from '../../findings/label-findings.ts';
import { judgeDescription } from '../../findings/mark-findings.ts';
import { boldWithin, standingAround } from '../../findings/standing-words.ts';
import type { FindingDraft } from '../../findings/finding-context.ts';
import { findByLikeness, findByName } from '../../screen/find.ts';
import { foldCase, foldName } from '../../screen/fold.ts';
import { mentionsIn } from '../../screen/mentions.ts';
import type { Context } from '../../screen/pick.ts';
import { isAtSide, rowOf, type Side } from '../../screen/region.ts';
import { isTabLink, isUnder } from '../../screen/under.ts';
import { sideIn } from '../../screen/sides.ts';
import { contextFor } from '../context.ts';
import { namesPortal } from './names-portal.ts';
import { judgeLabel } from '../judge-label.ts';
import { landmarkOf } from './openers.ts';
import type { Walker } from '../walker.ts';
import { textOf } from './text-of.ts';
import { wordsFor } from './words.ts';

export type Places = {
  readonly controls: readonly Control[];
  readonly side: Side | undefined;
  /** Labels that are said to hold the control and are not on the screen. */
  readonly absent: readonly Phrase[];
  readonly findings: readonly FindingDraft[];
};

/** Places that are not on this screen are left out: they may open later, or be mere prose. */
export function resolvePlaces(action: Action, screen: Screen, walker: Walker): Places {
  const controls: Control[] = [];
  const absent: Phrase[] = [];
  const findings: FindingDraft[] = [];
  let side: Side | undefined;
  for (const phrase of action.in ?? []) {
    const named = sideOf(phrase, walker);
    side = named ?? side;
    const found = named ? tabIn(phrase, screen, walker) : placeFor(phrase, screen, walker, controls);
    if (found) controls.push(found.control);
    else if (!named && phrase.mark === 'strong' && !isElsewhere(phrase, walker)) absent.push(phrase);
    findings.push(...(found?.findings ?? []), ...judgeDescription(phrase));
  }
  return { controls, side, absent, findings };
}

/** The portal itself, and what an earlier step has opened, need not be called by name on this screen. */
const isElsewhere = (phrase: Phrase, walker: Walker): boolean =>
  !walker.languages.offered ||
  namesPortal(phrase.text, walker) ||
  walker.memory.used.has(foldCase(phrase.text, walker.languages.ui));

function sideOf(phrase: Phrase, walker: Walker): Side | undefined {
  if (isLabel(phrase)) return undefined;
  const { languages } = walker;
  return (
    landmarkOf(phrase, walker)?.side ??
    sideIn(phrase.text, languages.article) ??
    (phrase.source && languages.source ? sideIn(phrase.source.text, languages.source) : undefined)
  );
}

/** "the **Tools** tab of the left pane" names more than a side. */
function tabIn(phrase: Phrase, screen: Screen, walker: Walker): Place | undefined {
  const place = mentionedPlace(phrase, screen, walker);
  return place?.control.role === 'tab' ? place : undefined;
}

type Place = { control: Control; findings: readonly FindingDraft[] };

function placeFor(
  phrase: Phrase,
  screen: Screen,
  walker: Walker,
  outer: readonly Control[],
): Place | undefined {
  const landmark = landmarkOf(phrase, walker);
  const control = landmark && screen.controls.find((candidate) => isLandmark(screen, candidate, landmark));
  if (control) return { control, findings: [] };
  const place = isLabel(phrase)
    ? labelledPlace(boldPart(phrase, textOf(phrase, walker)), screen, walker, outer)
    : mentionedPlace(phrase, screen, walker);
  return place && { ...place, control: wholeRow(screen, place.control) };
}

const cells = new Set(['cell', 'gridcell', 'rowheader', 'text', 'generic', 'strong']);

/** What stands in a row names the row: "in the **Oslo** row". */
const wholeRow = (screen: Screen, control: Control): Control =>
  (cells.has(control.role) && rowOf(screen, control)) || control;

const isLandmark = (screen: Screen, control: Control, landmark: Landmark): boolean =>
  control.role === landmark.role &&
  (landmark.name === undefined || control.name === landmark.name) &&
  (landmark.side === undefined || isAtSide(screen, control, landmark.side));

/** "the section **Billing**" is judged by its label alone. */
export function boldPart(phrase: Phrase, markdown: string): Phrase {
  const bold = phrase.place && boldWithin(markdown, phrase.place);
  return phrase.place && bold
    ? { ...phrase, text: markdown.slice(bold.offset, bold.endOffset), place: placeOfPart(phrase.place, bold) }
    : phrase;
}

/** A part of a phrase stands on the phrase's line: labels do not run over lines. */
const placeOfPart = (place: FilePlace, part: { offset: number; endOffset: number }): FilePlace => {
  const column = place.column + part.offset - place.offset;
  return { ...place, ...part, column, endColumn: column + part.endOffset - part.offset };
};

/** The phrase of a place may hold more than its label ("the warning **Payment due**"): the label is what the screen shows. */
function labelledPlace(
  phrase: Phrase,
  screen: Screen,
  walker: Walker,
  outer: readonly Control[],
): Place | undefined {
  const mentioned = mentionedPlace(phrase, screen, walker, outer);
  const context: Context = { ...contextFor(screen, walker, phrase), places: outer };
  const wanted = { words: wordsFor(phrase, walker), purpose: 'anything', context } as const;
  const whole = findByName(screen, wanted);
  // "GUI-Design" is the list "GUI Design", not the tab "GUI"
  const isPart =
    whole !== undefined &&
    whole.shows.length > (longestMention(phrase, screen, walker, outer)?.name.length ?? 0);
  if (mentioned && !isPart) return mentioned;
  const match = whole ?? findByLikeness(screen, wanted);
  if (!match) return undefined;
  return { control: match.control, findings: judgeLabel(phrase, match, walker) };
}

const placeRoles = [
  'dialog',
  'region',
  'navigation',
  'complementary',
  'tabpanel',
  'tab',
  'toolbar',
  'menu',
  'heading',
  'button',
];

/** An unmarked place ("the invoices blade") is whatever region or heading it mentions, if any. */
function mentionedPlace(
  phrase: Phrase,
  screen: Screen,
  walker: Walker,
  outer: readonly Control[] = [],
): Place | undefined {
  const mention = longestMention(phrase, screen, walker, outer);
  if (!mention) return undefined;
  const { control, name, written } = mention;
  if (!isLabel(phrase) || written === undefined) return { control, findings: [] };
  const label = labelIn(phrase, written, name, walker);
  const shown = {
    control,
    words: { text: name, locale: walker.languages.ui, origin: 'article' },
    shows: name,
  } as const;
  const match = {
    ...shown,
    difference: 'none',
    confidence: 1,
    reasons: [],
    rivals: [],
    misplaced: false,
  } as const;
  return { control, findings: judgeLabel(label, match, walker) };
}

/** The label's own place within a longer phrase, so that its marks can be judged and its words corrected. */
function labelIn(phrase: Phrase, written: string, name: string, walker: Walker): Phrase {
  const standing =
    phrase.place && standingAround(textOf(phrase, walker), phrase.place, name, walker.languages.article);
  if (!phrase.place || !standing) return { ...phrase, text: written };
  return { ...phrase, text: written, place: placeOfPart(phrase.place, standing) };
}

type PlaceMention = { control: Control; name: string; written: string | undefined };

/** `written` is the name as the article writes it; undefined where only the source text mentions it. */
function longestMention(
  phrase: Phrase,
  screen: Screen,
  walker: Walker,
  outer: readonly Control[],
): PlaceMention | undefined {
  const { languages } = walker;
  const own = mentionsIn(screen, phrase.text, languages.article).map(({ control, name, start, end }) => ({
    control,
    name,
    written: foldName(phrase.text).slice(start, end),
  }));
  const fromSource =
    isLabel(phrase) || !phrase.source ? [] : mentionsIn(screen, phrase.source.text, languages.ui);
  const mentions = [
    ...own,
    ...fromSource.map(({ control, name }) => ({ control, name, written: undefined })),
  ].filter(
    ({ control }) => isLabel(phrase) || placeRoles.includes(control.role) || isTabLink(screen, control),
  );
  const inside = mentions.filter(({ control }) => outer.every((place) => isUnder(screen, place, control)));
  const kept = inside.length > 0 ? inside : mentions;
  const length = Math.max(...kept.map(({ name }) => name.length));
  return kept
    .filter(({ name }) => name.length === length)
    .sort(
      (a, b) =>
        Number(phrase.text.includes(b.name)) - Number(phrase.text.includes(a.name)) ||
        roleRank(screen, a.control) - roleRank(screen, b.control),
    )[0];
}

function roleRank(screen: Screen, control: Control): number {
  const rank = placeRoles.indexOf(isTabLink(screen, control) ? 'tab' : control.role);
  return rank < 0 ? placeRoles.length : rank;
}
