// What tells on the screen that the page is still loading: a bar of progress, a part that is called busy, words that say so.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Control, Screen } from '../model/screen.ts';
import { foldCase } from './fold.ts';
import { ancestorsOf } from './region.ts';
import type { Rest } from './rest.ts';
import { isField, isInteractive } from './roles.ts';

const folded = (text: string): string =>
  foldCase(text, 'en')
    .replace(/[\s.,…。]+/gu, ' ')
    .trim();

const words = z
  .record(z.string(), z.array(z.string().min(1)))
  .parse(parse(readFileSync(new URL('loading-words.yaml', import.meta.url), 'utf8')));
const loading = new Set(Object.values(words).flat().map(folded));

/** No sentence that says no more than "please wait" is longer, in characters. */
const longest = 40;

/** Gives each sign by its kind and place, which stay the same from one look to the next. */
export const busySigns = (screen: Screen, { isBusy }: Rest): readonly string[] => [
  ...screen.controls
    .filter((control) => isLoading(screen, control))
    .map(({ name, text, box }) => `${name || text} ${box?.x} ${box?.y}`),
  ...(isBusy ? ['aria-busy'] : []),
];

const isLoading = (screen: Screen, control: Control): boolean =>
  control.role === 'progressbar' || (saysLoading(control) && isMereText(screen, control));

const saysLoading = ({ text }: Control): boolean =>
  text.length > 0 && text.length <= longest && loading.has(folded(text));

/** A button to load something is pressed, not waited for. */
const isMereText = (screen: Screen, control: Control): boolean =>
  ![control, ...ancestorsOf(screen, control)].some((one) => isInteractive(one) || isField(one));
