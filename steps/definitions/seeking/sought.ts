// What was found for the words of an act, and all that is to be said of it: its words, its place, its uniqueness.
import type { Action, Phrase } from '../../model/action.ts';
import type { Control, Screen } from '../../model/screen.ts';
import { isLabel, labelElsewhere } from '../../findings/label-findings.ts';
import { judgeAmbiguity, judgeKind, judgePlace, placeAbsent } from '../../findings/control-findings.ts';
import type { FindingDraft } from '../../findings/finding-context.ts';
import { differenceBetween } from '../../screen/difference.ts';
import { findByName, type Match } from '../../screen/find.ts';
import { regionOf } from '../../screen/region.ts';
import type { Aim, Hit } from './attempt.ts';
import { judgeLabel } from '../judge-label.ts';
import type { Walker } from '../walker.ts';

/** `match` is absent where nothing on the screen is likely to be meant; `findings` then says so. */
export type Sought = {
  readonly match?: Match | undefined;
  readonly screen: Screen;
  readonly findings: readonly FindingDraft[];
  readonly notes: readonly string[];
  /** True where it has been pressed in order to see whether it is meant. */
  readonly isPressed?: boolean;
};

/** Judges the words, the place and the uniqueness of what was found. */
export function judged({ action, phrase }: Aim, hit: Hit, walker: Walker): Sought {
  const { screen, places, wanted, notes } = hit;
  const meant = hit.meant ?? otherMeant(hit, phrase, walker);
  const match = meant ?? hit.match;
  const wording = meant ? [labelElsewhere(phrase, meant, hit.match)] : judgeLabel(phrase, match, walker);
  const findings = [
    ...places.findings,
    ...wording,
    ...judgeAmbiguity(phrase, action.do === 'open' ? asOpened(match) : match, screen),
    ...judgePlace(action, match, nameOfRegion(screen, match.control)),
    ...places.absent.flatMap((place) => judgeAbsent(place, { action, match, screen }, walker)),
    ...(wanted.purpose === 'press' ? judgeKind(action, match, screen) : []),
  ];
  return { match, screen, findings, notes };
}

/** A tab is opened; a link of its name elsewhere is followed. */
const asOpened = (match: Match): Match =>
  match.control.role === 'tab'
    ? { ...match, rivals: match.rivals.filter(({ role }) => role !== 'link') }
    : match;

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

/** "Enter a reason under **Grounds**": where words that only describe found the field, the label is its name. */
function judgeAbsent(
  place: Phrase,
  { action, match, screen }: { action: Action; match: Match; screen: Screen },
  walker: Walker,
): readonly FindingDraft[] {
  const isField = action.do === 'fill' && action.label !== undefined && !isLabel(action.label);
  if (!isField) return [placeAbsent(place, match, nameOfRegion(screen, match.control))];
  const words = { text: place.text, locale: walker.languages.article, origin: 'article' } as const;
  return judgeLabel(place, { ...match, words, difference: 'words', misplaced: false }, walker);
}

function nameOfRegion(screen: Screen, control: Control): string {
  const region = regionOf(screen, control);
  return region?.name ?? '';
}
