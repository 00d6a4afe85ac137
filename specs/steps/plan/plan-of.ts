// A plan for a test, made from a few lines of Markdown as an article would give it.
import { readArticle } from '../../../steps/article/index.ts';
import type { Article } from '../../../steps/model/article.ts';
import type { Plan } from '../../../steps/model/plan.ts';
import { planArticle } from '../../../steps/plan/plan-article.ts';

/** Reads Markdown without front matter as the article `file`, whose folder tells its locale. */
export function articleOf(markdown: string, file = 'docs/en-US/sample.md'): Article {
  const text = markdown.startsWith('---') ? markdown : `---\ntitle: Sample\n---\n\n${markdown}\n`;
  const read = readArticle({ file, bytes: new TextEncoder().encode(text) });
  if (read.kind === 'unreadable') throw new Error(read.problem.message);
  return read.article;
}

/** The plan of an article whose steps are these lines. */
export const planOfSteps = (steps: readonly string[], file?: string): Plan =>
  planArticle(articleOf(`# Sample\n\n${steps.map((step) => `1. ${step}`).join('\n')}`, file));

/** A step of a side-by-side article. */
export const beside = (localised: string, source: string): string =>
  `<span data-ttu-id="x-1">${localised}</span><span class="sxs-lookup"><span data-stu-id="x-1">${source}</span></span>`;
