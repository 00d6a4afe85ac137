// What holds for any document: reading never throws or hangs, and every place points at exactly the words it names.
import { expect, test } from '@playwright/test';
import type { ReadInclude } from '../../../steps/article/includes/expand.ts';
import { readArticle } from '../../../steps/article/index.ts';
import type { Article, Block, Step } from '../../../steps/model/article.ts';
import type { Place } from '../../../steps/model/place.ts';
import { planArticle } from '../../../steps/plan/plan-article.ts';

const head = '---\ntitle: Test\n---\n';
const pair = (local: string, source: string): string =>
  `<span data-ttu-id="a-1">${local}</span><span class="sxs-lookup"><span data-stu-id="a-1">${source}</span></span>`;

const marks =
  '1. |1. |- |\n|\n\n|\r\n|   |    |**|*|`|``|> |# |## |\\|\\>|&amp;|&gt;|<b>|</b>|<!--|-->|]|[|](#)|](#) |\t|\u0000|😀|---\n|```\n|:|"|“|”|「|」';
const words =
  'Select |Välj |open |the |A|**Save**|**Save** > **As**|[x](#)|[x] (#y)|Spara|設定|を選択します。|. |, and then |`code`|![i](#)|\u{1f600}|Step 1: |Step 2: |② |enter the following:\n|**Name**: Otter\n';
const macros =
  '[!UICONTROL Go]|{% octicon "gear" %}|{{ x }}|{% x %}|[!INCLUDE [a](a.md)]|{% data variables.v.one %}|::: zone pivot="a"\n|::: zone-end\n|# [P](#tab/p)\n|# [Q](#tab/q)\n|{% ifversion ghes %}|{% else %}|{% endif %}|<Steps>\n|<Step title="**Go**">\n|</Step>\n|</Steps>\n|<Tabs>\n|<Tab title="a">\n|</Tab>\n|</Tabs>\n|{{< tabs >}}|{{< tab "a" >}}|{{< /tab >}}|=== "M"\n|    indented\n|| a | b |\n||-|-|\n';
const pieces = [
  ...marks.split('|'),
  ...words.split('|'),
  ...macros.split('|'),
  '|',
  '| a | b |\n|-|-|\n| c | d |\n',
  pair('**å**', 'a'),
  pair('Välj **Ny**.', 'Select **New**.'),
  '<span data-ttu-id="b">',
  '</span>',
];

const included: Readonly<Record<string, string>> = {
  'docs/a.md': '---\nx: y\n---\n1. Select **Ünder**.\n\n   [!INCLUDE [b](b.md)] **Too**. \n',
  'docs/b.md': 'Select **Deep**.',
  '~/data/variables/v.yml': 'one: "the first"\n',
};
const readInclude: ReadInclude = (path) => {
  const text = included[path];
  return text === undefined
    ? { kind: 'missing', reason: 'no file' }
    : { kind: 'file', file: path, bytes: Buffer.from(text) };
};

