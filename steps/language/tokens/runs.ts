// Cuts the text of a language whose words are not told by blanks alone where entries of its lexicon stand.
import { lentVerb } from '../labels/lent-words.ts';
import { joinLinkedNames } from '../labels/linked-names.ts';
import { isPlaceBefore, wholeAct } from '../labels/slid-acts.ts';
import { isQuoted, pushAct, pushCase, seamOf } from '../labels/slid-names.ts';
import { isToldVerb } from './told-verbs.ts';
import { changed, is, isOf, noTags, plainToken, reaching, unmarked } from './tokens.ts';
import type { Token } from './tokens.ts';
import { foldWord, matchSigns } from '../vocabulary/vocabulary.ts';
import type { Tag, Vocabulary } from '../vocabulary/vocabulary.ts';

/** Takes tokens of the text, its words between signs and labels; gives them cut. Bold that slid onto a verb is no label, unless a verb asks for it. */
export const cutRuns = (tokens: readonly Token[], text: string, vocabulary: Vocabulary): Token[] => {
  const cut: Token[] = [];
  const { named, words, writing } = vocabulary.file;
  const first = writing.verb === 'first';
  const set = tokens.map((token) => (isSlid(token, text, vocabulary) ? unmarked(token) : token));
  for (const token of joinBlanks(set, text)) {
    const inner = token.kind === 'sign' || token.kind === 'arrow' ? [token] : cutSigns(token, vocabulary);
    const isVerb =
      inner.some((part) => is(part, 'verb:click') || is(part, 'verb:open')) ||
      (inner.length === 1 && isOf(inner[0], 'verb:') && beginsWithEnding(text.slice(token.end), vocabulary));
    const asked = isOf(
      cut.findLast((before) => before.kind !== 'sign'),
      'verb:',
    );
    const isLabel =
      token.kind === 'label' &&
      (isQuoted(token, text) || seamOf(token, inner, text) < 0) &&
      !(inner.length === 1 && inner.some(joins)) &&
      (isQuoted(token, text) ||
        asked ||
        !isVerb ||
        inner.some(({ tags }) => tags.length === 0) ||
        isGoverned(text.slice(token.end), vocabulary));
    const bold = token.kind === 'label' && first && isBold(token, text) ? inner : [];
    const act = wholeAct(token, bold, cut.at(-1), text);
    const name = bold[act];
    if (act > 0 && name) cut.push(...bold.slice(0, act), reaching(token, name.start));
    else if (isPlaceBefore(bold, text.slice(token.end), vocabulary)) cut.push(...bold);
    else if (isLabel && endsInParticle(token, inner, text, vocabulary)) pushCase(cut, token, inner);
    else if (isLabel) pushLabel(cut, token, inner);
    else pushAct(cut, token, inner, text);
  }
  return joinLinkedNames(cut, { text, named, and: words.and ?? [] })
    .map((token) =>
      token.text === '' && token.end > token.start
        ? changed(token, { text: text.slice(token.start, token.end) })
        : token,
    )
    .map((token, at) => (isToldVerb(cut, at, !first) ? changed(token, { tags: noTags }) : token));
};

/** "Outlook **메뉴에서**", "두 **번 클릭한** 다음": where verbs close their clauses, marks over a kind of control and its particle, or over the end of an act, set no name apart. */
const isSlid = (label: Token, text: string, vocabulary: Vocabulary): boolean => {
  if (vocabulary.file.writing.verb !== 'last' || label.kind !== 'label') return false;
  if (label.mark !== 'strong' || label.url || isQuoted(label, text)) return false;
  const inner = cutSigns(label, vocabulary);
  const [verb, last] = inner.slice(-2);
  const rest = inner.slice(0, -1);
  const isKind = rest.length > 0 && rest.every((token) => isOf(token, 'role:') || is(token, 'region'));
  if ((isOf(last, 'ad:') && isKind) || opensVerb(label, text, vocabulary)) return true;
  const plain = inner.slice(0, -2);
  const isEnding = is(last, 'word:particle') || is(last, 'word:relativeEnd');
  return (
    isEnding &&
    isOf(verb, 'verb:') &&
    plain.length > 0 &&
    plain.every(({ tags }) => tags.length === 0) &&
    !isGoverned(text.slice(label.end), vocabulary)
  );
};

/** "**선택한** 다음": marks over the head of a verb that goes on behind them. */
const opensVerb = ({ start, end }: Token, text: string, vocabulary: Vocabulary): boolean => {
  const said = foldWord(text.slice(start, end + longestEnding).replaceAll('*', ''));
  const whole = matchSigns(vocabulary, said, 0);
  return (
    whole !== undefined && whole.count > end - start && whole.tags.some((tag) => tag.startsWith('verb:'))
  );
};

