// How a Markdown file becomes an Article: procedures, steps, marks, both languages, and clear words where it is none.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';
import type { Article, Block, Step } from '../../../steps/model/article.ts';
import type { MarkedText } from '../../../steps/model/marked-text.ts';

const head = '---\ntitle: Test\n---\n';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(markdown: string, file = 'articles/en-US/x.md'): Article {
  const result = readArticle({ file, bytes: bytesOf(markdown) });
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  return result.article;
}

const refusal = (bytes: Uint8Array): string => {
  const result = readArticle({ file: 'x.md', bytes });
  return result.kind === 'unreadable' ? result.problem.message : 'an article';
};

const allSteps = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...allSteps(step.steps)]);
const outline = (article: Article): string[] =>
  article.procedures.map(
    ({ title, steps }) =>
      `${title}: ${allSteps(steps)
        .map(({ number }) => number)
        .join(' ')}`,
  );
const marksOf = ({ text, marks }: MarkedText): string[] =>
  marks.map(({ kind, start, end, alt, url }) =>
    [kind, text.slice(start, end), alt ?? url].filter((part) => part !== undefined).join(' '),
  );
const blocksOf = (article: Article): Block[] =>
  article.procedures.flatMap(({ leadIn, steps }) => [
    ...leadIn,
    ...allSteps(steps).flatMap(({ blocks }) => blocks),
  ]);

const outlines: [string, string, string[]][] = [
  ['items that are all numbered 1', '# T\n\n1. A\n1. B\n1. C', ['T: 1 2 3']],
  [
    'sub-steps by number and by bullet',
    '# T\n\n1. A\n   1. B\n   1. C\n2. D\n   - E',
    ['T: 1 1.1 1.2 2 2.1'],
  ],
  ['a list that begins at 3', '# T\n\n3. A\n4. B', ['T: 3 4']],
  ['a list broken by an image', '# T\n\n1. A\n\n![a](a.png)\n\n2. B', ['T: 1 2']],
  ['a list broken by a comment and begun again at 1', '# T\n\n1. A\n\n<!-- x -->\n\n1. B', ['T: 1 2']],
  ['a list broken by a note', '# T\n\n1. A\n\n> [!NOTE]\n> Mind.\n\n2. B', ['T: 1 2']],
  ['prose before the next number', '# T\n\n1. A\n\nThen wait.\n\n2. B', ['T: 1 2']],
  ['prose before a list that begins again', '# T\n\n1. A\n\nTo do more:\n\n1. B', ['T: 1', 'T: 1']],
  ['several sections', '# T\n\n## One\n\n1. A\n\n## Two\n\n1. B', ['One: 1', 'Two: 1']],
  ['a bold paragraph as a heading', '# T\n\n**One**\n\n1. A', ['One: 1']],
  [
    'bullets that hold numbered lists',
    '# T\n\n- By hand\n  1. A\n- By mail\n  1. B',
    ['By hand: 1', 'By mail: 1'],
  ],
  ['numbers inside a code fence', '# T\n\n1. A\n\n   ```\n   1. no\n   ```\n2. B', ['T: 1 2']],
];
for (const [name, markdown, expected] of outlines)
  test(`counts the steps as their reader does: ${name}`, () => {
    expect(outline(read(head + markdown))).toEqual(expected);
  });

const marked: [string, string, string[]][] = [
  ['Select **Save**.', 'Select Save.', ['strong Save']],
  ['Go to **Bills > [All](u)**.', 'Go to Bills > All.', ['strong Bills > All', 'link All u']],
  ['**A** \\> **B** &gt; `C`', 'A > B > C', ['strong A', 'strong B', 'code C']],
  ['Press <kbd>Enter</kbd> in <a href="u">Mail</a>', 'Press Enter in Mail', ['html Enter', 'link Mail u']],
  [
    'Click <b>Go</b>, the <i class="fa fa-trash"></i> icon',
    'Click Go, the  icon',
    ['strong Go', 'icon  trash'],
  ],
  ['Select ![gear](g.png) **Set up**', 'Select  Set up', ['icon  gear', 'strong Set up']],
  ['Select **A**\n   ![Screenshot of B](b.png)', 'Select A', ['strong A']],
  [
    'Choose "One", „Zwei“ or « Trois »',
    'Choose "One", „Zwei“ or « Trois »',
    ['quote One', 'quote Zwei', 'quote Trois'],
  ],
  ['A 15" screen isn\'t "Wide"', 'A 15" screen isn\'t "Wide"', ['quote Wide']],
  ['A lone " sign', 'A lone " sign', []],
  ['**「設定」**を選択', '「設定」を選択', ['strong 「設定」', 'quote 設定']],
  ['[保存] を選択', '[保存] を選択', ['quote 保存']],
  [
    'In " **Lade** " on, then " **Los** ".',
    'In " Lade " on, then " Los ".',
    ['strong Lade', 'quote Lade', 'strong Los', 'quote Los'],
  ],
  ['Type <your name> now', 'Type <your name> now', []],
];
for (const [markdown, text, marks] of marked)
  test(`reads the words and marks of: ${markdown.replaceAll('\n', ' ')}`, () => {
    const body = read(`${head}1. ${markdown}\n`).procedures[0]?.steps[0]?.blocks[0]?.body;
    expect(body?.text.trimEnd()).toBe(text);
    expect(body === undefined ? [] : marksOf(body)).toEqual(marks);
  });

