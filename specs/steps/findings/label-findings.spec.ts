// Which rule a label breaks whose words are not those on the screen.
import { expect, test } from '@playwright/test';
import { judgeWords } from '../../../steps/findings/label-findings.ts';

const languages = { article: 'sv-SE', ui: 'sv', source: 'en-US', offered: true };

const cases = [
  { says: 'Payment', source: 'Payment', shows: 'Betalning', rule: 'label-untranslated' },
  { says: 'PIN', source: 'PIN', shows: 'PI', rule: 'label-wrong' },
  { says: 'Betala', source: 'Pay', shows: 'Skicka', rule: 'label-wrong' },
] as const;

for (const { says, source, shows, rule } of cases)
  test(`"${says}" for "${source}" in the source, where the screen says "${shows}", is ${rule}`, () => {
    const phrase = { text: says, mark: 'strong' as const, source: { text: source, mark: 'strong' as const } };
    const control = {
      index: 0,
      parent: -1,
      ref: 'e1',
      role: 'button',
      name: shows,
      text: shows,
      disabled: false,
      pointer: true,
    };
    const match = {
      control,
      words: { text: shows, locale: 'sv', origin: 'reference' as const },
      shows,
      difference: 'words' as const,
      confidence: 1,
      reasons: [],
      rivals: [],
      misplaced: false,
    };
    expect(judgeWords(phrase, match, languages, () => false).map((draft) => draft.rule)).toEqual([rule]);
  });
