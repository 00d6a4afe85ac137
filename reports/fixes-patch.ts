// Fixes: the corrections that can be written safely, as one unified diff (`fixes.patch`) for review and `git apply`.
import { formatPatch, structuredPatch } from 'diff';
import type { Edit, Finding } from '../steps/model/finding.ts';
import type { Writer } from './run.ts';
import { articlesOf } from './run.ts';

/** Writes `fixes.patch`; empty where there is nothing to correct. */
export const writeFixesPatch: Writer = (run) => {
  const patches = articlesOf(run).map((article) =>
    article.markdown === undefined
      ? ''
      : fileDiff(
          article.file,
          article.markdown,
          applyEdits(article.markdown, editsOf(article.findings)).text,
        ),
  );
  return [{ path: 'fixes.patch', content: patches.join('') }];
};

/** The edits of findings, each place once. */
export const editsOf = (findings: readonly Finding[]): readonly Edit[] =>
  findings.flatMap((finding) => (finding.evidence.edit === undefined ? [] : [finding.evidence.edit]));

export interface Corrected {
  readonly text: string;
  readonly applied: readonly Edit[];
  /** Edits whose words no longer stand there, or that overlap one already applied. */
  readonly refused: readonly Edit[];
}

/** Takes a decoded file and edits by UTF-16 offset; gives the corrected text. All else in it stays as it was. */
export const applyEdits = (text: string, edits: readonly Edit[]): Corrected => {
  const applied: Edit[] = [];
  const refused: Edit[] = [];
  for (const edit of edits) {
    if (applied.some((other) => sameEdit(other, edit))) continue;
    const stale = text.slice(edit.offset, edit.endOffset) !== edit.was || edit.offset > edit.endOffset;
    const crossed = applied.some((other) => edit.offset < other.endOffset && other.offset < edit.endOffset);
    (stale || crossed ? refused : applied).push(edit);
  }
  const ordered = [...applied].sort((one, other) => other.offset - one.offset);
  const corrected = ordered.reduce(
    (current, edit) => current.slice(0, edit.offset) + edit.text + current.slice(edit.endOffset),
    text,
  );
  return { text: corrected, applied, refused };
};

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
