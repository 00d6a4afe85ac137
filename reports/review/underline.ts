// Underlining: the words of each finding are marked where they stand in the rendered article, the right ones beside them.
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Finding } from '../../steps/model/finding.ts';
import { clip, visible } from '../escape.ts';
import { severityRank } from '../run.ts';

/** A stretch of the file (UTF-16 offsets) and what is said about it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
  readonly id: string;
}

/**
 * Takes the rendered tree, the Markdown it came from and findings with their ids; wraps the words of each finding in
 * `<mark>`, in place. Of overlapping findings the worst is shown. Gives the ids that found their words.
 */
export const underline = (
  root: Root,
  markdown: string,
  findings: ReadonlyMap<string, Finding>,
): ReadonlySet<string> => {
  const stretches = placeFindings(markdown, findings);
  const pieces = new Map<string, Element>();
  underlineIn(root, markdown, stretches, pieces);
  for (const stretch of stretches) pieces.get(stretch.id)?.children.push(...correction(stretch));
  return new Set(pieces.keys());
};

const placeFindings = (markdown: string, findings: ReadonlyMap<string, Finding>): readonly Stretch[] => {
  const lineStarts = startsOfLines(markdown);
  const placed: Stretch[] = [];
  const worstFirst = [...findings].sort(
    ([, one], [, other]) => severityRank(one.severity) - severityRank(other.severity),
  );
  for (const [id, finding] of worstFirst) {
    const lineStart = lineStarts[finding.line - 1];
    if (finding.file !== finding.article || lineStart === undefined || finding.endColumn <= finding.column)
      continue;
    const start = lineStart + finding.column - 1;
    const end = lineStart + finding.endColumn - 1;
    if (placed.some((other) => start < other.end && other.start < end)) continue;
    placed.push({ start, end, finding, id });
  }
  return placed.sort((one, other) => one.start - other.start);
};

const startsOfLines = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length),
];

const underlineIn = (
  parent: Root | Element,
  markdown: string,
  stretches: readonly Stretch[],
  pieces: Map<string, Element>,
): void => {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'doctype') continue;
    if (child.type === 'element') underlineIn(child, markdown, stretches, pieces);
    children.push(...(child.type === 'text' ? splitText(child, markdown, stretches, pieces) : [child]));
  }
  parent.children = children;
};

const splitText = (
  text: Text,
  markdown: string,
  stretches: readonly Stretch[],
  pieces: Map<string, Element>,
): readonly ElementContent[] => {
  const start = text.position?.start.offset;
  const end = text.position?.end.offset;
  if (start === undefined || end === undefined) return [text];
  const touching = stretches.filter((stretch) => stretch.start < end && start < stretch.end);
  if (touching.length === 0) return [text];
  const offsets = alignText(text.value, markdown.slice(start, end)).map((offset) => start + offset);
  const output: ElementContent[] = [];
  let from = 0;
  for (const stretch of touching) {
    const first = firstAtOrAfter(offsets, stretch.start, from);
    const last = firstAtOrAfter(offsets, stretch.end, first);
    if (last <= first) continue;
    if (first > from) output.push({ type: 'text', value: text.value.slice(from, first) });
    const piece = mark(stretch, text.value.slice(first, last));
    pieces.set(stretch.id, piece);
    output.push(piece);
    from = last;
  }
  if (from < text.value.length) output.push({ type: 'text', value: text.value.slice(from) });
  return output;
};

const firstAtOrAfter = (offsets: readonly number[], offset: number, from: number): number => {
  const found = offsets.findIndex((one, index) => index >= from && one >= offset);
  return found === -1 ? offsets.length : found;
};

/**
 * Takes rendered text and the Markdown that it came from; gives for each code unit its offset in the Markdown. What
 * rendering drops (escapes, indents, marks) is passed over; a character reference counts as one.
 */
export const alignText = (value: string, source: string): readonly number[] => {
  const whole = source.indexOf(value);
  if (whole !== -1) return value.split('').map((_, index) => whole + index);
  const offsets: number[] = [];
  let at = 0;
  for (const [index, unit] of value.split('').entries()) {
    const reference = referenceAt(source, at);
    if (reference !== '' && !value.startsWith(reference, index)) {
      offsets.push(at);
      at += reference.length;
      continue;
    }
    const found = source.indexOf(unit, at);
    offsets.push(found === -1 ? Math.min(at, source.length) : found);
    at = found === -1 ? at : found + 1;
  }
  return offsets;
};

const referenceAt = (source: string, at: number): string =>
  source[at] === '&'
    ? (/^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iu.exec(source.slice(at, at + 40))?.[0] ?? '')
    : '';

const mark = (stretch: Stretch, words: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['finding-words'], dataFinding: stretch.id },
  children: [
    {
      type: 'element',
      tagName: 'mark',
      properties: { className: ['finding', stretch.finding.severity] },
      children: [{ type: 'text', value: words }],
    },
  ],
});

const correction = (stretch: Stretch): readonly ElementContent[] => {
  const { finding, id } = stretch;
  const words = finding.suggestion === '' ? finding.shows : finding.suggestion;
  if (words === '' || words === finding.says) return [];
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { className: ['correction'], href: `#${id}`, dir: 'auto' },
      children: [{ type: 'text', value: visible(clip(words, 80)) }],
    },
  ];
};
