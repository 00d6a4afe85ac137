// The buttons of the browser's own messages, which stand on no page: what they say, and what documents call them.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldCase } from './fold.ts';

export type Answer = 'accept' | 'dismiss';

const namesSchema = z.tuple([z.string().min(1)], z.string().min(1));
const buttons = z
  .record(z.string(), z.strictObject({ accept: namesSchema, dismiss: namesSchema }))
  .parse(parse(readFileSync(new URL('message-buttons.yaml', import.meta.url), 'utf8')));

const english = { accept: ['OK'], dismiss: ['Cancel'] } as const;

const buttonsIn = (locale: string): Readonly<Record<Answer, readonly [string, ...string[]]>> =>
  buttons[new Intl.Locale(locale).language] ?? buttons['en'] ?? english;

/** What the browser writes on the button, in the language of `locale` (BCP 47). */
export const buttonName = (answer: Answer, locale: string): string => buttonsIn(locale)[answer][0];

/** The answer that the words of a label give to a message; undefined where they are no button of one. */
export function answerIn(text: string, locale: string): Answer | undefined {
  const wanted = foldCase(text, locale);
  const gives = (answer: Answer): boolean =>
    buttonsIn(locale)[answer].some((name) => foldCase(name, locale) === wanted);
  const answers = ['accept', 'dismiss'] as const;
  return answers.find(gives);
}