/** The same numbers in every run (Lehmer's generator). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

const allSteps = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...allSteps(step.steps)]);
const blocksOf = (article: Article): Block[] => [
  ...(article.preamble ?? []),
  ...(article.prerequisites ?? []),
  ...article.procedures.flatMap(({ leadIn, steps }) => [
    ...leadIn,
    ...allSteps(steps).flatMap(({ blocks }) => blocks),
  ]),
];

const wordsAt = (article: Article, { file, offset, endOffset }: Place): string =>
  (file === undefined ? article.markdown : (included[file] ?? '')).slice(offset, endOffset);

/** Letters and digits: marks, blanks and escapes may stand between the words of a place. */
const letters = (text: string): string =>
  text.replaceAll(/&[a-z]+;|<[^>]*>|[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The words of each run, of each marked label and of each finding, as they are given and as they stand in the file. */
function namedAndStanding(article: Article): readonly (readonly [string, string])[] {
  const whole = article.expansion?.text ?? article.markdown;
  const runs = blocksOf(article)
    .flatMap(({ body, source }) => (source === undefined ? [body] : [body, source]))
    .flatMap(({ text, runs: all }) =>
      all.map(({ start, offset, length }): [string, string] => [
        text.slice(start, start + length).replaceAll('\t', ' '),
        whole.slice(offset, offset + length).replaceAll(/[\n\t]/gu, ' '),
      ]),
    );
  const labels = planArticle(article)
    .procedures.flatMap(({ steps }) => steps.flatMap(({ actions }) => actions))
    .flatMap(({ label }) =>
      label?.place && label.mark === 'strong' ? [{ ...label, place: label.place }] : [],
    )
    .map(({ text, place }): [string, string] => [letters(text), letters(wordsAt(article, place))]);
  return [...runs, ...labels];
}

test('no pieces of a document make the reader throw, and each place points at exactly the words it names', () => {
  const random = randomFrom(7);
  let compared = 0;
  for (let round = 0; round < 200; round += 1) {
    const body = Array.from({ length: 10 + random(50) }, () => pieces[random(pieces.length)]).join('');
    const bytes = Buffer.from(`${head}1. Begin\n${body}`);
    const result = readArticle({ file: 'docs/x.md', bytes }, { readInclude, applies: ['q'] });
    if (result.kind === 'unreadable') continue;
    for (const [named, standing] of namedAndStanding(result.article)) {
      expect(named, JSON.stringify(body)).toBe(standing);
      compared += 1;
    }
    for (const { file, line, column, says, rule } of result.article.problems) {
      const text = file === 'docs/x.md' ? result.article.markdown : (included[file] ?? '');
      const there = text.split(/\r\n|\n|\r/u)[line - 1]?.slice(column - 1) ?? '';
      if (rule === 'macro-unread' && /^[\w{}%! ]+$/u.test(says))
        expect(there.startsWith(says.slice(0, 3)), `${says} at ${there}`).toBe(true);
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

test('no bytes make the reader throw', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 200; round += 1) {
    const bytes = Uint8Array.from({ length: 300 }, () => random(256));
    expect(['article', 'unreadable']).toContain(readArticle({ file: 'x.md', bytes }).kind);
    const framed = Buffer.concat([Buffer.from(`${head}1. `), bytes.map((byte) => byte % 128 || 32)]);
    expect(['article', 'unreadable']).toContain(readArticle({ file: 'x.md', bytes: framed }).kind);
  }
});

const pathological: readonly (readonly [string, string])[] = [
  ['a line of 1 MB', 'word **bold** [link](x) '.repeat(45_000)],
  ['10,000 nested brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['5,000 steps', '1. Select **Save**.\n'.repeat(5_000)],
  [
    '5,000 steps of several acts',
    '1. On the **Users** page, click **Invite** > **By mail**, and then type `Ann` in the **Name** box.\n'.repeat(
      5_000,
    ),
  ],
  ['5,000 steps of components', '<Step title="a">b</Step>\n'.repeat(5_000)],
  ['a table of 20,000 rows', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(20_000)}`],
  ['a table of 5,000 columns', `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}`],
  ['20,000 setext underlines', 'a\n=\n'.repeat(20_000)],
];
for (const [name, text] of pathological)
  test(`cuts what no parser takes in time, and says so: ${name}`, () => {
    const result = readArticle({ file: 'x.md', bytes: Buffer.from(`${head}1. Go.\n\n${text}`) });
    const problems = result.kind === 'article' ? result.article.problems : [];
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['step-unreadable']));
  });

test('reads 250 numbered items of an article, and a procedure behind a table of 900 rows', () => {
  const stepsOf = (text: string): number | undefined => {
    const read = readArticle({ file: 'x.md', bytes: Buffer.from(`${head}${text}`) });
    return read.kind === 'article' ? read.article.procedures[0]?.steps.length : undefined;
  };
  expect(stepsOf('1. Select **Save**.\n'.repeat(250))).toBe(250);
  expect(stepsOf('1. Select **Save**.\n'.repeat(400))).toBe(251);
  expect(stepsOf(`1. Select **Save** ${'once more '.repeat(50)}.\n`.repeat(100))).toBe(47);
  expect(stepsOf(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(900)}\n1. Select **Save**.\n`)).toBe(1);
});

const repeated: readonly string[] = [
  '*',
  '**',
  '_',
  '`',
  '"',
  '“',
  '「',
  '<',
  '&',
  '\t',
  '\r',
  ' ',
  ':::',
  '<b>',
  '<!-- ',
  '> ',
  '![',
  '[a](',
  '`` ',
  '<A ',
  '<A b="',
  '<Step title="a">',
  '<Steps>\n',
  '<Tab title="a">',
  '{% ',
  '{{ ',
  '{% ifversion a %}',
  '[!INCLUDE [',
  '::: zone pivot="a"\n',
  '# [A](#tab/a)\n\n',
  '=== "a"\n',
  'Step 1: a\n\n',
  '## Step 1: a\n\nb\n\n',
  '[a] (https://b ',
  '<span data-ttu-id="a">',
  '```\n',
  '[a](#b) ',
  '**a** and ',
  'If you see it, ',
];
for (const piece of repeated)
  test(`reads on where 10,000 times ${JSON.stringify(piece)} stands`, () => {
    const bytes = Buffer.from(`${head}1. Go.\n\n${piece.repeat(10_000)}`);
    expect(readArticle({ file: 'x.md', bytes }, { readInclude }).kind).toBe('article');
  });

test('both sides of a line that is too long are cut', () => {
  const line = pair('Klicka **här** '.repeat(20_000), 'Click **here** '.repeat(20_000));
  const read = readArticle({ file: 'sv-SE/a.md', bytes: Buffer.from(`${head}\n# A\n\n1. ${line}\n`) });
  if (read.kind === 'unreadable') throw new Error(read.problem.message);
  const [block] = read.article.procedures[0]?.steps[0]?.blocks ?? [];
  expect(block?.body.text.length).toBeLessThan(25_000);
  expect(block?.source?.text.length ?? 0).toBeLessThan(25_000);
});
