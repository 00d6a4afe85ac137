// Rules about the control itself: label-ambiguous, label-misplaced, control-hidden, control-disabled, control-kind.
import type { Action, Phrase } from '../model/action.ts';
import type { Control, Screen } from '../model/screen.ts';
import type { Match } from '../screen/find.ts';
import { closest, rowOf } from '../screen/region.ts';
import { isTabLink } from '../screen/under.ts';
import type { FindingDraft } from './finding-context.ts';

/** Several controls bear the words and nothing in the step tells them apart. */
export function judgeAmbiguity(phrase: Phrase, match: Match, screen: Screen): readonly FindingDraft[] {
  const others = match.rivals.filter(
    (rival) =>
      !leadsToSame(rival, match.control) &&
      !isToldByRow(screen, rival, match.control) &&
      !isRepeated(screen, rival, match.control),
  );
  if (others.length === 0) return [];
  return [
    {
      rule: 'label-ambiguous',
      phrase,
      shows: match.shows,
      message: `${others.length + 1} controls are called "${match.shows}", and the step does not say which.`,
      evidence: {
        candidates: [match.control, ...others].slice(0, 10).map(({ role, name }) => ({ role, name })),
      },
    },
  ];
}

/** Repeats in rows are told by their row, where each has one of its own that says more than the words in question. */
function isToldByRow(screen: Screen, rival: Control, control: Control): boolean {
  const [one, other] = [rowOf(screen, rival), rowOf(screen, control)];
  if (!one || !other || one.index === other.index) return false;
  return one.text !== other.text && one.text !== rival.text && other.text !== control.text;
}

/** The same row of buttons above and below a long list is one. */
function isRepeated(screen: Screen, rival: Control, control: Control): boolean {
  const [one, other] = [screen.controls[rival.parent], screen.controls[control.parent]];
  if (!one || !other || one.index === other.index || one.parent !== other.parent) return false;
  return one.text === other.text && one.text !== control.text;
}

const leadsToSame = (left: Control, right: Control): boolean =>
  left.url !== undefined && left.url === right.url;

/** The control is there, but not in the place that the step names. */
export function judgePlace(action: Action, match: Match, where: string): readonly FindingDraft[] {
  const named = action.in?.find((phrase) => phrase.mark !== undefined) ?? action.in?.[0];
  if (!match.misplaced || !named) return [];
  return [misplaced(named, match, named.text, where)];
}

/** What is called so stands elsewhere than in `holder`; `where` may be empty. */
export const misplaced = (phrase: Phrase, match: Match, holder: string, where: string): FindingDraft => ({
  rule: 'label-misplaced',
  phrase,
  shows: where,
  message: `"${match.shows}" is not in "${holder}"${where === '' ? '' : `; it is in "${where}"`}.`,
  evidence: { confidence: 0.8 },
});

/** The control is there, and nothing on the screen is called as the place that the step names. */
export const placeAbsent = (place: Phrase, match: Match, where: string): FindingDraft => ({
  rule: 'label-misplaced',
  phrase: place,
  shows: where,
  suggestion: where,
  message: `Nothing on the screen is called "${place.text}"; "${match.shows}" is ${where === '' ? 'elsewhere' : `in "${where}"`}.`,
  evidence: { confidence: 0.6 },
});

/** The control is there, on another tab than the place that the step names. */
export const placeElsewhere = (place: Phrase, match: Match, tab: string): FindingDraft => ({
  rule: 'label-misplaced',
  phrase: place,
  shows: tab,
  suggestion: tab,
  message: `"${match.shows}" is not in "${place.text}"; it is on the tab "${tab}".`,
  evidence: { confidence: 0.8 },
});

const kinds: Readonly<Record<string, readonly string[]>> = {
  button: ['button', 'menuitem', 'generic'],
  link: ['link'],
  tab: ['tab'],
  checkbox: ['checkbox', 'menuitemcheckbox', 'option', 'switch'],
};

/** The step speaks of a link where there is a button, and the like. */
export function judgeKind(action: Action, match: Match, screen: Screen): readonly FindingDraft[] {
  const expected = action.role === undefined ? undefined : kinds[action.role];
  if (!expected || !action.label || !(match.control.role in kinds) || expected.includes(match.control.role))
    return [];
  if (action.role === 'tab' && (isInStrip(screen, match.control) || isTabLink(screen, match.control)))
    return [];
  return [
    {
      rule: 'control-kind',
      phrase: action.label,
      shows: match.control.role,
      suggestion: match.control.role,
      message: `The step speaks of a ${action.role}; "${match.shows}" is a ${match.control.role}.`,
    },
  ];
}

/** Items of one list that stand in a line look like tabs, whatever they are made of. */
function isInStrip(screen: Screen, control: Control): boolean {
  const item = closest(screen, control, ['listitem']);
  return screen.controls.some(
    (other) =>
      other.role === 'listitem' &&
      other.parent === item?.parent &&
      other.index !== item.index &&
      other.box?.y === item.box?.y,
  );
}

/** The control can be reached only by an act that the step does not name. */
export const controlHidden = (phrase: Phrase, match: Match, by: string): FindingDraft => ({
  rule: 'control-hidden',
  phrase,
  shows: match.shows,
  suggestion: by,
  message: `"${match.shows}" is hidden until "${by}" is opened, which the step does not say.`,
});

/** The control is there but cannot be used in the state to which the article has led its reader. */
export const controlDisabled = (phrase: Phrase, match: Match): FindingDraft => ({
  rule: 'control-disabled',
  phrase,
  shows: match.shows,
  message: `"${match.shows}" is disabled at this point, and no step says what enables it.`,
});
