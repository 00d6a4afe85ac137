// Plans one article file as its data say: which of its tabs or versions is read, and what is bound to it.
import type { BindingsFile } from '../../fixtures/bindings/side-files.ts';
import type { Article } from '../../steps/model/article.ts';
import type { PlannedBindings } from '../../steps/model/bindings.ts';
import type { Plan } from '../../steps/model/plan.ts';
import { readArticleFile } from '../read-article-file.ts';
import { bindArticles } from './bind-article.ts';
import { planWithTwins } from './plan-with-twin.ts';

export type BoundPlan = {
  readonly plan: Plan;
  readonly bindings: PlannedBindings;
  readonly markdown: string;
};

/** What a portal's profile binds for the article; undefined where no portal is chosen. */
export type GeneralBindings = (plan: Plan, markdown: string) => BindingsFile | undefined;

/**
 * Gives what plans articles. An article of several alternatives is read anew where its data name one of them. Throws a
 * UsageError where a side file is wrong.
 */
export function planArticles(): (article: Article, general?: GeneralBindings) => BoundPlan {
  const planBeside = planWithTwins();
  const bind = bindArticles((article) => planBeside(article, []));
  return (article, generalFor) => {
    const { markdown } = article;
    const plan = planBeside(article, []);
    const general = generalFor?.(plan, markdown);
    const bindings = bind(plan, general);
    const applies = bindings.applies ?? general?.bindings.applies ?? [];
    if (article.alternatives === undefined || applies.length === 0) return { plan, bindings, markdown };
    const chosen = readArticleFile(article.file, applies);
    return chosen.kind === 'article'
      ? { plan: planBeside(chosen.article, applies), bindings, markdown }
      : { plan, bindings, markdown };
  };
}
