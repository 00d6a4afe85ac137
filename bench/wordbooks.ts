// `npm run mine:wordbooks -- FOLDER --labels FOLDER`: writes steps/language/wordbooks, the words of the source language that
// stand in labels with the words that side-by-side articles, or the label files of applications, put for them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { findArticleFiles } from '../cli/articles.ts';
import { findSideBySide } from '../steps/article/side-by-side.ts';
import { cutWords } from '../steps/language/align/word-cut.ts';
import { labelPairs } from './wordbooks/label-files.ts';
import { countWords } from './wordbooks/counted-pairs.ts';
import type { SentencePair } from './wordbooks/counted-pairs.ts';
import { translationsOf } from './wordbooks/translations.ts';

/** What was read of one language. */
type Mined = { readonly sentences: SentencePair[]; readonly labels: SentencePair[] };

const sourceLocale = 'en-US';
/** Longer sentences tell little of which word stands for which. */
const longest = 45;
/** Words of a text that may stand on a control; longer ones explain. */
const longestLabel = 5;

const byHand = '# By hand';

const { articles, labels } = readOptions(process.argv.slice(2));
const found = new Map<string, Mined>();
const files = articles.length > 0 ? findArticleFiles(articles) : [];
for (const file of files) {
  const locale = localeOfPath(file);
  minedFor(locale).sentences.push(...pairsOf(readFileSync(file, 'utf8'), locale));
}
for (const { locale, source, local } of labels.flatMap((folder) => labelPairs(folder, sourceLocale)))
  minedFor(locale).labels.push(...pairOf(source, local, { locale, isLabel: true }));
for (const [language, mined] of found) writeWordbook(language, mined);

/** Folders of articles; each after `--labels` holds label files. */
function readOptions(given: readonly string[]): { articles: string[]; labels: string[] } {
  const isLabels = (at: number): boolean => given[at - 1] === '--labels';
  return {
    articles: given.filter((word, at) => word !== '--labels' && !isLabels(at)),
    labels: given.filter((_, at) => isLabels(at)),
  };
}

/** The lines that are not mined: they stand below the others, and stay. */
function writtenByHand(url: URL): string {
  const text = existsSync(url) ? readFileSync(url, 'utf8') : '';
  return text.includes(byHand) ? text.slice(text.indexOf(byHand)) : '';
}

function minedFor(locale: string): Mined {
  const language = languageOf(locale);
  const known = found.get(language) ?? { sentences: [], labels: [] };
  found.set(language, known);
  return known;
}

/** As wordbooks are named: Chinese by its script. */
function languageOf(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return language === 'zh' ? `zh-${script ?? ''}` : language;
}

/** Articles tell how articles speak; labels only add words that no article uses. */
function writeWordbook(language: string, { sentences, labels: texts }: Mined): void {
  const told = new Map(translationsOf(countWords(sentences)));
  const added = translationsOf(countWords(texts)).filter(([word]) => !told.has(word));
  const words = [...told, ...added].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const head = [
    `# English words of labels and steps, and the ${language} words that stand for them, the likeliest first.`,
    '# Mined by `npm run mine:wordbooks`; entries may be added and mended by hand. See docs/add-a-language.md.',
  ];
  const url = new URL(`../steps/language/wordbooks/en-${language}.txt`, import.meta.url);
  const lines = words.map(([word, translations]) => `${word}: ${translations.join(', ')}`);
  writeFileSync(url, `${[...head, ...lines].join('\n')}\n${writtenByHand(url)}`);
  process.stdout.write(`${language}  ${sentences.length + texts.length} pairs, ${words.length} words\n`);
}

function localeOfPath(file: string): string {
  return file.split('/').findLast((part) => /^[a-z]{2,3}-[A-Z]{2}$/u.test(part)) ?? sourceLocale;
}

function pairsOf(text: string, locale: string): SentencePair[] {
  return findSideBySide(text, 0).pairs.flatMap((pair) => {
    const source = text.slice(pair.sourceStart, pair.sourceEnd);
    const local = text.slice(pair.start, pair.end);
    return source === local ? [] : pairOf(source, local, { locale, isLabel: false });
  });
}

/** `isLabel`: all words of a short source text are those of a label, else those that are marked. */
function pairOf(
  source: string,
  local: string,
  { locale, isLabel }: { locale: string; isLabel: boolean },
): SentencePair[] {
  const [from, to] = [plainWords(source, sourceLocale), plainWords(local, locale)];
  if (from.length === 0 || to.length === 0 || from.length > longest || to.length > longest) return [];
  const labelled = isLabel && from.length <= longestLabel ? from : labelWords(source);
  return [{ key: `${source}\n${local}`, source: from, local: to, labelled }];
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
