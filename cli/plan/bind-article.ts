// Finds the side files that bind data to an article, and makes what they ask to be done first ready to be walked.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readBindings, withPaths, type BindingsFile } from '../../fixtures/bindings/side-files.ts';
import type { Article } from '../../steps/model/article.ts';
import type { PlannedBindings } from '../../steps/model/bindings.ts';
import type { Plan } from '../../steps/model/plan.ts';
import { mergeBindings } from '../../steps/plan/bindings.ts';
import { displayPath } from '../articles.ts';
import { foldersAbove, outermostFolder } from '../read-article-file.ts';
import { hookProcedure } from './hook-procedure.ts';

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
      'call' in hook ? hook : hookProcedure(hook.procedure, first.file, plan, planArticle),
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
