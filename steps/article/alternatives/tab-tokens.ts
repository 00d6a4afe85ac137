// Where tabs begin and end, in the forms of documentation platforms.
import type { Stretch } from '../silent-stretches.ts';

/** A tag that begins or ends a tab, or a group of them; a group may name its tabs. */
export interface Token extends Stretch {
  readonly what: 'group' | 'tab' | 'endTab' | 'endGroup';
  readonly names: readonly string[];
}

/** Takes a text; gives the tags of each form, which never close one another's. */
export const tabTokens = (text: string): readonly (readonly Token[])[] => [
  docfxTokens(text),
  componentTokens(text),
  shortcodeTokens(text),
  zulipTokens(text),
  quoteTokens(text),
  liquidTokens(text),
  directiveTokens(text),
  commentTokens(text),
];

const tokensOf = (
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Pick<Token, 'what'> & { readonly names?: readonly string[] },
): readonly Token[] =>
  [...text.matchAll(pattern)].map((match) => ({
    names: [],
    ...read(match),
    from: match.index,
    to: match.index + match[0].length,
  }));

/** docfx: headings that link to `#tab/name`, up to a rule. */
const docfxTokens = (text: string): readonly Token[] => {
  if (!text.includes('(#tab/')) return [];
  const tab =
    /^[ \t>]*#{1,6}[ \t]+\[([^\n]{1,200}?)\]\(#tab\/([^)\s/]{1,100})(?:\/[^)\s]{0,100})?\)[^\n]*/gmu;
  return [
    ...tokensOf(text, tab, ({ 1: label = '', 2: id = '' }) => ({
      what: 'tab',
      names: [label.replace(/[*_`]/gu, '').trim(), id],
    })),
    ...tokensOf(text, /(?<=\n[ \t\r>]*\n)[ \t>]*(?:-{3,}|\*{3,}|_{3,})[ \t\r]*$/gmu, () => ({
      what: 'endGroup',
    })),
  ];
};

const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|\{["'`]([^"'`]*)["'`]\})/gu;

/** Components of MDX and Writerside: `<Tabs><TabItem label="...">`, `<Tab title="...">`, `<tab title="...">`. */
const componentTokens = (text: string): readonly Token[] => {
  // "<tab>" alone is a key, or a placeholder
  const isWriterside = text.includes('<tabs') && text.includes('</tabs>');
  const tokens = tokensOf(
    text,
    /<(\/?)(Tabs|TabItem|TabPanel|Tabs\.Tab|Tab|tabs?)((?:\s[^<>]{0,500})?)>/gu,
    ({ 1: slash, 2: name = '', 3: attributes = '' }) => {
      if (/^tabs$/iu.test(name))
        return { what: slash === '/' ? 'endGroup' : 'group', names: itemsIn(attributes) };
      const values = new Map(
        [...attributes.matchAll(attribute)].map(({ 1: key = '', 2: one, 3: two, 4: three }) => [
          key,
          one ?? two ?? three ?? '',
        ]),
      );
      const names = ['label', 'title', 'name', 'value'].flatMap((key) => values.get(key) ?? []);
      return { what: slash === '/' ? 'endTab' : 'tab', names };
    },
  );
  return tokens.filter(({ from }) => {
    const tag = text.slice(from, from + 8);
    return isWriterside ? !tag.startsWith('<tab>') : !/^<\/?tabs?\b/u.test(tag);
  });
};

/** "items={['A', 'B']}" of Nextra, "items=\"A,B\"" of Hextra. */
function itemsIn(attributes: string): readonly string[] {
  const [, list, plain = ''] = /\bitems=(?:\{\[([^\]]{0,400})\]\}|"([^"]{0,400})")/u.exec(attributes) ?? [];
  if (list !== undefined) return [...list.matchAll(/["'`]([^"'`]+)["'`]/gu)].map(({ 1: item = '' }) => item);
  return plain === '' ? [] : plain.split(',').map((item) => item.trim());
}

/** Hugo: `{{< tabs >}}{{< tab "..." >}}`. */
const shortcodeTokens = (text: string): readonly Token[] =>
  tokensOf(
    text,
    /\{\{[<%]\s*(\/?)\s*(tabs|tab)\b([^>%\n]{0,300})[>%]\}\}/gu,
    ({ 1: slash, 2: name, 3: given = '' }) => {
      if (name === 'tabs') return { what: slash === '/' ? 'endGroup' : 'group', names: itemsIn(given) };
      const names = [...given.matchAll(/"([^"]*)"/gu)].map(({ 1: value = '' }) => value);
      return { what: slash === '/' ? 'endTab' : 'tab', names };
    },
  );

/** Zulip: `{start_tabs}`, `{tab|desktop-web}`, `{end_tabs}`. */
const zulipTokens = (text: string): readonly Token[] =>
  tokensOf(
    text,
    /\{(?:(start_tabs)|(end_tabs)|tab\|([\w-]{1,60}))\}/gu,
    ({ 1: start, 2: end, 3: name = '' }) => {
      if (start !== undefined) return { what: 'group' };
      return end === undefined ? { what: 'tab', names: [name] } : { what: 'endGroup' };
    },
  );

/** Adobe: `>[!BEGINTABS]`, `>[!TAB Name]`, `>[!ENDTABS]`. */
const quoteTokens = (text: string): readonly Token[] =>
  text.includes('[!BEGINTABS]')
    ? tokensOf(
        text,
        /^[ \t]*>[ \t]*\[!(?:(BEGINTABS)|(ENDTABS)|TAB[ \t]+([^\]\n]{1,200}))\][ \t\r]*$/gmu,
        ({ 1: start, 2: end, 3: name = '' }) => {
          if (start !== undefined) return { what: 'group' };
          return end === undefined ? { what: 'tab', names: [name.trim()] } : { what: 'endGroup' };
        },
      )
    : [];

/** GitBook: `{% tabs %}{% tab title="..." %} ... {% endtab %}{% endtabs %}`. */
const liquidTokens = (text: string): readonly Token[] =>
  text.includes('{% tab')
    ? tokensOf(
        text,
        /\{%-?\s{0,4}(end)?(tabs|tab)\b(?:[^%\n"]{0,100}"([^"\n]{0,200})")?[^%\n]{0,200}%\}/gu,
        ({ 1: end, 2: name, 3: title = '' }) => {
          if (name === 'tabs') return { what: end === undefined ? 'group' : 'endGroup' };
          return end === undefined ? { what: 'tab', names: [title] } : { what: 'endTab' };
        },
      )
    : [];

/** MyST, Elastic: `::::{tab-set}`, `:::{tab-item} Name`, each up to a line of as many colons. */
function directiveTokens(text: string): readonly Token[] {
  if (!/\{(?:tab-set|applies-switch)\}/u.test(text)) return [];
  const open: { readonly colons: number; readonly name: string }[] = [];
  const fence = /^[ \t]*(:{3,40})(?:\{([\w-]{1,40})\}[ \t]*([^\n]{0,300}?))?[ \t\r]*$/gmu;
  return [...text.matchAll(fence)].flatMap(
    ({ index, 0: whole, 1: colons = '', 2: begun, 3: label = '' }): readonly Token[] => {
      const stretch = { from: index, to: index + whole.length };
      if (begun !== undefined) open.push({ colons: colons.length, name: begun });
      const at = begun === undefined ? open.findLastIndex((one) => one.colons === colons.length) : -1;
      const [closed] = at < 0 ? [] : open.splice(at);
      const name = begun ?? closed?.name;
      if (name === 'tab-set' || name === 'applies-switch')
        return [{ ...stretch, what: begun === undefined ? 'endGroup' : 'group', names: [] }];
      if (name !== 'tab-item' && name !== 'applies-item') return [];
      return [
        { ...stretch, what: begun === undefined ? 'endTab' : 'tab', names: label === '' ? [] : [label] },
      ];
    },
  );
}

/** Docsify: `<!-- tabs:start -->`, headings in bold, `<!-- tabs:end -->`. https://jhildenbiddle.github.io/docsify-tabs */
function commentTokens(text: string): readonly Token[] {
  if (!text.includes('<!-- tabs:start -->')) return [];
  let isOpen = false;
  const pattern = /<!-- tabs:(start|end) -->|^#{1,6}[ \t]+\*\*([^*\n]{1,200})\*\*[ \t\r]*$/gmu;
  return [...text.matchAll(pattern)].flatMap(
    ({ index, 0: whole, 1: edge, 2: name = '' }): readonly Token[] => {
      // the comments themselves are no text, and their tags stand beside them
      const after = index + whole.length;
      if (edge === 'start') {
        isOpen = true;
        return [{ what: 'group', names: [], from: after, to: after }];
      }
      if (!isOpen) return [];
      if (edge === undefined) return [{ what: 'tab', names: [name], from: index, to: after }];
      isOpen = false;
      return [{ what: 'endGroup', names: [], from: index - 1, to: index - 1 }];
    },
  );
}
