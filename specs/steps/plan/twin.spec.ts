// A translation read beside its twin: which article that is, and which words of it stand beside which.
import { expect, test } from '@playwright/test';
import { planArticle } from '../../../steps/plan/plan-article.ts';
import { besideTwin, findTwin } from '../../../steps/plan/twin.ts';
import { articleOf } from './plan-of.ts';

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

test('an article of another shape is no twin, since its steps would be set beside others', () => {
  const longer = articleOf(
    '# Moor\n\n1. Select **Piers**.\n2. Wait.\n3. Select **Moor**.',
    'docs/en-US/moor.md',
  );
  expect(findTwin(swedish, [longer])).toBeUndefined();
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
