// Names within a noun phrase: where one begins or ends, and which place it is the name of.
import { isDeterminer } from './around-names.ts';
import { isAct, joinsName } from '../clauses/scanner.ts';
import type { Scan } from '../clauses/scanner.ts';
import { is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

type Phrase = { start: number; fronted: boolean; placed: boolean };

/** Whether the word of place at `index` ends the name before it, and is none of it. */
export const placeEndsName = (scan: Scan, index: number, phrase: Phrase): boolean =>
  (isNamed(scan, index - 1) && !namesOwnPlace(scan, index - 1, phrase)) ||
  opensName(scan, index, phrase) ||
  drawsAt(scan, index);

/** "ikonę kosza w prawym górnym rogu": where a picture hangs is no part of what it shows. */
const drawsAt = ({ tokens, file }: Scan, index: number): boolean =>
  file.writing.imperative === 'form' &&
  tokens[index]?.text.includes(' ') === true &&
  [index - 1, index - 2, index - 3].some((at) => is(tokens[at], 'role:icon'));

/** "l'icône **Carte** en haut", "l'icône Carte en haut": a label, or a capital that tells a name. */
const isNamed = ({ tokens, file }: Scan, at: number): boolean => {
  const token = tokens[at];
  const isName = file.writing.capitals === 'names' && token?.kind === 'word' && isOf(tokens[at - 1], 'role:');
  return token?.kind === 'label' || (isName && /^\p{Lu}/u.test(token.text));
};

/** "Välj Starta om längst ned": behind its verb, a capital begins a name, which a place ends. */
const opensName = ({ tokens, file }: Scan, index: number, { start, fronted, placed }: Phrase): boolean =>
  tokens[index]?.text.includes(' ') === true &&
  file.writing.capitals === 'names' &&
  file.writing.imperative === 'form' &&
  !fronted &&
  !placed &&
  isAct(tokens[start - 1]) &&
  /^\p{Lu}/u.test(tokens[start]?.text ?? '');

/** "**Karte** cilnē": before the verb, or behind another name, the name at `at` is that of the place whose one word follows. */
export const namesOwnPlace = ({ tokens, file }: Scan, at: number, { start, fronted }: Phrase): boolean =>
  file.writing.modifiers === 'before' &&
  tokens[at]?.mark === 'strong' &&
  is(tokens[at + 1], 'place') &&
  tokens[at + 1]?.text.includes(' ') === false &&
  (tokens[at - 1]?.kind === 'label' || (fronted && at === start));

/** Whether the adposition at `index` belongs to a name. */
export const isOfName = (scan: Scan, index: number, { start }: Phrase): boolean =>
  beginsName(scan, index) ||
  joinsName(scan, index) ||
  standsInPart(scan, index, start) ||
  endsDeed(scan, index, start);

/** "Select Run as administrator": behind a click on a deed, "as" before a plain noun belongs to what it is called. */
const endsDeed = ({ tokens, file }: Scan, index: number, start: number): boolean => {
  const [verb, next] = [tokens[start - 1], tokens[index + 1]];
  const isDeed = ({ kind, text }: Token, at: number): boolean =>
    kind === 'word' && (at > 0 || /^\p{Lu}/u.test(text));
  return (
    file.writing.capitals === 'names' &&
    is(verb, 'verb:click') &&
    (isAct(tokens[start]) || file.writing.imperative === 'form') &&
    tokens.slice(start, index).every(isDeed) &&
    is(tokens[index], 'ad:to') &&
    !is(tokens[index], 'word:purpose') &&
    next?.kind === 'word' &&
    next.tags.length === 0 &&
    /^\p{Ll}/u.test(next.text)
  );
};

/** "fliken Under arbete", "the On hold tab": behind an article or the kind of a control, a capital makes an adposition the first word of a name. */
const beginsName = ({ tokens, file }: Scan, index: number): boolean => {
  const before = tokens[index - 1];
  return (
    file.writing.capitals === 'names' &&
    /^\p{Lu}/u.test(tokens[index]?.text ?? '') &&
    (isOf(before, 'role:') || isDeterminer(before)) &&
    /^\p{Ll}/u.test(before?.text ?? '')
  );
};

/** Words of a plain name behind the adposition within it. */
const longestRest = 4;

/** "Cuentas por cobrar > Pedidos": between a capital and an arrow, an adposition belongs to the first name of a path. */
const standsInPart = ({ tokens, file }: Scan, index: number, start: number): boolean => {
  if (file.writing.capitals !== 'names' || file.writing.words !== 'spaced') return false;
  const isName = ({ kind, text }: Token): boolean => kind === 'word' && /^\p{Lu}/u.test(text);
  const isRest = ({ kind, tags }: Token): boolean =>
    kind === 'word' &&
    tags.every((tag) => tag.startsWith('ad:') || ['word:of', 'word:article', 'verb:other'].includes(tag));
  const rest = tokens.slice(index + 1, index + 2 + longestRest);
  const arrow = rest.findIndex(({ kind }) => kind === 'arrow');
  return tokens.slice(start, index).some(isName) && arrow > 0 && rest.slice(0, arrow).every(isRest);
};