/** A label as it should be: without the particle that marks slid over, with the verb that marks slid off. */
const pushLabel = (cut: Token[], label: Token, inner: readonly Token[]): void => {
  if (label.mark !== 'strong' || label.url) {
    cut.push(label);
    return;
  }
  const [first, second] = inner;
  const tie = first && second && isTie(first) && beginsWord.test(second.text) ? first : undefined;
  const lent = tie ? undefined : lentVerb(cut, label.text);
  if (tie && second) {
    if (cut.at(-1)?.kind !== 'arrow') cut.push(tie);
    cut.push(reaching(label, second.start));
  } else if (lent) cut.splice(lent.at, cut.length, reaching(label, lent.start));
  else cut.push(label);
};

const joins = (token: Token): boolean => is(token, 'word:and') || is(token, 'word:or');

/** "**の設定**", "**的设置**". */
const isTie = (token: Token): boolean =>
  token.kind === 'word' &&
  (is(token, 'word:of') || is(token, 'word:genitive')) &&
  is(token, 'word:relativeEnd');

const beginsWord = /^[\p{sc=Han}\p{sc=Kana}\p{Lu}]/u;

const isBold = (label: Token, text: string): boolean =>
  label.mark === 'strong' && !label.url && !isQuoted(label, text);

/** "**サインイン** します": what stands behind the marks is the ending of a verb. */
const beginsWithEnding = (rest: string, vocabulary: Vocabulary): boolean =>
  tagsBehind(rest, vocabulary).includes('word:particle');

/** "**開く** を選択します": a verb that the particle of an object follows is a name. */
const isGoverned = (rest: string, vocabulary: Vocabulary): boolean =>
  tagsBehind(rest, vocabulary).includes('ad:object');

/** "**시작에서** 저장을": marks that end in the particle of a case, with nothing of the kind behind them. */
const endsInParticle = (
  label: Token,
  inner: readonly Token[],
  text: string,
  vocabulary: Vocabulary,
): boolean => {
  const [before, last] = inner.slice(-2);
  const isCase = ['ad:object', 'ad:place', 'ad:to'].some((tag) => is(last, tag));
  if (vocabulary.file.writing.verb !== 'last' || label.mark !== 'strong' || label.url) return false;
  return (
    isCase &&
    inner.length > 1 &&
    before?.end === last?.start &&
    !isQuoted(label, text) &&
    !tagsBehind(text.slice(label.end), vocabulary).some((tag) => tag.startsWith('ad:'))
  );
};

/** What the lexicon says of the words behind marks, where verbs close their clauses. */
const tagsBehind = (rest: string, vocabulary: Vocabulary): readonly Tag[] => {
  if (vocabulary.file.writing.verb !== 'last') return [];
  const behind = foldWord(rest.slice(0, longestEnding).replace(/^[\s*]+/u, ''));
  return matchSigns(vocabulary, behind, 0)?.tags ?? [];
};

/** Characters. */
const longestEnding = 12;

/** Words with nothing but blanks between them are one run, since an entry may hold a blank. */
const joinBlanks = (tokens: readonly Token[], text: string): Token[] => {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last?.kind === 'word' && token.kind === 'word' && text.slice(last.end, token.start).trim() === '') {
      joined[joined.length - 1] = changed(last, { text: text.slice(last.start, token.end), end: token.end });
    } else joined.push(token);
  }
  return joined;
};

const cutSigns = (token: Token, vocabulary: Vocabulary): Token[] => {
  const folded = foldWord(token.text).replaceAll(/\s/gu, ' ');
  if (folded.length !== token.text.length) return [token];
  const cut: Token[] = [];
  let plain = 0;
  let at = 0;
  while (at < folded.length) {
    const match = matchSigns(vocabulary, folded, at);
    if (match && match.count > 0 && mayStand(match, folded.slice(at), vocabulary)) {
      cut.push(...wordsOf(token, plain, at), wordOf(token, at, at + match.count, match.tags));
      plain = at + match.count;
      at = plain;
    } else at += match?.tags.includes('plain') ? match.count : 1;
  }
  return [...cut, ...wordsOf(token, plain, token.text.length)];
};

const endings = ['article', 'and', 'or', 'of', 'relativeEnd', 'particle', 'filler'].map(
  (name) => `word:${name}`,
);

/** Korean parts words by blanks: what is written together with the word before ends it, or stands before a further ending. */
const mayStand = (
  match: { count: number; tags: readonly Tag[] },
  rest: string,
  vocabulary: Vocabulary,
): boolean => {
  if (!match.tags.every((tag) => tag.startsWith('ad:') || endings.includes(tag))) return true;
  const after = /^\p{sc=Hang}*/u.exec(rest.slice(match.count))?.[0] ?? '';
  return (
    after === '' ||
    !/\p{sc=Hang}$/u.test(rest.slice(0, match.count)) ||
    matchSigns(vocabulary, after, 0)?.count === after.length
  );
};

const wordOf = (run: Token, from: number, to: number, tags: readonly Tag[]): Token =>
  plainToken('word', run.text.slice(from, to), run.start + from, tags);

const wordsOf = (run: Token, from: number, to: number): Token[] =>
  [...run.text.slice(from, to).matchAll(/\S+/gu)].map(({ index, 0: word }) =>
    wordOf(run, from + index, from + index + word.length, []),
  );
