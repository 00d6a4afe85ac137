// Cuts plain text into words and signs: what stands between two blanks may hold several of both.
import { oncePerText } from '../once-per.ts';
import { plainToken } from './tokens.ts';
import type { Token } from './tokens.ts';

const arrowWords = new Set(['>', '→', '➔', '➜', '›', '‣', '▸', '►', '➝', '➤', '⇒', '->', '-->', '=>', '>>']);
/** A word without any sign in it or around it. */
const plainWord = /^[\p{L}\p{N}]+$/u;
const closing = /(?:[.,:;!?)\]}"“”»。，：；、！？）】」』…]|\*\*)+$/u;
/** Brackets, quotes, a comma that lost its blank, the number of a step written together with its first word. */
const opening = /^(?:\d{1,2}\.(?=\p{Lu}\p{Ll})|(?:[,;:([{"“”„«（【「『—]|\*\*)+)/u;
const innerSign =
  /[>→➔›。，：；、！？（）「」『』“”"]|(?<=[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[()]|[()](?=[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])|(?<=\p{L}),(?=\p{L})/gu;

/** Adds the tokens of a stretch of the text, without regard to marks. */
export const pushPlain = (tokens: Token[], text: string, from: number, to: number): void => {
  let at = from;
  while (at < to) {
    while (at < to && isBlank(text.charCodeAt(at))) at += 1;
    const start = at;
    while (at < to && !isBlank(text.charCodeAt(at))) at += 1;
    const long = at === start + 2 ? endOfShort(text, start) : undefined;
    if (long !== undefined) {
      pushToken(tokens, 'word', text.slice(start, at), start);
      pushToken(tokens, 'word', text.slice(long - 2, long), long - 2);
      at = long;
    } else if (at > start) pushChunk(tokens, text.slice(start, at), start);
  }
};

/** "z. B.": two letters with a full stop each, the first of them small, end no sentence. Gives where they end. */
const endOfShort = (text: string, start: number): number | undefined => {
  if (text.charAt(start + 1) !== '.') return undefined;
  const found = shortForm.exec(text.slice(start, start + 5));
  return found ? start + found[0].length : undefined;
};

const shortForm = /^\p{Ll}\.\s\p{L}\.(?![\p{L}\d])/u;

/** Blanks beyond those of ASCII, as `\s` has them. */
const otherBlanks = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && otherBlanks.has(code));

/** Letters; a longer chunk is hardly met again. */
const longestKept = 30;

/** A picture of one's own kind ("✅", "👉") that heads a text or a sentence adorns it. */
const picture = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*)+$/u;

const pushChunk = (tokens: Token[], chunk: string, start: number): void => {
  if (chunk.charCodeAt(0) > 0x2100 && isHead(tokens.at(-1)) && picture.test(chunk)) return;
  const parts = chunk.length <= longestKept ? keptParts(chunk) : partsOf(chunk);
  for (const { kind, text, start: from } of parts) pushToken(tokens, kind, text, start + from);
};

const isHead = (before: Token | undefined): boolean => before === undefined || before.kind === 'sign';

/** The tokens of a chunk, counted from its start. */
const partsOf = (chunk: string): readonly Token[] => {
  const parts: Token[] = [];
  if (plainWord.test(chunk)) pushToken(parts, 'word', chunk, 0);
  else if (chunk === '—' || chunk === '–' || chunk === '-') pushToken(parts, 'sign', chunk, 0);
  else if (arrowWords.has(chunk)) pushToken(parts, 'arrow', chunk, 0);
  else pushSigned(parts, chunk);
  return parts;
};

const keptParts = oncePerText(partsOf);

const pushToken = (tokens: Token[], kind: Token['kind'], text: string, start: number): void => {
  tokens.push(plainToken(kind, text, start));
};

const pushSigned = (tokens: Token[], chunk: string): void => {
  const before = opening.exec(chunk)?.[0] ?? '';
  const after = closing.exec(chunk.slice(before.length))?.[0] ?? '';
  const core = chunk.slice(before.length, chunk.length - after.length);
  pushSigns(tokens, before, 0);
  if (core) pushCore(tokens, core, before.length);
  pushSigns(tokens, after, before.length + core.length);
};

const pushSigns = (tokens: Token[], signs: string, start: number): void => {
  for (let index = 0; index < signs.length; index += 1) {
    // asterisks that Markdown took for letters are no signs of the sentence
    if (signs.charAt(index) !== '*') pushToken(tokens, 'sign', signs.charAt(index), start + index);
  }
};

/** Arrows and East Asian punctuation need no blanks around them. */
const pushCore = (tokens: Token[], core: string, start: number): void => {
  let at = 0;
  for (const match of core.matchAll(innerSign)) {
    if (match[0] === '>' && core.slice(0, match.index).includes('<')) continue;
    pushText(tokens, core.slice(at, match.index), start + at);
    pushToken(tokens, /[>→➔›]/u.test(match[0]) ? 'arrow' : 'sign', match[0], start + match.index);
    at = match.index + 1;
  }
  pushText(tokens, core.slice(at), start + at);
};

const brackets = /^[[\](){}]+$/u;

const pushText = (tokens: Token[], text: string, start: number): void => {
  if (brackets.test(text)) pushSigns(tokens, text, start);
  else if (text) pushToken(tokens, 'word', text, start);
};
