// Fixes: the corrections that can be written safely, as one unified diff (`fixes.patch`) for review and `git apply`.
import { isAbsolute, relative, resolve } from 'node:path';
import { formatPatch, structuredPatch } from 'diff';
import type { Edit, Finding } from '../steps/model/finding.ts';
import { oneLine } from './escape.ts';
import type { Run, Writer } from './run.ts';
import { byWorst, compareText, findingsOf, groupBy } from './run.ts';

/** Writes `fixes.patch`; empty where there is nothing to correct. Paths begin at the root of the articles' repository. */
export const writeFixesPatch: Writer = (run) => {
  const texts = textsOf(run);
  const findings = groupBy(findingsOf(run), ({ file }) => file);
  const files = [...findings.keys()].toSorted(compareText);
  const corrections = files.flatMap((file) => correctFile(file, texts.get(file), findings.get(file) ?? []));
  const root = patchRoot(
    corrections.map(({ file }) => file),
    run,
  );
  const patches = corrections.map(({ file, before, after }) =>
    fileDiff(relative(root, resolve(file)).replaceAll('\\', '/'), before, after),
  );
  return [{ path: 'fixes.patch', content: [...head(corrections, root), ...patches].join('') }];
};

/** Of articles, and of what they include: an included file is corrected once, whoever includes it. */
const textsOf = ({ records }: Run): ReadonlyMap<string, string> =>
  new Map(
    records.flatMap(({ walk: { article, markdown, included = {} } }) => [
      ...(markdown === undefined ? [] : [[article, markdown] as const]),
      ...Object.entries(included),
    ]),
  );

interface FileCorrection {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly refused: readonly Edit[];
}

const correctFile = (
  file: string,
  before: string | undefined,
  findings: readonly Finding[],
): readonly FileCorrection[] => {
  if (before === undefined) return [];
  const { text, refused } = applyEdits(before, editsOf(findings));
  return text === before ? [] : [{ file, before, after: text, refused }];
};

/**
 * The folder in which the patch applies: the articles' repository; without one the working directory; where articles
 * stand outside of it, the deepest folder that holds them all.
 */
const patchRoot = (files: readonly string[], { repositoryRoot }: Run): string => {
  const places = files.map((file) => resolve(file));
  const known = [...(repositoryRoot === undefined ? [] : [repositoryRoot]), process.cwd()];
  const root = known.find((folder) => places.every((place) => isBelow(place, folder)));
  return root ?? commonFolder(places);
};

const isBelow = (place: string, folder: string): boolean => {
  const path = relative(folder, place);
  return !path.startsWith('..') && !isAbsolute(path);
};

const commonFolder = (places: readonly string[]): string => {
  let folder = resolve(places[0] ?? '.', '..');
  while (!places.every((place) => isBelow(place, folder)) && folder !== resolve(folder, '..'))
    folder = resolve(folder, '..');
  return folder;
};

/** What stands before the first file of a patch is for people: git passes it over. */
const head = (corrections: readonly FileCorrection[], root: string): readonly string[] => {
  const folder = relative(process.cwd(), root).replaceAll('\\', '/');
  const crossed = corrections.flatMap(({ file, refused }) =>
    refused.map((edit) => `# Left out, as it crosses another one: ${oneLine(file)}: ${describeEdit(edit)}\n`),
  );
  return [
    ...(folder === '' || corrections.length === 0 ? [] : [`# Applies in ${oneLine(folder)}\n`]),
    ...crossed,
  ];
};

/** The correction in words: `"Save as" -> "Save copy"`. */
export const describeEdit = ({ was, text }: Edit): string =>
  `"${oneLine(was, 120)}" -> "${oneLine(text, 120)}"`;

/** The edits of findings, those of the worst first: of two that cross, the first is written. */
export const editsOf = (findings: readonly Finding[]): readonly Edit[] =>
  [...findings]
    .sort(byWorst)
    .flatMap((finding) => (finding.evidence.edit === undefined ? [] : [finding.evidence.edit]));

export interface Corrected {
  readonly text: string;
  readonly applied: readonly Edit[];
  /** Edits whose words do not stand there, or that cross one already applied. */
  readonly refused: readonly Edit[];
}

/** Takes a decoded file and edits by UTF-16 offset; gives the corrected text. All else in it stays as it was. */
export const applyEdits = (text: string, edits: readonly Edit[]): Corrected => {
  const applied: Edit[] = [];
  const refused: Edit[] = [];
  for (const edit of edits) {
    if (applied.some((other) => sameEdit(other, edit))) continue;
    const stale = text.slice(edit.offset, edit.endOffset) !== edit.was || edit.offset > edit.endOffset;
    (stale || applied.some((other) => cross(edit, other)) ? refused : applied).push(edit);
  }
  const ordered = [...applied].sort((one, other) => other.offset - one.offset);
  const corrected = ordered.reduce(
    (current, edit) => current.slice(0, edit.offset) + edit.text + current.slice(edit.endOffset),
    text,
  );
  return { text: corrected, applied, refused };
};

/** Two insertions at one place have no order, so they cross too. */
const cross = (one: Edit, other: Edit): boolean =>
  one.offset === other.offset || (one.offset < other.endOffset && other.offset < one.endOffset);

const sameEdit = (one: Edit, other: Edit): boolean =>
  one.offset === other.offset && one.endOffset === other.endOffset && one.text === other.text;

/** Takes a path and two versions of a file; gives a unified diff as `git apply` reads it, '' where they are equal. */
export const fileDiff = (file: string, before: string, after: string): string => {
  if (before === after) return '';
  const patch = structuredPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
  });
  const text = formatPatch(patch);
  return text.slice(text.indexOf('--- ')).replaceAll(headerWithBlank, '$&\t');
};

/** git ends an unquoted path with a tab where it holds white space; only the first two lines are headers. */
const headerWithBlank = /(?<=^|^--- [^\n]*\n)(?:---|\+\+\+) [^"\t\n]* [^"\t\n]*(?=\n)/gu;
