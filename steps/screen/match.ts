// One control against some words: how they differ, or how alike they are.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Control } from '../model/screen.ts';
import { differenceBetween, differences, type Difference } from './difference.ts';
import { readableName } from './fold.ts';

/** Where the words come from: the article itself, its source text, the portal's own label data, a reference walk, a wordbook. */
export type Origin = 'article' | 'portal' | 'source' | 'reference' | 'wordbook';

export type Words = { readonly text: string; readonly locale: string; readonly origin: Origin };

export type NameMatch = { control: Control; words: Words; shows: string; difference: Difference };

/** The longest text that can be a name; longer stretches are prose. */
const longestName = 150;

/** What these hold is text of other controls, never a name of their own. */
const containers = new Set([
  'alertdialog',
  'banner',
  'complementary',
  'dialog',
  'document',
  'form',
  'grid',
  'group',
  'iframe',
  'list',
  'listbox',
  'main',
  'menu',
  'menubar',
  'navigation',
  'region',
  'rowgroup',
  'table',
  'tablist',
  'tabpanel',
  'toolbar',
  'tree',
]);

/** Keys that a menu sets beside its item: "Settings  Ctrl+,", "Old versions [o]". They are no part of the name, though they may be written. */
const shortcut =
  /\s+(?:(?:(?:ctrl|control|alt|option|shift|cmd|command|strg|umschalt|maj)[-+ ]|[⌘⌥⇧⌃]).{1,16}|\[(?:\p{L}|(?:ctrl|alt|shift|option)[-+][^\]]{1,16})\])$/iu;

/** A name or a tooltip without the keys that are written behind it. */
export const withoutKeys = (name: string): string => name.replace(shortcut, '');

/** Each label of a walk is compared with all controls of a look. */
const knownNames = new WeakMap<Control, readonly string[]>();

/** What a reader can call the control: its accessible name, and its visible text where that is another one. */
export function namesOf(control: Control): readonly string[] {
  const known = knownNames.get(control);
  if (known) return known;
  const names = readNames(control);
  knownNames.set(control, names);
  return names;
}

function readNames(control: Control): readonly string[] {
  const names = containers.has(control.role) ? [control.name] : [control.name, control.text];
  const spelled = [...names.flatMap((name) => [withoutKeys(name), name]), ...labelOf(control)];
  return [...new Set(spelled.map(readableName))].filter((name) => name !== '' && name.length <= longestName);
}

const fields = new Set(['textbox', 'searchbox', 'spinbutton', 'combobox', 'listbox']);

const fieldMarks = Object.values(
  z
    .record(z.string(), z.array(z.string().min(1)))
    .parse(parse(readFileSync(new URL('field-marks.yaml', import.meta.url), 'utf8'))),
).flat();
/** "Username (required)". */
const fieldMark = new RegExp(`\\s*[(\\[（【](?:${fieldMarks.join('|')})[)\\]）】]\\s*[:：]?$`, 'iu');

/** A field's name may go on behind its label, with its value or a hint: "Language: English", "Days: 90 at most", "Street (optional)". */
function labelOf({ role, name }: Control): readonly string[] {
  if (!fields.has(role)) return [];
  const label = /^([^:：]*[\p{L}\p{N}])\s*[:：]\s*\S/u.exec(name)?.[1];
  const unmarked = name.replace(fieldMark, '');
  return [...(label === undefined ? [] : [label]), ...(unmarked === name ? [] : [unmarked])];
}

/** Compares the control's names with the words and gives the smallest difference. */
export function matchName(control: Control, words: Words): NameMatch | undefined {
  const matches = namesOf(control).map((shows) => ({
    control,
    words,
    shows,
    difference: differenceBetween(words.text, shows, words.locale),
  }));
  return matches.sort((a, b) => rank(a.difference) - rank(b.difference))[0];
}

/** The order of differences, from none (0) to other words. */
export const rank = (difference: Difference): number => differences.indexOf(difference);
