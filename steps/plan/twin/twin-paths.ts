// Where the source-language twin of a localised article may stand, in the layouts that documentation repositories use.

export type Whereabouts = {
  /** The article's path, with forward slashes. */
  readonly file: string;
  /** The article's locale and that of its source, as BCP 47. */
  readonly locale: string;
  readonly sourceLocale: string;
};

/**
 * Gives the paths at which the twin may be, likeliest first: in the sibling folder of the source locale
 * (`docs/sv-SE/x.md`, `sv-SE/docs/x.md`), under the name without the locale or with the source's (`x.sv.md`), or in the
 * folder that the translations hang on (`i18n/sv/...`, `translations/sv-SE/...`). `foldersIn` lists the names of the
 * folders in a folder.
 */
export function twinPaths(
  whereabouts: Whereabouts,
  foldersIn: (folder: string) => readonly string[],
): readonly string[] {
  const { file } = whereabouts;
  const paths = [
    ...localeFolders(whereabouts).flatMap((split) => inSiblings(split, whereabouts, foldersIn)),
    ...byName(whereabouts),
    ...localeFolders(whereabouts).flatMap(besideTranslations),
  ];
  return [...new Set(paths)].filter((path) => path !== file);
}

/** The file's name without folders and without a locale ("pay.sv.md" is "pay.md"), in lower case. */
export function plainName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const [, stem, tag = '', ending] = localisedName.exec(name) ?? [];
  return languageOf(tag) === undefined ? name : `${stem}${ending}`;
}

/** The path around a folder that is named by the article's language. */
type Split = { readonly before: string; readonly after: string };

/** Innermost first. */
function localeFolders({ file, locale }: Whereabouts): readonly Split[] {
  const parts = file.split('/');
  return parts
    .slice(0, -1)
    .flatMap((part, index) =>
      languageOf(part) === languageOf(locale)
        ? [{ before: parts.slice(0, index).join('/'), after: parts.slice(index + 1).join('/') }]
        : [],
    )
    .toReversed();
}

function inSiblings(
  { before, after }: Split,
  { sourceLocale }: Whereabouts,
  foldersIn: (folder: string) => readonly string[],
): readonly string[] {
  const folders = foldersIn(before).filter((name) => languageOf(name) !== undefined);
  const sourceFirst = folders.toSorted((one, other) => rank(one, sourceLocale) - rank(other, sourceLocale));
  return sourceFirst.map((name) => joined(before, name, after));
}

/** Another translation comes last: where it carries the source text side by side, that serves as well. */
function rank(folder: string, sourceLocale: string): number {
  if (folder.replace('_', '-').toLowerCase() === sourceLocale.toLowerCase()) return 0;
  return languageOf(folder) === languageOf(sourceLocale) ? 1 : 2;
}

const localisedName = /^(.*)\.([a-z]{2,3}(?:[-_][a-z0-9]+)*)(\.(?:md|markdown|mdx))$/iu;

function byName({ file, locale, sourceLocale }: Whereabouts): readonly string[] {
  const [, stem, tag = '', ending] = localisedName.exec(file) ?? [];
  if (stem === undefined || ending === undefined || languageOf(tag) !== languageOf(locale)) return [];
  const tags = [sourceLocale, sourceLocale.toLowerCase(), languageOf(sourceLocale)];
  return [`${stem}${ending}`, ...tags.map((source) => `${stem}.${source}${ending}`)];
}

/** What Docusaurus keeps of a site's source outside `i18n`. https://docusaurus.io/docs/i18n/introduction */
const docusaurus: readonly [translated: RegExp, source: string][] = [
  [/^docusaurus-plugin-content-docs\/current\//u, 'docs/'],
  [/^docusaurus-plugin-content-docs\/(?=version-)/u, 'versioned_docs/'],
  [/^docusaurus-plugin-content-blog\//u, 'blog/'],
  [/^docusaurus-plugin-content-pages\//u, 'src/pages/'],
];

/** The source has no folder of its own: it stands where the folder of the translations does, or one above. */
function besideTranslations({ before, after }: Split): readonly string[] {
  const above = before.includes('/') ? before.slice(0, before.lastIndexOf('/')) : '';
  const moved = docusaurus.flatMap(([translated, source]) =>
    translated.test(after) ? [joined(above, after.replace(translated, source))] : [],
  );
  const isWithin = before !== '';
  return [...moved, joined(before, after), ...(isWithin ? [joined(above, after)] : [])];
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('/');

const tagPattern = /^[a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3})){0,2}$/iu;
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The language of a tag, or undefined where the word is none ("docs" and "web" only look like one). */
export function languageOf(tag: string): string | undefined {
  if (!tagPattern.test(tag)) return undefined;
  const [language = ''] = tag.toLowerCase().split(/[-_]/u);
  const isKnown = (language.length === 2 || tag.length > 3) && names.of(language) !== undefined;
  return isKnown ? language : undefined;
}
