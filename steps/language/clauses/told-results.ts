// What comes of an act by itself, told in a clause of its own where verbs close their clauses.
import type { NounPhrase } from './clause.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { isAct } from './scanner.ts';
import { is, isAny } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** "クリックして": whether the verb at `at` has the form of what brings about the next. */
export const bringsAbout = (tokens: readonly Token[], at: number, file: LexiconFile): boolean => {
  const [verb, ending] = [tokens[at], tokens[at + 1]];
  const joined = ending && ending.start - (verb?.end ?? 0) <= 1;
  const whole = (verb?.text ?? '') + (joined ? ending.text : '');
  return isAct(verb) && (file.words.thereby ?? []).some((form) => whole.endsWith(form));
};

/** "[A] をクリックし、[B] ページに移動します": a part of a screen that is gone to right after a click opens by it. */
export const opensByClick = (verb: Token, phrases: readonly NounPhrase[]): boolean => {
  const [object] = phrases.filter(({ role }) => role === 'object' || role === 'to').slice(-1);
  const last = object?.tokens.at(-1);
  return (
    (is(verb, 'verb:open') || is(verb, 'verb:goto')) &&
    is(last, 'region') &&
    !is(last, 'named') &&
    !object?.tokens.some((token) => token.url)
  );
};

const results = ['verb:open', 'verb:goto', 'verb:turnOn', 'verb:turnOff', 'verb:toggle', 'verb:add'];
/** What is done by a click alone: elsewhere each of them is an act of its own. */
const byClick = ['verb:close', 'verb:search'];

/** "[追加] をクリックして、[新規] ウィンドウを開きます": what comes of a click by itself is no further act; a named control is. */
export const isResult = (verb: Token, phrases: readonly NounPhrase[], before: Token | undefined): boolean => {
  const known = is(before, 'verb:click') ? [...results, ...byClick] : results;
  const objects = phrases.filter(({ role }) => role === 'object' || role === 'to');
  const tokens = objects.flatMap((phrase) => phrase.tokens);
  const named = tokens.some((token) => token.kind === 'label');
  const opened = is(verb, 'verb:open') || is(verb, 'verb:goto');
  return (
    isAny(verb, known) &&
    tokens.length > 0 &&
    !tokens.some((token) => token.url) &&
    (!named || (opened && is(tokens.at(-1), 'region')))
  );
};
