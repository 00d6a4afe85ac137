// Quotation marks of any language as marks: wherever two pair up. A lone one, an inch or an apostrophe is none.
import type { Mark } from '../model/marked-text.ts';

/** A quoted label is short; what is longer is quoted speech or two lone marks. */
const maximumLength = 120;

const doubles = new Set('"“”„‟″＂〝〞〟');
const singles = new Set("'‘’‚‛");
const guillemets = new Set('«»');
const singleGuillemets = new Set('‹›');
const brackets = new Map([
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔', '〕'],
  ['［', '］'],
  ['[', ']'],
]);
const anyQuote = /["“”„‟″＂〝〞〟'‘’‚‛«»‹›「『【《〈〔［[]/;
const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const openers = new Set('„‚‟‛');
const wordCharacter = /[\p{L}\p{N}]/u;

/** Takes the words of a paragraph and its marks so far; gives a `quote` mark for the inside of each pair of quotes. */
export function findQuotes(text: string, marks: readonly Mark[]): Mark[] {
  if (!anyQuote.test(text)) return [];
  const code = marks.filter(({ kind }) => kind === 'code');
  const isCode = (index: number): boolean => code.some(({ start, end }) => start <= index && index < end);
  const starts = new Set(marks.map(({ start }) => start));
  const quoted: Quoted = { text, positions: quotePositions(text, isCode), starts };
  return [
    ...pairFamily(quoted, doubles),
    ...pairFamily(quoted, singles),
    ...pairFamily(quoted, guillemets),
    ...pairFamily(quoted, singleGuillemets),
    ...pairBrackets(text, quoted.positions),
  ];
}

/** `starts` holds where marks of the file begin. */
type Quoted = { text: string; positions: readonly number[]; starts: ReadonlySet<number> };

function quotePositions(text: string, isCode: (index: number) => boolean): number[] {
  const positions: number[] = [];
  for (let index = 0; index < text.length; index += 1)
    if (anyQuote.test(text.charAt(index)) && !isCode(index)) positions.push(index);
  return positions;
}

/** Signs of one family open and close by turns, whatever their shape: writers and translators mix shapes freely. */
function pairFamily(quoted: Quoted, family: ReadonlySet<string>): Mark[] {
  const { text } = quoted;
  const found: Mark[] = [];
  let open: number | undefined;
  for (const index of quoted.positions) {
    if (!family.has(text.charAt(index))) continue;
    if (open !== undefined && index - open > maximumLength) open = undefined;
    if (open === undefined) {
      if (canOpen(quoted, index)) open = index;
    } else if (openers.has(text.charAt(index))) {
      open = index;
    } else if (canClose(text, index)) {
      found.push(...inside(text, open, index));
      open = undefined;
    }
  }
  return found;
}

function canOpen({ text, starts }: Quoted, index: number): boolean {
  const sign = text.charAt(index);
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (singles.has(sign)) return !wordCharacter.test(before) && after.trim() !== '';
  if (before === '' || cjk.test(before) || cjk.test(after)) return true;
  const endsInch = /\d/.test(before) && !wordCharacter.test(after);
  // `in " **Name** "`: translation leaves a blank between the quote and the marks that it stands around
  const blanks = after === ' ' ? (/^ +/.exec(text.slice(index + 1, index + 4))?.[0].length ?? 0) : 0;
  const first = index + 1 + blanks;
  // `**"** 删除"`: so do marks over the quote alone
  const opensMark = blanks > 0 && (starts.has(first) || (starts.has(index) && cjk.test(text.charAt(first))));
  return !endsInch && (after.trim() !== '' || sign === '«' || sign === '»' || opensMark);
}

function canClose(text: string, index: number): boolean {
  if (!singles.has(text.charAt(index))) return true;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  return before.trim() !== '' && (!wordCharacter.test(after) || cjk.test(after));
}

/** Square brackets set labels apart in East Asian documents only; elsewhere they are links gone wrong. */
function pairBrackets(text: string, positions: readonly number[]): Mark[] {
  return positions.flatMap((open) => {
    const closing = brackets.get(text.charAt(open));
    if (closing === undefined) return [];
    const length = text.slice(open, open + maximumLength).indexOf(closing, 1);
    if (length < 0) return [];
    const close = open + length;
    const eastAsian =
      closing !== ']' ||
      cjk.test(text.slice(open, close)) ||
      cjk.test(text.charAt(open - 1)) ||
      cjk.test(text.charAt(close + 1));
    return eastAsian ? inside(text, open, close) : [];
  });
}

function inside(text: string, open: number, close: number): Mark[] {
  const words = text.slice(open + 1, close);
  const start = open + 1 + words.length - words.trimStart().length;
  const end = open + 1 + words.trimEnd().length;
  return end > start ? [{ kind: 'quote', start, end }] : [];
}
