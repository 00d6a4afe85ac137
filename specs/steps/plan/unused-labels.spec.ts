// The bold words that no act of a step speaks of, as a writer is told of them.
import { expect, test } from '@playwright/test';
import { beside, planOfSteps } from './plan-of.ts';

const unusedIn = (step: string, locale = 'en-US'): readonly string[] =>
  planOfSteps([step], `docs/${locale}/x.md`).procedures[0]?.steps[0]?.unused ?? [];

const steps: readonly [step: string, unused: readonly string[]][] = [
  ['Select **Knead**, and then select **Bake**.', []],
  ['Select **Knead**. The dough is **soft** by then.', ['soft']],
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
