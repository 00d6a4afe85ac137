// Sentences of a tokenised text: where one ends, what stands in brackets, and what only heads the rest.
import { isAct } from './scanner.ts';
import { changed, is, isOf } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export type Sentence = { tokens: readonly Token[]; question: boolean };

const fullStops = new Set(['.', '!', '?', '。', '！', '？', '…']);
const openBrackets = new Set(['(', '（']);
const closeBrackets = new Set([')', '）']);

/**
 * Cuts tokens into sentences. A bracketed sentence of its own becomes a sentence; brackets inside a sentence only explain
 * and are left out; a heading before a colon ("**Important**:") becomes a sentence of its own.
 */
export const splitSentences = (tokens: readonly Token[], vocabulary: Vocabulary): Sentence[] => {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let bracketed: (readonly Token[])[] = [];
  const close = (question: boolean): void => {
    if (current.length > 0) sentences.push({ tokens: current, question });
    sentences.push(...bracketed.map((inside) => ({ tokens: inside, question: false })));
    current = [];
    bracketed = [];
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (
      token.kind === 'sign' &&
      openBrackets.has(token.text) &&
      current.length > 0 &&
      !isBracketedLabel(tokens, at)
    ) {
      const end = closingBracket(tokens, at);
      const inside = tokens.slice(at + 1, end);
      const named = withAddress(current.at(-1), inside) ?? withAcronym(current, inside, tokens[end]);
      if (named) current.splice(-1, 1, named);
      if ((isAlternative(inside, current) && tokens[end + 1]?.kind !== 'arrow') || namesIcon(current, inside))
        current.push(...inside);
      else if (asksOnCondition(inside)) bracketed.push(inside);
      at = end;
    } else if (endsSentence(tokens, at, vocabulary)) {
      close(token.text === '?' || token.text === '？');
      if (closesQuote(tokens[at + 1], token)) at += 1;
    } else if (!(token.kind === 'sign' && (openBrackets.has(token.text) || closeBrackets.has(token.text)))) {
      if (current.length > 0 && opensRemark(token, tokens[at + 1], vocabulary)) close(false);
      current.push(token);
      if (isHeading(current, tokens[at + 1]) || asksInside(token, tokens[at + 1])) close(false);
      else if (headsAct(current, tokens[at + 1], tokens[at + 2])) {
        const optional = current.filter(isOptional);
        current = current.filter((one) => !isOptional(one));
        close(false);
        current = optional;
      }
    }
  }
  close(false);
  return sentences;
};

/** "Select **A** **NOTE:** It takes a while": a marked word that heads a remark opens a sentence, whatever ends the one before. */
const opensRemark = (head: Token, next: Token | undefined, { file }: Vocabulary): boolean =>
  head.mark === 'strong' &&
  next?.kind === 'sign' &&
  /[:：]/u.test(next.text) &&
  (file.words.important ?? []).includes(foldWord(head.text));

const endsSentence = (tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'sign' || !fullStops.has(token.text)) return false;
  if (!next || /[。！？]/u.test(token.text)) return true;
  // "(Or click **A**.) Click **B**"
  if (next.kind === 'sign' && (closeBrackets.has(next.text) || closesQuote(next, token)))
    return startsSentence(tokens[at + 2]);
  if (next.kind === 'sign' && !openBrackets.has(next.text)) return false;
  if (next.start === token.end && next.kind !== 'label' && !/^[\p{Lu}\p{Lo}]/u.test(next.text)) return false;
  const before = tokens[at - 1];
  if (before && vocabulary.file.abbreviations.includes(`${foldWord(before.text)}.`)) return false;
  // a name may begin small: "phpMyAdmin"
  return next.kind === 'label' || /^(?:[^\p{Ll}]|\p{Ll}+\p{Lu})/u.test(next.text);
};

/** "**Night mooring.**”": a quote right behind the full stop belongs to the sentence that ends. */
const closesQuote = (token: Token | undefined, stop: Token): boolean =>
  token?.kind === 'sign' && (token.text === '”' || (token.text === '"' && token.start === stop.end));

const startsSentence = (token: Token | undefined): boolean =>
  token?.kind === 'label' || /^\p{Lu}/u.test(token?.text ?? '');

/** "choose **Paid?** Then click": the question mark of a name closes the sentence, too. */
const asksInside = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'label' && token.text.endsWith('?') && next?.kind === 'word' && /^\p{Lu}/u.test(next.text);

/** "A > (B)": the brackets stand round a label and explain nothing. */
const isBracketedLabel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind !== 'label' && tokens[at - 1]?.kind !== 'word' && tokens[at + 1]?.kind === 'label';

/** "**Portal** (`https://…`)": what the brackets hold is the address of the name before them. */
const withAddress = (name: Token | undefined, bracketed: readonly Token[]): Token | undefined => {
  const [first, ...rest] = bracketed;
  const url = first?.url ?? first?.text ?? '';
  return name?.kind === 'label' && !name.url && rest.length === 0 && /^https?:\/\/\S+$/u.test(url)
    ? changed(name, { url })
    : undefined;
};

