// Tells whether two controls bear each other's names, by what the page's own code calls them.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldCase } from './fold.ts';
import { sharedPart, wordsOf } from './similarity.ts';

/** `names` are what readers call the control, in whatever languages are known; `identifiers` what the code does. */
export type Called = { readonly names: readonly string[]; readonly identifiers: readonly string[] };

const alikeSchema = z.array(z.array(z.string().min(1)).min(2));
/** Names of one thing, in English, as identifiers are. */
const alike = alikeSchema.parse(parse(readFileSync(new URL('field-words.yaml', import.meta.url), 'utf8')));

/** How much of a name an identifier must repeat to tell anything, and how much both names together. */
const leastPart = 0.2;
const leastTogether = 0.8;
/** How much of one name alone raises a doubt. */
const leastDoubt = 0.25;

/**
 * `surely` where each name is repeated by the other control's identifiers, and not by its own; `perhaps` where that is so
 * of one of them.
 */
export function areExchanged(one: Called, other: Called): 'surely' | 'perhaps' | 'no' {
  const straight = [repeated(one.names, one), repeated(other.names, other)] as const;
  const crossed = [repeated(one.names, other), repeated(other.names, one)] as const;
  const gain = crossed[0] + crossed[1] - straight[0] - straight[1];
  const isEach = crossed.every((part, index) => part >= leastPart && part > (straight[index] ?? 0));
  if (isEach && gain >= leastTogether) return 'surely';
  const isNone = straight.every((part) => part === 0);
  return isNone && Math.max(...crossed) >= leastDoubt ? 'perhaps' : 'no';
}

/** True where the control's own identifiers may tell something, and do not confirm its name. */
export const isDoubtful = (control: Called): boolean =>
  control.identifiers.length > 0 && repeated(control.names, control) < confirmed;

/** From this part of a name on, identifiers that repeat it confirm it. */
const confirmed = 0.5;

function repeated(names: readonly string[], { identifiers }: Called): number {
  const words = identifiers.flatMap((identifier) => wordsOf(parted(identifier), 'en'));
  return Math.max(0, ...names.map((name) => (isAlike(name, words) ? 1 : sharedPart(name, words, 'en'))));
}

/** "cardNumber" and "HTTPAddress" are two words each. */
const parted = (identifier: string): string =>
  identifier.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/gu, ' ');

const isAlike = (name: string, words: readonly string[]): boolean =>
  alike.some(
    (group) =>
      group.includes(foldCase(name, 'en')) &&
      group.some((other) => other.split(' ').every((word) => words.includes(word))),
  );
