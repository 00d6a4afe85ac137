// What the lexicon says of the words of a text that sets blanks between them: the longest entry at each place.
import { oncePer } from '../once-per.ts';
import type { LexiconFile } from '../vocabulary/lexicon-schema.ts';
import { changed, is, isAny, isOf, noTags } from './tokens.ts';
import type { Token } from './tokens.ts';
import { matchOpenings, nothing } from '../vocabulary/vocabulary.ts';
import type { Match, Openings, Vocabulary } from '../vocabulary/vocabulary.ts';

const sentenceEnds = '.!?';

/** Takes tokens in order; gives them with the words of an entry joined to one token that carries its tags. */
export const tagWords = (tokens: readonly Token[], vocabulary: Vocabulary): Token[] => {
  const words = tokens.map(({ kind, text }) => (kind === 'word' ? vocabulary.openings(text) : nothing));
  const tagged: Token[] = [];
  let at = 0;
  let subject: string | undefined;
  let means: string | undefined;
  let forbids = false;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const known = token.kind === 'word' ? matchEntry(words, at) : undefined;
    const match =
      known ??
      (subject !== undefined && follows(tagged.at(-1))
        ? matchCoordinated(words.slice(at, at + 4), vocabulary.openings(subject))
        : undefined) ??
      (means !== undefined && token.kind === 'word' && follows(tagged.at(-1))
        ? matchMeans(words.slice(at, at + 4), vocabulary.openings(means))
        : undefined);
    const read = match ? joined(token, tokens.slice(at, at + match.count), match.tags) : token;
    tagged.push(read);
    forbids ||= is(read, 'word:not');
    if (token.kind === 'sign' && sentenceEnds.includes(token.text)) subject = means = undefined;
    else if (known && isOf(known, 'verb:')) {
      subject = subjectOf(vocabulary, words[at + 1]?.folded) ?? subject;
      // what is forbidden has no second means: "Don't do it by clicking A and choosing B"
      means = forbids ? undefined : (meansOf(vocabulary, words[at]?.folded) ?? means);
    }
    at += match?.count ?? 1;
  }
  const { capitals, imperative } = vocabulary.file.writing;
  if (imperative === 'position') return tagged.map(unlisted);
  if (capitals === 'nouns') return tagged.map(nominal);
  return capitals === 'names' && imperative === 'form' ? tagged.map(compound) : tagged;
};

/** "Open **A** and reproduce the issue": where its place tells a verb, a word that no list has is one between a conjunction and an article. */
const unlisted = (token: Token, at: number, tokens: readonly Token[]): Token => {
  if (token.kind !== 'word' || token.tags.length > 0 || !bareVerb.test(token.text)) return token;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const joins = is(before, 'word:and') || is(before, 'word:then');
  const governs = is(next, 'word:possessive') || (is(next, 'word:article') && !is(next, 'word:relative'));
  return joins && governs ? { ...token, tags: ['verb:other'] } : token;
};

/** Letters of a verb as it stands in instructions: no plural, past, -ing form or adverb. */
const bareVerb = /^\p{Ll}{3,}$(?<!(?:[^s]s|ed|ing|ly))/u;

/** "zum Deaktivieren", "das Öffnen": where nouns have capitals, a verb behind an article or a preposition is one. */
const nominal = (token: Token, at: number, tokens: readonly Token[]): Token => {
  if (token.kind !== 'word' || !isOf(token, 'verb:')) return token;
  const before = tokens[at - 1];
  // "um den Strom zu deaktivieren": what is aimed at is not asked for
  const isAim = is(before, 'word:particle') && is(before, 'ad:to') && !is(before, 'ad:place');
  if (isAim && /^\p{Ll}+n$/u.test(token.text)) return changed(token, { tags: noTags });
  const isOne = !token.text.includes(' ') && /^\p{Lu}\p{Ll}+n$/u.test(token.text);
  if (!isOne || !before) return token;
  if (isOf(before, 'ad:') || is(before, 'word:article')) return changed(token, { tags: noTags });
  return opensSentence(before) ? token : changed(token, { tags: ['deed'] });
};

/** "i Sök resultaten": between a preposition and a noun, a capital within a sentence makes a verb a part of the noun. */
const compound = (token: Token, at: number, tokens: readonly Token[]): Token => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isOne = isOf(token, 'verb:') && /^\p{Lu}\p{Ll}+$/u.test(token.text) && isOf(before, 'ad:');
  const isNoun = next?.kind === 'word' && next.tags.length === 0 && /^\p{Ll}{4,}$/u.test(next.text);
  return isOne && isNoun ? changed(token, { tags: noTags }) : token;
};

const opensSentence = ({ kind, text }: Token): boolean =>
  kind !== 'word' && (kind !== 'sign' || text !== ',');

const pronounsOf = oncePer((file: LexiconFile): ReadonlySet<string> => new Set(file.words.pronoun));

/** The pronoun that stands behind its verb ("väljer du"). */
const subjectOf = ({ file }: Vocabulary, word: string | undefined): string | undefined =>
  word !== undefined && pronounsOf(file).has(word) ? word : undefined;

/** Whether a verb may stand behind the token that shares the subject of the verb before. */
const follows = (token: Token | undefined): boolean => token?.text === ',' || isAny(token, joining);

const joining = ['word:and', 'word:or', 'word:then'];

/** "väljer du A och anger B": a verb joined to one whose subject stands behind it goes without that subject. */
const matchCoordinated = (
  [verb = nothing, ...rest]: readonly Openings[],
  subject: Openings,
): Match | undefined => {
  const match = matchOpenings([verb, subject, ...rest], 0);
  return match && match.count > 1 && isOf(match, 'verb:')
    ? { tags: match.tags, count: match.count - 1 }
    : undefined;
};

const meansWordsOf = oncePer((file: LexiconFile): ReadonlySet<string> => new Set(file.words.means));

/** The word that makes a verb the means of another ("by clicking"). */
const meansOf = ({ file }: Vocabulary, word: string | undefined): string | undefined =>
  word !== undefined && meansWordsOf(file).has(word) ? word : undefined;

/** "by clicking A and choosing B": a second means goes without the word that the first has. */
const matchMeans = (words: readonly Openings[], means: Openings): Match | undefined => {
  const match = matchOpenings([means, ...words], 0);
  return match && match.count > 1 && isOf(match, 'verb:')
    ? { tags: match.tags, count: match.count - 1 }
    : undefined;
};

/** The longest entry at `at`; a verb leaves its last word to a longer preposition ("connectez-vous" + "à l'aide de"). */
const matchEntry = (words: readonly Openings[], at: number): Match | undefined => {
  const match = matchOpenings(words, at);
  if (!match || match.count < 2 || !isOf(match, 'verb:')) return match;
  const last = at + match.count - 1;
  const behind = matchOpenings(words, last);
  const isLonger = behind !== undefined && behind.count > 1 && behind.tags.includes('ad:via');
  return (isLonger ? matchOpenings(words.slice(at, last), 0) : undefined) ?? match;
};

/** The words of an entry as one token. */
const joined = (token: Token, words: readonly Token[], tags: Match['tags']): Token =>
  words.length === 1
    ? changed(token, { tags })
    : changed(token, {
        text: words.map((word) => word.text).join(' '),
        end: words.at(-1)?.end ?? token.end,
        tags,
      });
