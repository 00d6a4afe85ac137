// Numbered lists written in HTML (`<ol><li>`): the Markdown that says the same, so that their items are steps.
import type { DialectStretch } from './dialect.ts';

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
}

const tagPattern = /<(\/?)(ol|ul|li|p)\b([^<>]{0,500})>/giu;
/** Deeper lists are the frame of a page, and no procedure. */
const deepest = 6;
const step = '   ';

/** Gives the edits that make Markdown of each whole `<ol>`, and of the lists within it; one that is never closed stays. */
export function htmlLists(text: string): readonly DialectStretch[] {
  if (!/<ol\b/iu.test(text)) return [];
  const tags = [...text.matchAll(tagPattern)].map(
    ({ index, 0: whole, 1: slash, 2: name = '', 3: attributes = '' }): Tag => ({
      from: index,
      to: index + whole.length,
      name: name.toLowerCase(),
      closing: slash === '/',
      attributes,
    }),
  );
  const stretches: DialectStretch[] = [];
  for (let at = 0; at < tags.length; at += 1) {
    const end = tags[at]?.name === 'ol' ? endOf(tags, at) : undefined;
    if (end === undefined) continue;
    stretches.push(...listStretches(tags.slice(at, end + 1), text));
    at = end;
  }
  return stretches;
}

/** The index of the tag that closes the list; undefined where none does, or where lists nest too deep. */
function endOf(tags: readonly Tag[], start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag?.name !== 'ol' && tag?.name !== 'ul') continue;
    depth += tag.closing ? -1 : 1;
    if (depth === 0) return at;
    if (depth < 0 || depth > deepest) return undefined;
  }
  return undefined;
}

/** A list while its tags are gone through: what marks its next item. */
interface Open {
  readonly ordered: boolean;
  number: number;
}

function listStretches(tags: readonly Tag[], text: string): readonly DialectStretch[] {
  const first = tags[0]?.from ?? 0;
  const base = outerIndent(text, first);
  const lists: Open[] = [];
  const edits = tags.map((tag): DialectStretch => ({
    ...stretchOf(tag),
    text: markdownOf(tag, lists, base),
  }));
  const between = tags.slice(1).flatMap((tag, index) => {
    const from = tags[index]?.to ?? tag.from;
    return [...text.slice(from, tag.from).matchAll(/\s+/gu)]
      .filter(([blanks]) => blanks.includes('\n'))
      .map(({ index: at, 0: blanks }) => ({ from: from + at, to: from + at + blanks.length, text: ' ' }));
  });
  return [...edits, ...between];
}

const stretchOf = ({ from, to }: Tag): DialectStretch => ({ from, to });

function markdownOf(tag: Tag, lists: Open[], base: string): string {
  if (tag.name === 'p') return tag.closing ? `\n\n${base}${step.repeat(lists.length)}` : '';
  if (tag.name === 'li') {
    const list = lists.at(-1);
    if (tag.closing || list === undefined) return '\n';
    list.number += 1;
    return `\n${base}${step.repeat(lists.length - 1)}${list.ordered ? `${list.number}.` : '- '} `;
  }
  if (tag.closing) lists.pop();
  else lists.push({ ordered: tag.name === 'ol', number: firstNumber(tag) - 1 });
  return '\n\n';
}

const firstNumber = ({ attributes }: Tag): number =>
  Number(/\bstart\s*=\s*["'{]?(\d{1,6})/iu.exec(attributes)?.[1] ?? 1);

/** Within an item of a Markdown list, the list belongs to that item. */
function outerIndent(text: string, from: number): string {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  if (!/^[ \t]+$/u.test(line)) return '';
  const before = text.slice(Math.max(0, from - 2000), from).split('\n');
  const outer = before.findLast((one) => /^\S/u.test(one)) ?? '';
  return /^(?:\d{1,3}[.)]|[-*+])[ \t]/u.test(outer) ? step : '';
}
