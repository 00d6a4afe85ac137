// Looks behind tabs and menus of other names for what the next step needs: the one that leads to it is the one meant.
import type { Action, Phrase } from '../../model/action.ts';
import type { Control, Screen } from '../../model/screen.ts';
import { findByName, type Match, type Wanted } from '../../screen/find.ts';
import { namesOf } from '../../screen/match.ts';
import type { Context } from '../../screen/pick.ts';
import { within } from '../../screen/region.ts';
import { isInteractive } from '../../screen/roles.ts';
import { isTabLink } from '../../screen/under.ts';
import { contextFor } from '../context.ts';
import { doorsOn, openTabBeside, press, sameDoor } from './doors.ts';
import { entriesOn, leave } from './menu-entries.ts';
import { lookFor } from './patience.ts';
import { togglesOver } from './reveal.ts';
import type { Aim } from './attempt.ts';
import type { Walker } from '../walker.ts';
import { wordsFor } from './words.ts';

/** How many doors are opened in search of one label. */
const mostDoors = 8;

/**
 * Gives the tab or menu that alone leads to what the next act names, where nothing bears the aim's own words; of several,
 * the one that the last act brought. Everything that is opened is put back as it was. Undefined where that leaves none, or
 * more than one.
 */
export async function findByWhatFollows(
  { action, phrase, purpose }: Aim,
  wanted: Wanted,
  walker: Walker,
): Promise<Match | undefined> {
  const inPath = partAfter(phrase, action);
  const next = inPath ? { label: inPath, role: undefined } : nextLabel(phrase, walker);
  const isSure = action.if === undefined && action.optional !== true;
  const isPress =
    purpose === 'press' && (action.do === 'click' || action.do === 'open' || inPath !== undefined);
  if (!next || !isSure || !isPress) return undefined;
  const start = await walker.screen();
  const place = wanted.context;
  const leading = shows(next, start, walker, place)
    ? await holdersOf(next.label, wanted, walker)
    : await leadersTo(next, start, wanted, walker);
  const [only, ...others] = leading;
  const name = only && namesOf(only)[0];
  if (!only || name === undefined || others.length > 0) return undefined;
  const again = sameDoor(await walker.screen(), only);
  const [words] = wanted.words;
  if (!again || !words) return undefined;
  return {
    control: again,
    words,
    shows: name,
    difference: 'words',
    confidence: 0.75,
    reasons: [`it alone leads to "${next.label.text}", which the next step names`],
    rivals: [],
    misplaced: false,
  };
}

/** What a part of a path leads to is the next part. */
export const partAfter = (phrase: Phrase, { path = [] }: Action): Phrase | undefined => {
  const at = path.indexOf(phrase);
  return at < 0 ? undefined : path[at + 1];
};

/** What comes next: its label, and what the article says that it is. */
export type Next = { readonly label: Phrase; readonly role: string | undefined };

/** What the next act names, where that is a label and not the phrase again. */
export const nextLabel = (phrase: Phrase, walker: Walker): Next | undefined => {
  const next = walker.upcoming().find(({ do: kind }) => kind !== 'wait' && kind !== 'manual');
  const label = next?.path?.[0] ?? next?.from ?? next?.label;
  const role = label === next?.label ? next?.role : undefined;
  return label?.mark !== undefined && label.text !== phrase.text ? { label, role } : undefined;
};

/** What is open already was opened by the toggle of its group. */
async function holdersOf(next: Phrase, { context }: Wanted, walker: Walker): Promise<readonly Control[]> {
  const texts = wordsFor(next, walker).map(({ text }) => text);
  const toggles = await togglesOver({ texts, states: ['true', 'false'], isClose: true }, walker);
  return toggles.filter((toggle) => !namesOf(toggle).some(context.claimed));
}

async function leadersTo(
  next: Next,
  start: Screen,
  wanted: Wanted,
  walker: Walker,
): Promise<readonly Control[]> {
  if (wanted.within) return itemsLeadingTo(next, itemsOf(start, wanted.within), wanted, walker);
  const doors = await doorsOn(start, wanted, walker);
  const fresh = doors.filter((door) => wanted.context.isFresh(door));
  // A tab costs a look, an entry of a menu often a page
  const tabs = fresh.filter(({ role }) => role === 'tab');
  const behindTab = await leadingTo(next, tabs, walker, wanted.context);
  if (behindTab.length > 0) return behindTab;
  // To open something else would shut the menu
  const entries = await entriesLeadingTo(next, start, wanted, walker);
  if (entries.length > 0) return entries;
  const leading = await leadingTo(next, without(fresh, tabs), walker, wanted.context);
  if (leading.length > 0) return leading;
  return leadingTo(next, without(doors, fresh), walker, wanted.context);
}

