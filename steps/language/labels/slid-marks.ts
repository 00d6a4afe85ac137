// Marks that machine translation moved onto the words around a label: what is no part of a name is taken out of it.
import { closesName, isNameless, isLink, isLower, leavesAfter, leavesBefore } from './label-edges.ts';
import { isAct } from '../clauses/scanner.ts';
import { changed, is, isAny, isOf, isState, noTags, reaching } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';

/** Cuts a stretch of the text into tagged tokens, without regard to marks. */
export type Cut = (start: number, end: number) => Token[];

/** Whether the lexicon has the verb together with the small word behind it ("klik op", "kiest u"). */
export type Governs = (verb: Token, word: Token | undefined) => boolean;

/** Where a label stands: `nouns` where its language writes nouns with a capital, `opens` where it begins a sentence. */
type Setting = {
  readonly cut: Cut;
  readonly nouns: boolean;
  readonly inPath: boolean;
  readonly opens: boolean;
  /** A conjunction stands before the verb that the label follows. */
  readonly goesOn: boolean;
  /** The token on either side of the label. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly governs: Governs;
  /** Whether the lexicon has two words as one entry ("för att"). */
  readonly belong: (one: Token, other: Token) => boolean;
  /** A capitalised word without marks follows, which begins another name. */
  readonly beforeName: boolean;
};

/** A label token as the tokens it should be: words around a name leave it; a label of small words only is none. */
export const mendLabel = (label: Token, setting: Setting): Token[] => {
  const { cut, nouns, inPath, opens, before, after, governs, belong, beforeName } = setting;
  if (label.mark === 'code' || label.mark === 'quote' || label.start === label.end) return [label];
  const inner = cut(label.start, label.end);
  if (!inner.some((token) => token.kind === 'word') || inner.some((token) => token.kind === 'arrow'))
    return [label];
  if (!inPath && (goesOn(inner) || isMarkedAct(inner, before, after))) return inner;
  const isKept =
    isWholeObject(inner, before, after) || isDeed(inner) || isStateGiven(inner, { before, after, governs });
  if (!inPath && namesNothing(inner, after) && !isKept) {
    return label.url ? inner.map((token) => changed(token, { url: label.url ?? '' })) : inner;
  }
  if (inPath && inner.every(isNameless) && inner.some((token) => isOf(token, 'ad:')))
    return [changed(label, { tags: ['around'] })];
  const verbAhead = opens && !inPath && is(inner[0], 'verb:click') && !isLower(inner[1]) ? 1 : 0;
  const isNext =
    setting.goesOn && isAct(before) && is(inner[0], 'word:then') && (isLower(inner[0]) || !isLower(inner[1]));
  const isLent =
    (isNext && inner.length > 1) ||
    isGoverned(inner, before, governs) ||
    isEntering(inner, before) ||
    (!inPath && isPlaceAhead(inner, before, after));
  const ahead = Math.max(verbAhead, isLent ? 1 : 0);
  const namedAt =
    beginsWithArticle(inner, opens) || beginsWithDots(inner)
      ? 0
      : inner.findIndex((_, index) => index >= ahead && !leavesBefore(inner, index, nouns));
  const lastAt = inner.findLastIndex(
    (token, index) =>
      !(tiesOn(token, after) || leavesAfter(token, after, nouns) || (after && belong(token, after))) ||
      closesName(inner, index),
  );
  const begun = Math.max(0, namedAt);
  // "[Verwaltungskonsole für Nordhafen](url)": the kind of a linked place is part of its name where the rest hangs on it
  const hangs =
    label.url && inner.slice(1, begun).some((token) => isOf(token, 'ad:') || is(token, 'word:of'));
  // "[portál Azure](url)": a kind of place that belongs to the name beside it
  const titled = label.url && begun > 0 && is(inner[begun - 1], 'named') ? begun - 1 : begun;
  const from = hangs ? 0 : titled;
  const to = Math.max(from, lastAt);
  if (from === 0 && to === inner.length - 1) return [label];
  const first = inner[from];
  const last = inner[to];
  if (!first || !last) return [label];
  const name = reaching(label, first.start, last.end);
  const behind = inner.slice(to + 1);
  return [...inner.slice(0, from), name, ...(beforeName ? behind.map(asSign) : behind)];
};

/** "auf **Diese Seite bearbeiten**": within a sentence, a name alone gives an article its capital. */
const beginsWithArticle = ([first, next]: readonly Token[], opens: boolean): boolean =>
  !opens && next?.kind === 'word' && is(first, 'word:article') && !isLower(first);

/** "wählen **Sie Senden**", "cliquez **sur alertes**": the first word belongs to the verb before; "l'onglet **d'envoi**" to the noun. */
const isGoverned = (
  [first, next]: readonly Token[],
  before: Token | undefined,
  governs: Governs,
): boolean => {
  if (!first || !next || !before || !isLower(first)) return false;
  if (is(before, 'part') || is(before, 'ad:beside') || isOf(before, 'role:'))
    return is(first, 'word:of') && !is(first, 'word:article');
  if (is(first, 'word:definite') && (isAct(before) || isLink(before))) return !is(next, 'word:article');
  return (is(first, 'word:pronoun') || isOf(first, 'ad:')) && governs(before, first);
};