const pair = (local: string, source: string): string =>
  `<span data-ttu-id="a-1">${local}</span><span class="sxs-lookup"><span data-stu-id="a-1">${source}</span></span>`;

test('gives each language of a side-by-side article its own words, marks and sentence pairs', () => {
  const sentences = `${pair('Gå till **Post**.', 'Go to **Mail**.')} ${pair('Välj **Ny**.', 'Select **New**.')}`;
  const article = read(`${head}# ${pair('Brev', 'Letters')}\n\n1. ${sentences}`, 'articles/sv-SE/x.md');
  const [block] = blocksOf(article);
  expect([article.title, article.sourceTitle, article.locale, article.sourceLocale]).toEqual([
    'Brev',
    'Letters',
    'sv-SE',
    'en-US',
  ]);
  expect(block?.body.text).toBe('Gå till Post. Välj Ny.');
  expect(block?.source?.text).toBe('Go to Mail. Select New.');
  expect(block?.source === undefined ? [] : marksOf(block.source)).toEqual(['strong Mail', 'strong New']);
  expect(block?.pairs).toEqual([
    { start: 0, end: 13, sourceStart: 0, sourceEnd: 11 },
    { start: 14, end: 22, sourceStart: 12, sourceEnd: 23 },
  ]);
});

test('leads the same source text back to places of each file that carries it', () => {
  for (const local of ['Välj **Spara**.', 'Wählen Sie in der Leiste die Schaltfläche **Speichern** aus.']) {
    const article = read(`${head}# T\n\n1. ${pair(local, 'Select **Save**.')}\n`);
    const places = (blocksOf(article)[0]?.source?.runs ?? []).map(({ offset, length }) =>
      article.markdown.slice(offset, offset + length),
    );
    expect(places).toEqual(['Select ', 'Save', '.']);
  }
});

test('tells a result glued to the last step, and its source text, from the step', () => {
  const article = read(
    `${head}# T\n\n1. ${pair('Välj **Ny**.', 'Select **New**.')}\n${pair('Brevet öppnas.', 'The letter opens.')}\n`,
  );
  expect(blocksOf(article).map(({ kind, body, source }) => [kind, body.text, source?.text])).toEqual([
    ['paragraph', 'Välj Ny.', 'Select New.'],
    ['result', 'Brevet öppnas.', 'The letter opens.'],
  ]);
  expect(article.problems.map(({ rule, line, step }) => [rule, line, step])).toEqual([
    ['result-glued', 7, '1'],
  ]);
});

test('takes a sentence that is wrapped by hand for one sentence', () => {
  const article = read(`${head}1. Select the **Save**\nbutton. Then close.\n`);
  expect(blocksOf(article).map(({ kind, body }) => [kind, body.text])).toEqual([
    ['paragraph', 'Select the Save button. Then close.'],
  ]);
});

test('reads a table of fields row by row, with a tab between cells', () => {
  const article = read(
    `${head}1. Enter the values:\n\n   | Name | Value |\n   |--|--|\n   | **Size** | Big |\n`,
  );
  expect(blocksOf(article).map(({ kind, body }) => [kind, body.text])).toEqual([
    ['paragraph', 'Enter the values:'],
    ['heading', 'Name\tValue'],
    ['row', 'Size\tBig'],
  ]);
});

