// Tabs, zones, versions and tools: one of those that stand side by side is read, and the article says which there were.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';
import type { Article, Step } from '../../../steps/model/article.ts';

function read(body: string, applies: readonly string[] = []): Article {
  const bytes = Buffer.from(`---\ntitle: T\n---\n\n# T\n\n${body}\n\n1. End.\n`);
  const result = readArticle({ file: 'docs/x.md', bytes }, { applies });
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  return result.article;
}

const flat = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...flat(step.steps)]);
const wordsOf = ({ procedures }: Article): string =>
  procedures
    .map(({ applies, steps }) =>
      [
        ...(applies.length > 0 ? [`(${applies.join(', ')})`] : []),
        ...flat(steps).flatMap(({ blocks }) => blocks.map(({ body: { text } }) => text.trim())),
      ].join(' '),
    )
    .join(' / ');

const docfxTabs =
  '#### [Portal](#tab/portal)\n\n1. A.\n\n#### [**PowerShell**](#tab/ps)\n\n1. B.\n\n---\n\n## More';
const zones =
  '::: zone pivot="harbour"\n\n1. A.\n\n::: zone-end\n\n::: zone pivot="river,lake"\n\n1. B.\n\n::: zone-end\n\n## More';
const monikers =
  '::: moniker range="boat-2"\n\n1. A.\n\n::: moniker-end\n\n::: moniker range="< boat-2"\n\n1. B.\n\n::: moniker-end\n\n::: moniker range=">= boat-1"\n\n## More\n\n1. C.\n\n::: moniker-end\n\n## Most';
const versions =
  '1. A.\n{% ifversion fpt or ghec %}1. Cloud.{% elsif ghes %}1. Own server.{% else %}1. Other.{% endif %}\n{% ifversion not ghes %}1. No server.{% endif %}\n{% ifversion a-new-thing %}1. New.{% endif %}\n\n## More';

