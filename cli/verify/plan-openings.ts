// Gives procedures that do not say where they begin what their siblings say: in the same article, in those it links to, in those beside it.
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Article } from '../../steps/model/article.ts';
import type { Plan } from '../../steps/model/plan.ts';
import { openingsFor, wordsAtStart, type Sibling } from '../../steps/plan/openings.ts';
import { displayPath, isMarkdown } from '../articles.ts';
import { entriesIn, remembered } from '../plan/folders.ts';
import { planWithTwins } from '../plan/plan-with-twin.ts';
import { readArticleFile } from '../read-article-file.ts';

/** How many articles of the same folder are asked: those whose names begin most alike. */
const mostNeighbours = 8;

/** Gives what adds the openings to a plan; each sibling is read once. */
export function planOpenings(): (plan: Plan, links: Article['links']) => Plan {
  const planArticle = planWithTwins();
  const list = entriesIn();
  const siblingsIn = remembered((file: string): readonly Sibling[] => {
    const read = readArticleFile(file);
    return read.kind === 'article' ? siblingsOf(planArticle(read.article, [])) : [];
  });
  const neighboursOf = (file: string): readonly string[] =>
    list(dirname(file))
      .filter((entry) => entry.isFile() && isMarkdown(entry.name))
      .map(({ name }) => name)
      .toSorted((one, other) => alikeAtStart(other, file) - alikeAtStart(one, file))
      .map((name) => join(dirname(file), name));
  return (plan, links) => {
    if (!plan.procedures.some((procedure) => wordsAtStart(procedure))) return plan;
    const files = [...linkedFrom(plan.file, links), ...neighboursOf(plan.file).slice(0, mostNeighbours)]
      .map((path) => displayPath(resolve(path)))
      .filter((file) => file !== displayPath(resolve(plan.file)));
    const siblings = [...siblingsOf(plan), ...[...new Set(files)].flatMap(siblingsIn)];
    const procedures = plan.procedures.map((procedure) => {
      const openings = openingsFor(procedure, siblings, plan.locale);
      return openings.length > 0 ? { ...procedure, openings } : procedure;
    });
    return { ...plan, procedures };
  };
}

const siblingsOf = ({ title, procedures }: Plan): readonly Sibling[] =>
  procedures.map((procedure) => ({ article: title, procedure }));

const linkedFrom = (file: string, links: Article['links']): readonly string[] =>
  links
    .map(({ url }) => url.split(/[#?]/u)[0] ?? '')
    .filter((path) => path !== '' && !/^[a-z]+:|^\//iu.test(path) && isMarkdown(path))
    .map((path) => join(dirname(file), path))
    .filter((path) => existsSync(path));

function alikeAtStart(name: string, file: string): number {
  const own = basename(file);
  let length = 0;
  while (length < name.length && name[length] === own[length]) length += 1;
  return length;
}
