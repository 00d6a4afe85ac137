// The locale that an article is written in.

const frontMatterKeys = ['ms.contentlocale', 'lang', 'locale', 'language', 'ms.locale'];
const localePattern = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

/** The locale that `toldLocale` finds, else `en-US`. */
export const findLocale = (file: string, frontMatter: Readonly<Record<string, unknown>>): string =>
  toldLocale(file, frontMatter) ?? 'en-US';

/**
 * Takes the path and the front matter; gives a BCP 47 tag in canonical case: of the front matter, else of the file's
 * name (`pay.sv.md`), else of the innermost folder whose name is a known locale, or ends with one (`fleet.sv-SE`).
 * Undefined where nothing tells it.
 */
export function toldLocale(file: string, frontMatter: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of frontMatterKeys) {
    const value = frontMatter[key];
    const locale = typeof value === 'string' ? canonical(value.trim()) : undefined;
    if (locale !== undefined) return locale;
  }
  const [name = '', ...folders] = file.split('/').toReversed();
  const suffix = /\.([^.]+)\.[^.]+$/u.exec(name)?.[1] ?? '';
  for (const tag of [suffix, ...folders.flatMap((folder) => [folder, endingOf(folder)])]) {
    const locale = canonical(tag);
    if (locale !== undefined && isKnown(locale, tag)) return locale;
  }
  return undefined;
}

/** What a repository for one locale ends with: `fleet-docs.sv-SE`. */
const endingOf = (folder: string): string => /[._]([a-z]{2,3}-[a-z]{2})$/iu.exec(folder)?.[1] ?? '';

function canonical(tag: string): string | undefined {
  return localePattern.test(tag) ? Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] : undefined;
}

/** Folders such as "docs" or "app" have the form of a language: only languages that have a name count. */
function isKnown(locale: string, folder: string): boolean {
  const [language = ''] = locale.split('-');
  if (folder.length > 2 && !/[-_]/.test(folder)) return false;
  return languageNames.of(language) !== undefined;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
