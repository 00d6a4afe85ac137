// Steps that a platform writes as blocks of their own, whatever its tags: items of a numbered list, with what stands in them.
import type { DialectStretch } from './dialect.ts';

/** A tag around a step, or around several. */
export interface StepTag {
  readonly from: number;
  readonly to: number;
  readonly what: 'steps' | 'step';
  readonly kind: 'open' | 'close' | 'alone';
  /** The words that head the step, where they stand within the tag. */
  readonly title?: { readonly from: number; readonly value: string } | undefined;
}

/**
 * Takes the tags of one form, in order; gives the edits that make list items of them. Where nothing but headings part
 * the steps, each heading of the highest rank is an item, with what stands below it.
 */
export const itemsOf = (tags: readonly StepTag[], text: string): readonly DialectStretch[] => [
  ...tags.flatMap((tag, index) => stretchesFor(tag, tags[index + 1], text)),
  ...bodiesOf(tags, text),
  ...headingSteps(tags, text),
];

const step = '   ';

/** A step's title stands where it is written, behind a number; what follows it is a paragraph of its own. */
function stretchesFor(tag: StepTag, next: StepTag | undefined, text: string): readonly DialectStretch[] {
  const { from, to, title } = tag;
  if (tag.what === 'steps' || tag.kind === 'close') return [{ from, to }];
  if (title === undefined) return [{ from, to: contentOf(tag, text), text: '1. ' }];
  const end = title.from + title.value.length;
  const body = tag.kind === 'alone' ? '' : text.slice(to, next?.from ?? to);
  return [
    { from, to: title.from, text: isHeading(title.value, body) ? '1. #### ' : '1. ' },
    { from: end, to, text: `\n\n${' '.repeat(columnOf(text, from) + step.length)}` },
  ];
}

/** Where the content of a step begins: behind its number, where no title stands there. */
const contentOf = ({ to, title }: StepTag, text: string): number =>
  title === undefined ? to + (/^\s*/u.exec(text.slice(to, to + 500))?.[0].length ?? 0) : to;

/** A title heads what follows, unless it marks words that only it names: then it is the first thing to do. */
function isHeading(title: string, body: string): boolean {
  const marked = [...title.matchAll(/(\*\*|[*_`"“”'‘’«»])(?=\S)([^*_`"“”'‘’«»]+)\1?/gu)];
  const names = marked.map(({ 2: words = '' }) => words.trim()).filter((words) => words !== '');
  return names.length === 0 || names.some((words) => body.includes(words));
}

/** The content of a step is indented as a list item's is; that of one without a title begins behind its number. */
function bodiesOf(tags: readonly StepTag[], text: string): readonly DialectStretch[] {
  const open: StepTag[] = [];
  return tags.flatMap((tag) => {
    if (tag.what !== 'step' || tag.kind === 'alone') return [];
    if (tag.kind === 'open') {
      open.push(tag);
      return [];
    }
    const start = open.pop();
    if (start === undefined || open.length > 0) return [];
    return indented(text, contentOf(start, text), tag.from);
  });
}

const indented = (text: string, from: number, to: number): readonly DialectStretch[] =>
  [...text.slice(from, to).matchAll(/\n(?=[^\n])/gu)].map(({ index }) => {
    const at = from + index + 1;
    return { from: at, to: at, text: step };
  });

function headingSteps(tags: readonly StepTag[], text: string): readonly DialectStretch[] {
  if (tags.some(({ what }) => what === 'step')) return [];
  return tags.flatMap((tag, index) => {
    const end = tags[index + 1];
    if (tag.kind !== 'open' || end?.kind !== 'close') return [];
    const inner = text.slice(tag.to, end.from);
    const headings = [...inner.matchAll(/^[ \t]*(#{1,6})[ \t]/gmu)];
    const rank = Math.min(...headings.map(({ 1: marks = '' }) => marks.length));
    const items = headings.filter(({ 1: marks = '' }) => marks.length === rank);
    return items.flatMap(({ index: at }, number) => {
      const from = tag.to + at;
      const next = items[number + 1]?.index;
      return [
        { from, to: from, text: '1. ' },
        ...indented(text, from, next === undefined ? end.from : tag.to + next - 1),
      ];
    });
  });
}

const columnOf = (text: string, offset: number): number => offset - text.lastIndexOf('\n', offset - 1) - 1;
