// Components of MDX (Docusaurus, Mintlify, Starlight and their like): `<Steps>` are lists; of others the content is read.
// https://mdxjs.com/docs/what-is-mdx/
import type { DialectStretch } from './dialect.ts';
import { itemsOf, type StepTag } from './step-items.ts';

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly attributes: string;
  readonly kind: StepTag['kind'];
}

const tagPattern =
  /<(\/?)(?![A-Z\d]+[\s/>])(\$?[A-Z][\w.]{0,60})((?:\s(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^"'<>]){0,400}?)?)(\/?)>/gu;
const expression = /\{\/\*[^]{0,2000}?\*\/\}|\{" "\}/gu;
const moduleLine = /^(?:import|export)\s[^\n]{0,500}$/gmu;

/** Takes the text and what of it is code; gives nothing where it holds no component. A name in angle brackets that is never closed is a placeholder. */
export function findComponents(text: string, isCode: (offset: number) => boolean): readonly DialectStretch[] {
  if (!/<\$?[A-Z]/u.test(text)) return [];
  const all = [...text.matchAll(tagPattern)].map(tagOf).filter(({ from }) => !isCode(from));
  const closed = new Set(all.filter(({ kind }) => kind === 'close').map(({ name }) => name));
  const tags = all.filter(({ kind, name }) => kind !== 'open' || closed.has(name));
  if (tags.length === 0) return [];
  const gone = [...text.matchAll(expression), ...text.matchAll(moduleLine)]
    .filter(({ index }) => !isCode(index))
    .map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
  return [
    ...gone,
    ...tags.filter((tag) => whatOf(tag) === undefined).flatMap(stretchesFor),
    ...itemsOf(tags.flatMap(stepTagOf), text),
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

/** `<Step>`, and the step of a component that is called otherwise: `<Guide.Step>`. */
const whatOf = ({ name }: Tag): StepTag['what'] | undefined => {
  if (name === 'Steps') return 'steps';
  return name === 'Step' || name.endsWith('.Step') ? 'step' : undefined;
};

function stepTagOf(tag: Tag): readonly StepTag[] {
  const what = whatOf(tag);
  const { from, to, kind } = tag;
  const title = attributeOf(tag, 'title');
  return what === undefined
    ? []
    : [{ from, to, what, kind, title: title?.value.trim() === '' ? undefined : title }];
}

function stretchesFor(tag: Tag): readonly DialectStretch[] {
  const { from, to, kind, name } = tag;
  if (folded.test(name) && kind !== 'alone') return foldStretches(tag);
  const title = name.endsWith('.Details') ? attributeOf(tag, 'title') : undefined;
  if (title) {
    const end = title.from + title.value.length;
    return [
      { from, to: title.from, text: '#### ' },
      { from: end, to, text: '\n\n' },
    ];
  }
  if (kind === 'alone' && /icon$/iu.test(name)) {
    const alt = attributeOf(tag, 'aria-label|label|title|name|icon')?.value ?? '';
    return [{ from, to, macro: { kind: 'icon', text: '', alt } }];
  }
  const isUnread = kind === 'alone' && !wordless.test(name);
  return [{ from, to, ...(isUnread && { isUnread }) }];
}

/** What is folded away under a title is read as `<details>` of HTML. */
const folded = /^(?:Accordion|Expandable|Collapsible|Details)$/u;

function foldStretches(tag: Tag): readonly DialectStretch[] {
  const { from, to, kind } = tag;
  if (kind === 'close') return [{ from, to, text: '\n\n</details>\n\n' }];
  const title = attributeOf(tag, 'title|summary|label');
  if (!title) return [{ from, to, text: '<details>\n\n' }];
  return [
    { from, to: title.from, text: '<details><summary>' },
    { from: title.from + title.value.length, to, text: '</summary>\n\n' },
  ];
}

/** Components that bring no words. */
const wordless =
  /image|img|icon|video|youtube|embed|screenshot|figure|spacer|divider|break|hr$|toc$|button$|card$|badge$/iu;

function attributeOf(tag: Tag, names: string): { readonly from: number; readonly value: string } | undefined {
  const match = new RegExp(`\\s(?:${names})=(["'])(.*?)\\1`, 'su').exec(tag.attributes);
  const value = match?.[2];
  if (match === null || value === undefined) return undefined;
  const from = tag.from + 1 + tag.name.length + match.index + match[0].length - value.length - 1;
  return { from, value };
}
