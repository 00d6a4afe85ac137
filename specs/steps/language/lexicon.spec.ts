// Lexicon files: every one is valid, and a wrong entry is named with its file, line and key.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseLexicon, vocabularyFor } from '../../../steps/language/lexicon.ts';

const folder = new URL('../../../steps/language/lexicons/', import.meta.url);

for (const name of readdirSync(folder)) {
  test(`the lexicon ${name} is valid and speaks the language of its name`, () => {
    const lexicon = parseLexicon(readFileSync(new URL(name, folder), 'utf8'), name);
    expect(`${lexicon.language}.yaml`).toBe(name);
  });
}

const english = readFileSync(new URL('en.yaml', folder), 'utf8');
const wrong = [
  {
    what: 'an unknown verb class',
    from: '  open: [open',
    to: '  opening: [open',
    line: /en\.yaml:\d+ "verbs/,
  },
  {
    what: 'a word that is no text',
    from: '  means: [by]',
    to: '  means: [7]',
    line: /en\.yaml:\d+ "words\.means\.0": expected string/,
  },
  {
    what: 'an unknown word order',
    from: '  verb: first',
    to: '  verb: middle',
    line: /en\.yaml:\d+ "writing\.verb"/,
  },
  { what: 'a broken list', from: '  means: [by]', to: '  means: [by', line: /en\.yaml:\d+:\d+ / },
];
for (const { what, from, to, line } of wrong) {
  test(`${what} gives file, line and key`, () => {
    expect(english).toContain(from);
    expect(() => parseLexicon(english.replace(from, to), 'en.yaml')).toThrow(line);
  });
}

test('a locale finds the lexicon of its language, Chinese by its script', () => {
  expect(vocabularyFor('sv-FI')?.file.language).toBe('sv');
  expect(vocabularyFor('zh-CN')?.file.language).toBe('zh-Hans');
  expect(vocabularyFor('zh-TW')?.file.language).not.toBe('zh-Hans');
  expect(vocabularyFor('is-IS')).toBeUndefined();
});
