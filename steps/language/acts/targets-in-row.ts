// Several targets of one verb: each behind the same small word ("klik op **A**, op **B** en op **C**"), or described beside a name.
import { isDeterminer } from '../phrases/around-names.ts';
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context } from '../draft.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** Takes what a clause asks for; gives it once for each target of a row, or undefined where it has no row. */
export const eachInRow = (context: Context): Context[] | undefined => {
  const { clause } = context;
  const from = clause.phrases.findIndex((_, at) => goesOn(context, at));
  if (from < 1) return undefined;
  const end = clause.phrases.findIndex((_, at) => at > from && !goesOn(context, at));
  const row = clause.phrases.slice(from - 1, end < 0 ? undefined : end);
  const others = clause.phrases.filter((phrase) => !row.includes(phrase));
  return row.map((target) => ({
    ...context,
    clause: { ...clause, phrases: [{ ...target, role: 'object' }, ...others] },
  }));
};

/** Whether a comma or "and" alone parts the phrase from one before it that the verb points at by the same word. */
const goesOn = ({ clause, file, text }: Context, at: number): boolean => {
  const [before, phrase] = [clause.phrases[at - 1], clause.phrases[at]];
  const last = before?.tokens.at(-1);
  if (!phrase?.opener || !last || !isNamed(before) || !isNamed(phrase)) return false;
  const word = foldWord(phrase.opener.text);
  const verb = foldWord(clause.verb?.text ?? '');
  const opens = (file.verbs.click ?? []).includes(`${verb} ${word}`) || verb.endsWith(` ${word}`);
  const isSame = before?.opener ? foldWord(before.opener.text) === word : before?.role === 'object';
  const joint = foldWord(text.slice(last.end, phrase.opener.start)).replaceAll(/[\s*"'”“]/gu, '');
  return opens && isSame && (joint === ',' || (file.words.and ?? []).includes(joint.replace(/^,/, '')));
};

const isNamed = (phrase: NounPhrase | undefined): boolean =>
  phrase?.tokens.some(({ kind }) => kind === 'label') ?? false;

/** "**A** or one of the boats": what may be taken in the place of what is named, and is only described. */
export const describedOther = (object: NounPhrase | undefined): NounPhrase | undefined => {
  const at = object?.tokens.findIndex((token) => is(token, 'word:or')) ?? -1;
  const tokens = object?.tokens.slice(at + 1) ?? [];
  const isDescribed = isDeterminer(tokens[0]) && tokens.length > 1 && tokens.every(isPlainWord);
  return object && at > 0 && isDescribed && object.tokens[at - 1]?.kind === 'label'
    ? { ...object, tokens }
    : undefined;
};

const isPlainWord = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Ll}/u.test(text);
