// `npm run bench:twins -- FOLDER`: side-by-side articles parted into a plain translation and its twin; the share of steps that
// are planned from the two as they are from the whole, also where the twin was edited.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { findArticleFiles } from '../cli/articles.ts';
import { readArticle } from '../steps/article/index.ts';
import type { Article } from '../steps/model/article.ts';
import { planArticle } from '../steps/plan/plan-article.ts';
import { besideTwin, findTwin } from '../steps/plan/twin/index.ts';
import { comparedSteps } from './twins/compared-steps.ts';
import type { ComparedStep } from './twins/compared-steps.ts';
import { inItself, partArticle } from './twins/parted-article.ts';
import { variations } from './twins/variations.ts';

type Counts = Record<'articles' | 'twins' | 'steps' | 'acts' | 'ranges' | 'wrong', number>;

const tally = new Map<string, Counts>();
const none: Counts = { articles: 0, twins: 0, steps: 0, acts: 0, ranges: 0, wrong: 0 };

for (const [index, file] of findArticleFiles(process.argv.slice(2)).entries()) {
  const text = readFileSync(file, 'utf8');
  const parted = partArticle(text);
  const whole = articleOf(file, text);
  const local = parted && articleOf(file, parted.localised);
  if (!parted || !whole || !local) continue;
  const wanted = comparedSteps(planArticle(whole), inItself);
  const edited = variations[1 + (index % (variations.length - 1))];
  for (const { name, vary } of [...variations.slice(0, 1), ...(edited ? [edited] : [])]) {
    const markdown = vary(parted.source);
    const source = markdown && articleOf(`en-US/${file.slice(file.lastIndexOf('/') + 1)}`, markdown);
    if (!source) continue;
    const twin = findTwin(local, [source]);
    const got = comparedSteps(planArticle(twin ? besideTwin(local, twin) : local), parted.inWhole);
    for (const row of new Set([`${whole.locale}, ${name === 'as it was' ? name : 'edited'}`, name]))
      tally.set(row, plus(tally.get(row) ?? none, compare(wanted, got, twin)));
  }
}

process.stdout.write(
  [
    '| twin | articles | twin found | steps | acts | with ranges | beside another step |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    '',
  ].join('\n'),
);
for (const [row, counts] of [...tally].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  process.stdout.write(`${sayRow(row, counts)}\n`);

function articleOf(file: string, text: string): Article | undefined {
  const read = readArticle({ file, bytes: new TextEncoder().encode(text) });
  return read.kind === 'article' ? read.article : undefined;
}

/** Steps whose source the edited twin does not say any more are counted only where they were set beside another's. */
function compare(
  wanted: ReadonlyMap<string, ComparedStep>,
  got: ReadonlyMap<string, ComparedStep>,
  twin: Article | undefined,
): Counts {
  const counts = { ...none, articles: 1, twins: Number(twin !== undefined) };
  const said =
    twin && [...comparedSteps(planArticle(twin), inItself).values()].map(({ text }) => text).join(' ');
  for (const [at, { acts, all, source }] of wanted) {
    const other = got.get(at);
    const text = other?.source ?? '';
    counts.wrong += Number(!text.includes(source) && !source.includes(text));
    if (source === '' || said?.includes(source) === false) continue;
    counts.steps += 1;
    counts.acts += Number(other?.acts === acts);
    counts.ranges += Number(other?.all === all);
  }
  return counts;
}

function plus(one: Counts, other: Counts): Counts {
  return {
    articles: one.articles + other.articles,
    twins: one.twins + other.twins,
    steps: one.steps + other.steps,
    acts: one.acts + other.acts,
    ranges: one.ranges + other.ranges,
    wrong: one.wrong + other.wrong,
  };
}

function sayRow(row: string, { articles, twins, steps, acts, ranges, wrong }: Counts): string {
  const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  const cells = [articles, share(twins, articles), steps, share(acts, steps), share(ranges, steps)];
  return `| ${[row, ...cells, share(wrong, steps)].join(' | ')} |`;
}
