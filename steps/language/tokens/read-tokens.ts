// A marked text as the grammar sees it: labels as single tokens, words with what the lexicon says of them, signs.
import type { MarkedText } from '../../model/marked-text.ts';
import { joinAbbreviations } from './abbreviations.ts';
import { holdsApostrophe, splitClitics, splitElisions, splitEndings } from './apostrophes.ts';
import { pushPlain } from './chunks.ts';
import { findLabelSpans } from '../labels/label-spans.ts';
import type { LabelSpan } from '../labels/label-spans.ts';
import { mendLabels } from '../labels/mend-labels.ts';
import { oncePer } from '../once-per.ts';
import { cutRuns } from './runs.ts';
import { tagWords } from './tag-words.ts';
import { noTags } from './tokens.ts';
import type { Token } from './tokens.ts';
import { foldWord, matchWords } from '../vocabulary/vocabulary.ts';
import type { Match, Vocabulary } from '../vocabulary/vocabulary.ts';

/** Cuts a text into tokens, once for each language. Takes marked text and the vocabulary of its language; gives tokens in order. */
export const readTokens = (body: MarkedText, vocabulary: Vocabulary): readonly Token[] => {
  const known = tokensOf(body);
  const kept = known.get(vocabulary);
  if (kept) return kept;
  const tokens = cutTokens(body, vocabulary);
  known.set(vocabulary, tokens);
  return tokens;
};

const tokensOf = oncePer((_body: MarkedText) => new Map<Vocabulary, readonly Token[]>());

const cutTokens = (body: MarkedText, vocabulary: Vocabulary): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  for (const whole of findLabelSpans(body)) {
    if (marksPronoun(body.text, whole, vocabulary) || marksParticle(body.text, whole, vocabulary)) continue;
    const bare = beforeVerb(body.text, behindSubject(body.text, whole, vocabulary), vocabulary);
    const span = beforeEnding(body.text, bare, vocabulary);
    if (span.start > at) pushPlain(tokens, body.text, at, span.start);
    tokens.push(labelToken(body.text, span));
    at = Math.max(at, span.end);
  }
  pushPlain(tokens, body.text, at, body.text.length);
  const spaced = vocabulary.file.writing.words === 'spaced';
  const unquoted = tokens.filter(
    (token, index) =>
      !(token.kind !== 'label' && isQuote(token, spaced) && touchesLabel(tokens, index, spaced)) &&
      !leadsToArrow(token, tokens[index + 1]),
  );
  if (!spaced) return cutRuns(unquoted, body.text, vocabulary);
  const whole = joinAbbreviations(unquoted, vocabulary);
  const words = holdsApostrophe(body.text)
    ? splitElisions(splitEndings(whole, vocabulary), vocabulary)
    : whole;
  return mendLabels(tagWords(splitClitics(words, vocabulary), vocabulary), body.text, vocabulary);
};

/** "Tippen **Sie auf Senden**": the subject of the verb before the mark is no part of the name. */
const behindSubject = (text: string, span: LabelSpan, vocabulary: Vocabulary): LabelSpan => {
  const name = span.end > span.start ? text.slice(span.start, span.end) : '';
  const subject = /^\p{L}+ +(?=\S)/u.exec(name)?.[0];
  const word = foldWord(subject?.trim() ?? '');
  if (subject === undefined || !vocabulary.file.words.pronoun?.includes(word)) return span;
  const verb = wordBefore(text, span.start);
  const governs = verb !== undefined && isVerb(matchWords(vocabulary, [foldWord(verb), word], 0));
  return governs ? { ...span, start: span.start + subject.length } : span;
};

/** "**Visa hamnar klickar** du på **Ja**": the verb of the sentence, which goes on behind the mark, is no part of the name. */
const beforeVerb = (text: string, span: LabelSpan, vocabulary: Vocabulary): LabelSpan => {
  if (span.kind !== 'strong' || span.url || text.charAt(span.end) === '') return span;
  const next = /^(?:\*\*)? +(\p{Ll}+)/u.exec(text.slice(span.end, span.end + longestVerb))?.[1];
  if (!next || !vocabulary.file.words.pronoun?.includes(next)) return span;
  const verb = / (\p{Ll}+)$/u.exec(text.slice(span.start, span.end))?.[1];
  const goesOn = verb !== undefined && isVerb(matchWords(vocabulary, [foldWord(verb), next], 0));
  return goesOn ? { ...span, end: span.end - verb.length - 1 } : span;
};