/** "Selecteer **onder mobiele schepen** de optie": between a verb and what it governs stands a place, however it is marked. */
const isPlaceAhead = (
  [first, next]: readonly Token[],
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  next !== undefined &&
  isLower(first) &&
  isAny(first, ['ad:under', 'ad:place']) &&
  (is(before, 'verb:click') || is(before, 'verb:fill')) &&
  after?.kind === 'word' &&
  (is(after, 'word:article') || isAny(after, ['ad:place', 'ad:under']));

/** "…, **tapez date**": a verb of entering that goes on with the sentence leaves the marks to what is typed. */
const isEntering = ([first, next]: readonly Token[], before: Token | undefined): boolean =>
  next !== undefined &&
  is(first, 'verb:fill') &&
  isLower(first) &&
  (before?.text === ',' || is(before, 'word:then'));

/** "**Configurações de** > **Mapas**": what would tie the name to the next part of a path. */
const tiesOn = (token: Token, after: Token | undefined): boolean =>
  after?.kind === 'arrow' && isLower(token) && is(token, 'word:of');

/** "**... (Mer)**": dots before the name are drawn on the control. */
const beginsWithDots = (inner: readonly Token[]): boolean =>
  inner[0]?.text === '…' || (inner.length > 3 && inner.slice(0, 3).every(({ text }) => text === '.'));

/** Small words only; an article where the noun that it belongs to follows. */
const namesNothing = (inner: readonly Token[], after: Token | undefined): boolean =>
  inner.every((token) => is(token, 'word:article'))
    ? after?.kind === 'word' && inner.every((token) => isLower(token) && !isState(token))
    : inner.every((token) => isNameless(token) || is(token, 'word:pronoun'));

/** "**och logga in med** ditt konto": a mark over a conjunction and the verb behind it sets no name apart. */
const goesOn = (inner: readonly Token[]): boolean =>
  inner.length < 4 &&
  inner[0] !== undefined &&
  isLink(inner[0]) &&
  isAct(inner[1]) &&
  inner.every((token) => isLower(token) && token.tags.length > 0);

/** "en **meld u aan** met": behind a conjunction, a verb of several words that goes on with the sentence is its verb. */
const isMarkedAct = (
  [verb, ...more]: readonly Token[],
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  isAct(verb) &&
  more.length === 0 &&
  isLower(verb) &&
  verb?.text.includes(' ') === true &&
  before !== undefined &&
  isLink(before) &&
  (isOf(after, 'ad:') || is(after, 'word:possessive'));

/** "**map kiezen**": an infinitive at the end makes a name of the kind of thing before it. */
const isDeed = (inner: readonly Token[]): boolean =>
  inner.length > 1 &&
  isAct(inner.at(-1)) &&
  inner.slice(0, -1).every((token) => isOf(token, 'role:') || is(token, 'region'));

/** "in op **uit**", "Välj **på** och": behind the word that leads to it, or a verb that takes no such word, a word for on or off is a state. */
const isStateGiven = (
  [state, ...more]: readonly Token[],
  { before, after, governs }: Pick<Setting, 'before' | 'after' | 'governs'>,
): boolean => {
  if (!state || !before || !isState(state) || more.length > 0) return false;
  const closes = after === undefined || after.kind === 'sign' || isLink(after);
  return is(before, 'ad:to') || (closes && is(before, 'verb:click') && !governs(before, state));
};

/** "Välj **inställningar** i": a kind of place that is all a verb is given is a name. */
const isWholeObject = (
  inner: readonly Token[],
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  (isAct(before) || isOf(before, 'ad:') || is(before, 'word:of') || isControl(before)) &&
  (inner.every((token, at) => is(token, 'region') || isQuantity(token, at)) ||
    (isAct(before) && isLone(inner, after))) &&
  (after === undefined ||
    after.kind === 'sign' ||
    isLink(after) ||
    is(after, 'place') ||
    (isAct(before) && isOf(after, 'ad:')));

/** "**všechny stránky**" */
const isQuantity = (token: Token, at: number): boolean => at === 0 && is(token, 'word:quantity');

/** "el botón **configuración**": behind the kind of a control stands its name. */
const isControl = (before: Token | undefined): boolean =>
  isLower(before) && isAny(before, ['role:button', 'role:link', 'role:icon', 'role:tab']);

/** "väljer **nästa**", "cliquez sur **ouvrir**": a word such as "next" or a verb at the end is what the verb is about. */
const isLone = (inner: readonly Token[], after: Token | undefined): boolean =>
  inner.length === 1 &&
  (is(inner[0], 'word:then') || isAct(inner[0])) &&
  (after === undefined || after.kind === 'sign');

/** A preposition that ends a name ("sign in **to**") opens no phrase. */
const asSign = (token: Token): Token => changed(token, { kind: 'sign', tags: noTags });
