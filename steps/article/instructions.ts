// Tells a paragraph that instructs ("To rename it, select **Rename**.") from prose that only speaks of the product.
import { interpretBlock } from '../language/index.ts';
import { isActive } from '../model/action.ts';
import type { Action } from '../model/action.ts';
import type { Block } from '../model/article.ts';

/** Longer paragraphs explain. */
const longest = 350;
const mostSentences = 2;

/**
 * Whether a paragraph that stands alone in its section is a procedure of one step: short, every act of it certain
 * (neither optional nor under a condition), and the first names a control by marked words. Takes the article's locales.
 */
export function isInstruction(block: Block, locale: string, sourceLocale: string | undefined): boolean {
  const { text, marks } = block.source ?? block.body;
  if (text.length > longest || !marks.some(({ kind }) => kind === 'strong' || kind === 'quote')) return false;
  if ((text.match(/[.!?。！？](?:\s|$)|[。！？]/gu) ?? []).length > mostSentences) return false;
  if (marks.some(({ start, end }) => start === 0 && /^\s*[-–—:：]/u.test(text.slice(end)))) return false;
  const { actions, why } = interpretBlock(block, { locale, sourceLocale });
  const acts = actions.filter(isActive);
  const [first] = acts;
  return first !== undefined && why === undefined && acts.every(isCertain) && namesControl(first);
}

const isCertain = ({ optional, if: condition }: Action): boolean =>
  optional !== true && condition === undefined;

const namesControl = ({ label, path }: Action): boolean =>
  [label, ...(path ?? [])].some((phrase) => (phrase?.source ?? phrase)?.mark !== undefined);
