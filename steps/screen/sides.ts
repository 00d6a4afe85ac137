// The side of the screen that a phrase names, in any of the languages of `sides.yaml`.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldCase } from './fold.ts';
import type { Side } from './region.ts';

const wordsSchema = z.array(z.string().min(1));
const sidesSchema = z.record(
  z.string(),
  z.strictObject({ left: wordsSchema, right: wordsSchema, top: wordsSchema, bottom: wordsSchema }),
);

const sides = sidesSchema.parse(parse(readFileSync(new URL('sides.yaml', import.meta.url), 'utf8')));

/** Gives the side that the text names for a reader of `locale` (BCP 47), or undefined. */
export const sideIn = (text: string, locale: string): Side | undefined => sidesIn(text, locale)[0];

/** Gives all sides that the text names: two for a corner. */
export function sidesIn(text: string, locale: string): readonly Side[] {
  const words = sides[new Intl.Locale(locale).language];
  if (!words) return [];
  const folded = ` ${foldCase(text, locale)}`;
  const spaced = /\p{Script=Latin}|\p{Script=Cyrillic}/u;
  const stands = (stem: string): boolean => folded.includes(spaced.test(stem) ? ` ${stem}` : stem);
  const order: readonly Side[] = ['left', 'right', 'top', 'bottom'];
  return order.filter((side) => words[side].some(stands));
}
