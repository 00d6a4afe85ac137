// The dialects of Markdown that are read: each takes its own stretches out of the text, and says what stands there.
import type { TextEdit } from '../edited-text.ts';
import { firstMacroCharacter, type Macro } from '../marked-text.ts';
import { findComponents } from './components.ts';
import type { Dialect } from './dialect.ts';
import { docfx } from './docfx.ts';
import { github } from './github.ts';
import { shortcodes } from './shortcodes.ts';

const dialects: readonly Dialect[] = [docfx, github, shortcodes];

/** As many macros as there are private-use characters to stand for them; further ones are read as text. */
const mostMacros = 6000;

export interface Macros {
  readonly edits: readonly TextEdit[];
  /** In the order of the characters that stand for them. */
  readonly macros: readonly Macro[];
  /** In MDX, indentation makes no code. */
  readonly isMdx: boolean;
}

/** Gives the edits that put one private-use character in the place of each macro, and the macros they stand for. */
export function findMacros(text: string, bodyOffset: number): Macros {
  if (!/[{:]|\[!|<[A-Z]/u.test(text)) return { edits: [], macros: [], isMdx: false };
  const macros: Macro[] = [];
  const components = findComponents(text);
  const edits = [...dialects.flatMap((dialect) => dialect(text)), ...components]
    .filter(({ from }) => from >= bodyOffset)
    .flatMap(({ from, to, macro, text: said = '' }): TextEdit[] => {
      if (macro === undefined) return [{ from, to, text: said }];
      if (macros.length >= mostMacros) return [];
      macros.push(macro);
      return [{ from, to, text: String.fromCharCode(firstMacroCharacter + macros.length - 1) }];
    });
  return { edits, macros, isMdx: components.length > 0 };
}
