// Article markup: Markdown -> the HTML that its reader sees, sanitised, with steps anchored and wrong words underlined.
import type { Element, Root } from 'hast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../steps/model/finding.ts';
import type { Html } from './html.ts';
import { trusted } from './html.ts';
import { resolveRawHtml } from './side-by-side.ts';
import type { StepAnchor } from './step-anchors.ts';
import { anchorSteps } from './step-anchors.ts';
import { underline } from './underline.ts';

export interface ArticleMarkup {
  readonly body: Html;
  /** Steps that could not be found in the text. */
  readonly lost: readonly StepAnchor[];
  readonly hasSourceText: boolean;
  readonly hasHeading: boolean;
}

/** A bigger file is shown by its steps alone; it is no article that a person wrote. */
const maximumLength = 2_000_000;

/**
 * Takes an article's Markdown, its steps and its findings by id; gives the article as its reader sees it. Raw HTML does
 * not survive, links keep http, https and mailto, images become their description: nothing is loaded from elsewhere.
 */
export const renderArticle = (
  markdown: string,
  anchors: readonly StepAnchor[],
  findings: ReadonlyMap<string, Finding>,
): ArticleMarkup => {
  const processor = remark()
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRawAndSafe)
    .use(rehypeStringify, {
      allowDangerousHtml: true,
    });
  processor.data('micromarkExtensions', [cjkFriendlyExtension(), gfmTable()]);
  processor.data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);
  const text = blankFrontMatter(markdown.length > maximumLength ? '' : markdown);
  const root = processor.runSync(processor.parse(text));
  underline(root, text, findings);
  const lost = anchorSteps(root, anchors);
  return {
    body: trusted(processor.stringify(root)),
    lost,
    hasSourceText: contains(root, (element) => isSourceText(element)),
    hasHeading: contains(root, (element) => element.tagName === 'h1'),
  };
};

/** Front matter becomes white space of the same length: every offset and line behind it stays what it was. */
const blankFrontMatter = (markdown: string): string => {
  const head = /^\u{feff}?---[^\n]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/u.exec(markdown)?.[0] ?? '';
  return head.replaceAll(/[^\r\n]/gu, ' ') + markdown.slice(head.length);
};

/** Raw HTML is resolved, then everything is held against an allow-list; only our own markup is added after this. */
function rehypeRawAndSafe() {
  const sanitise = rehypeSanitize({
    ...defaultSchema,
    tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'u'],
    attributes: {
      '*': ['dir', 'lang', 'title'],
      a: ['href'],
      ol: ['start'],
      span: [['className', 'source-text']],
    },
    protocols: { href: ['http', 'https', 'mailto'] },
    required: {},
  });
  return (root: Root): Root => {
    resolveRawHtml(root);
    visit(root, 'element', replaceImage);
    const safe = sanitise(root);
    visit(safe, 'element', guardLink);
    visit(safe, 'element', nameAlert);
    return safe;
  };
}

const replaceImage = (element: Element): void => {
  if (element.tagName !== 'img') return;
  const alt = element.properties['alt'];
  const description = typeof alt === 'string' ? alt : '';
  element.tagName = 'em';
  element.properties = {};
  element.children = [{ type: 'text', value: description === '' ? '[image]' : `[image: ${description}]` }];
};

/** An address without a scheme would lead into the report's own folder. */
const guardLink = (element: Element): void => {
  if (element.tagName !== 'a') return;
  const href = element.properties['href'];
  const address = typeof href === 'string' ? href : '';
  if (/^(?:https?|mailto):/iu.test(address)) {
    element.properties = { href: address, rel: ['noopener', 'noreferrer'], target: '_blank' };
    return;
  }
  element.tagName = 'span';
  element.properties = { className: ['article-link'], title: address };
};

/** `> [!NOTE]` is how several dialects open a note: its kind becomes a word above it, as on the published page. */
const nameAlert = (element: Element): void => {
  if (element.tagName !== 'blockquote') return;
  const paragraph = element.children.find((child): child is Element => child.type === 'element');
  const text = paragraph?.children[0];
  if (paragraph === undefined || text?.type !== 'text') return;
  const opening = /^\s*\[!(\w{1,20})\]\s*/u.exec(text.value);
  const kind = opening?.[1];
  if (opening === null || kind === undefined) return;
  text.value = text.value.slice(opening[0].length);
  const word = kind.slice(0, 1).toUpperCase() + kind.slice(1).toLowerCase();
  const label: Element = {
    type: 'element',
    tagName: 'strong',
    properties: { className: ['alert-kind'] },
    children: [{ type: 'text', value: word }],
  };
  paragraph.children.unshift(label);
};

const isSourceText = (element: Element): boolean => {
  const names = element.properties['className'];
  return Array.isArray(names) && names.includes('source-text');
};

const contains = (root: Root, matches: (element: Element) => boolean): boolean => {
  let found = false;
  visit(root, 'element', (element) => {
    found ||= matches(element);
  });
  return found;
};