/** How long entries are tried, in milliseconds: each may load a page and come back. */
const entryTime = 12_000;

/** The entries of the menu that the last act opened; only what may be pressed is tried, and the menu opened again each time. */
async function entriesLeadingTo(
  next: Next,
  start: Screen,
  { context }: Wanted,
  walker: Walker,
): Promise<readonly Control[]> {
  const leading: Control[] = [];
  const end = Date.now() + entryTime;
  for (const entry of entriesOn(start, context, walker).slice(0, mostDoors)) {
    if (Date.now() > end) break;
    const url = walker.page().url();
    const here = sameDoor(await walker.screen(), entry);
    if (!here) return [];
    await press(here, walker);
    // what it opens may take its time
    const isShown = await lookFor(walker, (screen) => shows(next, screen, walker, context) || undefined);
    if (isShown === true) leading.push(entry);
    await leave(entry, url, walker);
  }
  return leading;
}

/** The items of a menu that is open; pointing at one changes nothing but which of its menus is shown. */
const itemsOf = (screen: Screen, menu: Control): readonly Control[] =>
  within(screen, menu).filter((control) => control.ref !== '' && isInteractive(control));

/** A name that the article has for another control may be written otherwise here: it is the last to be tried. */
async function itemsLeadingTo(
  next: Next,
  items: readonly Control[],
  { context }: Wanted,
  walker: Walker,
): Promise<readonly Control[]> {
  const free = items.filter((control) => !namesOf(control).some(context.claimed));
  const leading = await pointingTo(next, free, walker);
  return leading.length > 0 ? leading : pointingTo(next, without(items, free), walker);
}

async function pointingTo(
  next: Next,
  items: readonly Control[],
  walker: Walker,
): Promise<readonly Control[]> {
  const leading: Control[] = [];
  for (const item of items.slice(0, mostItems)) {
    await walker
      .page()
      .getByRef(item.ref)
      .hover({ timeout: 1000 })
      .catch(() => undefined);
    const screen = await walker.settle();
    if (shows(next, screen, walker, { places: [], side: undefined })) leading.push(item);
  }
  return leading;
}

/** How many items of one menu are pointed at. */
const mostItems = 16;

type Where = Pick<Context, 'places' | 'side'>;

/** As it stands, and in any spelling, in the place that the door is said to be in: a likeness would prove nothing. */
export function shows(
  { label, role }: Next,
  screen: Screen,
  walker: Walker,
  { places, side }: Where,
): boolean {
  const context = { ...contextFor(screen, walker, label), places, side, role };
  const match = findByName(screen, { words: wordsFor(label, walker), purpose: 'anything', context });
  if (!match || match.misplaced) return false;
  return role !== 'tab' || match.control.role === 'tab' || isTabLink(screen, match.control);
}

const without = (doors: readonly Control[], others: readonly Control[]): readonly Control[] =>
  doors.filter((door) => !others.includes(door));

async function leadingTo(
  next: Next,
  doors: readonly Control[],
  walker: Walker,
  where: Where,
): Promise<readonly Control[]> {
  const leading: Control[] = [];
  for (const door of doors.slice(0, mostDoors))
    if (await leadsTo(next, door, walker, where)) leading.push(door);
  return leading;
}

/** Opens the door, looks, and shuts it again: by itself, or by the tab that was open before. */
async function leadsTo(next: Next, door: Control, walker: Walker, where: Where): Promise<boolean> {
  const before = await walker.screen();
  const here = sameDoor(before, door);
  if (!here) return false;
  const opened = here.role === 'tab' ? openTabBeside(before, here) : here;
  await press(here, walker);
  const found = shows(next, await walker.screen(), walker, where);
  const back = opened && sameDoor(await walker.screen(), opened);
  if (back) await press(back, walker);
  return found;
}
