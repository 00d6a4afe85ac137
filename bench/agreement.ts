// `npm run bench:agreement -- FOLDER`: over side-by-side articles, the share of steps whose localised text, read alone, gives
// the same kinds in the same order as its English.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { findArticleFiles } from '../cli/articles.ts';
import { readArticle } from '../steps/article/index.ts';
import { interpretBlock } from '../steps/language/index.ts';
import { isActive } from '../steps/model/action.ts';
import type { Block, Step } from '../steps/model/article.ts';

const tally = new Map<string, { agreed: number; steps: number }>();

for (const file of findArticleFiles(process.argv.slice(2))) {
  const read = readArticle({ file, bytes: readFileSync(file) });
  if (read.kind === 'unreadable' || read.article.sourceLocale === undefined) continue;
  const { locale, procedures } = read.article;
  const count = tally.get(locale) ?? { agreed: 0, steps: 0 };
  for (const block of procedures.flatMap((procedure) => procedure.steps.flatMap(blocksOf))) {
    if (!block.source) continue;
    count.steps += 1;
    if (kindsOf(block, locale) === kindsOf({ ...block, body: block.source }, 'en-US')) count.agreed += 1;
  }
  tally.set(locale, count);
}

for (const [locale, { agreed, steps }] of [...tally].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
  process.stdout.write(
    `${locale}  ${((100 * agreed) / Math.max(1, steps)).toFixed(1)} % of ${steps} blocks\n`,
  );
}

function blocksOf(step: Step): Block[] {
  return [...step.blocks, ...step.steps.flatMap(blocksOf)];
}

/** The acts' kinds in order; controls that are activated count as one kind, since the page tells them apart. */
function kindsOf(block: Block, locale: string): string {
  const { source: _source, ...alone } = block;
  const activating = ['click', 'open', 'choose', 'check', 'uncheck', 'toggle', 'close'];
  return interpretBlock(alone, { locale })
    .actions.filter(isActive)
    .map((action) => (activating.includes(action.do) ? 'activate' : action.do))
    .join(' ');
}
