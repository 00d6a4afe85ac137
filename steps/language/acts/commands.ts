// What is done by a command: in a shell, or by one that the screen offers.
import type { Context } from '../draft.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** An act in a shell: its place is a command prompt or its like. */
export const namesCommand = ({ clause }: Context): boolean =>
  clause.places.some((phrase) => phrase.tokens.some((token) => is(token, 'command')));

/** "Run **A** from the palette", "run the **Tide Finder**": what is marked as a name, and taken from a place or called by several words, is a command of the screen. */
export const picksCommand = ({ clause }: Context): boolean =>
  clause.phrases.some(
    ({ role, tokens }) =>
      role === 'object' &&
      ((tokens[0]?.mark === 'strong' && clause.phrases.some((phrase) => phrase.role === 'from')) ||
        (!tokens.some((token) => is(token, 'command')) &&
          tokens.at(-1)?.mark === 'strong' &&
          isTitle(tokens.at(-1)))),
  );

/** Several words with capitals, and no sign of a shell. */
const isTitle = (token: Token | undefined): boolean =>
  /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+$/u.test(token?.text ?? '');
