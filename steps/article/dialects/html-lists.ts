// Numbered lists written in HTML (`<ol><li>`), and the procedures of Writerside (`<procedure><step>`): the Markdown that
// says the same, so that their items are steps. https://www.jetbrains.com/help/writerside/procedures.html
import type { DialectStretch } from './dialect.ts';

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
}

const htmlTag = /<(\/?)(ol|ul|li|p)\b([^<>]{0,500})>/giu;
const writersideTag = /<(\/?)(ol|ul|li|procedure|step|list|p)\b([^<>]{0,500})>/gu;
/** Deeper lists are the frame of a page, and no procedure. */
const deepest = 6;
const step = '   ';

/** Gives the edits that make Markdown of each whole `<ol>`, and of the lists within it; one that is never closed stays. */
export function htmlLists(text: string): readonly DialectStretch[] {
  if (!/<(?:ol|procedure)\b/iu.test(text)) return [];
  const pattern = text.includes('<procedure') ? writersideTag : htmlTag;
  const tags = [...text.matchAll(pattern)].map(
    ({ index, 0: whole, 1: slash, 2: name = '', 3: attributes = '' }): Tag => ({
      from: index,
      to: index + whole.length,
      name: elementFor(name.toLowerCase(), attributes),
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

function elementFor(name: string, attributes: string): string {
  if (name === 'list') return /\btype="(?:decimal|alpha|roman)/u.test(attributes) ? 'ol' : 'ul';
  return (
    new Map([
      ['procedure', 'ol'],
      ['step', 'li'],
    ]).get(name) ?? name
  );
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
  const edits = tags.flatMap((tag): readonly DialectStretch[] => {
    const title = lists.length === 0 && tag.name === 'ol' ? titleOf(tag, text) : undefined;
    const markdown = markdownOf(tag, lists, base);
    if (title === undefined) return [{ ...stretchOf(tag), text: markdown }];
    return [
      { from: tag.from, to: title.from, text: '\n\n#### ' },
      { from: title.to, to: tag.to, text: markdown },
    ];
  });
  const between = tags.slice(1).flatMap((tag, index) => {
    const from = tags[index]?.to ?? tag.from;
    // the words of an item begin right behind its number
    const opens = ['li', 'p'].includes(tags[index]?.name ?? '') && tags[index]?.closing === false;
    return [...text.slice(from, tag.from).matchAll(/\s+/gu)]
      .filter(({ index: at, 0: blanks }) => blanks.includes('\n') || (opens && at === 0))
      .map(({ index: at, 0: blanks }) => ({
        from: from + at,
        to: from + at + blanks.length,
        text: opens && at === 0 ? '' : ' ',
      }));
  });
  return [...edits, ...between];
}

/** `<procedure title="...">`: what heads the list, where it stands. */
function titleOf(tag: Tag, text: string): DialectStretch | undefined {
  const match = /\stitle="([^"\n]+)"/u.exec(tag.attributes);
  const words = match?.[1] ?? '';
  if (match === null || words.trim() === '' || tag.closing) return undefined;
  const from = text.indexOf(match[0], tag.from) + match[0].indexOf('"') + 1;
  return { from, to: from + words.length };
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
