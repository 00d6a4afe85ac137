// Side by side: raw HTML inside Markdown becomes elements; the source-language text (`sxs-lookup`) is set apart from what is read.
import type { Element, ElementContent, Root, RootContent } from 'hast';

type Parent = Root | Element;

/** The inline tags that an article may use; all other tags vanish and leave their text. */
const inlineTags = new Set(['b', 'strong', 'i', 'em', 'code', 'kbd', 'sub', 'sup', 'u', 'mark', 'br', 'a']);

interface Open {
  readonly tag: string;
  readonly element: Element | undefined;
  readonly from: number;
}

/** Takes a tree with `raw` nodes; gives it without, in place: pairs of inline tags became elements. */
export const resolveRawHtml = (parent: Parent): void => {
  for (const child of parent.children) if (child.type === 'element') resolveRawHtml(child);
  const children = pairTags(parent.children);
  if (parent.type === 'root') parent.children = children;
  else parent.children = children.filter(isElementContent);
};

const isElementContent = (node: RootContent): node is ElementContent => node.type !== 'doctype';

const pairTags = (nodes: readonly RootContent[]): RootContent[] => {
  const output: RootContent[] = [];
  const open: Open[] = [];
  for (const node of nodes) {
    if (node.type !== 'raw') output.push(node);
    else for (const token of tokensOf(node.value)) applyToken(token, output, open);
  }
  // an unclosed tag ends with its parent, as in a browser
  while (open.length > 0) closeLast(output, open);
  return output;
};

const tokensOf = (value: string): readonly string[] =>
  value.replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, '').match(/<\/?[a-z][^<>]*>|[^<]+|</giu) ?? [];

const applyToken = (token: string, output: RootContent[], open: Open[]): void => {
  const tag = /^<\/?([a-z][a-z0-9-]*)/iu.exec(token)?.[1]?.toLowerCase();
  if (tag === undefined) {
    if (token.trim() !== '' && !open.some((one) => unreadable.has(one.tag)))
      output.push({ type: 'text', value: token });
    return;
  }
  if (token.startsWith('</')) {
    if (!open.some((one) => one.tag === tag)) return;
    while (open.length > 0 && closeLast(output, open) !== tag);
    return;
  }
  if (tag === 'br') {
    output.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
    return;
  }
  if (voidTags.has(tag) || token.endsWith('/>')) return;
  open.push({ tag, element: elementOf(tag, token), from: output.length });
};

const voidTags = new Set([
  'img',
  'input',
  'hr',
  'link',
  'meta',
  'wbr',
  'source',
  'col',
  'area',
  'base',
  'embed',
  'track',
]);

/** What stands between these tags is not for reading. */
const unreadable = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'title',
]);

const elementOf = (tag: string, token: string): Element | undefined => {
  if (tag === 'span' && /\bclass\s*=\s*["']?[^"'>]*\bsxs-lookup\b/iu.test(token)) {
    return { type: 'element', tagName: 'span', properties: { className: ['source-text'] }, children: [] };
  }
  if (!inlineTags.has(tag)) return undefined;
  const address = tag === 'a' ? /\bhref\s*=\s*["']([^"']*)["']/iu.exec(token)?.[1] : undefined;
  if (tag === 'a' && address === undefined) return undefined;
  return {
    type: 'element',
    tagName: tag,
    properties: address === undefined ? {} : { href: address },
    children: [],
  };
};

const closeLast = (output: RootContent[], open: Open[]): string => {
  const last = open.pop();
  if (last === undefined) return '';
  const inside = output.splice(last.from).filter(isElementContent);
  if (last.element !== undefined) output.push({ ...last.element, children: inside });
  else if (!unreadable.has(last.tag)) output.push(...inside);
  return last.tag;
};
