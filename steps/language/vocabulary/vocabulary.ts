// A lexicon made ready for reading: every entry filed under its first word (or sign), the longest first.
import type { LexiconFile } from './lexicon-schema.ts';
import { oncePerText } from '../once-per.ts';
import { particlesOf, partedVerbs } from '../tokens/separable-verbs.ts';

/** What an entry says of the words it matches, such as `verb:click`, `role:button`, `region`, `place`, `word:if`. */
export type Tag = string;

/** What the words at a place say: the tags of an entry, and of how many words it is. */
export type Match = { readonly count: number; readonly tags: readonly Tag[] };

type Entry = { words: readonly string[]; open: readonly boolean[]; count: number; tags: Tag[] };

export type Vocabulary = {
  readonly file: LexiconFile;
  /** Entries by the first word, or by its first three letters where the first word has an open ending. */
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
  readonly byStem: ReadonlyMap<string, readonly Entry[]>;
  /** Entries of one word with an open beginning, by what the word ends in. */
  readonly byEnding: readonly Entry[];
  /** Words that end in an apostrophe and are written together with the next. */
  readonly elisions: readonly string[];
  /** Pronouns that a hyphen ties to the verb before them. */
  readonly clitics: ReadonlySet<string>;
  /** Single words that hold a sentence together and name nothing: articles, prepositions, conjunctions. */
  readonly small: ReadonlySet<string>;
  /** What a word may open; kept of the words met so far. */
  readonly openings: (word: string) => Openings;
};

const stemLength = 2;

/** Files the entries of a lexicon. Takes a checked lexicon file; gives what `matchWords` and `matchSigns` read. */
export const buildVocabulary = (file: LexiconFile): Vocabulary => {
  const entries = new Map<string, Entry>();
  const elisions = [...Object.values(file.words), ...Object.values(file.adpositions)].flatMap((list) =>
    list.map(foldWord).filter((word) => /^\p{L}+'$/u.test(word)),
  );
  const spaced = file.writing.words === 'spaced';
  for (const [tag, list] of listsOf(file)) {
    for (const text of list) {
      addEntry(entries, separateElisions(text, elisions), tag, spaced);
      // "テキスト ボックス" is as often written without the blank
      if (!spaced && text.includes(' ')) addEntry(entries, text.replaceAll(' ', ''), tag, spaced);
    }
  }
  const byWord = new Map<string, Entry[]>();
  const byStem = new Map<string, Entry[]>();
  const byEnding: Entry[] = [];
  for (const entry of entries.values()) {
    const first = entry.words[0] ?? '';
    const unspaced = file.writing.words === 'unspaced';
    if (first.startsWith('*')) byEnding.push({ ...entry, words: [first.slice(1)] });
    else if (entry.open[0]) append(byStem, first.slice(0, stemLength), entry);
    else append(byWord, unspaced ? first.slice(0, 1) : first, entry);
  }
  for (const list of [...byWord.values(), ...byStem.values()]) list.sort((a, b) => lengthOf(b) - lengthOf(a));
  const filed = { byWord, byStem, byEnding };
  const openings = oncePerText((word) => openingsOf(filed, fold(word)));
  const typed = file.typed.map(foldWord);
  const clitics = new Set((file.words.pronoun ?? []).filter((word) => word.startsWith('-')));
  return { file: { ...file, typed }, ...filed, elisions, clitics, small: smallWords(file), openings };
};

/** The longest entry that the words from `from` open with, for languages that set blanks between words. */
export const matchWords = (
  vocabulary: Vocabulary,
  folded: readonly string[],
  from: number,
): Match | undefined => {
  const words = folded.slice(from).map((word) => vocabulary.openings(word));
  return matchOpenings(words, 0);
};

/** The same for words of which is known what they open. */
export const matchOpenings = (words: readonly Openings[], from: number): Match | undefined => {
  const { exact, open, ending } = words[from] ?? nothing;
  const longest = firstThatGoesOn(exact, words, from);
  const inflected = firstThatGoesOn(open, words, from);
  const best = longest && (!inflected || longest.count >= inflected.count) ? longest : inflected;
  return best ?? ending;
};

/** Whether an entry with one of the tags may begin with the word. */
export const mayOpen = (vocabulary: Vocabulary, word: string, tags: readonly Tag[]): boolean => {
  const { exact, open, ending } = vocabulary.openings(word);
  return [...exact, ...open, ...(ending ? [ending] : [])].some((entry) =>
    tags.some((tag) => entry.tags.includes(tag)),
  );
};

/** The entries that a word may open: by the word itself, by its beginning, and by its ending. */
export type Openings = {
  readonly folded: string;
  readonly exact: readonly Entry[];
  readonly open: readonly Entry[];
  readonly ending: Entry | undefined;
};

/** What stands where no word does. */
export const nothing: Openings = { folded: '\u0000', exact: [], open: [], ending: undefined };

const openingsOf = (
  { byWord, byStem, byEnding }: Pick<Vocabulary, 'byWord' | 'byStem' | 'byEnding'>,
  first: string,
): Openings => ({
  folded: first,
  exact: byWord.get(first) ?? [],
  open: (byStem.get(first.slice(0, stemLength)) ?? []).filter(({ words: [stem = ''] }) =>
    first.startsWith(stem),
  ),
  ending: byEnding.find(({ words: [end = ''] }) => first.length > end.length && first.endsWith(end)),
});

const firstThatGoesOn = (
  entries: readonly Entry[],
  words: readonly Openings[],
  from: number,
): Entry | undefined => {
  for (const entry of entries) {
    if (goesOn(entry, words, from)) return entry;
  }
  return undefined;
};

/** The longest entry that stands at `from` in a text without blanks between words. */
export const matchSigns = (vocabulary: Vocabulary, folded: string, from: number): Match | undefined => {
  const found = vocabulary.byWord
    .get(folded.charAt(from))
    ?.find((entry) => folded.startsWith(entry.words[0] ?? '', from));
  return found ? { count: found.words[0]?.length ?? 0, tags: found.tags } : undefined;
};

/** Anything but letters and signs that are folded by their case alone: Latin, Cyrillic, kana, Han and Hangul, composed. */
const foldedByMore =
  /[^\0-\u012F\u0132-\u02BB\u02BD-\u02FF\u0400-\u0482\u048A-\u04FF\u3000-\u3002\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]/;

/** Case, apostrophes, composed letters and the dot of Turkish i folded away, so that entries match however they are typed. */
export const foldWord = (text: string): string => (text.length > longestWord ? fold(text) : keptFold(text));

/** Letters; a longer text is hardly met again. */
const longestWord = 30;

const fold = (text: string): string =>
  foldedByMore.test(text)
    ? text.normalize('NFC').replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[İı]/g, 'i').toLowerCase()
    : text.toLowerCase();

