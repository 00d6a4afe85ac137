// HTML among the words of a paragraph: which elements set words apart, and as what.
import type { Mark, MarkKind } from '../model/marked-text.ts';

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** An element whose end has not come yet; `start` is the index of its first word. */
export interface OpenElement {
  readonly tag: Tag;
  readonly start: number;
}

const tagPattern = /^<(\/?)([a-z][a-z0-9-]*)((?:\s[^]*)?)\/?>$/i;
const attributePattern = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Elements that look like a kind of Markdown mark to the reader carry that kind. */
const markKinds: ReadonlyMap<string, MarkKind> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['code', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['q', 'quote'],
  ['a', 'link'],
  ['kbd', 'html'],
  ['u', 'html'],
  ['mark', 'html'],
  ['var', 'html'],
  ['button', 'html'],
  ['label', 'html'],
  ['summary', 'html'],
  // Writerside
  ['control', 'strong'],
  ['ui-path', 'strong'],
  ['shortcut', 'html'],
]);

/** Elements that set nothing apart, but stand for an icon where they hold no words. */
const plainElements = new Set(
  'span svg path br img sup sub small big font p div details section center nobr wbr ins del s strike abbr table thead tbody tr td th ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr iframe video source input picture figure figcaption pre blockquote procedure step list note tip warning'.split(
    ' ',
  ),
);

/** Classes by which documentation draws the name of a control: buttons, `guilabel` and `menuselection` of Sphinx, `uicontrol` of DITA. */
const controlClass = /(?:^|\s)(?:btn|button|guilabel|menuselection|uicontrol|ui-label)(?:\s|$)/iu;

/** Takes the raw text of one tag; gives undefined where it is no element of HTML (a placeholder in angle brackets). */
export function readTag(raw: string): Tag | undefined {
  const match = tagPattern.exec(raw);
  const name = match?.[2]?.toLowerCase();
  if (match === null || name === undefined || !(markKinds.has(name) || plainElements.has(name)))
    return undefined;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of (match[3] ?? '').matchAll(attributePattern))
    attributes.set(key.toLowerCase(), double ?? single ?? bare ?? '');
  return { name, closing: match[1] === '/', attributes };
}

export const isLineBreak = (tag: Tag): boolean => tag.name === 'br';

/** Notes that an element begins; elements nest at most this deep in what anybody wrote by hand. */
export function openElement(elements: OpenElement[], tag: Tag, start: number): void {
  if (elements.length < 50) elements.push({ tag, start });
}

/** Takes the end tag and the words so far; gives the mark of the element that it ends, if that sets words apart. */
export function closeElement(elements: OpenElement[], end: Tag, text: string): Mark[] {
  const index = elements.findLastIndex(({ tag }) => tag.name === end.name);
  const element = elements[index];
  if (element === undefined) return [];
  elements.splice(index);
  const { tag, start } = element;
  if (text.slice(start).trim() === '') {
    const alt = iconWords(tag);
    return alt === '' ? [] : [{ kind: 'icon', start, end: text.length, alt }];
  }
  const kind = markKinds.get(tag.name) ?? (isControl(tag) ? 'html' : undefined);
  if (kind === undefined || (tag.name === 'a' && !tag.attributes.has('href'))) return [];
  const mark = { kind, start, end: text.length };
  const url = tag.attributes.get('href');
  return [url === undefined ? mark : { ...mark, url }];
}

/** `<span class="btn">`: words drawn as a control. */
const isControl = ({ name, attributes }: Tag): boolean =>
  name === 'span' && controlClass.test(attributes.get('class') ?? attributes.get('classname') ?? '');

/** What an empty element says: its label, else the most specific of its icon classes ("fa fa-trash-o": "trash o"). */
function iconWords(tag: Tag): string {
  const label = tag.attributes.get('aria-label') ?? tag.attributes.get('title') ?? tag.attributes.get('alt');
  if (label !== undefined) return label.trim();
  const classes = (tag.attributes.get('class') ?? '').split(/\s+/);
  const specific = classes.findLast((name) => name.includes('-')) ?? '';
  return specific
    .replace(/^[^-]*-+/, '')
    .replaceAll('-', ' ')
    .trim();
}
