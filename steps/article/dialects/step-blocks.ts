// Steps between the tags of a platform that knows no components: GitBook, MyST, Hugo's Hextra, Nuxt.
import type { DialectStretch } from './dialect.ts';
import { itemsOf, type StepTag } from './step-items.ts';

/** Takes the text and what of it is code; gives the edits that make numbered lists of such steps. */
export function stepBlocks(text: string, isCode: (offset: number) => boolean): readonly DialectStretch[] {
  return [liquidTags, shortcodeTags, directiveTags, blockTags].flatMap((find) => {
    const tags = find(text).filter(({ from }) => !isCode(from));
    return areClosed(tags) ? itemsOf(tags, text) : [];
  });
}

/** A tag that is never closed is text, and what it would hold is no step. */
const areClosed = (tags: readonly StepTag[]): boolean =>
  ['steps', 'step'].every((what) => {
    const own = tags.filter((tag) => tag.what === what);
    return (
      own.filter(({ kind }) => kind === 'open').length === own.filter(({ kind }) => kind === 'close').length
    );
  });

const tagsOf = (
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Pick<StepTag, 'what' | 'kind'>,
): readonly StepTag[] =>
  [...text.matchAll(pattern)].map((match) => ({
    ...read(match),
    from: match.index,
    to: match.index + match[0].length,
  }));

/** GitBook: `{% stepper %}{% step %} ... {% endstep %}{% endstepper %}`. https://gitbook.com/docs/creating-content/blocks/stepper */
const liquidTags = (text: string): readonly StepTag[] =>
  text.includes('{% step')
    ? tagsOf(text, /\{%-?\s{0,4}(end)?(stepper|step)\s{0,4}-?%\}/gu, ({ 1: end, 2: name }) => ({
        what: name === 'step' ? 'step' : 'steps',
        kind: end === undefined ? 'open' : 'close',
      }))
    : [];

/** Hextra: `{{% steps %}}` around headings. https://imfing.github.io/hextra/docs/guide/shortcodes/steps/ */
const shortcodeTags = (text: string): readonly StepTag[] =>
  text.includes('{{')
    ? tagsOf(text, /\{\{[<%]\s*(\/?)\s*steps\s*[>%]\}\}/gu, ({ 1: slash }) => ({
        what: 'steps',
        kind: slash === '/' ? 'close' : 'open',
      }))
    : [];

const fence = /^[ \t]*(:{3,40})(?:\{([\w-]{1,40})\}[ \t]*([^\n]{0,500}?))?[ \t\r]*$/gmu;

/** Elastic, MyST: `:::::{step} Title` up to a line of as many colons. https://elastic.github.io/docs-builder/syntax/stepper/ */
function directiveTags(text: string): readonly StepTag[] {
  if (!text.includes('{step}')) return [];
  const open: { readonly colons: number; readonly name: string }[] = [];
  const tags: StepTag[] = [];
  for (const { index, 0: whole, 1: colons = '', 2: name, 3: title = '' } of text.matchAll(fence)) {
    const [from, to] = [index, index + whole.length];
    if (name !== undefined) open.push({ colons: colons.length, name });
    const at = name === undefined ? open.findLastIndex((one) => one.colons === colons.length) : -1;
    const [closed] = at < 0 ? [] : open.splice(at);
    const what = name ?? closed?.name;
    if (what !== 'step' && what !== 'stepper') continue;
    tags.push({
      from,
      to,
      what: what === 'step' ? 'step' : 'steps',
      kind: name === undefined ? 'close' : 'open',
      ...(title !== '' && { title: { from: index + whole.lastIndexOf(title), value: title } }),
    });
  }
  return tags;
}

/** Nuxt and its like: `::steps{level="3"}` or `:::steps` around headings, up to a line of as many colons. https://content.nuxt.com/docs/files/markdown#mdc-syntax */
function blockTags(text: string): readonly StepTag[] {
  if (!/^:{2,40}[ \t]*steps\b/imu.test(text)) return [];
  const open: { readonly colons: number; readonly name: string }[] = [];
  return [...text.matchAll(/^(:{2,40})[ \t]*([\w-]*)[^\n]{0,300}$/gmu)].flatMap(
    ({ index, 0: whole, 1: colons = '', 2: begun = '' }): readonly StepTag[] => {
      if (begun !== '') open.push({ colons: colons.length, name: begun.toLowerCase() });
      const at = begun === '' ? open.findLastIndex((one) => one.colons === colons.length) : -1;
      const [closed] = at < 0 ? [] : open.splice(at);
      const kind = begun === '' ? 'close' : 'open';
      return (begun === '' ? closed?.name : begun.toLowerCase()) === 'steps'
        ? [{ from: index, to: index + whole.length, what: 'steps', kind }]
        : [];
    },
  );
}
