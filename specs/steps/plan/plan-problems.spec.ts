// Flaws of an article's words that the plan shows without a browser.
import { expect, test } from '@playwright/test';
import type { Plan } from '../../../steps/model/plan.ts';
import { beside, planOfSteps } from './plan-of.ts';

const rulesOf = ({ problems }: Plan): string[] => problems.map(({ rule, step }) => `${rule} ${step}`);

const alternatives: readonly [locale: string, first: string, second: string][] = [
  ['en-US', 'Select **Bake**.', 'Or select **Fry**.'],
  ['en-US', 'Select **Bake**.', 'Alternatively, select **Fry**.'],
  ['sv-SE', 'Välj **Baka**.', 'Alternativt väljer du **Stek**.'],
  ['ru-RU', 'Выберите **Печь**.', 'Или выберите **Жарить**.'],
  ['zh-CN', '选择**烘焙**。', '或者选择**油炸**。'],
  ['ja-JP', '**焼く**を選択します。', 'または、**揚げる**を選択します。'],
  ['ko-KR', '**굽기**를 선택합니다.', '또는 **튀기기**를 선택합니다.'],
];

for (const [locale, first, second] of alternatives)
  test(`${locale}: "${second}" is another way, not the next step`, () => {
    expect(rulesOf(planOfSteps([first, second], `docs/${locale}/x.md`))).toEqual(['alternatives-as-steps 1']);
  });

const sequences: readonly [locale: string, first: string, second: string][] = [
  ['en-US', 'Select **Bake**.', 'Order the flour, and then select **Next**.'],
  ['pt-BR', 'Selecione **Assar**.', 'O forno abre. Selecione **Avançar**.'],
  ['it-IT', 'Seleziona **Cuoci**.', 'Nella finestra, seleziona **Avanti**.'],
];

for (const [locale, first, second] of sequences)
  test(`${locale}: "${second}" is the next step`, () => {
    expect(rulesOf(planOfSteps([first, second], `docs/${locale}/x.md`))).not.toContain(
      'alternatives-as-steps 1',
    );
  });

test('two cases of one matter are alternatives', () => {
  const plan = planOfSteps([
    'If the oven is yours, select **Bake**.',
    'If the oven is not yours, select **Borrow**.',
  ]);
  expect(rulesOf(plan)).toEqual(['alternatives-as-steps 1']);
});

test('a step of which nothing was understood is told at its line', () => {
  const { problems } = planOfSteps(['Select **Bake**.', 'The **Oven** of **Anna** is a fine one.']);
  expect(problems).toMatchObject([{ rule: 'step-unreadable', step: '2', line: 8, severity: 'warning' }]);
});

test('a case alone, under which its acts stand, is no step that could not be read', () => {
  const { problems } = planOfSteps([
    'If the oven shows a **Bake** button:',
    'If the oven shows **Bake**, **Roast** or **Grill**:',
  ]);
  expect(problems).toEqual([]);
});

const swedish = 'docs/sv-SE/x.md';
const open = beside('Välj **Ugn**.', 'Select **Oven**.');

test('one label of the source under two names is told at the second, with the first as the correction', () => {
  const { problems } = planOfSteps([open, beside('Välj **Spis**.', 'Select **Oven**.')], swedish);
  expect(problems).toMatchObject([
    { rule: 'label-inconsistent', step: '2', says: 'Spis', suggestion: 'Ugn' },
  ]);
});

const sameNames: readonly [why: string, again: string][] = [
  ['case', beside('Välj **ugn**.', 'Select **Oven**.')],
  ['inflection', beside('Välj **Ugnen**.', 'Select **Oven**.')],
  ['a longer cut of the words', beside('Välj **Ugn till höger**.', 'Select **Oven**.')],
  ['marks that slid', beside('Välj **till Spis**.', 'Select **Oven**.')],
  ['a preposition where the label was', beside('Välj **till**.', 'Select **Oven**.')],
];

for (const [why, again] of sameNames)
  test(`two names that differ by ${why} are not inconsistent`, () => {
    expect(rulesOf(planOfSteps([open, again], swedish))).toEqual([]);
  });

test('a pair of labels that another step contradicts is no ground for a finding', () => {
  const steps = [
    open,
    beside('Välj **Spis**.', 'Select **Oven**.'),
    beside('Välj **Spis**.', 'Select **Stove**.'),
  ];
  expect(rulesOf(planOfSteps(steps, swedish))).toEqual([]);
});
