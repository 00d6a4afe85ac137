// Applies the corrections of a run to the article files: all those of a file, or none where the file has changed since.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { applyEdits, describeEdit, editsOf, fileDiff } from '../../reports/fixes-patch.ts';
import type { Edit, Finding } from '../../steps/model/finding.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ExitCode } from '../exit-codes.ts';

type Correction =
  | {
      readonly kind: 'corrected';
      readonly file: string;
      readonly before: string;
      readonly after: string;
      readonly count: number;
      /** Corrections that cross one of those. */
      readonly crossed: readonly Edit[];
    }
  | { readonly kind: 'left'; readonly file: string; readonly why: string };

/** Corrects the files, or with `check` prints the changes only. Gives 1 where an article had to be left alone. */
export function fixArticles(findings: readonly Finding[], { check }: { check: boolean }): ExitCode {
  const correctable = findings.filter(({ evidence }) => evidence.edit !== undefined);
  const files = [...new Set(correctable.map(({ file }) => file))].toSorted();
  const corrections = files.map((file) =>
    correct(
      file,
      correctable.filter((finding) => finding.file === file),
    ),
  );
  for (const correction of corrections) report(correction, check);
  if (files.length === 0) process.stderr.write('the last run suggests no corrections\n');
  return corrections.every(isWhole) ? exitCodes.ok : exitCodes.findings;
}

const isWhole = (correction: Correction): boolean =>
  correction.kind === 'corrected' && correction.crossed.length === 0;

function report(correction: Correction, check: boolean): void {
  if (correction.kind === 'left') {
    process.stderr.write(`${correction.file}: left alone: ${correction.why}\n`);
    return;
  }
  if (check) process.stdout.write(fileDiff(correction.file, correction.before, correction.after));
  else writeCorrection(correction);
  for (const edit of correction.crossed)
    process.stderr.write(
      `${correction.file}: left out, as it crosses another correction: ${describeEdit(edit)}; run "npm run verify" again after this\n`,
    );
}

function correct(file: string, findings: readonly Finding[]): Correction {
  const before = readExactly(file);
  if (before === undefined) return { kind: 'left', file, why: 'it can no longer be read as UTF-8 text' };
  const edits = editsOf(findings);
  const change = changeSince(before, edits);
  if (change !== undefined)
    return {
      kind: 'left',
      file,
      why: `it has changed since the run (${change}): run "npm run verify" again`,
    };
  const { text, applied, refused } = applyEdits(before, edits);
  return { kind: 'corrected', file, before, after: text, count: applied.length, crossed: refused };
}

/** Offsets hold in the text that was read for the run, and in no other. */
function changeSince(text: string, edits: readonly Edit[]): string | undefined {
  const stale = edits.find((edit) => text.slice(edit.offset, edit.endOffset) !== edit.was);
  if (stale !== undefined) return `"${stale.was}" is no longer where it was`;
  const hash = createHash('sha256').update(text).digest('hex');
  const other = edits.some(({ articleHash }) => articleHash !== undefined && articleHash !== hash);
  return other ? 'its text is not the one that was walked' : undefined;
}

/** The text with its byte order mark; undefined where writing it back would not give the same bytes. */
function readExactly(file: string): string | undefined {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/** By way of a temporary file, so that a killed command leaves no half article. */
function writeCorrection({ file, after, count }: Extract<Correction, { kind: 'corrected' }>): void {
  const partial = `${file}.docwalk`;
  writeFileSync(partial, after, { mode: statSync(file).mode });
  renameSync(partial, file);
  process.stdout.write(`${file}: ${count} ${count === 1 ? 'correction' : 'corrections'}\n`);
}
