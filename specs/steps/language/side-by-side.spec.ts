// Side by side: the source text says what is done, the localised text by which words.
import { expect, test } from '@playwright/test';
import { interpretBlock } from '../../../steps/language/index.ts';
import { blockBeside } from './block-of.ts';

const read = (localised: string, source: string, locale: string) =>
  interpretBlock(blockBeside(localised, source), { locale, sourceLocale: 'en-US' }).actions;

test('finds a label whose place in the sentence moved', () => {
  const actions = read(
    'Klicka på **Kvitton** under **Ekonomi** i rutan till vänster.',
    'In the left pane, under **Finance**, click **Receipts**.',
    'sv-SE',
  );
  expect(actions).toMatchObject([{ do: 'click', label: { text: 'Kvitton', source: { text: 'Receipts' } } }]);
});

test('finds a label whose bold marks slid onto a preposition, and says so', () => {
  const [action] = read('Klicka **på Skicka nu.**', 'Click **Send now**.', 'sv-SE');
  expect(action).toMatchObject({
    label: { text: 'Skicka nu', marksSlid: true, source: { text: 'Send now', mark: 'strong' } },
  });
});

test('says that a part of a path was lost in translation', () => {
  const [action] = read('Välj   >  **Skriv ut kopia**.', 'Select **File** > **Print a copy**.', 'sv-SE');
  expect(action).toMatchObject({
    path: [{ lost: true, source: { text: 'File' } }, { text: 'Skriv ut kopia' }],
  });
});

test('reads a language without a lexicon by its source', () => {
  const actions = read(
    'Smelltu á **Vista** og veldu **Loka**.',
    'Click **Save** and select **Close**.',
    'is-IS',
  );
  expect(actions.map((action) => action.label?.text)).toEqual(['Vista', 'Loka']);
});

test('says that a language without a lexicon and without a source cannot be read', () => {
  const { why } = interpretBlock(blockBeside('Smelltu á **Vista**.', 'Click **Save**.'), { locale: 'is-IS' });
  expect(why).toContain('is-IS');
});
