// Lexicon files: every one is valid, and a wrong entry is named with its file, line and key.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseLexicon, vocabularyFor } from '../../../steps/language/vocabulary/lexicon.ts';
import { parseWordFile } from '../../../steps/language/vocabulary/word-file.ts';

const folder = new URL('../../../steps/language/lexicons/', import.meta.url);

for (const name of readdirSync(folder)) {
  test(`the lexicon ${name} is valid and speaks the language of its name`, () => {
    const lexicon = parseLexicon(readFileSync(new URL(name, folder), 'utf8'), name);
    expect(`${lexicon.language}.yaml`).toBe(name);
  });
}

test('the quick parser of lexicons reads them as the one does that knows their lines', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(parseWordFile(text, name, z.unknown()), name).toEqual(parse(text));
  }
});

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

for (const [locale, language] of [
  ['sv-FI', 'sv'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt'],
  ['es-419', 'es'],
  ['is-IS', undefined],
] as const) {
  test(`${locale} is read by the lexicon ${language ?? 'of no language'}`, () => {
    expect(vocabularyFor(locale)?.file.language).toBe(language);
  });
}
