// The dialects of Markdown that are read: each takes its own stretches out of the text, and says what stands there.
import type { TextEdit } from '../edited-text.ts';
import { firstMacroCharacter, type Macro } from '../marked-text.ts';
import { admonitions } from './admonitions.ts';
import { attributes } from './attributes.ts';
import { findComponents } from './components.ts';
import { silenceIn } from '../silent-stretches.ts';
import type { Dialect, DialectStretch } from './dialect.ts';
import { countedLines } from './counted-lines.ts';
import { definitionLists } from './definition-lists.ts';
import { directives } from './directives.ts';
import { docfx } from './docfx.ts';
import { foldedBoxes } from './folded-boxes.ts';
import { gitbook } from './gitbook.ts';
import { github } from './github.ts';
import { homeAssistant } from './home-assistant.ts';
import { htmlLists } from './html-lists.ts';
import { letteredSteps } from './lettered-steps.ts';
import { mkdocs } from './mkdocs.ts';
import { shortcodes } from './shortcodes.ts';
import { stepBlocks } from './step-blocks.ts';

const dialects: readonly Dialect[] = [
  docfx,
  github,
  shortcodes,
  homeAssistant,
  gitbook,
  admonitions,
  attributes,
  countedLines,
  definitionLists,
  directives,
  htmlLists,
  letteredSteps,
  mkdocs,
];

/** As many macros as there are private-use characters to stand for them; further ones are read as text. */
const mostMacros = 6000;

export interface Macros {
  readonly edits: readonly TextEdit[];
  /** In the order of the characters that stand for them. */
  readonly macros: readonly Macro[];
  /** What stands for something that is not read, such as a component that brings its own text. */
  readonly unread: readonly DialectStretch[];
  /** In MDX, indentation makes no code. */
  readonly isMdx: boolean;
}

/** Gives the edits that put one private-use character in the place of each macro, and the macros they stand for. */
export function findMacros(text: string, bodyOffset: number): Macros {
  const macros: Macro[] = [];
  const isCode = silenceIn(text);
  const components = findComponents(text, isCode);
  // a line is indented as its step is before anything else is put at its beginning
  const edits = [
    ...stepBlocks(text, isCode),
    ...foldedBoxes(text),
    ...components,
    ...dialects.flatMap((dialect) => dialect(text)),
  ]
    .filter(({ from }) => from >= bodyOffset && !isCode(from))
    .flatMap(({ from, to, macro, text: said = '' }): TextEdit[] => {
      if (macro === undefined) return [{ from, to, text: said }];
      if (macros.length >= mostMacros) return [];
      macros.push(macro);
      return [{ from, to, text: String.fromCharCode(firstMacroCharacter + macros.length - 1) }];
    });
  const unread = components.filter((stretch) => stretch.isUnread === true && stretch.from >= bodyOffset);
  return { edits, macros, unread, isMdx: components.length > 0 };
}