const locales: [string, string, string][] = [
  ['docs/sv-SE/x.md', '', 'sv-SE'],
  ['docs/pt-br/x.md', '', 'pt-BR'],
  ['app/docs/x.md', '', 'en-US'],
  ['docs/sv-SE/x.md', 'ms.contentlocale: nl-NL\n', 'nl-NL'],
  ['x.md', 'lang: zh-hant-tw\n', 'zh-Hant-TW'],
];
for (const [file, line, expected] of locales)
  test(`takes ${expected} for the locale of ${file} ${line.trim()}`, () => {
    expect(read(`---\ntitle: T\n${line}---\n1. A`, file).locale).toBe(expected);
  });

const refused: [string, Uint8Array, RegExp][] = [
  ['an empty file', new Uint8Array(), /^x\.md:1: .*empty/],
  ['a binary', Uint8Array.of(137, 80, 10, 0, 1), /^x\.md:2: Byte 3 is zero/],
  ['Latin-1', Uint8Array.of(65, 10, 66, 0xe5, 67), /^x\.md:2: Byte 3 is not UTF-8/],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 65, 0), /UTF-16/],
  ['a file of 50 MB', new Uint8Array(50_000_000).fill(65), /up to 2000000 bytes/],
  ['front matter without an end', bytesOf('---\ntitle: T\n'), /not closed/],
  ['broken YAML', bytesOf('---\ntitle: T\nbad: [1\n---\n1. A'), /^x\.md:[34]: .*not valid YAML/],
  ['TOML without an end', bytesOf('+++\ntitle = "T"\n\n1. A'), /not closed.*"\+\+\+"/],
  ['front matter in JavaScript', bytesOf('---js\n{ title: process.exit(1) }\n---\n1. A'), /never runs code/],
  ['no steps', bytesOf('---\ntitle: T\n---\n# T\n\nProse.\n'), /no steps/],
];
for (const [name, bytes, message] of refused)
  test(`says why it is no article: ${name}`, () => {
    expect(refusal(bytes)).toMatch(message);
  });

test('reads a file without front matter, which many documentation platforms do not write', () => {
  for (const start of ['', '\ufeff', '\n\n']) {
    const article = read(`${start}# T\n\n1. Select **Save**.\n`);
    const [block] = blocksOf(article);
    expect([article.title, article.frontMatter, outline(article)]).toEqual(['T', {}, ['T: 1']]);
    expect(article.markdown.slice(block?.place.offset, block?.place.endOffset)).toBe('Select **Save**.');
  }
});

const titles: [string, string][] = [
  ['# Moor a boat {#moor}\n\n1. A', 'Moor a boat'],
  ['## Moor\n\n1. A', 'Test'],
  ['Lead.\n\n1. A\n\n## Further reading', 'Test'],
];
for (const [body, title] of titles)
  test(`calls the article "${title}": ${body.replaceAll('\n', ' ')}`, () => {
    expect(read(head + body).title).toBe(title);
  });

const openings: [string, string, Record<string, unknown>][] = [
  [
    'TOML',
    '+++\ntitle = "Moor"\ndate = 2024-01-02\nlang = \'sv\' # of the crew\n[menu]\ntitle = "Sea"\n+++\n\n1. A\n',
    { title: 'Moor', lang: 'sv' },
  ],
  ['YAML below a comment', '<!-- lint off -->\n\n---\ntitle: Moor\n---\n\n1. A\n', { title: 'Moor' }],
];
for (const [name, text, data] of openings)
  test(`reads front matter: ${name}`, () => {
    const article = read(text);
    expect([article.frontMatter, outline(article)]).toEqual([data, ['Moor: 1']]);
  });

test('an article without title or heading goes by the name of its file', () => {
  expect(read('1. A\n', 'docs/moor-a-boat.md').title).toBe('moor-a-boat');
});

test('keeps a byte order mark, CRLF and lines in its places', () => {
  const article = read(
    `\ufeff---\r\ntitle: T\r\ntitle: U\r\ndate: 2024-01-02\r\n---\r\n# T\r\n\r\n1. Select **Save**.\r\n`,
  );
  const [block] = blocksOf(article);
  const at = block?.place;
  expect([at?.line, at?.column]).toEqual([8, 4]);
  expect(article.markdown.slice(at?.offset, at?.endOffset)).toBe('Select **Save**.');
  expect(article.frontMatter).toMatchObject({ title: 'U', date: '2024-01-02' });
});
