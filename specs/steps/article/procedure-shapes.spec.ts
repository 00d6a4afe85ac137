// Procedures in other shapes than a Markdown list: counted headings and paragraphs, components, sections of one sentence.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';
import type { Article, Step } from '../../../steps/model/article.ts';
import { parseStructureWords } from '../../../steps/article/structure-words.ts';

function read(body: string, file = 'docs/en-US/x.md'): Article | undefined {
  const bytes = Buffer.from(`---\ntitle: T\n---\n\n# T\n\n${body}\n`);
  const result = readArticle({ file, bytes });
  return result.kind === 'article' ? result.article : undefined;
}

const flat = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...flat(step.steps)]);

/** Title and steps of each procedure; headings in angle brackets. Words that are not where their runs say are told. */
function outlineOf(body: string, file?: string): readonly (readonly string[])[] {
  const article = read(body, file);
  const misplaced = (article?.procedures ?? []).flatMap(({ steps }) =>
    flat(steps).flatMap(({ blocks }) =>
      blocks.flatMap(({ body: { text, runs } }) =>
        runs
          .filter(({ start, offset, length }) => {
            const stands = article?.markdown.slice(offset, offset + length).replaceAll('\n', ' ');
            return stands !== text.slice(start, start + length);
          })
          .map(() => `misplaced: ${text}`),
      ),
    ),
  );
  const procedures = (article?.procedures ?? []).map(({ title, steps }) => [
    title,
    ...flat(steps).map(({ number, blocks }) =>
      [
        number,
        ...blocks.map(({ kind, body: { text } }) => (kind === 'heading' ? `<${text}>` : text.trim())),
      ].join(' '),
    ),
  ]);
  return [...procedures, ...misplaced.map((words) => [words])];
}