/** "select Access control (IAM)": the short form of a name without marks belongs to it. */
const withAcronym = (
  current: readonly Token[],
  bracketed: readonly Token[],
  closing: Token | undefined,
): Token | undefined => {
  const [short, ...rest] = bracketed;
  const last = current.at(-1);
  const from = current.findLastIndex(
    ({ kind, tags, text }, at) => kind !== 'word' || (isVerbal(tags) && (at === 0 || /^\p{Ll}/u.test(text))),
  );
  const name = current.slice(from + 1);
  const isName = last?.kind === 'word' && !last.url && /^\p{Lu}/u.test(name[0]?.text ?? '');
  return isName && closing && rest.length === 0 && short?.kind === 'word' && /^\p{Lu}{2,6}$/u.test(short.text)
    ? changed(last, { text: `${last.text} (${short.text})`, end: closing.end })
    : undefined;
};

const isVerbal = (tags: readonly string[]): boolean => tags.some((tag) => tag.startsWith('verb:'));

const isVerb = ({ tags }: Token): boolean => isVerbal(tags);

/** "**A** (or **B**)", "`A` (or `B`)", "(or press `F2`)": another control or key in brackets may be taken as well. */
const isAlternative = ([or, ...rest]: readonly Token[], before: readonly Token[]): boolean =>
  is(or, 'word:or') &&
  (rest.some(({ mark }) => mark === 'strong') ||
    (rest[0]?.kind === 'label' && rest[0].mark === before.findLast(({ kind }) => kind === 'label')?.mark) ||
    (is(rest[0], 'verb:click') && rest[1]?.url !== undefined) ||
    is(rest[0], 'verb:press'));

/** "the gear icon (**Settings**)", "the ellipsis (**...**)": what plain words say of a picture, and the name that the control bears. */
const namesIcon = (current: readonly Token[], [name, ...more]: readonly Token[]): boolean => {
  const from = current.findLastIndex(({ kind }) => kind !== 'word');
  const shown = current.slice(from + 1).slice(-2);
  const isNamed = name?.mark === 'strong' && more.length === 0 && /\p{L}|^(?:\.{3}|…)$/u.test(name.text);
  return isNamed && shown.some((token) => is(token, 'icon') || is(token, 'role:icon'));
};

/** "(if it is shared, just click **A**)", "(ない場合は [**A**] をクリックします)": an instruction in brackets that names what it clicks. */
const asksOnCondition = ([first, ...rest]: readonly Token[]): boolean => {
  const condition = rest.findIndex((token) => is(token, 'word:ifEnd'));
  const asked = rest.slice(condition + 1);
  return is(first, 'word:if')
    ? rest.some((token, at) => is(token, 'verb:click') && clicksMarked(rest.slice(at + 1)))
    : condition >= 0 &&
        is(asked.findLast(isVerb), 'verb:click') &&
        asked.some(({ kind }) => kind === 'label');
};

/** "klicken Sie einfach auf **A**": words without weight may stand before the name. */
const clicksMarked = (tokens: readonly Token[]): boolean => {
  const named = tokens.findIndex(({ kind }) => kind !== 'word');
  const words = tokens.slice(0, Math.max(0, named));
  return (
    tokens[named]?.mark === 'strong' && words.every((token) => is(token, 'word:filler') || isOf(token, 'ad:'))
  );
};

/** The index of the bracket that closes the one at `at`; `at` itself where none does within the sentence. */
const closingBracket = (tokens: readonly Token[], at: number): number => {
  let depth = 0;
  for (let index = at; index < tokens.length && index < at + 60; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'sign') continue;
    if (openBrackets.has(token.text)) depth += 1;
    if (closeBrackets.has(token.text)) depth -= 1;
    if (depth === 0) return index;
  }
  return at;
};

const isOptional = (token: Token): boolean => is(token, 'word:optional');

/** "**Name** — Enter a name", "(Optional) **Name**: Enter a name": marked words before an act head it; what it may do without stays with the act. */
const headsAct = (current: readonly Token[], joint: Token | undefined, verb: Token | undefined): boolean => {
  const isJoint = joint?.kind === 'sign' && /[—–:：-]/u.test(joint.text);
  if (!isJoint || !isAct(verb)) return false;
  const [head, ...rest] = current.filter((token) => !isOptional(token));
  return head?.mark === 'strong' && rest.length === 0;
};

/** Bold words and a colon at the start of a sentence head it, unless an instruction came before them. */
const isHeading = (current: readonly Token[], next: Token | undefined): boolean => {
  if (next?.kind !== 'sign' || !/[:：]/u.test(next.text)) return false;
  if (is(current[0], 'word:optional')) return false;
  if (current.length === 1) return current[0]?.kind === 'label' || is(current[0], 'word:important');
  return (
    current.length <= 3 &&
    current.every((token) => !token.tags.some((tag) => tag.startsWith('verb:')) && token.kind !== 'arrow') &&
    /^\p{Lu}/u.test(current[0]?.text ?? '')
  );
};
