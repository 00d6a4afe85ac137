// Markdown to its syntax tree: CommonMark with GFM tables, and every text node with the way back to where it stands.
import type { Root } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Says that `length` code units of a node's value from `start` stand unchanged in the parsed text from `offset`. */
export interface TextRun {
  readonly start: number;
  readonly offset: number;
  readonly length: number;
}

declare module 'mdast' {
  interface TextData {
    runs?: TextRun[];
  }
}

/** Takes Markdown without front matter; offsets of positions count in it. In MDX indentation makes no code. */
export const parseMarkdown = (markdown: string, isMdx = false): Root => {
  const { plain, tables } = isMdx ? mdxProcessors : processors;
  return (mayHoldTable.test(markdown) ? tables : plain).parse(markdown);
};

/** No row of hyphens draws a table without one of these. The extension tries the first line of every paragraph, which costs. */
const mayHoldTable = /\||:-|-:/;

/**
 * CommonMark does not see bold next to CJK punctuation (https://github.com/commonmark/commonmark-spec/issues/650): the
 * cjk-friendly extension does. Directives are left as text: remark-directive takes "10:30" for one.
 */
const processorWith = (extensions: readonly ReturnType<typeof gfmTable>[]) =>
  unified()
    .use(remarkParse)
    .use(function extendMarkdown() {
      const data = this.data();
      data.micromarkExtensions = [cjkFriendlyExtension(), ...extensions];
      data.fromMarkdownExtensions = [
        gfmTableFromMarkdown(),
        { exit: { data: endText, characterEscapeValue: endText } } satisfies Extension,
      ];
    })
    .freeze();

const noIndentedCode = { disable: { null: ['codeIndented'] } };

const processors = { plain: processorWith([]), tables: processorWith([gfmTable()]) };
const mdxProcessors = {
  plain: processorWith([noIndentedCode]),
  tables: processorWith([gfmTable(), noIndentedCode]),
};

/** What mdast-util-from-markdown does at the end of a piece of text, and a note of where the piece stands. */
function endText(this: CompileContext, token: Token): undefined {
  const node = this.stack.pop();
  if (node === undefined || !('value' in node) || node.position === undefined) return;
  const value = this.sliceSerialize(token);
  const run = { start: node.value.length, offset: token.start.offset, length: value.length };
  if (node.type === 'text') {
    node.data ??= {};
    node.data.runs ??= [];
    node.data.runs.push(run);
  }
  node.value += value;
  node.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset };
}
