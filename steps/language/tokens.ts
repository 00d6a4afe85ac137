// A marked text as the grammar sees it: labels as single tokens, words with what the lexicon says of them, signs.
import type { MarkKind, MarkedText } from '../model/marked-text.ts';
import type { LexiconFile } from './lexicon-schema.ts';
import { oncePer } from './once-per.ts';
import { particlesOf, settleParticles } from './separable-verbs.ts';
import { partMarkedVerb } from './marked-verbs.ts';
import { mendLabel, reachBack, reachCapital } from './slid-marks.ts';
import { findLabelSpans } from './label-spans.ts';
import type { LabelSpan } from './label-spans.ts';
import { cutRuns } from './runs.ts';
import { tagWords } from './tag-words.ts';
import { foldWord, matchWords } from './vocabulary.ts';
import type { Tag, Vocabulary } from './vocabulary.ts';

/** `sign` is punctuation, `arrow` a menu path's separator. `start` and `end` index the text that was read. */
export type Token = {
  kind: 'word' | 'label' | 'sign' | 'arrow';
  text: string;
  start: number;
  end: number;
  tags: readonly Tag[];
  mark?: MarkKind;
  /** What the marks in the file cover, where it is not exactly the token. */
  marked?: { start: number; end: number };
  url?: string;
};

