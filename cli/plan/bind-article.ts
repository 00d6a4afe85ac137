// Finds the side files that bind data to an article, and makes what they ask to be done first ready to be walked.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readBindings, withPaths, type BindingsFile } from '../../fixtures/bindings/side-files.ts';
import type { Article } from '../../steps/model/article.ts';
import type { PlannedBindings, PlannedHook } from '../../steps/model/bindings.ts';
import type { Plan, PlannedProcedure } from '../../steps/model/plan.ts';
import { UsageError } from '../../steps/model/usage-error.ts';
import { mergeBindings } from '../../steps/plan/bindings.ts';
import { displayPath } from '../articles.ts';
import { foldersAbove, outermostFolder, readArticleFile } from '../read-article-file.ts';

const ending = '.docwalk.yaml';
const folderFile = 'docwalk.yaml';

/** What finds and merges the bindings of one plan; `general` are those of the portal's profile. */
export type Binder = (plan: Plan, general: BindingsFile | undefined) => PlannedBindings;

/**
 * Gives what binds articles. The nearest file counts first: `pay.docwalk.yaml` beside `pay.md`, the one of its twin, the
 * `docwalk.yaml` of its folder and of each folder above within the repository. Each file is read once. Throws a
 * UsageError for a file that is wrong, and for a procedure that is not there.
 */
export function bindArticles(planArticle: (article: Article) => Plan): Binder {
  const read = new Map<string, BindingsFile>();
  const readOnce = (file: string): BindingsFile => {
    const known = read.get(file) ?? readBindings(file);
    read.set(file, known);
    return known;
  };
  return (plan, general) => {
    const files = sideFilesOf(plan)
      .filter((file) => existsSync(file))
      .map(readOnce);
    const first = [...files, ...(general ? [general] : [])].find(({ bindings }) => bindings.before);
    const before = first?.bindings.before?.map((hook) =>
      'call' in hook ? hook : plannedHook(hook.procedure, first.file, planArticle),
    );
    const merged = mergeBindings(files.map(withPaths));
    return {
      ...merged,
      from: merged.from.map(displayPath),
      ...(before && { before }),
    };
  };
}

/** Where data for an article may stand, the nearest first, as absolute paths. */
export function sideFilesOf({ file, twin }: Pick<Plan, 'file' | 'twin'>): readonly string[] {
  const beside = [file, ...(twin === undefined ? [] : [twin])].map(
    (article) => `${resolve(article).replace(/\.\w+$/u, '')}${ending}`,
  );
  const outermost = outermostFolder(file);
  const folders = foldersAbove(file).filter((folder) => !relative(outermost, folder).startsWith('..'));
  return [...beside, ...folders.map((folder) => join(folder, folderFile))];
}

/** `reference` is `article.md#heading`, seen from the file that names it; without a heading, the first procedure is meant. */
function plannedHook(
  reference: string,
  namedIn: string,
  planArticle: (article: Article) => Plan,
): PlannedHook {
  const [path = '', heading] = reference.split('#');
  const file = displayPath(resolve(dirname(namedIn), path));
  const where = `${displayPath(namedIn)}: before: "${reference}"`;
  const result = readArticleFile(file);
  if (result.kind === 'unreadable') throw new UsageError(`${where}: ${result.problem.message}`);
  const { procedures } = planArticle(result.article);
  const procedure =
    heading === undefined ? procedures[0] : procedures.find(({ title }) => isCalled(title, heading));
  if (procedure) return { file, procedure };
  const known = procedures.map(({ title }: PlannedProcedure) => slugOf(title)).join(', ');
  throw new UsageError(`${where}: expected one of the headings ${known}, found "${heading ?? ''}"`);
}

const isCalled = (title: string, heading: string): boolean =>
  slugOf(title) === slugOf(decodeURIComponent(heading));

/** A heading's anchor, as GitHub, Docusaurus and docfx make it from its words. */
const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/gu, '-');
