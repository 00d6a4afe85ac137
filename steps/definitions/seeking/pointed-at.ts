// Finds an icon without a name by the words that the page shows when it is pointed at, as a reader does who sees only icons.
import type { Control, Screen } from '../../model/screen.ts';
import { isLabel } from '../../findings/label-findings.ts';
import { differenceBetween } from '../../screen/difference.ts';
import { likeness, type Match, type Wanted } from '../../screen/find.ts';
import { namesOf, rank } from '../../screen/match.ts';
import { isAtSide, isParked } from '../../screen/region.ts';
import { isUnder } from '../../screen/under.ts';
import type { Aim } from './attempt.ts';
import { keyOf, type Walker } from '../walker.ts';

const pressed = new Set(['button', 'link', 'menuitem', 'tab']);

/** How many icons are pointed at, for how long altogether, and how long the words of one may take, in milliseconds. */
const mostIcons = 24;
const longest = 6000;
const tipTime = 400;
/** So many icons without words tell that this page says none when it is pointed at. */
const mostSilent = 3;

/** The likeness from which other words may be meant. */
const leastAlike = 0.55;

/** Gives the icon whose words are those of the aim, or else the one whose words are most like them; undefined where none are. */
export async function findPointedAt(aim: Aim, wanted: Wanted, walker: Walker): Promise<Match | undefined> {
  const [words] = wanted.words;
  if (!words || aim.purpose !== 'press' || !isLabel(aim.phrase) || wanted.within) return undefined;
  if (iconsOn(await walker.screen(), wanted).length === 0) return undefined;
  const tips = await tipsOn(await pointAway(walker), wanted, walker);
  const [best] = tips
    .map((one) => ({
      ...one,
      difference: differenceBetween(words.text, one.tip, words.locale),
      alike: likeness(words, one.tip, 'press'),
    }))
    .filter(({ difference, alike }) => difference !== 'words' || alike >= leastAlike)
    .sort((a, b) => rank(a.difference) - rank(b.difference) || b.alike - a.alike);
  if (!best) return undefined;
  const { control, tip, difference } = best;
  const confidence = difference === 'words' ? 0.8 : 0.95;
  const reasons = ['the page says so when it is pointed at'];
  return { control, words, shows: tip, difference, confidence, reasons, rivals: [], misplaced: false };
}

/** Points at one icon after another, until one's words are the wanted ones. */
async function tipsOn(screen: Screen, wanted: Wanted, walker: Walker): Promise<readonly Tip[]> {
  const { text, locale } = wanted.words[0] ?? { text: '', locale: 'en' };
  const end = Date.now() + longest;
  const tips: Tip[] = [];
  let silent = 0;
  for (const control of iconsOn(screen, wanted)) {
    if (Date.now() > end || silent >= mostSilent) break;
    const tip = await tipOf(control, screen, walker);
    silent = tip === undefined ? silent + 1 : 0;
    if (tip !== undefined) tips.push({ control, tip });
    if (tip !== undefined && differenceBetween(text, tip, locale) === 'none') break;
  }
  await pointAway(walker);
  return tips;
}

type Tip = { readonly control: Control; readonly tip: string };

/** In the place that the step names; where nothing there is without a name, anywhere. */
function iconsOn(screen: Screen, { context: { places, side } }: Wanted): readonly Control[] {
  const icons = screen.controls.filter(
    (control) =>
      pressed.has(control.role) && control.ref !== '' && namesOf(control).length === 0 && !isParked(control),
  );
  const there = icons.filter(
    (control) =>
      places.every((place) => isUnder(screen, place, control)) &&
      (side === undefined || isAtSide(screen, control, side)),
  );
  return (there.length > 0 ? there : icons).slice(0, mostIcons);
}

/** The words that come while the control is pointed at; undefined where none do. */
async function tipOf({ ref }: Control, before: Screen, walker: Walker): Promise<string | undefined> {
  const known = new Set(before.controls.map(keyOf));
  await walker
    .page()
    .getByRef(ref)
    .hover({ timeout: 500 })
    .catch(() => undefined);
  const end = Date.now() + tipTime;
  for (;;) {
    const { controls } = await walker.settle();
    const around = new Set(controls.map(({ parent }) => parent));
    const fresh = controls.find(
      (control) => !known.has(keyOf(control)) && !around.has(control.index) && isTip(control),
    );
    if (fresh) return fresh.text;
    if (Date.now() > end) return undefined;
    await walker.page().waitForTimeout(pause);
  }
}

const pause = 60;
const longestTip = 80;
const tipRoles = new Set(['tooltip', 'generic', 'text', 'paragraph', 'status']);

const isTip = ({ role, text }: Control): boolean =>
  tipRoles.has(role) && /\p{L}/u.test(text) && text.length <= longestTip;

/** What shows only while something is pointed at is on no screen. */
async function pointAway(walker: Walker): Promise<Screen> {
  await walker.page().mouse.move(0, 0);
  return walker.settle();
}
