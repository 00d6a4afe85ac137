// The entries of a menu that the last act opened, as far as they may be tried out, and the way back to the menu.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Control, Screen } from '../../model/screen.ts';
import { foldCase } from '../../screen/fold.ts';
import { namesOf } from '../../screen/match.ts';
import type { Context } from '../../screen/pick.ts';
import { ancestorsOf } from '../../screen/region.ts';
import { pressedOn } from './astray.ts';
import { press, sameDoor } from './doors.ts';
import type { Walker } from '../walker.ts';

const words = z
  .record(z.string(), z.array(z.string().min(1)))
  .parse(parse(readFileSync(new URL('./final-words.yaml', import.meta.url), 'utf8')));
const finalWords = Object.values(words).flat();

const entryRoles = new Set(['menuitem', 'link', 'button', 'option']);
const menus = new Set(['menu', 'list', 'listbox', 'group']);
const fewestEntries = 2;

/**
 * Gives what a menu brought that no other words of the article name, and whose name does not say that it ends, deletes or
 * sends something. Empty outside of a sandbox, and where the last act opened no menu.
 */
export function entriesOn(screen: Screen, context: Context, walker: Walker): readonly Control[] {
  if (!walker.profile.sandbox || walker.memory.pressed === undefined) return [];
  const brought = screen.controls.filter(
    (control) =>
      entryRoles.has(control.role) &&
      control.ref !== '' &&
      context.isFresh(control) &&
      ancestorsOf(screen, control).some(({ role }) => menus.has(role)),
  );
  if (brought.length < fewestEntries) return [];
  return brought.filter(
    (control) =>
      !control.disabled && !namesOf(control).some((name) => context.claimed(name) || isFinal(name, walker)),
  );
}

/** True where the name says that something ends, is deleted or sent. */
export const isFinal = (name: string, { languages }: Walker): boolean => {
  const folded = foldCase(name, languages.ui);
  return finalWords.some((word) => folded.includes(word));
};

/** Shuts what an entry opened, and opens the menu again where it is not open. */
export async function leave(entry: Control, url: string, walker: Walker): Promise<void> {
  const page = walker.page();
  // a link that only runs code leads to "#"
  const [then, now] = [url, page.url()].map((address) => address.replace(/#$/u, ''));
  if (now !== then) await page.goBack().catch(() => undefined);
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (now === then || tries > 0) await page.keyboard.press('Escape');
    const screen = await walker.settle();
    if (sameDoor(screen, entry)) return;
    const opener = pressedOn(screen, walker);
    if (opener) await press(opener, walker);
    if (sameDoor(await walker.screen(), entry)) return;
  }
}

/** A window that is still opening does not hear the key that shuts it. */
const mostTries = 3;
