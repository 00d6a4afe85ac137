// The inline content of a paragraph as MarkedText: plain words, the marks over them, and the way back to the file.
import type { PhrasingContent, Text } from 'mdast';
import type { Mark, MarkedText } from '../model/marked-text.ts';
import type { EditedText } from './edited-text.ts';
import { fileOffset, fileRuns } from './edited-text.ts';
import type { OpenElement } from './inline-html.ts';
import { closeElement, isLineBreak, openElement, readTag } from './inline-html.ts';
import type { TextRun } from './markdown.ts';
import { findQuotes } from './quotes.ts';

/** What stands for a macro of a dialect: the words its reader sees, or an icon with the words of its attribute. */
export interface Macro {
  readonly kind: 'macro' | 'icon';
  readonly text: string;
  readonly alt?: string;
  /** Where `text` stands in the file, if it does. */
  readonly offset?: number;
}

/** A Markdown text that was parsed: how it leads back to the file, its link targets, and its macros in order. */
export interface Reading {
  readonly edited: EditedText;
  readonly definitions: ReadonlyMap<string, string>;
  readonly macros: readonly Macro[];
}

/** In the parsed text the macro with this number stands as one private-use character from here on. */
export const firstMacroCharacter = 0xe000;

interface Draft {
  readonly reading: Reading;
  text: string;
  readonly marks: Mark[];
  readonly runs: MarkedText['runs'][number][];
  readonly elements: OpenElement[];
}

/** Takes the inline nodes of one paragraph, heading or cell; gives its words with marks sorted outermost first. */
export function markText(nodes: readonly PhrasingContent[], reading: Reading): MarkedText {
  const draft: Draft = { reading, text: '', marks: [], runs: [], elements: [] };
  addNodes(draft, nodes);
  draft.marks.push(...findQuotes(draft.text, draft.marks));
  draft.marks.sort((one, other) => one.start - other.start || other.end - one.end);
  return { text: draft.text, marks: draft.marks, runs: draft.runs };
}

function addNodes(draft: Draft, nodes: readonly PhrasingContent[]): void {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'image' || node.type === 'imageReference') {
      if (!standsAlone(nodes, index)) addIcon(draft, node.alt ?? '');
    } else addNode(draft, node);
  }
}

