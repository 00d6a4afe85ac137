// A block for a test, read from one line of Markdown as an article would give it.
import { readArticle } from '../../../steps/article/index.ts';
import type { Block } from '../../../steps/model/article.ts';

/** Takes a step's Markdown; gives its first block. */
export function blockOf(markdown: string): Block {
  const file = `---\ntitle: One step\n---\n\n# One step\n\n1. ${markdown}\n`;
  const read = readArticle({ file: 'en-US/one-step.md', bytes: new TextEncoder().encode(file) });
  const block = read.kind === 'article' ? read.article.procedures[0]?.steps[0]?.blocks[0] : undefined;
  if (!block) throw new Error(`the test's Markdown gives no step: ${markdown}`);
  return block;
}

/** A step as side-by-side articles carry it: the localised text, and its source. */
export function blockBeside(localised: string, source: string): Block {
  return blockOf(
    `<span data-ttu-id="x-1">${localised}</span><span class="sxs-lookup"><span data-stu-id="x-1">${source}</span></span>`,
  );
}