const wordBefore = (text: string, at: number): string | undefined =>
  /\p{L}+(?= +$)/u.exec(text.slice(Math.max(0, at - longestVerb), at))?.[0];

/** "**Kaydet'i** seçin": the ending of a case is no part of the name. */
const beforeEnding = (text: string, span: LabelSpan, { byWord }: Vocabulary): LabelSpan => {
  const name = text.slice(span.start, span.end);
  const ending = holdsApostrophe(name) ? /\s*(['’]\p{L}{1,4})$/u.exec(name) : null;
  const isCase = ending !== null && ending.index > 0 && byWord.has(foldWord(ending[1] ?? ''));
  return isCase ? { ...span, end: span.start + ending.index } : span;
};

/** Letters. */
const longestVerb = 30;

const isVerb = (match: Match | undefined): boolean =>
  match?.count === 2 && match.tags.some((tag) => tag.startsWith('verb:'));

/** "melden Sie **sich bei** A an": a mark that slid onto a pronoun parts no verb. */
const marksPronoun = (
  text: string,
  { start, end, kind, url }: LabelSpan,
  vocabulary: Vocabulary,
): boolean => {
  if (kind !== 'strong' || url || end - start > longestSmall) return false;
  const words = text.slice(start, end);
  const gap = words.indexOf(' ');
  if (gap < 0 || gap !== words.lastIndexOf(' ')) return false;
  const isPronoun = vocabulary.file.words.pronoun?.includes(words.slice(0, gap)) ?? false;
  return isPronoun && vocabulary.small.has(words.slice(gap + 1));
};

const longestSmall = 12;

/** "Logga **in** som": a mark that slid onto the last word of a verb parts no verb. */
const marksParticle = (
  text: string,
  { start, end, kind, url }: LabelSpan,
  vocabulary: Vocabulary,
): boolean => {
  if (kind !== 'strong' || url || end - start > longestSmall) return false;
  if (vocabulary.file.writing.imperative !== 'form') return false;
  const particle = /^\p{Ll}+$/u.exec(text.slice(start, end))?.[0];
  const verb = particle && wordBefore(text, start);
  // "välj Lägg **till**": within a sentence, a capital begins a name
  const opens = /(?:^|[.!?:]\s+)\p{L}+ +$/u.test(text.slice(0, start));
  return verb && (opens || /^\p{Ll}/u.test(verb))
    ? isVerb(matchWords(vocabulary, [foldWord(verb), particle], 0))
    : false;
};

const quotes = /^["'“”„‟«»‹›‘’‚‛「」『』]$/u;

/** Where names are set in square brackets throughout, the brackets still part a name from the words before it. */
const isQuote = ({ text }: Token, spaced: boolean): boolean =>
  quotes.test(text) || (spaced && /^[[\]]$/u.test(text));

/** A quotation mark that touches the label it sets apart is no sign of the sentence. */
const touchesLabel = (tokens: readonly Token[], at: number, spaced: boolean): boolean => {
  const [before, quote, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    (after?.start === quote?.end && isSetApart(after, spaced)) ||
    (before?.end === quote?.start && isSetApart(before, spaced))
  );
};

const isSetApart = (token: Token | undefined, spaced: boolean): boolean =>
  spaced ? token?.mark === 'quote' : token?.kind === 'label';

/** "**A**, > **B**": a comma right before an arrow parts nothing. */
const leadsToArrow = (token: Token, after: Token | undefined): boolean =>
  after?.kind === 'arrow' && token.kind === 'sign' && token.text === ',';

const labelToken = (text: string, { start, end, kind, url, alt }: LabelSpan): Token => ({
  kind: 'label',
  text: end > start ? text.slice(start, end) : (alt ?? ''),
  start,
  end,
  tags: noTags,
  mark: kind,
  marked: { start, end },
  url: url || undefined,
});