function addNode(draft: Draft, node: PhrasingContent): void {
  const start = draft.text.length;
  switch (node.type) {
    case 'text':
      addText(draft, node);
      break;
    case 'inlineCode':
      addCode(draft, node.value, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      addMark(draft, { kind: 'code', start });
      break;
    case 'strong':
    case 'emphasis':
      addNodes(draft, node.children);
      addMark(draft, { kind: node.type, start });
      break;
    case 'link':
      addNodes(draft, node.children);
      addMark(draft, { kind: 'link', start, url: node.url });
      break;
    case 'linkReference':
      addNodes(draft, node.children);
      addMark(draft, { kind: 'link', start, url: draft.reading.definitions.get(node.identifier) ?? '' });
      break;
    case 'break':
      draft.text += '\n';
      break;
    case 'html':
      addHtml(draft, node.value, node.position?.start.offset ?? 0);
      break;
    case 'delete':
      addNodes(draft, node.children);
      break;
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      break;
  }
}

const addMark = (draft: Draft, mark: Omit<Mark, 'end'>): void => {
  draft.marks.push({ ...mark, end: draft.text.length });
};

/** An image on a line of its own is an illustration; among words it is an icon. */
function standsAlone(nodes: readonly PhrasingContent[], index: number): boolean {
  const before = nodes[index - 1];
  const after = nodes[index + 1];
  const startsLine =
    before === undefined ||
    before.type === 'break' ||
    (before.type === 'text' && /\n[ \t]*$/.test(before.value));
  const endsLine =
    after === undefined || after.type === 'break' || (after.type === 'text' && /^[ \t]*\n/.test(after.value));
  return startsLine && endsLine;
}

function addIcon(draft: Draft, alt: string): void {
  draft.marks.push({ kind: 'icon', start: draft.text.length, end: draft.text.length, alt: alt.trim() });
}

/** A line end within a paragraph is a blank to its reader. */
function addText(draft: Draft, node: Text): void {
  const value = node.value.replaceAll('\n', ' ');
  const runs = node.data?.runs ?? [];
  if (draft.reading.macros.length === 0) addPiece(draft, value, runs);
  else addTextWithMacros(draft, value, runs);
}

function addPiece(draft: Draft, value: string, runs: readonly TextRun[]): void {
  const base = draft.text.length;
  for (const run of runs)
    for (const piece of fileRuns(draft.reading.edited, run.offset, run.length))
      addRun(draft, base + run.start + piece.skip, piece.offset, piece.length);
  draft.text += value;
}

function addRun(draft: Draft, start: number, offset: number, length: number): void {
  const last = draft.runs.at(-1);
  if (last !== undefined && last.start + last.length === start && last.offset + last.length === offset)
    last.length += length;
  else draft.runs.push({ start, offset, length });
}

/** Splits a text at its macros; a private-use character that stands in the file itself is no macro. */
function addTextWithMacros(draft: Draft, value: string, runs: readonly TextRun[]): void {
  let done = 0;
  const addUntil = (until: number): void => {
    addPiece(draft, value.slice(done, until), clipRuns(runs, done, until));
  };
  for (let index = 0; index < value.length; index += 1) {
    const macro = draft.reading.macros[value.charCodeAt(index) - firstMacroCharacter];
    if (macro !== undefined && !standsInFile(draft, runs, index)) {
      addUntil(index);
      done = index + 1;
      addMacro(draft, macro);
    }
  }
  addUntil(value.length);
}

function addMacro(draft: Draft, macro: Macro): void {
  const start = draft.text.length;
  draft.text += macro.text;
  if (macro.offset !== undefined) draft.runs.push({ start, offset: macro.offset, length: macro.text.length });
  const mark = { kind: macro.kind, start, end: draft.text.length };
  draft.marks.push(macro.alt === undefined ? mark : { ...mark, alt: macro.alt });
}

function standsInFile(draft: Draft, runs: readonly TextRun[], index: number): boolean {
  const run = runs.find(({ start, length }) => start <= index && index < start + length);
  return run !== undefined && fileRuns(draft.reading.edited, run.offset + index - run.start, 1).length > 0;
}

const clipRuns = (runs: readonly TextRun[], from: number, to: number): TextRun[] =>
  runs.flatMap((run) => {
    const start = Math.max(run.start, from);
    const end = Math.min(run.start + run.length, to);
    return end > start
      ? [{ start: start - from, offset: run.offset + start - run.start, length: end - start }]
      : [];
  });

/** Code keeps its letters, but a line end in it is a blank, and a table cell drops the escape of a bar. */
function addCode(draft: Draft, value: string, start: number, end: number): void {
  const raw = draft.reading.edited.text.slice(start, end);
  const at = raw.indexOf(value);
  if (at >= 0 && !value.includes('\n')) {
    addPiece(draft, value, [{ start: 0, offset: start + at, length: value.length }]);
  } else {
    draft.text += value.replaceAll('\n', ' ');
  }
}

/** A tag that is no HTML ("<tenant name>") is text to the writer, and shown as such by the portals of documentation. */
function addHtml(draft: Draft, value: string, offset: number): void {
  if (value.startsWith('<!--')) return;
  const tag = readTag(value);
  if (tag === undefined)
    addPiece(draft, value.replaceAll('\n', ' '), [{ start: 0, offset, length: value.length }]);
  else if (isLineBreak(tag)) draft.text += '\n';
  else if (tag.name === 'img') addIcon(draft, tag.attributes.get('alt') ?? '');
  else if (tag.closing) draft.marks.push(...closeElement(draft.elements, tag, draft.text));
  else openElement(draft.elements, tag, draft.text.length);
}

/** The range of a marked text whose words stand between two file offsets; undefined where none do. */
export function textRange(
  marked: MarkedText,
  offset: number,
  endOffset: number,
): { start: number; end: number } | undefined {
  let range: { start: number; end: number } | undefined;
  for (const run of marked.runs) {
    const low = Math.max(run.offset, offset);
    const high = Math.min(run.offset + run.length, endOffset);
    if (high > low) {
      const start = run.start + low - run.offset;
      range = { start: range?.start ?? start, end: run.start + high - run.offset };
    }
  }
  return range;
}

/** The file offset of a position of the parsed text. */
export const offsetIn = (reading: Reading, position: number): number => fileOffset(reading.edited, position);