const table: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    'headings that say "Step", with lists below them',
    'Lead.\n\n## Step 1: Moor\n\n1. Select **A**.\n1. Select **B**.\n\n## Step 2 - Click **C**\n\n![x](x.png)\n\n## Step 3. Wash\n\nSelect **D**.\n\n## After\n\nProse.',
    [['T', '1 <Step 1: Moor>', '1.1 Select A.', '1.2 Select B.', '2 Click C', '3 <Step 3. Wash> Select D.']],
  ],
  [
    'numbered lists of HTML, with lists within them',
    '<ol>\n  <li>Click <strong>A</strong></li>\n  <li>\n    <p>Pick one:</p>\n    <ul>\n      <li>Red</li>\n      <li>Blue</li>\n    </ul>\n  </li>\n  <li>Click\n    <strong>C</strong>.</li>\n</ol>\n\nProse.',
    [['T', '1 Click A', '2 Pick one:', '2.1 Red', '2.2 Blue', '3 Click C.']],
  ],
  [
    'a list of HTML that goes on from another, in a page of components',
    '<div>\n        <ol start="3">\n            <li>Click <b>A</b>.</li>\n            <li>Click <b>B</b>.</li>\n        </ol>\n</div>',
    [['T', '3 Click A.', '4 Click B.']],
  ],
  [
    'a list of HTML in a step',
    '1. Select **A**.\n\n   <ol>\n   <li>Select <b>B</b>.</li>\n   </ol>\n\n2. Select **C**.',
    [['T', '1 Select A.', '1.1 Select B.', '2 Select C.']],
  ],
  [
    'a list of HTML that is never closed',
    '<ol>\n<li>Click <b>A</b>.\n\n1. Click **B**.',
    [['T', '1 Click B.']],
  ],
  [
    'sub-steps counted by letters, wrapped or not, and by Roman numbers below them',
    '1. Select **A**.\n   a. Select **B**.\n   b. Select **C**.\n\n      i. Select **D**.\n\n      ii. Select **E**.\n2. Select **F**.',
    [
      [
        'T',
        '1 Select A.',
        '1.1 Select B.',
        '1.2 Select C.',
        '1.2.1 Select D.',
        '1.2.2 Select E.',
        '2 Select F.',
      ],
    ],
  ],
  [
    'letters with brackets, indented less than their item',
    '1. Select **A**.\n\n  a) Select **B**.\n\n  b) Select **C**.\n\n2. Select **D**.',
    [['T', '1 Select A.', '1.1 Select B.', '1.2 Select C.', '2 Select D.']],
  ],
  [
    'a letter that counts nothing',
    '1. Select a.\n   a. is short for this.\n2. Select **B**.',
    [['T', '1 Select a. a. is short for this.', '2 Select B.']],
  ],
  ['one such heading alone', '## Step 1: Moor\n\n1. Select **A**.', [['Step 1: Moor', '1 Select A.']]],
  [
    'other words than step before the number',
    '## Option 1\n\n1. Select **A**.\n\n## Option 2\n\n1. Select **B**.',
    [
      ['Option 1', '1 Select A.'],
      ['Option 2', '1 Select B.'],
    ],
  ],
  [
    'steps in Swedish',
    '## Steg 1: Förtöj\n\nVälj **A**.\n\n## Steg 2: Tvätta\n\nVälj **B**.',
    [['T', '1 <Steg 1: Förtöj> Välj A.', '2 <Steg 2: Tvätta> Välj B.']],
  ],
  [
    'steps in Chinese',
    '## 第 1 步：停泊\n\n选择 **A**。\n\n## 第 2 步：清洗\n\n选择 **B**。',
    [['T', '1 <第 1 步：停泊> 选择 A。', '2 <第 2 步：清洗> 选择 B。']],
  ],
  [
    'steps in Latvian',
    '## 1. darbība. Pietauvot\n\nAtlasiet **A**.\n\n## 2. darbība. Mazgāt\n\nAtlasiet **B**.',
    [['T', '1 <1. darbība. Pietauvot> Atlasiet A.', '2 <2. darbība. Mazgāt> Atlasiet B.']],
  ],
  [
    'numbered headings that hold lists',
    '## 1. Moor\n\n1. Select **A**.\n\n## 2. Wash\n\n1. Select **B**.',
    [['T', '1 <1. Moor>', '1.1 Select A.', '2 <2. Wash>', '2.1 Select B.']],
  ],
  ['numbered headings of prose', '## 1. Boats\n\nThey float.\n\n## 2. Stones\n\nThey sink.', []],
  [
    'escaped numbers',
    '1\\. Select **A**.\n\n![x](x.png)\n\n2\\. Select **B**.\n\nProse.',
    [['T', '1 Select A.', '2 Select B.']],
  ],
  ['circled numbers', '① Select **A**.\n\n② Select **B**.', [['T', '1 Select A.', '2 Select B.']]],
  [
    'paragraphs that begin with a bold step',
    '**Step 1:** Select **A**.\n\n**Step 2:** Select **B**.',
    [['T', '1 Select A.', '2 Select B.']],
  ],
  [
    'components of MDX',
    '<Steps>\n  <Step title="Select **A**">\n    Then select **B**.\n  </Step>\n  <Step title="Select **C**" />\n  <Step>\n    ### Wash\n\n    1. Select <boat name>.\n  </Step>\n</Steps>',
    [['T', '1 Select A Then select B.', '2 Select C', '3 <Wash>', '3.1 Select <boat name>.']],
  ],
  [
    'a list in a component of MDX',
    "import { Steps } from 'x';\n\n<Steps>\n\n1. Select **A**.\n\n      More.\n\n2. Select **B**.\n\n</Steps>",
    [['T', '1 Select A. More.', '2 Select B.']],
  ],
  [
    'headings in a component of MDX',
    '<Steps>\n\n### Moor\n\nSelect **A**.\n\n### Wash\n\nSelect **B**.\n\n</Steps>\n\nProse.',
    [['T', '1 <Moor> Select A.', '2 <Wash> Select B.']],
  ],
  [
    'a title that only heads what its step says',
    '<Steps>\n  <Step title="Moor the boat">\n    Select **A**.\n  </Step>\n  <Step title="Select `B`">\n    Above the jetty, select `B`.\n  </Step>\n</Steps>',
    [['T', '1 <Moor the boat> Select A.', '2 <Select B> Above the jetty, select B.']],
  ],
  [
    'steps of a component of another name',
    '<Guide>\n  <Guide.Step step={1}>\n    <Guide.Details title="Moor">\n\n    Select **A**.\n\n    </Guide.Details>\n  </Guide.Step>\n  <Guide.Step step={2}>\n    Select **B**.\n  </Guide.Step>\n</Guide>',
    [['T', '1 <Moor> Select A.', '2 Select B.']],
  ],
  [
    'the stepper of GitBook',
    'Lead.\n\n{% stepper %}\n{% step %}\n### Moor\n\nSelect **A**.\n\n* **B**: Tick it.\n\n<figure><img src="x.png" alt="x"><figcaption><p>Select **X**</p></figcaption></figure>\n\n{% hint style="info" %}\nMind.\n{% endhint %}\n{% endstep %}\n\n{% step %}\nSelect **C**.\n{% endstep %}\n{% endstepper %}\n\n## More',
    [['T', '1 <Moor> Select A. Mind.', '1.1 B: Tick it.', '2 Select C.']],
  ],
  [
    'the stepper of MyST',
    '::::::{stepper}\n\n:::::{step} Moor\n\n1. Select **A**.\n\n:::{note}\nMind.\n:::\n:::::\n\n:::::{step} Wash\nSelect **B**.\n:::::\n\n::::::\n\n## More [more-of-it]\n\n1. C.',
    [
      ['T', '1 <Moor> Mind.', '1.1 Select A.', '2 <Wash> Select B.'],
      ['More', '1 C.'],
    ],
  ],
  [
    'headings between the shortcodes of Hextra',
    '{{% steps %}}\n\n### Moor\n\nSelect **A**.\n\n#### Aside {class="no-step-marker"}\n\n### Wash\n\nSelect **B**.\n\n{{% /steps %}}',
    [['T', '1 <Moor> Select A. <Aside>', '2 <Wash> Select B.']],
  ],
  [
    'headings between the tags of Nuxt',
    '::steps{level="3"}\n\n### Moor\n\n::note\nMind.\n::\n\nSelect **A**.\n\n### Wash\n\nSelect **B**.\n\n::',
    [['T', '1 <Moor> Mind. Select A.', '2 <Wash> Select B.']],
  ],
  [
    'headings between colons',
    ':::steps\n### Moor\n\nSelect **A**.\n\n### Wash\n\nSelect **B**.\n:::\n\n## More\n\n:::steps\n1. C.\n:::',
    [
      ['T', '1 <Moor> Select A.', '2 <Wash> Select B.'],
      ['More', '1 C.'],
    ],
  ],
  [
    'a box of MkDocs behind a list, indented by a tab',
    '1. Select **A**.\n\n!!! warning "Mind"\n\tThe sea is wide.\n',
    [['T', '1 Select A.']],
  ],
  [
    'procedures of Writerside',
    '<procedure title="Moor" id="moor">\n    <step>Select <control>A</control> in\n        <ui-path>Sea | Port</ui-path>.</step>\n    <step><p>Choose:</p>\n    <list type="alpha-lower">\n      <li>\n<p>One.</p>\n      <procedure title="Inner"><step>Two.</step></procedure></li>\n    </list>\n    </step>\n</procedure>\n\n## More\n\n1. C.',
    [
      ['Moor', '1 Select A in Sea | Port.', '2 Choose:', '2.1 One.', '2.1.1 Two.'],
      ['More', '1 C.'],
    ],
  ],
  [
    'a list that is folded away',
    '1. Select **A**.\n\n<details>\n<summary>On a <b>phone</b></summary>\n\n1. Tap **B**.\n\n</details>\n\n2. Select **C**.\n\n<details>\n<summary>Why</summary>\n\nBecause.\n\n</details>\n\n1. Select **D**.',
    [
      ['T', '1 Select A.', '2 Select C.', '3 Select D.'],
      ['On a phone', '1 Tap B.'],
    ],
  ],
  [
    'a list in a folded box of MkDocs',
    '1. Select **A**.\n\n??? info "On a phone"\n\n    1. Tap **B**.\n',
    [
      ['T', '1 Select A.'],
      ['On a phone', '1 Tap B.'],
    ],
  ],
  [
    'headings with bare numbers over paragraphs that instruct',
    '## 1. Moor\n\nTo moor a boat, select **A**.\n\n## 2. Wash\n\nSelect **B** > **C**.\n\n## 3. Rest\n\nA boat needs rest.\n\n## 4. Sail\n\nSelect **D**.\n\n## 5. Land\n\nSelect **E**.\n\n## After\n\nProse.',
    [
      [
        'T',
        '1 <1. Moor> To moor a boat, select A.',
        '2 <2. Wash> Select B > C.',
        '3 <3. Rest> A boat needs rest.',
        '4 <4. Sail> Select D.',
        '5 <5. Land> Select E.',
      ],
    ],
  ],
  [
    'chapters with bare numbers',
    '## 1. Boats\n\nThere are many.\n\n## 2. Moor\n\nSelect **A**.\n\n## 3. Questions\n\nAsk us.',
    [['2. Moor', '1 Select A.']],
  ],
  [
    'boxes to tick that count themselves',
    '- [ ] Step 1. Select **A**.\n- [ ] Step 2. Select **B**.\n\n## More\n\n- **Step 1:** Select **C**.\n- **Step 2:** Select **D**.\n- Mind step 3.',
    [
      ['T', '1 Select A.', '2 Select B.'],
      ['More', '1 Select C.', '2 Select D.'],
    ],
  ],
  [
    'lines that count themselves, one below the other',
    'step 1. Select **A**.\nstep 2. Select **B**:\n   ```\n   run\n   ```\nstep 3. Select **C**, as in\nstep 2.',
    [['T', '1 Select A.', '2 Select B: run', '3 Select C, as in step 2.']],
  ],
  [
    'folded boxes of VitePress, MyST, Mintlify and Adobe',
    '1. Select **A**.\n\n:::details On a phone\n1. Tap **B**.\n:::\n\n2. Select **C**.\n\n::::{dropdown} On a watch\n1. Tap **D**.\n::::\n\n3. Select **E**.\n\n<Accordion title="On a boat">\n  1. Tap **F**.\n</Accordion>\n\n4. Select **G**.\n\n+++ On land\n\n1. Tap **H**.\n\n+++\n\n5. Select **I**.',
    [
      ['T', '1 Select A.', '2 Select C.', '3 Select E.', '4 Select G.', '5 Select I.'],
      ['On a phone', '1 Tap B.'],
      ['On a watch', '1 Tap D.'],
      ['On a boat', '1 Tap F.'],
      ['On land', '1 Tap H.'],
    ],
  ],
  [
    'boxes and pictures of MyST in fences',
    '1. Select **A**.\n\n   ```{note}\n   Mind.\n   ```\n\n   ```{image} a.png\n   :width: 80%\n   ```\n\n2. Select **B**.\n\n   ```{code-block} sh\n   run\n   ```',
    [['T', '1 Select A. Mind.', '2 Select B. run']],
  ],
  [
    'a definition list below a step',
    '1. Enter the values:\n\n   **Speed**\n   :   How fast.\n\n   **Length**\n   : How long.\n\n2. Select **A**.',
    [['T', '1 Enter the values:', '1.1 Speed: How fast.', '1.2 Length: How long.', '2 Select A.']],
  ],
  [
    'components in a fence',
    '1. Select **A**.\n\n```\n<Step title="x">\n</Step>\n```',
    [['T', '1 Select A.']],
  ],
  [
    'a section of one instruction',
    '## Moor\n\nTo moor a boat, select **A**.\n\n![x](x.png)\n\n## Wash\n\nSelect **B** > **C**.',
    [
      ['Moor', '1 To moor a boat, select A.'],
      ['Wash', '1 Select B > C.'],
    ],
  ],
  [
    'sections of one paragraph that only speak of the product',
    '## One\n\nThe **A** button moors a boat.\n\n## Two\n\nYou can select **A** to moor a boat.\n\n## Three\n\nIf it rains, select **A**.\n\n## Four\n\nDo not select **A**.\n\n## Five\n\n**A** - Select what you like.\n\n## Six\n\nSelect **A**.\n\nThere is more to say.',
    [],
  ],
];
for (const [title, body, outline] of table)
  test(`finds what its reader follows: ${title}`, () => {
    expect(outlineOf(body)).toEqual(outline);
  });

test('a wrong entry among the structure words is told with its line and key', () => {
  expect(() => parseStructureWords('step:\n  - step\n  - 3\n', 'words.yaml')).toThrow(
    'words.yaml:3 "step.1"',
  );
});
