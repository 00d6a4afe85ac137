// The bold words that no act of a step speaks of, as a writer is told of them.
import { expect, test } from '@playwright/test';
import { planArticle } from '../../../steps/plan/plan-article.ts';
import { articleOf, beside, planOfSteps } from './plan-of.ts';

const unusedIn = (step: string, locale = 'en-US'): readonly string[] =>
  planOfSteps([step], `docs/${locale}/x.md`).procedures[0]?.steps[0]?.unused ?? [];

const steps: readonly [step: string, unused: readonly string[]][] = [
  ['Select **Knead**, and then select **Bake**.', []],
  ['Select **Knead**. The dough is **soft** by then.', ['soft']],
  ['Select the **Oven** tab to view the **Oven** list.', []],
  ['Under **Flour**:\n   - Select **Sift**.', []],
  ['In the **Flour** field, enter **500**.', []],
  ['**Knead the dough**: Select **Knead**.', []],
  ['**Important**: Do **not** select **Bake**. Select **Knead**.', ['Bake']],
  ['Go to **Oven** **>** **Heat**.', []],
];

for (const [step, unused] of steps)
  test(`"${step}" leaves ${unused.join() || 'nothing'} over`, () => {
    expect(unusedIn(step)).toEqual(unused);
  });

test('bold that slid away from its label in translation is told in the words of the translation', () => {
  const step = beside('Välj **Knåda**. Degen ska **vila** nu.', 'Select **Knead**. The dough must rest now.');
  expect(unusedIn(step, 'sv-SE')).toEqual(['vila']);
});

test('a step without words is told, not passed over', () => {
  const [step] = planOfSteps(['![a](a.png)', 'Select **Knead**.']).procedures[0]?.steps ?? [];
  expect(step?.why).toBe('it holds no words that docwalk can read');
});

test('the heading of a step is done where nothing else in it is', () => {
  const plan = (body: string) =>
    planArticle(
      articleOf(`<Steps>\n<Step title="Click Knead">\n${body}\n</Step>\n</Steps>`),
    ).procedures[0]?.steps.flatMap(({ actions }) =>
      actions.map(({ do: kind, label }) => [kind, label?.text].join(' ').trim()),
    );
  expect(plan('![Knead](knead.png)')).toEqual(['click Knead']);
  expect(plan('On the left, click **Knead**.')).toEqual(['click Knead']);
  expect(plan('Select **Flour**, and then **Salt**.')).toEqual(['click Flour', 'click Salt']);
});
