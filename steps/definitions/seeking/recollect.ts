// What is known of a label beside its words: by the last walk, by a walk in the source language, by the page's own code.
import type { Phrase } from '../../model/action.ts';
import type { Control } from '../../model/screen.ts';
import { nameBeside } from '../../screen/name-beside.ts';
import { differenceBetween } from '../../screen/difference.ts';
import type { Match } from '../../screen/find.ts';
import { namesOf } from '../../screen/match.ts';
import { attemptOn, type Aim, type Hit } from './attempt.ts';
import type { Walker } from '../walker.ts';
import { learn } from './words.ts';

/**
 * Words that are the control's very name are kept for the next walk, and held against what the last one kept, or else
 * against what the page's own code calls its controls.
 */
export async function confirmed(phrase: Phrase, hit: Hit, walker: Walker): Promise<Hit> {
  const { match } = hit;
  if (match.words.origin !== 'article' || match.difference !== 'none') return hit;
  const displaced = await walker.displaced(phrase, match.control);
  const control = displaced ?? (await walker.exchanged(phrase, match.control, 'surely'));
  const name = control && namesOf(control)[0];
  if (
    !control ||
    name === undefined ||
    differenceBetween(phrase.text, name, walker.languages.ui) === 'none'
  ) {
    if (match.rivals.length === 0) await walker.keep(phrase, match.control);
    return hit;
  }
  const reason = displaced
    ? 'the control that these words led to in the last walk'
    : "what the page's own code calls the two controls";
  return { ...hit, meant: told(control, name, walker, reason) };
}

/** What the words led to in the last walk that found them, or in the source language, by whatever name it goes here. */
export async function recall(aim: Aim, walker: Walker): Promise<Hit | undefined> {
  const known = await walker.recallKnown(aim.phrase);
  const control = known ?? (await walker.recall(aim.phrase));
  const shows = control && (nameBeside(await walker.screen(), control) ?? namesOf(control)[0]);
  if (!control || shows === undefined) return undefined;
  // What other words of the article name is not where the source text led to, but what has moved into its place
  if (!known && walker.claimed(aim.phrase)(shows)) return undefined;
  learn(aim.phrase, shows, walker);
  const attempt = attemptOn(await walker.screen(), aim, walker);
  const reason = known
    ? 'the control that these words led to in the last walk'
    : 'the control that the source text led to in its own language';
  return { ...attempt, match: told(control, shows, walker, reason), notes: [] };
}

const told = (control: Control, shows: string, { languages }: Walker, reason: string): Match => ({
  control,
  shows,
  words: { text: shows, locale: languages.ui, origin: 'reference' },
  difference: 'words',
  confidence: 0.98,
  reasons: [reason],
  rivals: [],
  misplaced: false,
});
