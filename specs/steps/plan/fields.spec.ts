// Fields told one by one below the words that ask for them: each is an act of its own.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';
import { planArticle } from '../../../steps/plan/plan-article.ts';
import { sayAction } from '../../../steps/plan/say-action.ts';

function actsOf(steps: string, file = 'en-US/x.md'): string[] {
  const read = readArticle({ file, bytes: Buffer.from(`---\ntitle: T\n---\n\n# T\n\n${steps}\n`) });
  if (read.kind === 'unreadable') throw new Error(read.problem.message);
  const plan = planArticle(read.article);
  for (const action of plan.procedures.flatMap((one) => one.steps.flatMap(({ actions }) => actions)))
    if (action.label?.place)
      expect(read.article.markdown.slice(action.label.place.offset, action.label.place.endOffset)).toBe(
        action.label.text,
      );
  return plan.procedures.flatMap((one) => one.steps.flatMap(({ actions }) => actions.map(sayAction)));
}

const table: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a table of settings and values',
    '1. On the **New boat** page, enter the following values:\n\n   | Setting | Value |\n   |--|--|\n   | **Name** | Enter *Otter*. |\n   | Harbour | Select **North**. |\n   | Length | 12 m |\n   | Colour | Keep the default. |\n   | **Notes** | A few words on the boat. |\n\n   Then select **Launch**.',
    [
      'fill in "Name" with "Otter" in "the New boat page"',
      'choose "North" from "Harbour" in "the New boat page"',
      'fill in "Length" with "12 m" in "the New boat page"',
      'read or decide (nothing to do on the screen)',
      'fill in "Notes" in "the New boat page"',
      'click "Launch"',
    ],
  ],
  [
    'bullets of a name, a colon and a value',
    '1. Enter the following information:\n   - **Name**: Otter\n   - **Harbour:** `North`\n   - Length: 12\n   - **Colour** - The colour of its hull.\n   - **Owner**',
    [
      'fill in "Name" with "Otter"',
      'fill in "Harbour" with "North"',
      'fill in "Length" with "12"',
      'fill in "Colour"',
      'fill in "Owner"',
    ],
  ],
  [
    'sentences among the fields',
    '1. Enter these details:\n   - For **Mast**, select **Tall**.\n   - **Sail**: Red',
    ['choose "Tall" from "Mast"', 'fill in "Sail" with "Red"'],
  ],
  [
    'bullets below a sentence that ends in a full stop',
    '1. On the **Boat** page, add the details for your boat. Depending on the pier, some of them might be there already.\n   - **Name**: Enter the name of the boat as its owner calls it.\n   - **Owner**: Access card of the owner in the harbour.\n   - **Berth (pier)** (optional): `7`\n   - **Weight**: Enter the tons, pounds, or stones of the boat.',
    [
      'fill in "Name" in "the Boat page"',
      'fill in "Owner" in "the Boat page"',
      'fill in "Berth (pier)" with "7" in "the Boat page"',
      'fill in "Weight" in "the Boat page"',
    ],
  ],
  [
    'names alone, of which one need not be filled in',
    '1. Enter:\n   - **Name**\n   - **Berth (pier)** (optional)',
    ['fill in "Name"', 'fill in "Berth (pier)"'],
  ],
  [
    'bullets below an entry and the click that closes it',
    '1. Enter the following details, and then select **Launch**.\n   - **Name**: Otter\n   - **Harbour**: **North**',
    ['fill in "Name" with "Otter"', 'choose "North" from "Harbour"', 'click "Launch"'],
  ],
  [
    'rows below an entry and the click that closes it',
    '1. Enter the following values and select **Launch**:\n\n   | Setting | Value |\n   |--|--|\n   | Length | 12 m |\n   | Harbour | Select **North**. |',
    ['fill in "Length" with "12 m"', 'choose "North" from "Harbour"', 'click "Launch"'],
  ],
  [
    'dashes between names without marks and their values',
    '1. Enter the following details:\n   - Boat name – Enter the name of your boat\n   - Length - 12\n   - Harbour – Select **North**',
    ['fill in "Boat name"', 'fill in "Length" with "12"', 'choose "North" from "Harbour"'],
  ],
  ['code below an act that enters nothing', '1. Subscribe to these tides:\n   - `spring`\n   - `neap`', []],
  [
    'a table that asks for nothing',
    '1. Select **Crew**. The roles are:\n\n   | Role | May |\n   |--|--|\n   | Cook | Cook |',
    ['click "Crew"'],
  ],
  [
    'choices that are no fields',
    '1. Select one of the following options:\n   - **Sink**: The boat is gone.\n   - **Float** - The boat stays.',
    [],
  ],
];
for (const [title, steps, acts] of table)
  test(`reads fields below what asks for them: ${title}`, () => {
    const read = actsOf(steps).filter((said) => !said.startsWith('read or decide') || acts.includes(said));
    expect(acts.length > 0 ? read : read.filter((said) => said.startsWith('fill'))).toEqual(acts);
  });

test('fields are read in other languages too', () => {
  expect(
    actsOf('1. Ange följande värden:\n   - **Namn**: Utter\n   - **Hamn**: Välj **Norr**.', 'sv-SE/x.md'),
  ).toEqual(['fill in "Namn" with "Utter"', 'choose "Norr" from "Hamn"']);
});
