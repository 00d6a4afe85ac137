// What no Markdown parser takes in reasonable time is taken out before parsing, and said: remark's time grows with the
// square of the marks in a paragraph and of the depth of nesting, so one line of 1 MB would take it a minute.
import type { TextEdit } from './edited-text.ts';

/**
 * Above anything in 4,178 support articles (3,384 characters and 96 marks in a paragraph, 36 numbered items, 19,795
 * characters in their lines); at these limits an article is read and understood in about a quarter of a second.
 */
export const limits = {
  paragraphLength: 10_000,
  paragraphMarks: 1_000,
  indentation: 60,
  items: 1_000,
  numberedItems: 250,
  numberedLength: 24_000,
  paragraphLines: 200,
  bodyLength: 250_000,
  bodyLines: 5_000,
} as const;

export interface Guarded {
  readonly edits: readonly TextEdit[];
  readonly cuts: readonly { readonly offset: number; readonly message: string }[];
  /** Where reading ends. */
  readonly end: number;
}

interface Scan {
  readonly edits: TextEdit[];
  readonly cuts: { offset: number; message: string }[];
  fence: string | undefined;
  length: number;
  marks: number;
  lines: number;
  bodyLines: number;
  items: number;
  numberedItems: number;
  numberedLength: number;
  isCut: boolean;
  end: number;
}

const fencePattern = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;
const containersPattern = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){12,}/;
const numberPattern = /^[\s>]*\d{1,9}[.)]\s/;
const itemPattern = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/;
/** Rows, headings and components cost a parser as much as items do. */
const unitPattern = /^[\s>]*(?:\||#{1,6}\s)/;
const componentPattern =
  /^\s*(?:<[A-Z]|<step\b|\{%-?\s*step\b|:{3,40}\{step\}|(?:[-*+]\s+(?:\[.\]\s+)?)?\p{L}{2,12}\s\d{1,2}[.:)]\s)/u;
const freshPattern = /^(?:\s*$|\s{0,3}[#>|]|:::)/;
const marksPattern = /[[\]*_`<&\\!|]/g;

/** Takes the file and where its body begins; gives what to take out, and what to tell the writer. Linear. */
export function guardText(text: string, from: number): Guarded {
  const scan: Scan = {
    edits: [],
    cuts: [],
    fence: undefined,
    length: 0,
    marks: 0,
    lines: 0,
    bodyLines: 0,
    items: 0,
    numberedItems: 0,
    numberedLength: 0,
    isCut: false,
    end: text.length,
  };
  for (let start = from; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const limit = limitPassed(scan, start - from);
    if (limit !== undefined) {
      cutRest(scan, text, start, limit);
      break;
    }
    guardLine(scan, text.slice(start, end), start);
    start = end + 1;
  }
  return scan;
}

function limitPassed(scan: Scan, length: number): string | undefined {
  if (length > limits.bodyLength) return `${limits.bodyLength} characters`;
  if (scan.bodyLines > limits.bodyLines) return `${limits.bodyLines} lines`;
  if (scan.numberedItems > limits.numberedItems) return `${limits.numberedItems} numbered items`;
  if (scan.numberedLength > limits.numberedLength)
    return `${limits.numberedLength} characters of numbered items`;
  return scan.items > limits.items ? `${limits.items} list items, table rows and headings` : undefined;
}

function cutRest(scan: Scan, text: string, start: number, limit: string): void {
  scan.edits.push({ from: start, to: text.length, text: '' });
  scan.end = start;
  scan.cuts.push({
    offset: start,
    message: `The article is not read from here on: docwalk reads up to ${limit}. Split it.`,
  });
}

function guardLine(scan: Scan, line: string, start: number): void {
  scan.bodyLines += 1;
  const fence = line.length < limits.paragraphLength ? fencePattern.exec(line)?.[1] : undefined;
  if (scan.fence !== undefined) {
    if (fence?.startsWith(scan.fence) === true) scan.fence = undefined;
    return;
  }
  if (fence !== undefined) {
    scan.fence = fence;
    return;
  }
  const opening = line.slice(0, 400);
  const isItem = itemPattern.test(opening);
  if (numberPattern.test(opening)) {
    scan.numberedItems += 1;
    scan.numberedLength += line.length;
  }
  if (isItem || unitPattern.test(opening)) scan.items += 1;
  else if (componentPattern.test(opening)) scan.items += 2;
  if (isItem || freshPattern.test(opening)) {
    scan.length = 0;
    scan.marks = 0;
    scan.lines = 0;
    scan.isCut = false;
  }
  guardDepth(scan, line, start);
  guardParagraph(scan, line, start);
}

function guardDepth(scan: Scan, line: string, start: number): void {
  const indentation = line.search(/\S/);
  if (indentation > limits.indentation)
    scan.edits.push({ from: start + limits.indentation, to: start + indentation, text: '' });
  const containers = containersPattern.exec(line)?.[0];
  if (containers !== undefined) scan.edits.push({ from: start, to: start + containers.length, text: '' });
}

function guardParagraph(scan: Scan, line: string, start: number): void {
  const room = Math.max(0, limits.paragraphLength - scan.length);
  scan.length += line.length;
  scan.lines += 1;
  if (scan.isCut) {
    scan.edits.push({ from: start, to: start + line.length, text: '' });
    return;
  }
  let keep = scan.lines > limits.paragraphLines ? 0 : Math.min(line.length, room);
  if (scan.length > limits.paragraphMarks) {
    for (const { index } of line.slice(0, keep).matchAll(marksPattern)) {
      scan.marks += 1;
      if (scan.marks > limits.paragraphMarks) {
        keep = index;
        break;
      }
    }
  }
  if (keep === line.length) return;
  scan.isCut = true;
  scan.edits.push({ from: start + keep, to: start + line.length, text: '' });
  scan.cuts.push({
    offset: start + keep,
    message: `The paragraph is not read from here on: docwalk reads up to ${limits.paragraphLines} lines, ${limits.paragraphLength} characters and ${limits.paragraphMarks} marks in one. Split it.`,
  });
}
