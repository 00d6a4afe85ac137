// Finds the control that is left over: all others of its form, or of its place, are known to be something else.
import type { Phrase } from '../../model/action.ts';
import type { Control, Screen } from '../../model/screen.ts';
import { findByName, type Match, type Wanted } from '../../screen/find.ts';
import { namesOf } from '../../screen/match.ts';
import { regionOf, isAtSide } from '../../screen/region.ts';
import { isInteractive, serves } from '../../screen/roles.ts';
import { isUnder } from '../../screen/under.ts';
import { contextFor } from '../context.ts';
import type { Walker } from '../walker.ts';
import { wordsFor } from './words.ts';

/** How many fields of a form other labels of the article must name for the last one to be told by that. */
const fewestNamed = 2;

/**
 * Of a form, the field that no other label of the article names: of as many as there are labels without one the first, if
 * it stands in its place among the others. Of a place, the one control whose name the portal's label data does not know,
 * where it knows the article's words. Undefined where more than one is left.
 */
export function findByElimination(
  phrase: Phrase,
  screen: Screen,
  wanted: Wanted,
  walker: Walker,
): Match | undefined {
  const left =
    wanted.purpose === 'enter'
      ? fieldLeft(screen, wanted, walker)
      : strangerLeft(phrase, screen, wanted, walker);
  const [words] = wanted.words;
  const shows = left && namesOf(left)[0];
  if (!left || !words || shows === undefined) return undefined;
  return {
    control: left,
    words,
    shows,
    difference: 'words',
    confidence: 0.7,
    reasons: ['all others are known to be something else'],
    rivals: [],
    misplaced: false,
  };
}

function fieldLeft(screen: Screen, { context }: Wanted, walker: Walker): Control | undefined {
  const fields = screen.controls.filter((control) => serves(control, 'enter') && namesOf(control).length > 0);
  const named = fields.filter((field) => namesOf(field).some(context.claimed));
  if (named.length < fewestNamed) return undefined;
  const forms = new Set(named.map((field) => regionOf(screen, field)?.index));
  const left = fields.filter(
    (field) => !named.includes(field) && forms.has(regionOf(screen, field)?.index) && !isElse(field, context),
  );
  const next = nextFields(screen, walker);
  // A label to come that has no field either may as well be the one that a field left over bears
  const isEachLabels = left.length === 1 + next.filter((field) => field === undefined).length;
  const [first] = left;
  return first && isEachLabels && standsBetween(first, screen, next, walker) ? first : undefined;
}

/** The fields of the labels to come, in the order of the article; undefined for a label that has none. */
const nextFields = (screen: Screen, walker: Walker): readonly (Control | undefined)[] =>
  walker
    .upcoming()
    .flatMap(({ do: kind, label }) => (kind === 'fill' && label ? [label] : []))
    .map(
      (label) =>
        findByName(screen, {
          words: wordsFor(label, walker),
          purpose: 'enter',
          context: contextFor(screen, walker, label),
        })?.control,
    );

/** Of several labels without a field the first is that of the first field left, where the others stand in their order too. */
function standsBetween(
  { index }: Control,
  { controls }: Screen,
  next: readonly (Control | undefined)[],
  { memory }: Walker,
): boolean {
  if (!next.includes(undefined)) return true;
  const before = controls.find(({ ref }) => ref !== '' && ref === memory.field?.ref);
  const after = next.find((field) => field !== undefined);
  return (before === undefined || before.index < index) && (after === undefined || index < after.index);
}

function strangerLeft(
  { text }: Phrase,
  screen: Screen,
  { purpose, context }: Wanted,
  { portalWords, languages }: Walker,
): Control | undefined {
  if (purpose !== 'press' || portalWords.labelsFor(text, languages.article).length === 0) return undefined;
  const strangers = screen.controls.filter(
    (control) =>
      serves(control, purpose) &&
      isInteractive(control) &&
      control.ref !== '' &&
      namesOf(control).length > 0 &&
      !namesOf(control).some(portalWords.knows) &&
      !isElse(control, context) &&
      !isOfBanner(screen, control, context) &&
      isWhereSaid(screen, control, context),
  );
  const names = new Set(strangers.map((control) => namesOf(control)[0]));
  return names.size === 1 ? strangers[0] : undefined;
}

/** The name of a product or a company stands in no label data: that it is left over tells nothing. */
const isOfBanner = (screen: Screen, control: Control, { places, isFresh }: Wanted['context']): boolean =>
  regionOf(screen, control)?.role === 'banner' && places.length === 0 && !isFresh(control);

const isElse = (control: Control, { claimed, isOther }: Wanted['context']): boolean =>
  namesOf(control).some((name) => claimed(name) || isOther(name));

/** In the place that the step names; where it names none, what the last act brought. */
const isWhereSaid = (
  screen: Screen,
  control: Control,
  { places, side, isFresh }: Wanted['context'],
): boolean =>
  places.length > 0 || side !== undefined
    ? places.every((place) => isUnder(screen, place, control)) &&
      (side === undefined || isAtSide(screen, control, side))
    : isFresh(control);
