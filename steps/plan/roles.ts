// Who the reader must be ("You must be a **billing administrator**"), as an article asks for it before or in its steps.
import { vocabularyFor } from '../language/vocabulary/lexicon.ts';
import { oncePer } from '../language/once-per.ts';
import { readTokens } from '../language/tokens/read-tokens.ts';
import { is, isAny, isOf, type Token } from '../language/tokens/tokens.ts';
import { foldWord, type Vocabulary } from '../language/vocabulary/vocabulary.ts';
import type { Phrase } from '../model/action.ts';
import type { MarkedText } from '../model/marked-text.ts';

/** One paragraph in the article's language, with its source text where it has one. */
export type Telling = { readonly body: MarkedText; readonly source?: MarkedText | undefined };

export type RoleReading = { readonly locale: string; readonly sourceLocale?: string | undefined };

/**
 * The roles that paragraphs ask of their reader, each once, in order. What a reader must be is told by the phrases and
 * nouns of the lexicon's `reader`; a paragraph that has none in its own language is read by its source text.
 */
export function findRoles(
  tellings: readonly Telling[],
  { locale, sourceLocale }: RoleReading,
): readonly Phrase[] {
  const phrases = tellings.flatMap(({ body, source }): Phrase[] => {
    const own = rolesIn(body, locale);
    const meant = source && sourceLocale ? rolesIn(source, sourceLocale) : [];
    if (own.length === 0) return meant.map((text) => ({ text: '', lost: true, source: { text } }));
    return own.map((text, index) => {
      const beside = meant[index];
      return beside === undefined ? { text } : { text, source: { text: beside } };
    });
  });
  const keys = phrases.map(({ text, source }) => foldWord(`${text}|${source?.text ?? ''}`));
  return phrases.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** The innermost of those that lie in one another: "signed in as an owner" holds "owner". */
function rolesIn(body: MarkedText, locale: string): readonly string[] {
  const vocabulary = vocabularyFor(locale);
  if (!vocabulary) return [];
  const { asked, as, signIns } = patternsOf(vocabulary);
  const text: Folded = { body, folded: foldWord(body.text) };
  const found = rolesByAny(asked, text, vocabulary);
  const isSignIn = signIns.some((word) => text.folded.includes(word)) && holdsAny(text, as);
  const roles =
    isSignIn && signsIn(body, vocabulary) ? [...found, ...rolesByAny(as, text, vocabulary)] : found;
  if (roles.length === 0) return roles;
  const innermost = roles.filter((one) => !roles.some((other) => other !== one && one.includes(other)));
  return [...new Set(innermost)];
}

type Folded = { readonly body: MarkedText; readonly folded: string };

const rolesByAny = (patterns: readonly Pattern[], text: Folded, vocabulary: Vocabulary): readonly string[] =>
  patterns.flatMap((pattern) => (isHeld(pattern, text) ? rolesBy(pattern.pattern, text, vocabulary) : []));

const holdsAny = (text: Folded, patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => isHeld(pattern, text));

const isHeld = ({ holds }: Pattern, { folded }: Folded): boolean =>
  holds.every((words) => folded.includes(words));

const signsIn = (body: MarkedText, vocabulary: Vocabulary): boolean =>
  readTokens(body, vocabulary).some((token) => is(token, 'verb:signIn'));

/** Words inside a label ("**Run as an administrator**") ask nothing of the reader. */
function rolesBy(pattern: RegExp, { body, folded }: Folded, vocabulary: Vocabulary): readonly string[] {
  // case may change the length of a text, and its places with it
  const text = folded.length === body.text.length ? body.text : folded;
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const isInLabel = body.marks.some(({ start, end }) => match.index > start && match.index < end);
    const [start, end] = match.indices?.groups?.['role'] ?? [0, 0];
    const marks = body.marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
    const role = roleIn({ text: text.slice(start, end), marks, runs: [] }, vocabulary);
    return role === undefined || isInLabel ? [] : [role];
  });
}

/** A phrase of the lexicon, with the words that a text must hold to have it. */
type Pattern = { readonly pattern: RegExp; readonly holds: readonly string[] };

/** Every paragraph of every article is asked: the patterns of a language are made once. */
const patternsOf = oncePer((vocabulary: Vocabulary) => {
  const { asked, as } = vocabulary.file.reader;
  return {
    asked: asked.map((phrase) => patternOf(phrase, vocabulary)),
    as: as.map((phrase) => patternOf(phrase, vocabulary)),
    signIns: firstWords(vocabulary.file.verbs.signIn ?? []),
  };
});

/** What the words of each entry begin with, endings and elisions left open: no text has the entry without it. */
const firstWords = (entries: readonly string[]): readonly string[] => [
  ...new Set(
    entries.map(
      (entry) =>
        foldWord(entry)
          .split(/[\s*']/u)
          .find((word) => word !== '') ?? '',
    ),
  ),
];

/** Where the role stands in a phrase of the lexicon; no role is longer, and none reaches across a sentence. */
const gap = '…';
const sentenceSigns = String.raw`.;:!?()。；：！？（）、\n`;
const sameSentence = `[^${sentenceSigns}]`;

/** Where blanks part words, a phrase holds whole words; where its role comes last, that is cut to size later. */
function patternOf(phrase: string, { file }: Vocabulary): Pattern {
  const holds = phrase.split(gap, 2).map((part) => foldWord(part).trim());
  const [before = '', after = ''] = holds.map((part) =>
    part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`),
  );
  const edge = file.writing.words === 'spaced' && !before.endsWith("'") ? String.raw`(?:^|$|[^\p{L}])` : '';
  const lazy = after === '' ? '' : '?';
  const opened = file.writing.words === 'spaced' ? `(?<![\\p{L}])${before}${edge}` : before;
  const start = before === '' ? `(?<=^|[${sentenceSigns}])` : opened;
  const closed = after === '' ? '' : `${edge}${after}`;
  return { pattern: new RegExp(`${start}(?<role>${sameSentence}{2,80}${lazy})${closed}`, 'gdu'), holds };
}

const stops = [
  'word:purpose',
  'word:relative',
  'word:if',
  'word:time',
  'word:then',
  'ad:place',
  'ad:for',
  'ad:to',
];

/** The role at the beginning of the words, without article; undefined where they name none. */
function roleIn(words: MarkedText, vocabulary: Vocabulary): string | undefined {
  const marks = words.marks.filter(({ start, end }) => start >= 0 && end <= words.text.length && end > start);
  const tokens = readTokens({ ...words, marks }, vocabulary);
  const first = tokens.findIndex((token) => !is(token, 'word:article') && token.kind !== 'sign');
  if (first < 0) return undefined;
  const after = tokens.findIndex(
    (token, index) => index > first && (isOf(token, 'verb:') || isAny(token, stops)),
  );
  const upToStop = tokens.slice(first, after < 0 ? undefined : after);
  const kept = upToStop.slice(0, upToStop.findLastIndex((token) => !is(token, 'word:and')) + 1);
  const [start, end] = [kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0];
  const text = words.text.slice(start, end).replace(/[\s,]+$/u, '');
  return namesRole(text, kept, vocabulary) ? text : undefined;
}

/** A noun of up to three letters must begin a word, as it stands in too many others. */
function namesRole(text: string, tokens: readonly Token[], { file }: Vocabulary): boolean {
  const folded = foldWord(text);
  const isSpaced = file.writing.words === 'spaced';
  const starts = tokens.map((token) => foldWord(token.text));
  return file.reader.nouns.some((noun) =>
    isSpaced && noun.length <= 3 ? starts.some((word) => word.startsWith(noun)) : folded.includes(noun),
  );
}
