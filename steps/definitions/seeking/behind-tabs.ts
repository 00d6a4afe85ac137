// Looks behind the tabs that the step does not name, or names otherwise: what stands there is found, and that is told.
import type { Control, Screen } from '../../model/screen.ts';
import { controlHidden, placeElsewhere } from '../../findings/control-findings.ts';
import type { FindingDraft } from '../../findings/finding-context.ts';
import { foldCase } from '../../screen/fold.ts';
import { namesOf } from '../../screen/match.ts';
import { isTabLink } from '../../screen/under.ts';
import type { Aim, Hit, Lookup } from './attempt.ts';
import { openTabBeside, press, sameDoor } from './doors.ts';
import { judgeLabel } from '../judge-label.ts';
import { boldPart } from './places.ts';
import { textOf } from './text-of.ts';
import type { Walker } from '../walker.ts';

/** How many tabs are opened in search of one label. */
const mostTabs = 8;

export type BehindTab = {
  readonly hit: Hit;
  readonly finding: readonly FindingDraft[];
  readonly tab: string;
};

/** Opens one tab after another until the very words stand on the screen; undefined, and all as it was, where none has them. */
export async function behindTabs(aim: Aim, walker: Walker, again: Lookup): Promise<BehindTab | undefined> {
  if (aim.action.if !== undefined || aim.action.optional === true) return undefined;
  const start = await walker.screen();
  for (const tab of tabsOn(start).slice(0, mostTabs)) {
    const here = sameDoor(await walker.screen(), tab);
    if (here) await press(here, walker);
    const hit = here && (await again());
    const name = namesOf(tab)[0];
    if (hit && name !== undefined && hit.match.difference === 'none')
      return {
        hit: { ...hit, places: { ...hit.places, absent: [] } },
        finding: told(aim, hit, tab, walker),
        tab: name,
      };
  }
  await restore(start, walker);
  return undefined;
}

const tabsOn = (screen: Screen): readonly Control[] =>
  screen.controls.filter(
    (control) =>
      control.ref !== '' &&
      !control.disabled &&
      ((control.role === 'tab' && control.selected !== true) || isTabLink(screen, control)),
  );

async function restore(start: Screen, walker: Walker): Promise<void> {
  const [tab] = start.controls.filter(({ role }) => role === 'tab');
  const opened = tab && openTabBeside(start, tab);
  const here = opened && sameDoor(await walker.screen(), opened);
  if (here && here.selected !== true) await press(here, walker);
}

/** The step names another tab, or a place that holds no such thing, or no place at all. */
function told(
  { action, phrase }: Aim,
  { match, places }: Hit,
  tab: Control,
  walker: Walker,
): readonly FindingDraft[] {
  const shows = namesOf(tab)[0] ?? tab.name;
  const [absent] = places.absent;
  const named = action.in?.find(({ mark }) => mark !== undefined);
  if (absent) {
    // the step's other words stand in the same place
    walker.memory.used.add(foldCase(absent.text, walker.languages.ui));
    const label = boldPart(absent, textOf(absent, walker));
    const words = { text: label.text, locale: walker.languages.article, origin: 'article' } as const;
    const reasons = [`it holds "${match.shows}"`];
    const meant = { control: tab, words, shows, difference: 'words', confidence: 0.85, reasons } as const;
    return judgeLabel(label, { ...meant, rivals: [], misplaced: false }, walker);
  }
  return [named ? placeElsewhere(named, match, shows) : controlHidden(phrase, match, shows)];
}
