// Components of MDX (Docusaurus, Mintlify, Starlight and their like): `<Steps>` are lists; of others the content is read.
// https://mdxjs.com/docs/what-is-mdx/
import type { DialectStretch } from './dialect.ts';

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly attributes: string;
  readonly kind: 'open' | 'close' | 'alone';
}

const tagPattern =
  /<(\/?)(?![A-Z\d]+[\s/>])([A-Z][\w.]{0,60})((?:\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,400}?)?)(\/?)>/gu;
const expression = /\{\/\*[^]{0,2000}?\*\/\}|\{" "\}/gu;
const moduleLine = /^(?:import|export)\s[^\n]{0,500}$/gmu;

/** Takes the text and what of it is code; gives nothing where it holds no component. A name in angle brackets that is never closed is a placeholder. */
export function findComponents(text: string, isCode: (offset: number) => boolean): readonly DialectStretch[] {
  if (!/<[A-Z]/u.test(text)) return [];
  const all = [...text.matchAll(tagPattern)].map(tagOf).filter(({ from }) => !isCode(from));
  const closed = new Set(all.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  const tags = all.filter(({ kind, name }) => kind !== 'open' || closed.has(name));
  if (tags.length === 0) return [];
  const gone = [...text.matchAll(expression), ...text.matchAll(moduleLine)]
    .filter(({ index }) => !isCode(index))
    .map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
  return [
    ...gone,
    ...tags.flatMap((tag) => stretchesFor(tag, text)),
    ...bodiesOf(tags, text),
    ...headingSteps(tags, text),
  ];
}

const tagOf = ({
  index,
  0: whole,
  1: slash,
  2: name = '',
  3: attributes = '',
  4: end,
}: RegExpExecArray): Tag => ({
  from: index,
  to: index + whole.length,
  name,
  attributes,
  kind: slash === '/' ? 'close' : end === '/' ? 'alone' : 'open',
});

function stretchesFor(tag: Tag, text: string): readonly DialectStretch[] {
  if (tag.name === 'Step' && tag.kind !== 'close') return stepStretches(tag, text);
  if (tag.kind === 'alone' && /icon$/iu.test(tag.name)) {
    const alt = attributeOf(tag, 'aria-label|label|title|name|icon')?.value ?? '';
    return [{ from: tag.from, to: tag.to, macro: { kind: 'icon', text: '', alt } }];
  }
  const isUnread = tag.kind === 'alone' && !wordless.test(tag.name);
  return [{ from: tag.from, to: tag.to, ...(isUnread && { isUnread }) }];
}

/** Components that bring no words. */
const wordless =
  /image|img|icon|video|youtube|embed|screenshot|figure|spacer|divider|break|hr$|toc$|button$|card$|badge$/iu;

/** A step's title stands where it is written, behind a number; what follows it is a paragraph of its own. */
function stepStretches(tag: Tag, text: string): readonly DialectStretch[] {
  const title = attributeOf(tag, 'title');
  if (title === undefined) {
    const blank = /^\s*/u.exec(text.slice(tag.to, tag.to + 500))?.[0].length ?? 0;
    return [{ from: tag.from, to: tag.to + blank, text: '1. ' }];
  }
  const end = title.from + title.value.length;
  return [
    { from: tag.from, to: title.from, text: '1. ' },
    { from: end, to: tag.to, text: `\n\n${' '.repeat(columnOf(text, tag.from) + 3)}` },
  ];
}

/** The content of a step is indented as a list item's is; that of one without a title begins behind its number. */
function bodiesOf(tags: readonly Tag[], text: string): readonly DialectStretch[] {
  const open: Tag[] = [];
  return tags.flatMap((tag) => {
    if (tag.name !== 'Step' || tag.kind === 'alone') return [];
    if (tag.kind === 'open') {
      open.push(tag);
      return [];
    }
    const start = open.pop();
    if (start === undefined || open.length > 0) return [];
    return indented(text, start.to, tag.from);
  });
}

const indented = (text: string, from: number, to: number): readonly DialectStretch[] =>
  [...text.slice(from, to).matchAll(/\n(?=[^\n])/gu)].map(({ index }) => {
    const at = from + index + 1;
    return { from: at, to: at, text: '   ' };
  });

/** `<Steps>` around headings: each of the highest rank is an item, with what stands below it. */
function headingSteps(tags: readonly Tag[], text: string): readonly DialectStretch[] {
  if (tags.some(({ name }) => name === 'Step')) return [];
  const groups = tags.filter(({ name }) => name === 'Steps');
  return groups.flatMap((tag, index) => {
    const end = groups[index + 1];
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

function attributeOf(tag: Tag, names: string): { readonly from: number; readonly value: string } | undefined {
  const match = new RegExp(`\\s(?:${names})=(["'])(.*?)\\1`, 'su').exec(tag.attributes);
  const value = match?.[2];
  if (match === null || value === undefined) return undefined;
  const from = tag.from + 1 + tag.name.length + match.index + match[0].length - value.length - 1;
  return { from, value };
}

const columnOf = (text: string, offset: number): number => offset - text.lastIndexOf('\n', offset - 1) - 1;
