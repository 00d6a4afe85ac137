// Labels as the tokens they should be: where translation moved marks, words around a name leave it, and lost ones join it.
import { holdsApostrophe, splitElisions } from '../tokens/apostrophes.ts';
import { pushPlain } from '../tokens/chunks.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { joinNouns } from './joined-nouns.ts';
import { partMarkedVerb, unmarkLink } from './marked-verbs.ts';
import { oncePer } from '../once-per.ts';
import { reachBack, reachCapital } from './reach-labels.ts';
import { particlesOf, settleParticles } from '../tokens/separable-verbs.ts';
import { mendLabel } from './slid-marks.ts';
import type { Cut } from './slid-marks.ts';
import { tagWords } from '../tokens/tag-words.ts';
import { changed, is, isOf, reaching } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord, matchWords } from '../vocabulary/vocabulary.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Takes tagged tokens and their text; gives them with each label mended. */
export const mendLabels = (tokens: readonly Token[], text: string, vocabulary: Vocabulary): Token[] => {
  if (!tokens.some(isLabel)) return settleParticles(tokens);
  const cut = cutterOf(text, vocabulary);
  const governs = governedBy(vocabulary);
  const { imperative, capitals } = vocabulary.file.writing;
  const mended: Token[] = [];
  const glued = imperative === 'form' && !tokens.some(isArrow) ? joinGlued(tokens) : tokens;
  const whole = imperative === 'form' ? joinNouns(glued, cut, governs) : glued;
  for (const [at, token] of whole.entries()) {
    if (token.kind !== 'label') {
      mended.push(token);
      continue;
    }
    const [before, after] = [whole[at - 1], whole[at + 1]];
    const inPath = before?.kind === 'arrow' || after?.kind === 'arrow';
    const linked = imperative === 'form' && token.mark === 'link' ? unmarkLink(whole, at, cut) : undefined;
    if (linked) {
      mended.push(...linked);
      continue;
    }
    const reached = imperative === 'form' ? reachBack(whole, at, cut) : undefined;
    const capital =
      imperative === 'form' && capitals === 'names' && !inPath
        ? reachCapital(token, { before: mended, after, cut, governs })
        : undefined;
    const prefixed = withLent(mended, token, { cut, vocabulary });
    if (reached) mended.splice(mended.length - (at - reached.from), at - reached.from, reached.label);
    else if (capital) mended.splice(capital.from, mended.length, ...capital.tokens);
    else if (prefixed) mended.splice(-1, 1, prefixed);
    else if (imperative === 'form') {
      const pieces = mendLabel(token, {
        cut,
        nouns: capitals === 'nouns',
        inPath,
        before,
        after,
        governs,
        belong: (one, other) =>
          matchWords(vocabulary, [foldWord(one.text), foldWord(other.text)], 0)?.count === 2,
        beforeName: beginsName(after, vocabulary),
        goesOn: is(whole[at - 2], 'word:and') || is(whole[at - 2], 'word:or'),
        opens: at === 0 || /^[.!?:]$/u.test(before?.text ?? ''),
      });
      const begun = capitals === 'nouns' ? withLentNoun(mended, pieces[0], text) : undefined;
      if (begun) mended.splice(-1, 1, begun, ...pieces.slice(1));
      else mended.push(...pieces);
    } else mended.push(...partMarkedVerb(whole, at, cut));
  }
  return settleParticles(mended).map((token) => withText(token, text));
};

/** A token that was made of others says what stands there. */
const withText = (token: Token, text: string): Token =>
  token.text === '' && token.end > token.start
    ? changed(token, { text: text.slice(token.start, token.end) })
    : token;

/** "**Harbour cra**ft": letters that touch the end of a mark, and are no word of the lexicon, end the name. */
const joinGlued = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, at): Token[] => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (before && isGlued(before, token)) return [];
    return after && isGlued(token, after) ? [reaching(token, token.start, after.end)] : [token];
  });

const isGlued = (label: Token, behind: Token): boolean =>
  label.kind === 'label' &&
  label.mark === 'strong' &&
  label.end === behind.start &&
  label.end > label.start &&
  behind.kind === 'word' &&
  behind.tags.length === 0 &&
  /^\p{Ll}{3,}$/u.test(behind.text);

const isArrow = ({ kind }: Token): boolean => kind === 'arrow';

const isLabel = ({ kind }: Token): boolean => kind === 'label';

/** Cuts a stretch of the text without regard to marks; a label is asked for several times. */
const cutterOf = (text: string, vocabulary: Vocabulary): Cut => {
  let last: { start: number; end: number; tokens: Token[] } | undefined;
  return (start, end) => {
    if (last?.start === start && last.end === end) return last.tokens;
    const inner: Token[] = [];
    pushPlain(inner, text, start, end);
    const words = holdsApostrophe(text) ? splitElisions(inner, vocabulary) : inner;
    last = { start, end, tokens: tagWords(words, vocabulary) };
    return last.tokens;
  };
};

const governedBy =
  (vocabulary: Vocabulary) =>
  (verb: Token, word: Token | undefined): boolean => {
    const words = [...foldWord(verb.text).split(' '), foldWord(word?.text ?? '')];
    return isOf(verb, 'verb:') && matchWords(vocabulary, words, 0)?.count === words.length;
  };

/** "Neu **starten**", "Bestellung **aufgeben**": where nouns have capitals, an infinitive alone is the end of a name. */
const withLentNoun = (
  mended: readonly Token[],
  label: Token | undefined,
  text: string,
): Token | undefined => {
  const [before, noun] = mended.slice(-2);
  if (label?.kind !== 'label' || label.mark !== 'strong' || noun?.kind !== 'word' || noun.tags.length > 0)
    return undefined;
  const isEnd = /^\p{Ll}+en$/u.test(text.slice(label.start, label.end)) && /^\p{Lu}/u.test(noun.text);
  if (!isEnd || before?.kind !== 'word' || isOf(before, 'ad:') || before.tags.length === 0) return undefined;
  return reaching(label, noun.start);
};

/** A name with the preposition or the verb before its marks that belongs to it. */
const withLent = (
  before: readonly Token[],
  label: Token,
  { cut, vocabulary }: { cut: Cut; vocabulary: Vocabulary },
): Token | undefined =>
  withLentPreposition(before, label, vocabulary) ??
  (vocabulary.file.writing.imperative === 'form'
    ? withLentVerb(before, label, { cut, vocabulary })
    : undefined);

/** "klicka på ta **bort nu**": a word that is a verb only with the first within the marks belongs to the name. */
const withLentVerb = (
  before: readonly Token[],
  label: Token,
  { cut, vocabulary }: { cut: Cut; vocabulary: Vocabulary },
): Token | undefined => {
  const [leads, word] = before.slice(-2);
  const isAsked = is(leads, 'verb:click') || isOf(leads, 'ad:') || is(leads, 'word:object');
  if (!isAsked || word?.kind !== 'word' || word.tags.length > 0) return undefined;
  if (label.mark !== 'strong' || label.url) return undefined;
  const first = cut(label.start, label.end)[0];
  const match = first && matchWords(vocabulary, [foldWord(word.text), foldWord(first.text)], 0);
  return match?.count === 2 && isOf(match, 'verb:') ? reaching(label, word.start) : undefined;
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
  return reaching(label, second.start);
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
