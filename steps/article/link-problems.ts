// Links that do not work as links: shown as they are written, without a target, or to a heading that is not there.
import type { Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ArticleText } from './blocks.ts';
import { fileEndOffset } from './edited-text.ts';
import { offsetIn, type Reading } from './marked-text.ts';
import type { Flaw } from './problems.ts';
import { sourceTexts } from './source-text.ts';
import type { Body } from './read-body.ts';
import type { TreeNodes } from './tree-nodes.ts';

/** Takes the nodes of the localised tree; gives a flaw for each link that is none, or leads nowhere. */
export function findLinkFlaws({ nodes, text, given }: Body): readonly Flaw[] {
  const links = nodes.links.flatMap((node) => (node.type === 'link' ? [node] : []));
  const targets = links.some(({ url }) => url.startsWith('#')) ? targetsIn(nodes, text, given) : undefined;
  const wrong = links.flatMap(({ url, position }): Flaw[] => {
    const why = wrongTarget(url, targets);
    return why === undefined
      ? []
      : [flawAt(text, position?.start.offset ?? 0, position?.end.offset ?? 0, why)];
  });
  return [...nodes.texts.flatMap((node) => brokenLinks(node, text)), ...wrong];
}

function flawAt(
  { reading, placeOf }: ArticleText,
  start: number,
  end: number,
  { why, suggestion }: { why: string; suggestion?: string },
): Flaw {
  const says = reading.edited.text.slice(start, end);
  return {
    rule: 'link-malformed',
    place: placeOf(offsetIn(reading, start), fileEndOffset(reading.edited, end)),
    says,
    message: `The link "${says.replaceAll(/\s+/gu, ' ')}" ${why}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const closing = /\]([ \t]{0,3})\(((?:[^()\n]|\([^()\n]{0,100}\)){0,500})(\)?)/gu;
const address = /^\s*<?(?:https?:|mailto:|\/|\.{1,2}\/|#|[\w.-]+\.(?:md|html?|aspx)\b)/iu;

/** What was left as text although it is written like a link. */
function brokenLinks(node: Text, text: ArticleText): readonly Flaw[] {
  if (!/\]\s{0,3}\(/u.test(node.value)) return [];
  return [...node.value.matchAll(closing)].flatMap(
    ({ index, 0: whole, 1: gap = '', 2: target = '', 3: end }) => {
      const at = rawOffset(node, index, text.reading);
      if (at === undefined || !address.test(target)) return [];
      const raw = text.reading.edited.text;
      const start = openingBefore(raw, at) ?? at;
      const stop = raw.startsWith(whole, at) ? at + whole.length : at + 1;
      const words = raw.slice(start, at + 1);
      return [
        flawAt(
          text,
          start,
          stop,
          reasonFor({ words, gap, target, isClosed: end === ')', isOpen: start < at }),
        ),
      ];
    },
  );
}

interface Broken {
  readonly words: string;
  readonly gap: string;
  readonly target: string;
  readonly isOpen: boolean;
  readonly isClosed: boolean;
}

function reasonFor({ words, gap, target, isOpen, isClosed }: Broken): { why: string; suggestion?: string } {
  const shown = 'is shown as it is written:';
  if (!isClosed) return { why: `${shown} its address is not closed. Put ")" behind it.` };
  if (!isOpen) return { why: `${shown} the bracket before its words is missing. Put "[" before them.` };
  if (gap !== '') {
    const suggestion = `${words}(${target})`;
    return {
      why: `${shown} a blank stands between its words and its address. Write "${suggestion}".`,
      suggestion,
    };
  }
  const suggestion = `${words}(${target.trim().replaceAll(/\s/gu, '%20')})`;
  return /\s/u.test(target.trim())
    ? { why: `${shown} a blank stands in its address. Write "${suggestion}".`, suggestion }
    : { why: `${shown} its brackets or its address cannot be read as a link. Write it anew.` };
}

/** Where a bracket that is neither escaped nor closed again opens before an offset, on the same line. */
function openingBefore(raw: string, offset: number): number | undefined {
  let depth = 0;
  for (let at = offset - 1; at >= 0 && offset - at < 500 && raw[at] !== '\n'; at -= 1) {
    if (raw[at - 1] === '\\') continue;
    if (raw[at] === ']') depth += 1;
    if (raw[at] === '[' && depth === 0) return at;
    if (raw[at] === '[') depth -= 1;
  }
  return undefined;
}

/** The offset in the parsed text of a character of a node; undefined where it stands there escaped, or in other letters. */
function rawOffset(node: Text, index: number, { edited }: Reading): number | undefined {
  const run = node.data?.runs?.find(({ start, length }) => start <= index && index < start + length);
  const at = run && run.offset + index - run.start;
  return at !== undefined && edited.text[at] === ']' && edited.text[at - 1] !== '\\' ? at : undefined;
}

const misspelt = /^(?:https?(?::\/(?!\/)|\/\/|:(?!\/)|:\/\/\s|:\/\/https?:)|htt(?:ps?){2,}:|ttps?:)/iu;

function wrongTarget(url: string, targets: ReadonlySet<string> | undefined): { why: string } | undefined {
  const target = url.trim();
  if (target === '') return { why: 'has no address. Write one, or take its brackets out.' };
  if (misspelt.test(target) || (/^https?:/iu.test(target) && !URL.canParse(target)))
    return { why: `has an address that is none: "${target}". Correct it.` };
  if (!/^#[^/!~=&]+$/u.test(target) || targets === undefined) return undefined;
  if (targets.has(foldTarget(target.slice(1)))) return undefined;
  return { why: 'leads to a heading of this article that is not there. Correct what stands behind "#".' };
}

/** Ids of elements, of attributes, and behind a heading ("[its-id]"). */
const id =
  /\b(?:id|name)=["']([^"'\n]{1,200})["']|\{:?[ \t]*#([\w.:-]{1,200})|^#{1,6}[ \t][^\n]{1,300}?\[([a-z\d-]{1,100})\][ \t\r]*$/gmu;
/** Headings also of the tabs and zones that are not read. */
const headingLine = /^[ \t]*#{1,6}[ \t]+([^\n{]{1,300})/gmu;

/**
 * What a link may lead to within the article; undefined where not all of it is read (a macro may bring headings). docfx,
 * GitHub and Hugo make the names of headings in slightly different ways: dashes are not counted.
 */
function targetsIn(
  { headings }: TreeNodes,
  { reading, source }: ArticleText,
  given: string,
): ReadonlySet<string> | undefined {
  if (/\[!(?:INCLUDE|include)|\{%|\{\{|<[A-Z]/u.test(reading.edited.text)) return undefined;
  const targets = new Set(['top']);
  for (const node of headings) targets.add(foldTarget(toString(node, { includeHtml: false })));
  for (const text of source ? sourceTexts(source) : []) targets.add(foldTarget(text.text));
  for (const { 1: one, 2: two, 3: three } of given.matchAll(id))
    targets.add(foldTarget(one ?? two ?? three ?? ''));
  for (const { 1: words = '' } of given.matchAll(headingLine)) targets.add(foldTarget(words));
  return targets;
}

/** The letters and digits of a heading or of what stands behind "#", and the number of a repeated heading apart. */
function foldTarget(text: string): string {
  let decoded = text;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    // a lone per cent sign stands for itself
  }
  return decoded
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
