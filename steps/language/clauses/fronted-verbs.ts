// Where a place that stands before its verb gives way to that verb.
import { tellsOfNoun } from '../phrases/noun-ends.ts';
import { isAct, isSign } from './scanner.ts';
import type { Scan } from './scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Whether the token is a name, or what a part of the screen or a control is called. */
export const namesScreen = (token: Token | undefined): boolean =>
  token?.kind === 'label' || is(token, 'region') || is(token, 'part') || isOf(token, 'role:');

/** "In the details dialog select the **A** tab": whether the verb of the sentence stands at `index` of a place that began at `start`. */
export const isFrontedVerb = (
  { tokens, file }: Scan,
  index: number,
  reading: { start: number; aside: boolean },
): boolean => {
  const token = tokens[index];
  if (!isAct(token)) return false;
  if (
    file.writing.words === 'unspaced' &&
    index > reading.start &&
    !namesScreen(tokens[index - 1]) &&
    tellsOfNoun(tokens, index)
  )
    return false;
  if (isNameOfKind({ tokens, file }, index)) return false;
  if (file.writing.imperative === 'form') return !reading.aside || index > reading.start + 1;
  const before = tokens[index - 1];
  // "Under **Name** enter: **Wren**"
  const next =
    is(token, 'verb:fill') && isSign(tokens[index + 1], ':') ? tokens[index + 2] : tokens[index + 1];
  const afterLabel = before?.kind === 'label' && is(next, 'word:article');
  const opens = before?.kind === 'label' || !(isOf(before, 'word:') || isOf(before, 'ad:'));
  const determined = is(next, 'word:article') || is(next, 'word:possessive');
  const entersIn =
    determined &&
    !reading.aside &&
    is(token, 'verb:fill') &&
    tokens.slice(reading.start, index).some(({ kind }) => kind === 'label');
  const leaves =
    namesScreen(before) &&
    determined &&
    (entersIn || tokens[index + 2]?.kind === 'label' || (is(token, 'verb:click') && is(before, 'region')));
  return (
    index > reading.start &&
    (leaves ||
      (opens && next?.kind === 'label') ||
      (is(token, 'verb:click') && (next?.kind === 'label' || afterLabel)))
  );
};

/** "I rutan Öppna skriver du": behind the kind of a control, a capital makes a name of a verb, where the verb of the clause follows. */
const isNameOfKind = ({ tokens, file }: Scan, index: number): boolean => {
  const before = tokens[index - 1];
  const isKind = before?.kind === 'word' && namesScreen(before);
  if (file.writing.imperative !== 'form' || file.writing.capitals !== 'names' || !isKind) return false;
  if (!/^\p{Lu}/u.test(tokens[index]?.text ?? '')) return false;
  const rest = tokens.slice(index + 1);
  const end = rest.findIndex(({ kind }) => kind === 'sign');
  return (end < 0 ? rest : rest.slice(0, end)).some((token) => isAct(token) && /^\p{Ll}/u.test(token.text));
};
