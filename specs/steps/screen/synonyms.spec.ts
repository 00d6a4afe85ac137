// Words for one and the same thing are found in every language, and no word is in two groups.
import { expect, test } from '@playwright/test';
import { inCommonWords, synonymGroups } from '../../../steps/screen/synonyms.ts';

const same: readonly (readonly [locale: string, one: string, other: string])[] = [
  ['en-US', 'Preferences', 'Options'],
  ['en-US', 'Delete users', 'Remove members'],
  ['en-US', 'Log in', 'Sign in'],
  ['en-GB', 'Turn on', 'Enable'],
  ['de-DE', 'Benutzern', 'Mitglied'],
  ['sv-SE', 'Ta bort', 'Radera'],
  ['fr-FR', 'Réglages', 'Paramètres'],
  ['ja-JP', '受信専用', '受信のみ'],
  ['zh-CN', '新建用户', '添加成员'],
  ['ko-KR', '새로 만들기', '추가'],
];

const others: readonly (readonly [locale: string, one: string, other: string])[] = [
  ['en-US', 'News', 'Add'],
  ['en-US', 'Remote', 'Delete'],
  ['en-US', 'Import', 'Export'],
  ['en-US', 'Enable', 'Disable'],
  ['de-DE', 'Einschalten', 'Ausschalten'],
  ['xx', 'Save', 'Apply'],
];

test('two names that mean the same are one in common words', () => {
  for (const [locale, one, other] of same)
    expect.soft(inCommonWords(one, locale), `${one} / ${other}`).toBe(inCommonWords(other, locale));
});

test('two names that mean different things stay different', () => {
  for (const [locale, one, other] of others)
    expect.soft(inCommonWords(one, locale), `${one} / ${other}`).not.toBe(inCommonWords(other, locale));
});

test('no word stands in two groups of a language', () => {
  for (const [language, groups] of Object.entries(synonymGroups)) {
    const words = groups.flat().map((word) => word.toLocaleLowerCase(language));
    expect
      .soft(
        words.filter((word, index) => words.indexOf(word) !== index),
        language,
      )
      .toEqual([]);
  }
});