const arrowWords = new Set(['>', '→', '➔', '➜', '›', '‣', '▸', '►', '➝', '➤', '⇒', '->', '-->', '=>', '>>']);
/** A word without any sign in it or around it. */
const plainWord = /^[\p{L}\p{N}]+$/u;
const closing = /[.,:;!?)\]}"“”»。，：；、！？）】」』…]+$/u;
/** Brackets, quotes, a comma that lost its blank, the number of a step written together with its first word. */
const opening = /^(?:\d{1,2}\.(?=\p{Lu}\p{Ll})|[,;:([{"“”„«（【「『]+)/u;
const quotes = /^["'“”„‟«»‹›‘’‚‛「」『』]$/u;
const innerSign =
  /[>→➔›。，：；、！？（）「」『』“”"]|(?<=[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[()]|[()](?=[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])|(?<=\p{L}),(?=\p{L})/gu;
const noTags: readonly Tag[] = [];

/** Cuts a text into tokens, once for each language. Takes marked text and the vocabulary of its language; gives tokens in order. */
export const readTokens = (body: MarkedText, vocabulary: Vocabulary): readonly Token[] => {
  const known = tokensOf(body).get(vocabulary) ?? cutTokens(body, vocabulary);
  tokensOf(body).set(vocabulary, known);
  return known;
};

const tokensOf = oncePer((_body: MarkedText) => new Map<Vocabulary, readonly Token[]>());

const cutTokens = (body: MarkedText, vocabulary: Vocabulary): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  for (const span of findLabelSpans(body)) {
    if (span.start > at) pushPlain(tokens, body.text, at, span.start);
    tokens.push(labelToken(body.text, span));
    at = Math.max(at, span.end);
  }
  pushPlain(tokens, body.text, at, body.text.length);
  const bare = tokens.filter((token, index) => !quotesLabel(token, tokens[index - 1], tokens[index + 1]));
  return vocabulary.file.writing.words === 'spaced'
    ? mend(
        tagWords(splitElisions(splitEndings(bare, vocabulary), vocabulary), vocabulary),
        body.text,
        vocabulary,
      )
    : cutRuns(bare, body.text, vocabulary);
};

/** A quotation mark that touches the label it sets apart is no sign of the sentence. */
const quotesLabel = (token: Token, before: Token | undefined, after: Token | undefined): boolean =>
  token.kind === 'sign' &&
  quotes.test(token.text) &&
  ((after?.mark === 'quote' && after.start === token.end) ||
    (before?.mark === 'quote' && before.end === token.start));

/** Whether the token carries the tag. */
export const is = (token: Token | undefined, tag: Tag): boolean => token?.tags.includes(tag) ?? false;

/** Whether the token carries a tag of the family (`verb:`, `role:` ...). */
export const isOf = (token: Token | undefined, family: string): boolean =>
  token?.tags.some((tag) => tag.startsWith(family)) ?? false;

const labelToken = (text: string, span: LabelSpan): Token => ({
  kind: 'label',
  text: span.end > span.start ? text.slice(span.start, span.end) : (span.alt ?? ''),
  start: span.start,
  end: span.end,
  tags: noTags,
  mark: span.kind,
  marked: { start: span.start, end: span.end },
  ...(span.url ? { url: span.url } : {}),
});

const pushPlain = (tokens: Token[], text: string, from: number, to: number): void => {
  for (const match of text.slice(from, to).matchAll(/\S+/gu)) {
    pushWord(tokens, match[0], from + match.index);
  }
};

const pushWord = (tokens: Token[], chunk: string, start: number): void => {
  if (plainWord.test(chunk)) {
    tokens.push({ kind: 'word', text: chunk, start, end: start + chunk.length, tags: noTags });
    return;
  }
  if (chunk === '—' || chunk === '–' || chunk === '-') {
    pushSigns(tokens, chunk, start);
    return;
  }
  if (arrowWords.has(chunk)) {
    tokens.push({ kind: 'arrow', text: chunk, start, end: start + chunk.length, tags: noTags });
    return;
  }
  const before = opening.exec(chunk)?.[0] ?? '';
  const after = before.length < chunk.length ? (closing.exec(chunk)?.[0] ?? '') : '';
  const core = chunk.slice(before.length, chunk.length - after.length);
  pushSigns(tokens, before, start);
  if (core) pushCore(tokens, core, start + before.length);
  pushSigns(tokens, after, start + before.length + core.length);
};

const pushSigns = (tokens: Token[], signs: string, start: number): void => {
  for (let index = 0; index < signs.length; index += 1) {
    tokens.push({
      kind: 'sign',
      text: signs.charAt(index),
      start: start + index,
      end: start + index + 1,
      tags: noTags,
    });
  }
};

/** Arrows and East Asian punctuation need no blanks around them. */
const pushCore = (tokens: Token[], core: string, start: number): void => {
  let at = 0;
  for (const match of core.matchAll(innerSign)) {
    if (match[0] === '>' && core.slice(0, match.index).includes('<')) continue;
    pushText(tokens, core.slice(at, match.index), start + at);
    const kind = /[>→➔›]/u.test(match[0]) ? 'arrow' : 'sign';
    tokens.push({
      kind,
      text: match[0],
      start: start + match.index,
      end: start + match.index + 1,
      tags: noTags,
    });
    at = match.index + 1;
  }
  pushText(tokens, core.slice(at), start + at);
};

const apostrophe = /['’‘ʼ]/u;
const brackets = /^[[\](){}]+$/u;

const pushText = (tokens: Token[], text: string, start: number): void => {
  if (brackets.test(text)) pushSigns(tokens, text, start);
  else if (text) tokens.push({ kind: 'word', text, start, end: start + text.length, tags: noTags });
};

/** "Kaydet’e" is a name and its case ending where the lexicon knows "'e". */
const splitEndings = (tokens: readonly Token[], { byWord }: Vocabulary): readonly Token[] =>
  tokens.some(({ text }) => apostrophe.test(text))
    ? tokens.flatMap((token) => splitEnding(token, byWord))
    : tokens;

const splitEnding = (token: Token, byWord: Vocabulary['byWord']): Token[] => {
  const name = token.kind === 'word' ? /^[^'’]+(?=['’]\p{L}{1,4}$)/u.exec(token.text)?.[0] : undefined;
  if (name === undefined || !byWord.has(foldWord(token.text.slice(name.length)))) return [token];
  return [
    { ...token, text: name, end: token.start + name.length },
    { ...token, text: token.text.slice(name.length), start: token.start + name.length },
  ];
};

/** "l'adresse" is two words where the lexicon knows "l'". */
const splitElisions = (tokens: readonly Token[], { elisions }: Vocabulary): readonly Token[] =>
  elisions.length === 0 ? tokens : tokens.flatMap((token) => splitElision(token, elisions));

const splitElision = (token: Token, elisions: readonly string[]): Token[] => {
  if (token.kind !== 'word' || !apostrophe.test(token.text)) return [token];
  const folded = foldWord(token.text);
  const elision = elisions.find(
    (candidate) => folded.length > candidate.length && folded.startsWith(candidate),
  );
  if (!elision) return [token];
  const at = elision.length;
  return [
    { ...token, text: token.text.slice(0, at), end: token.start + at },
    { ...token, text: token.text.slice(at), start: token.start + at },
  ];
};

const mend = (tokens: readonly Token[], text: string, vocabulary: Vocabulary): Token[] => {
  const cut = (start: number, end: number): Token[] => {
    const inner: Token[] = [];
    pushPlain(inner, text, start, end);
    return tagWords(splitElisions(inner, vocabulary), vocabulary);
  };
  const mended: Token[] = [];
  const governs = governedBy(vocabulary);
  for (const [at, token] of tokens.entries()) {
    const { imperative, capitals } = vocabulary.file.writing;
    const inPath = tokens[at - 1]?.kind === 'arrow' || tokens[at + 1]?.kind === 'arrow';
    const reached = imperative === 'form' ? reachBack(tokens, at, cut) : undefined;
    const capital =
      imperative === 'form' && capitals === 'names' && !inPath
        ? reachCapital(token, { before: mended, after: tokens[at + 1], cut, governs })
        : undefined;
    const prefixed = token.kind === 'label' ? withLentPreposition(mended, token, vocabulary) : undefined;
    if (reached) mended.splice(mended.length - (at - reached.from), at - reached.from, reached.label);
    else if (capital) mended.splice(capital.from, mended.length, ...capital.tokens);
    else if (prefixed) mended.splice(-1, 1, prefixed);
    else if (token.kind === 'label' && vocabulary.file.writing.imperative === 'form')
      mended.push(
        ...mendLabel(token, {
          cut,
          nouns: vocabulary.file.writing.capitals === 'nouns',
          inPath,
          before: tokens[at - 1],
          after: tokens[at + 1],
          governs,
          belong: (one, other) =>
            matchWords(vocabulary, [foldWord(one.text), foldWord(other.text)], 0)?.count === 2,
          beforeName: beginsName(tokens[at + 1], vocabulary),
          opens: at === 0 || /^[.!?:]$/u.test(tokens[at - 1]?.text ?? ''),
        }),
      );
    else if (token.kind === 'label') mended.push(...partMarkedVerb(tokens, at, cut));
    else mended.push(token);
  }
  return settleParticles(mended).map((token) =>
    token.text === '' && token.end > token.start
      ? { ...token, text: text.slice(token.start, token.end) }
      : token,
  );
};

const governedBy =
  (vocabulary: Vocabulary) =>
  (verb: Token, word: Token | undefined): boolean => {
    const words = [...foldWord(verb.text).split(' '), foldWord(word?.text ?? '')];
    return isOf(verb, 'verb:') && matchWords(vocabulary, words, 0)?.count === words.length;
  };

/** "auf mit **Outlook verbinden**": the second of two prepositions belongs to the name. */
const withLentPreposition = (
  before: readonly Token[],
  label: Token,
  { file }: Vocabulary,
): Token | undefined => {
  if (file.writing.adpositions !== 'before' || !/^\p{Lu}/u.test(label.text)) return undefined;
  const [first, second] = [before.at(-2), before.at(-1)];
  const bare =
    second?.kind === 'word' && !second.text.includes(' ') && isOf(second, 'ad:') && !is(second, 'place');
  const governs = bare && first !== undefined && endsInPreposition(first, file);
  if (!governs || particlesOf(file).has(first.text)) return undefined;
  return { ...label, text: '', start: second.start, marked: { start: label.start, end: label.end } };
};

const endsInPreposition = (token: Token, file: LexiconFile): boolean => {
  const isVerb = is(token, 'verb:click') && token.text.includes(' ');
  // "links zu **A**": a word for a side of the screen stands there as an adverb
  if (!isVerb && (!isOf(token, 'ad:') || is(token, 'part'))) return false;
  return adpositionsOf(file).has(foldWord(token.text.split(' ').at(-1) ?? ''));
};

const adpositionsOf = oncePer(
  ({ adpositions }: LexiconFile): ReadonlySet<string> => new Set(Object.values(adpositions).flat()),
);

const beginsName = (token: Token | undefined, { file }: Vocabulary): boolean =>
  file.writing.capitals === 'names' && token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
