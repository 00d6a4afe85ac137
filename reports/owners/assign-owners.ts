// Assigning owners: the owners file goes before the article's front matter, that before CODEOWNERS; and each article's weight.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Run } from '../run.ts';
import { articlesOf } from '../run.ts';
import type { Views } from './article-weight.ts';
import { parseViews, weightOf } from './article-weight.ts';
import type { OwnerRule } from './owner-patterns.ts';
import { ownerOf, parseCodeowners } from './owner-patterns.ts';
import { ownersFileSchema } from './owners-file.ts';

const codeownersPlaces = ['CODEOWNERS', '.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'docs/CODEOWNERS'];

/** Takes a run and the owners file (absolute; checked by the command), if there is one; gives the run with both. */
export const assignOwners = (run: Run, ownersFile: string | undefined): Run => {
  const { rules, views } = readOwnersFile(ownersFile);
  const findCodeowners = codeownersFinder();
  const owners = new Map<string, string>();
  for (const { file, owner: own } of articlesOf(run)) {
    const owner = ownerOf(rules, file.replace(/^(?:\.\.\/)+/u, '')) ?? own ?? findCodeowners(file);
    if (owner !== undefined) owners.set(file, owner);
  }
  const weights = articlesOf(run).map(
    ({ file, markdown = '' }) => [file, weightOf(file, markdown, views)] as const,
  );
  return {
    ...run,
    weights: new Map(weights),
    weightedBy: views.size > 0 ? 'views' : 'priority',
    records: run.records.map((record) => {
      const owner = owners.get(record.walk.article);
      return owner === undefined ? record : { ...record, walk: { ...record.walk, owner } };
    }),
  };
};

const readOwnersFile = (
  file: string | undefined,
): { readonly rules: readonly OwnerRule[]; readonly views: Views } => {
  if (file === undefined) return { rules: [], views: new Map() };
  const { owners, views } = ownersFileSchema.parse(parse(readFileSync(file, 'utf8')));
  return {
    rules: owners.map(({ articles, owner }) => ({ pattern: articles, owner })),
    views: views === undefined ? new Map() : parseViews(readFileSync(resolve(dirname(file), views), 'utf8')),
  };
};

/** The nearest CODEOWNERS file above an article is that of its repository; each is read once. */
const codeownersFinder = (): ((article: string) => string | undefined) => {
  const found = new Map<string, Codeowners | undefined>();
  return (article) => {
    const folder = dirname(resolve(article));
    if (!found.has(folder)) found.set(folder, codeownersAbove(folder));
    const codeowners = found.get(folder);
    if (codeowners === undefined) return undefined;
    return ownerOf(codeowners.rules, relative(codeowners.root, resolve(article)).replaceAll('\\', '/'));
  };
};

interface Codeowners {
  readonly root: string;
  readonly rules: readonly OwnerRule[];
}

const codeownersAbove = (folder: string): Codeowners | undefined => {
  const place = codeownersPlaces.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (place !== undefined) return { root: folder, rules: parseCodeowners(readFileSync(place, 'utf8')) };
  const above = dirname(folder);
  // a repository ends here, or the disk does
  return existsSync(join(folder, '.git')) || above === folder ? undefined : codeownersAbove(above);
};
