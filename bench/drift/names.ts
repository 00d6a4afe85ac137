// Other names for the labels of the clean articles: what a product team might call the same control, and another control beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const namesSchema = z.record(
  z.string(),
  z.record(z.string(), z.tuple([z.string().min(1), z.string().min(1)]).or(z.tuple([z.string().min(1)]))),
);

const file = fileURLToPath(new URL('names.yaml', import.meta.url));
const names = namesSchema.parse(parse(readFileSync(file, 'utf8')));

const sidesSchema = z.record(z.string(), z.array(z.tuple([z.string().min(1), z.string().min(1)])));
const sides = sidesSchema.parse(
  parse(readFileSync(fileURLToPath(new URL('sides.yaml', import.meta.url)), 'utf8')),
);

const longerSchema = z.record(z.string(), z.string().includes('{}'));
const longer = longerSchema.parse(
  parse(readFileSync(fileURLToPath(new URL('longer.yaml', import.meta.url)), 'utf8')),
);

/** Gives a longer label that begins with this one, in the language of the locale. */
export const longerLabel = (label: string, locale: string): string | undefined =>
  longer[new Intl.Locale(locale).language]?.replace('{}', label);

/** Gives the words for a side of the screen with those for the other side, in the language of the locale. */
export const sidesFor = (locale: string): readonly (readonly [string, string])[] =>
  sides[new Intl.Locale(locale).language] ?? [];

/** Gives a synonym of the label, and the name of another control that is shown at the same time. */
export function namesFor(label: string, locale: string): { synonym?: string; neighbour?: string } {
  const [synonym, neighbour] = names[new Intl.Locale(locale).language]?.[label] ?? [];
  return { ...(synonym !== undefined && { synonym }), ...(neighbour !== undefined && { neighbour }) };
}