const table: readonly (readonly [string, string, readonly string[], string])[] = [
  ['docfx tabs', docfxTabs, [], '(Portal) A. / End.'],
  ['docfx tabs, by the id of one', docfxTabs, ['ps'], '(PowerShell) B. / End.'],
  ['docfx tabs, by the label of one', docfxTabs, ['powershell'], '(PowerShell) B. / End.'],
  [
    'the first is a command line',
    '# [CLI](#tab/cli)\n\n1. A.\n\n# [App](#tab/app)\n\n1. B.\n\n***\n\n## More',
    [],
    '(App) B. / End.',
  ],
  [
    'tabs inside a step',
    '1. A.\n\n   #### [One](#tab/one)\n\n   - B.\n\n   #### [Two](#tab/two)\n\n   - C.\n\n   ---\n\n2. D.\n\n## More',
    [],
    '(One) A. B. D. / End.',
  ],
  [
    'a second group with the same names',
    '# [Mac](#tab/mac)\n\n1. A.\n\n# [Win](#tab/win)\n\n1. B.\n\n---\n\n## Two\n\n# [Win](#tab/win)\n\n1. C.\n\n# [Mac](#tab/mac)\n\n1. D.\n\n---\n\n## More',
    [],
    '(Mac) A. / (Mac) D. / End.',
  ],
  ['zones', zones, [], '(harbour) A. / End.'],
  ['zones, by a pivot', zones, ['lake'], '(river,lake) B. / End.'],
  [
    'monikers of which only one names a version',
    '::: moniker range=">= boat-1"\n\n1. A.\n\n::: moniker-end\n\n::: moniker range="boats"\n\n1. B.\n\n::: moniker-end\n\n::: moniker range="< boats"\n\n1. C.\n\n::: moniker-end\n\n## More',
    [],
    '(>= boat-1, boats) A. B. / End.',
  ],
  ['monikers', monikers, [], '(boat-2) A. / (>= boat-1) C. / End.'],
  [
    'tools of GitHub',
    '{% webui %}\n\n1. A.\n\n{% endwebui %}\n\n{% cli %}\n\n1. B.\n\n{% endcli %}\n\n## More',
    [],
    '(webui) A. / End.',
  ],
  ['versions of GitHub', versions, [], 'A. Cloud. No server. New. / End.'],
  [
    'former versions of GitHub',
    '{% if currentVersion == "free-pro-team@latest" or currentVersion ver_gt "enterprise-server@2.21" %}1. A.\n   ![x](x.png){% else %}1. B.{% endif %}\n{% if currentVersion != "free-pro-team@latest" %}1. C.{% endif %}\n\n## More',
    [],
    'A. / End.',
  ],
  [
    'branches of Liquid',
    '{% if page.boats %}\n1. A.\n{% elsif page.cars %}\n1. B.\n{% else %}\n1. C.\n{% endif %}\n\n## More',
    [],
    'A. / End.',
  ],
  ['versions of GitHub, by the product', versions, ['ghes'], 'A. Own server. New. / End.'],
  [
    'tabs of Adobe',
    '>[!BEGINTABS]\n\n>[!TAB Sea]\n\n1. A.\n\n>[!TAB Lake]\n\n1. B.\n\n>[!ENDTABS]\n\n## More',
    [],
    '(Sea) A. / End.',
  ],
  [
    'tabs of GitBook',
    '{% tabs %}\n{% tab title="Sea" %}\n1. A.\n{% endtab %}\n\n{% tab title="Lake" %}\n1. B.\n{% endtab %}\n{% endtabs %}\n\n## More',
    ['lake'],
    '(Lake) B. / End.',
  ],
  [
    'tabs of MyST',
    ':::::{tab-set}\n:group: water\n\n::::{tab-item} Sea\n\n1. A.\n\n:::{note}\nMind.\n:::\n::::\n\n::::{tab-item} Lake\n\n1. B.\n\n::::\n:::::\n\n## More',
    ['lake'],
    '(Lake) B. / End.',
  ],
  [
    'tabs of Docsify',
    '<!-- tabs:start -->\n\n#### **Sea**\n\n1. A.\n\n#### **Lake**\n\n1. B.\n\n<!-- tabs:end -->\n\n## More',
    [],
    '(Sea) A. / End.',
  ],
  [
    'tabs of Writerside, and a key that is none',
    'Press <tab>.\n\n<tabs>\n<tab title="Sea">\n\n1. A.\n\n</tab>\n<tab title="Lake">\n\n1. B.\n\n</tab>\n</tabs>\n\n## More',
    [],
    '(Sea) A. / End.',
  ],
  [
    'tabs that their group names',
    "<Tabs items={['CLI', 'Lake']}>\n<Tabs.Tab>\n\n1. A.\n\n</Tabs.Tab>\n<Tabs.Tab>\n\n1. B.\n\n</Tabs.Tab>\n</Tabs>\n\n## More",
    [],
    '(Lake) B. / End.',
  ],
  [
    'tabs of Hextra',
    '{{< tabs items="Sea,Lake" >}}\n{{< tab >}}\n1. A.\n{{< /tab >}}\n{{< tab >}}\n1. B.\n{{< /tab >}}\n{{< /tabs >}}\n\n## More',
    ['lake'],
    '(Lake) B. / End.',
  ],
  [
    'panels of a component',
    '<Tabs scrollable>\n<TabPanel id="one" label="One">\n\n1. A.\n\n</TabPanel>\n<TabPanel id="two" label="Two">\n\n1. B.\n\n</TabPanel>\n</Tabs>\n\n## More',
    [],
    '(One) A. / End.',
  ],
  [
    'components',
    '<Tabs>\n  <TabItem label="One" value="1">\n\n  1. A.\n\n  </TabItem>\n  <TabItem label="Two" value="2">\n\n  1. B.\n\n  </TabItem>\n</Tabs>\n\n## More',
    ['2'],
    '(Two) B. / End.',
  ],
  [
    'Hugo',
    '{{< tabs >}}\n{{< tab "One" >}}\n1. A.\n{{< /tab >}}\n{{< tab "Two" >}}\n1. B.\n{{< /tab >}}\n{{< /tabs >}}\n\n## More',
    [],
    '(One) A. / End.',
  ],
  [
    'Zulip',
    '{start_tabs}\n{tab|web}\n\n1. A.\n\n{tab|mobile}\n\n1. B.\n\n{end_tabs}\n\n## More',
    [],
    '(web) A. / End.',
  ],
  ['MkDocs', '=== "One"\n\n    1. A.\n\n=== "Two"\n\n    1. B.\n\n## More', ['two'], '(Two) B. / End.'],
  [
    'in a fence',
    '1. A.\n\n```\n# [One](#tab/one)\n# [Two](#tab/two)\n---\n```\n\n2. B.\n\n## More',
    [],
    'A. # [One](#tab/one)\n# [Two](#tab/two)\n--- B. / End.',
  ],
];
for (const [title, body, applies, words] of table)
  test(`reads what applies of what stands side by side: ${title}${applies.length > 0 ? ` (${applies.join()})` : ''}`, () => {
    expect(wordsOf(read(body, applies))).toEqual(words);
  });

test('an article tells its alternatives and which was read', () => {
  expect(read(`${docfxTabs}\n\n${zones}`, ['lake']).alternatives).toEqual([
    { names: ['Portal', 'PowerShell'], chosen: 'Portal' },
    { names: ['harbour', 'river'], chosen: 'lake' },
  ]);
  expect(read('1. A.').alternatives).toBe(undefined);
});

test('words behind what is not read stand where they are', () => {
  const article = read(docfxTabs);
  const last = article.procedures.at(-1)?.steps[0]?.blocks[0];
  expect(article.markdown.slice(last?.place.offset, last?.place.endOffset)).toBe('End.');
});
