// Folds two spellings of one name together, so that only differences a reader would notice remain.

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Co}]/gu;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u00b4`]/gu;
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d]/gu;
const hyphens = /[\u2010-\u2012\u2212]/gu;
const mnemonic = /\s?\(&?\p{Lu}\)(?=\s*(?:\.\.\.)?$)/u;
const trailing = /[\s:*\u2026]+$|\s*\.\.\.$|\s+[([]$/u;
const leading = /^(?:\+\s*)(?=\p{L})/u;

/**
 * Gives the name without what no reader reads as part of it: icon-font glyphs (private use), bidi marks, soft
 * hyphens, typographic variants of quotes, hyphens and blanks, a leading "+", a trailing ":", "*" or ellipsis, and a
 * mnemonic such as "(S)". Case stays. Idempotent.
 * Playwright's own matching folds white space only: https://playwright.dev/docs/api/class-page#page-get-by-role
 */
export const foldName = (name: string): string => kept('name', name, foldAnew);

/** The folded name in the lower case of its language (Turkish i, for one, has rules of its own). */
export const foldCase = (name: string, locale: string): string =>
  kept(`case ${locale}`, name, () => foldName(name).toLocaleLowerCase(locale));

/** Letters and digits only, lower case: equal for a compound however it is split, hyphenated or punctuated. */
export const foldLetters = (name: string, locale: string): string =>
  kept(`letters ${locale}`, name, () => foldCase(name, locale).replace(/[^\p{L}\p{N}\p{M}]/gu, ''));

/** The letters without their diacritics. */
export const foldDiacritics = (name: string, locale: string): string =>
  kept(`diacritics ${locale}`, name, () => foldLetters(name, locale).normalize('NFD').replace(/\p{M}/gu, ''));

/** A page shows the same names at every look, and each label of a walk is compared with them all. */
const folded = new Map<string, Map<string, string>>();
const mostFolded = 10_000;

/** Gives what was made of the name before, in this way of folding; else makes it. */
function kept(way: string, name: string, fold: (name: string) => string): string {
  const known = folded.get(way) ?? new Map<string, string>();
  folded.set(way, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= mostFolded) known.clear();
  const made = fold(name);
  known.set(name, made);
  return made;
}

function foldAnew(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .replace(doubleQuotes, '"')
    .replace(hyphens, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const stripped = plain
    .replace(trailing, '')
    .replace(mnemonic, '')
    .replace(trailing, '')
    .replace(leading, '')
    .trim();
  return stripped === '' ? plain : stripped;
}

/** The name as its reader would copy it: without glyphs, marks of required fields, colons and ellipses at its ends. */
export function readableName(name: string): string {
  const plain = name.replace(invisible, '').replace(/\s+/gu, ' ').trim();
  const stripped = plain.replace(trailing, '').replace(leading, '').trim();
  return stripped === '' ? plain : stripped;
}
