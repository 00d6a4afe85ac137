// Wordbooks: which words stand for those of the source language.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseWordbook, translationsIn, wordbookFor } from '../../../steps/language/align/wordbook.ts';

const folder = new URL('../../../steps/language/wordbooks/', import.meta.url);

for (const file of readdirSync(folder)) {
  test(`${file} is in order`, () => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (const part of text.split('# By hand')) {
      const words = [...parseWordbook(part.replace(/^:.*/u, ''), file).keys()];
      expect(words).toEqual(words.toSorted());
    }
    expect(translationsIn(parseWordbook(text, file), 'save')).not.toEqual([]);
  });
}

test('a form of a word falls back on the word', () => {
  const book = parseWordbook('policy: riktlinje\nopen: öppna\n', 'en-sv.txt');
  expect(translationsIn(book, 'policies')).toEqual(['riktlinje']);
  expect(translationsIn(book, 'opened')).toEqual(['öppna']);
  expect(translationsIn(book, 'penguin')).toEqual([]);
});

test('a wrong line is named by file, line and the form that is expected', () => {
  expect(() => parseWordbook('# words\nopen: öppna,\n', 'en-sv.txt')).toThrow(
    'en-sv.txt:2 "open: öppna,": expected "word: translation, translation"',
  );
});

test('a language pair without a wordbook has an empty one', () => {
  expect(wordbookFor('en-US', 'is-IS').size).toBe(0);
});