const keptFold = oncePerText(fold);

const smallClasses = [
  'article',
  'possessive',
  'pronoun',
  'and',
  'or',
  'then',
  'of',
  'genitive',
  'object',
  'particle',
] as const;

const smallWords = (file: LexiconFile): ReadonlySet<string> =>
  new Set(
    [...smallClasses.map((name) => file.words[name] ?? []), ...Object.values(file.adpositions)]
      .flat()
      .map(foldWord),
  );

const listsOf = (file: LexiconFile): [Tag, readonly string[]][] => [
  ...Object.entries(file.verbs).map(([name, list]): [Tag, readonly string[]] => [`verb:${name}`, list]),
  ...Object.entries(file.roles).map(([name, list]): [Tag, readonly string[]] => [`role:${name}`, list]),
  ...Object.entries(file.adpositions).map(([name, list]): [Tag, readonly string[]] => [`ad:${name}`, list]),
  ...Object.entries(file.words).map(([name, list]): [Tag, readonly string[]] => [`word:${name}`, list]),
  ['word:particle', ambiguousParticles(file)],
  ['verb:other', loneHeads(file)],
  ['plain', file.plain],
  ['region', file.regions],
  ['named', file.named],
  ['part', file.parts],
  ['icon', file.icons],
  ['place', file.places],
  ['device', file.outside.device],
  ['command', file.outside.command],
];

/** "slå … fra": a particle that is a preposition elsewhere, and must be known as both. */
const ambiguousParticles = (file: LexiconFile): readonly string[] => {
  const adpositions = new Set(Object.values(file.adpositions).flat());
  return [...particlesOf(file)].filter((particle) => adpositions.has(particle));
};

/** "slå … fra": without its particle the verb asks for something else, unless the lexicon says for what. */
const loneHeads = (file: LexiconFile): readonly string[] => {
  const verbs = new Set(Object.values(file.verbs).flat());
  return [...partedVerbs(file).keys()].filter((head) => !verbs.has(head));
};

const addEntry = (entries: Map<string, Entry>, text: string, tag: Tag, spaced: boolean): void => {
  const key = foldWord(text);
  const known = entries.get(key);
  if (known) {
    if (!known.tags.includes(tag)) known.tags.push(tag);
    return;
  }
  const parts = spaced ? key.split(/\s+/) : [key];
  entries.set(key, {
    words: parts.map((part) => (spaced ? part.replace(/\*$/, '') : part)),
    open: parts.map((part) => spaced && part.length > 1 && part.endsWith('*')),
    count: parts.length,
    tags: [tag],
  });
};

const separateElisions = (text: string, elisions: readonly string[]): string =>
  elisions.length === 0
    ? text
    : text
        .split(' ')
        .flatMap((word) => {
          const elision = elisions.find(
            (candidate) => word.length > candidate.length && foldWord(word).startsWith(candidate),
          );
          return elision ? [word.slice(0, elision.length), word.slice(elision.length)] : [word];
        })
        .join(' ');

const append = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
};

const lengthOf = (entry: Entry): number =>
  entry.words.length * 100 + entry.words.reduce((sum, word) => sum + word.length, 0);

/** Whether the words behind the first are those of the entry, too. */
const goesOn = (entry: Entry, words: readonly Openings[], from: number): boolean => {
  for (let index = 1; index < entry.words.length; index += 1) {
    const word = entry.words[index] ?? '';
    const candidate = words[from + index]?.folded;
    if (candidate === undefined) return false;
    if (entry.open[index] ? !candidate.startsWith(word) : candidate !== word) return false;
  }
  return true;
};
