// Clauses that ask for keys though their verb is one of clicking.
import type { Context } from '../draft.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { objectPhrase } from './activate.ts';

/** The last key is one character or a key's name: "Control-Panel" and "Alt-Text" are labels. */
const chord =
  /^(?:(?:ctrl|control|alt|option|shift|cmd|command|⌘|⌥|⇧)\s*[-+]\s*)+(?:.|f\d{1,2}|enter|return|esc|escape|tab|space|del|delete|backspace|home|end|insert|page ?up|page ?down|up|down|left|right)$/iu;

/** "by pressing `Ctrl-A`": whatever the verb, keys held together are pressed. */
export const namesKeys = (context: Context): boolean =>
  objectPhrase(context)?.tokens.some((token) => token.kind === 'label' && chord.test(token.text)) ?? false;

/** "appuyez sur": a verb of clicking that is also one of striking keys. */
export const isStrike = ({ clause, file }: Context): boolean => {
  const verb = foldWord(clause.verb?.text ?? '');
  return (file.verbs.press ?? []).some((press) => verb.startsWith(`${foldWord(press)} `));
};
