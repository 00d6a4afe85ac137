// What a plan says that an article leaves open, and what a side file closes.
import { expect, test } from '@playwright/test';
import { leftOpen } from '../../../steps/plan/left-open.ts';
import { planOfSteps } from './plan-of.ts';

const plan = planOfSteps([
  'Select the sailor that you want to promote.',
  'In the **Rank** field, enter a rank.',
  'In the **Ship** field, enter **Vega**.',
  'Select **Promote**.',
]);

test('a described thing that is used, and a field without a value, are open', () => {
  expect(leftOpen(plan, { from: [] })).toEqual({
    things: ['the sailor that you want to promote'],
    values: ['Rank'],
  });
});

test('what is bound is open no more', () => {
  const things = { 'the sailor that you want to promote': 'Jane Doe' };
  expect(leftOpen(plan, { from: [], things, values: { rank: 'captain' } })).toEqual({
    things: [],
    values: [],
  });
});
