// A translation read beside its twin: which article that is, and which words of it stand beside which.
import { expect, test } from '@playwright/test';
import { planArticle } from '../../../../steps/plan/plan-article.ts';
import { besideTwin, findTwin } from '../../../../steps/plan/twin/index.ts';
import { articleOf } from '../plan-of.ts';

const swedish = articleOf(
  '# Förtöj båten\n\n1. Välj **Bryggor**.\n2. Välj **Förtöj**.',
  'docs/sv-SE/moor.md',
);
const english = articleOf(
  '# Moor the boat\n\n1. Select **Piers**.\n2. Select **Moor**.',
  'docs/en-US/moor.md',
);

const withFrontMatter = (lines: string, heading: string, step: string, file: string) =>
  articleOf(`---\ntitle: Sample\n${lines}\n---\n\n# ${heading}\n\n1. ${step}\n`, file);

test('the twin is the article of the same name in the source language', () => {
  const german = articleOf('# Boot festmachen\n\n1. A.\n2. B.', 'docs/de-DE/moor.md');
  expect(findTwin(swedish, [german, english])).toBe(english);
});

test('a name that only adds a locale is the same name', () => {
  const file = articleOf('# Förtöj båten\n\n1. Välj **Bryggor**.\n2. Välj **Förtöj**.', 'docs/moor.sv.md');
  const source = articleOf('# Moor the boat\n\n1. Select **Piers**.\n2. Select **Moor**.', 'docs/moor.md');
  expect(findTwin(file, [source])).toBe(source);
});

test('an article that was renamed is known by its ids', () => {
  const ids = 'ms.custom:\n  - "4711"\n  - "4712"';
  const local = withFrontMatter(ids, 'Förtöj', 'Välj **Bryggor**.', 'docs/sv-SE/fortoj.md');
  const source = withFrontMatter(ids, 'Moor', 'Select **Piers**.', 'docs/en-US/moor.md');
  expect(findTwin(local, [english, source])).toBe(source);
});

test('an article of the same name that says something else is no twin', () => {
  const other = articleOf(
    '# Harbour dues\n\n1. Go to [the dues](https://harbour.example/dues).\n2. Pay **320** by card, and then keep the receipt on board for the harbour master to see.\n3. Leave.',
    'docs/en-US/moor.md',
  );
  expect(findTwin(swedish, [other])).toBeUndefined();
});

test('an article in the source language, and one that carries its source, need no twin', () => {
  expect(findTwin(articleOf('# A\n\n1. A.\n2. B.', 'docs/en-GB/moor.md'), [english])).toBeUndefined();
  expect(findTwin({ ...swedish, sourceLocale: 'en-US' }, [english])).toBeUndefined();
});

test('each label has the label of the source beside it', () => {
  const plan = planArticle(besideTwin(swedish, english), english.file);
  expect(plan).toMatchObject({ sourceLocale: 'en-US', twin: 'docs/en-US/moor.md' });
  expect(plan.procedures[0]?.steps.map(({ actions }) => actions[0]?.label)).toMatchObject([
    { text: 'Bryggor', source: { text: 'Piers' } },
    { text: 'Förtöj', source: { text: 'Moor' } },
  ]);
});

/** A translation of four steps; what the twin says beside each of them is told by the first word of its source. */
const harbour = articleOf(
  [
    '# Boka en plats vid bryggan',
    '',
    '1. Öppna [hamnen](https://harbour.example/start).',
    '1. Välj **Bryggor** och sedan **Karta**.',
    '1. Ange båtens längd i rutan **Längd**. Vänta tills lediga platser visas.',
    '1. Välj **Boka**.',
  ].join('\n'),
  'docs/sv-SE/book.md',
);
const steps = [
  'Open [the harbour](https://harbour.example/start).',
  'Select **Piers**, and then **Map**.',
  'Type the length of the boat in the **Length** box. Wait until free places are shown.',
  'Select **Book**.',
];
const twinOf = (lines: readonly string[]) =>
  articleOf(`# Book a place at the pier\n\n${lines.join('\n')}`, 'docs/en-US/book.md');
const numbered = (texts: readonly string[]) => texts.map((text) => `1. ${text}`);
const [open = '', piers = '', length = '', book = ''] = steps;

/** The source of each step, "-" where it has none. */
const sourcesBeside = (twin: ReturnType<typeof twinOf>): readonly string[] =>
  besideTwin(harbour, twin).procedures.flatMap(({ steps: own }) =>
    own.map(({ blocks }) => blocks.map(({ source }) => source?.text ?? '-').join(' ')),
  );
const whole = sourcesBeside(twinOf(numbered(steps)));
const [openSource = '', piersSource = '', , bookSource = ''] = whole;

const edits: readonly [how: string, lines: readonly string[], expected: readonly string[]][] = [
  ['counts from another number', steps.map((text, index) => `${index + 3}. ${text}`), whole],
  ['lacks a step', numbered([open, piers, book]), [openSource, piersSource, '-', bookSource]],
  [
    'has a step more',
    numbered([open, 'Sail **42** miles to the **Hotel** website.', piers, length, book]),
    whole,
  ],
  ['merged two steps', numbered([open, piers, `${length} ${book}`]), whole],
  ['parted a step', numbered([open, piers, ...length.split(/(?<=\.) /u), book]), whole],
  [
    'has a note between its steps',
    [
      ...numbered([open, piers]),
      '',
      '> [!NOTE]',
      '> Harbours close at dusk.',
      '',
      '3. ' + length,
      '4. ' + book,
    ],
    whole,
  ],
];

for (const [how, lines, expected] of edits)
  test(`a twin that ${how} gives each step the words that it stands for`, () => {
    const twin = twinOf(lines);
    expect(findTwin(harbour, [twin])).toBe(twin);
    expect(sourcesBeside(twin)).toEqual(expected);
  });

test('steps that only the twin has are told with their places in it', () => {
  const twin = twinOf(numbered([open, 'Sail **42** miles to the **Hotel** website.', piers, length, book]));
  expect(besideTwin(harbour, twin).untranslated).toMatchObject([{ line: 8 }]);
  expect(besideTwin(harbour, twinOf(numbered(steps))).untranslated).toBeUndefined();
});
