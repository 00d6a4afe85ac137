// `npm run mine:wordbooks -- FOLDER`: writes steps/language/wordbooks, the words of the source language that stand in labels
// with the words that side-by-side articles put for them.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { findArticleFiles } from '../cli/articles.ts';
import { findSideBySide } from '../steps/article/side-by-side.ts';
import { cutWords } from '../steps/language/align/word-cut.ts';
import { countWords } from './wordbooks/counted-pairs.ts';
import type { SentencePair } from './wordbooks/counted-pairs.ts';
import { translationsOf } from './wordbooks/translations.ts';

const sourceLocale = 'en-US';
/** Longer sentences tell little of which word stands for which. */
const longest = 45;

const files = findArticleFiles(process.argv.slice(2));
const locales = new Set(files.map(localeOfPath));

for (const locale of locales) {
  const own = files.filter((file) => localeOfPath(file) === locale);
  const pairs = own.flatMap((file) => pairsOf(readFileSync(file, 'utf8'), locale));
  const language = new Intl.Locale(locale).language === 'zh' ? 'zh-Hans' : new Intl.Locale(locale).language;
  const words = translationsOf(countWords(pairs));
  const head = [
    `# English words of labels and steps, and the ${language} words that stand for them, the likeliest first.`,
    '# Mined by `npm run mine:wordbooks`; entries may be added and mended by hand. See docs/add-a-language.md.',
  ];
  const url = new URL(`../steps/language/wordbooks/en-${language}.txt`, import.meta.url);
  const lines = words.map(([word, translations]) => `${word}: ${translations.join(', ')}`);
  writeFileSync(url, `${[...head, ...lines].join('\n')}\n`);
  process.stdout.write(`${locale}  ${pairs.length} sentence pairs, ${words.length} words\n`);
}

function localeOfPath(file: string): string {
  return file.split('/').findLast((part) => /^[a-z]{2,3}-[A-Z]{2}$/u.test(part)) ?? sourceLocale;
}

function pairsOf(text: string, locale: string): SentencePair[] {
  return findSideBySide(text, 0).pairs.flatMap((pair) => {
    const source = text.slice(pair.sourceStart, pair.sourceEnd);
    const local = text.slice(pair.start, pair.end);
    const [from, to] = [plainWords(source, sourceLocale), plainWords(local, locale)];
    const telling = source !== local && from.length > 0 && to.length > 0;
    return telling && from.length <= longest && to.length <= longest
      ? [{ key: `${source}\n${local}`, source: from, local: to, labelled: labelWords(source) }]
      : [];
  });
}

function plainWords(markdown: string, locale: string): string[] {
  const text = markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, ' $1 ')
    .replaceAll(/<[^>]*>|https?:\S+|&[a-z]+;/gu, ' ');
  return [...new Set(cutWords(text, locale).map((word) => word.folded))];
}

function labelWords(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*([^*]+)\*\*|\[([^\]]+)\]|"([^"]+)"/gu)].flatMap(
    ([, bold, link, quoted]) => plainWords(bold ?? link ?? quoted ?? '', sourceLocale),
  );
}
