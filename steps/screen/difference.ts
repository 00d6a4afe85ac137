// Names the difference between the words of an article and the words on a control, as a proof-reader would.
import { foldCase, foldDiacritics, foldLetters, foldName } from './fold.ts';
import { editDistance } from './similarity.ts';

/** From no difference to different words. All but `none` and `words` are spellings of the same name. */
export const differences = [
  'none',
  'case',
  'spacing',
  'punctuation',
  'diacritics',
  'kana',
  'letter',
  'words',
] as const;
export type Difference = (typeof differences)[number];

/** How long a name must be before one other letter reads as a slip of the pen and not as another word. */
const shortestSlip = 5;

/** Tells how `written` differs from `shown` for a reader of `locale` (BCP 47). */
export function differenceBetween(written: string, shown: string, locale: string): Difference {
  if (foldName(written) === foldName(shown)) return 'none';
  const [left, right] = [foldCase(written, locale), foldCase(shown, locale)];
  if (left === right) return 'case';
  if (withoutSeams(left) === withoutSeams(right)) return 'spacing';
  const [leftLetters, rightLetters] = [foldLetters(written, locale), foldLetters(shown, locale)];
  if (leftLetters === '' || rightLetters === '') return 'words';
  if (leftLetters === rightLetters) return signsOf(left) === signsOf(right) ? 'punctuation' : 'words';
  if (foldDiacritics(written, locale) === foldDiacritics(shown, locale)) return 'diacritics';
  if (isOkurigana(leftLetters, rightLetters)) return 'kana';
  return isSlip(leftLetters, rightLetters) ? 'letter' : 'words';
}

const withoutSeams = (text: string): string => text.replace(/[\s-]/gu, '');

/** Signs that carry a meaning of their own: "A + B" is not "A B". */
const signsOf = (text: string): string => text.replace(/[^+&/<>=%#@]/gu, '');

/**
 * Japanese writes the endings of its words in kana more or less fully: 取消 and 取り消し are one word. One kana more at
 * each place: a whole word of kana, as in 表示など, says more.
 */
function isOkurigana(left: string, right: string): boolean {
  const kanji = (text: string): string => text.replace(/\p{Script=Hiragana}/gu, '');
  if (kanji(left) !== kanji(right) || !/\p{Script=Han}/u.test(left)) return false;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  let at = 0;
  let added = 0;
  for (const letter of long) {
    const isSame = letter === short[at];
    at += isSame ? 1 : 0;
    added = isSame ? 0 : added + 1;
    if (added > 1) return false;
  }
  return at === short.length;
}

/** A number is never a slip of the pen: "Flow 1" is not "Flows". */
const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

function isSlip(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < shortestSlip || Math.abs(left.length - right.length) > 1)
    return false;
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{M}]+$/u.test(left + right)) return false;
  return editDistance(left, right) === 1 && digitsOf(left) === digitsOf(right);
}
