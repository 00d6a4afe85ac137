// Side by side in a language without a lexicon: marks, links and a wordbook say which words are meant.
import { expect, test } from '@playwright/test';
import { interpretBlock } from '../../../steps/language/index.ts';
import { blockBeside } from './block-of.ts';

const read = (localised: string, source: string, locale: string) =>
  interpretBlock(blockBeside(localised, source), { locale, sourceLocale: 'en-US' }).actions;

test('reads a language without a lexicon by its source', () => {
  const actions = read(
    'Smelltu á **Vista** og veldu **Loka**.',
    'Click **Save** and select **Close**.',
    'is-IS',
  );
  expect(actions.map((action) => action.label?.text)).toEqual(['Vista', 'Loka']);
});

test('in a language without a lexicon, marks pair in order, those that no act needs too', () => {
  const [action] = read(
    'Fyrir **Lendingar** skaltu ganga úr skugga um að **Nætursigling** sé **Kveikt** og velja **Vista**.',
    'In the **Moorings** panel, make sure that **Night passage** is **On**, and then click **Save**.',
    'is-IS',
  ).filter(({ do: kind }) => kind === 'click');
  expect(action).toMatchObject({ label: { text: 'Vista', source: { text: 'Save' } } });
});

test('in a language without a lexicon, a link to the same page is the same place wherever it stands', () => {
  const [action] = read(
    'Veldu **Bátar** > **Leiga** í [stjórnborðinu](https://harbour.example/admin).',
    'In the [control centre](https://harbour.example/admin), go to **Boats** > **Rent**.',
    'is-IS',
  );
  expect(action).toMatchObject({
    do: 'navigate',
    path: [{ text: 'Bátar' }, { text: 'Leiga' }],
    in: [{ text: 'stjórnborðinu' }],
  });
});

const withWordbook = [
  {
    locale: 'da-DK',
    says: 'a small word that slid under the marks is no part of the name',
    localised: 'Klik **på Tildel pladser**.',
    source: 'Click **Assign berths**.',
    label: 'Tildel pladser',
  },
  {
    locale: 'uk-UA',
    says: 'the words say which of two marks is meant',
    localised: 'Натисніть кнопку **Зберегти** у вікні **Параметри**.',
    source: 'In the **Settings** window, click **Save**.',
    label: 'Зберегти',
  },
  {
    locale: 'fi-FI',
    says: 'words of the name outside the marks belong to it',
    localised: 'Valitse Poista **käyttäjä**.',
    source: 'Select **Remove user**.',
    label: 'Poista käyttäjä',
  },
  {
    locale: 'th-TH',
    says: 'a name without blanks around it is found',
    localised: 'คลิกบันทึกที่ด้านล่าง',
    source: 'Click Save at the bottom.',
    label: 'บันทึก',
  },
];

for (const { locale, says, localised, source, label } of withWordbook) {
  test(`${locale}, a wordbook without a lexicon: ${says}`, () => {
    const [action] = read(localised, source, locale);
    expect(action).toMatchObject({ do: 'click', label: { text: label } });
  });
}

test('says that a language without a lexicon and without a source cannot be read', () => {
  const { why } = interpretBlock(blockBeside('Smelltu á **Vista**.', 'Click **Save**.'), { locale: 'is-IS' });
  expect(why).toContain('is-IS');
});
