// READ, second half: a block of an article, in its own language and beside its source text, becomes Actions.
import { isActive } from '../model/action.ts';
import type { Action, ActionKind } from '../model/action.ts';
import type { Block, Step } from '../model/article.ts';
import type { MarkedText } from '../model/marked-text.ts';
import { namesSomething } from './draft.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish.ts';
import type { Placing } from './finish.ts';
import { isSign } from './clauses/scanner.ts';
import { vocabularyFor } from './vocabulary/lexicon.ts';
import { alignDrafts } from './align/align-drafts.ts';
import { askingOf, closingOf, readField, type Asking } from './fields.ts';
import { fitOfReading } from './align/pair-acts.ts';
import { pairMarks } from './align/pair-marks.ts';
import { surroundingsOf } from './align/surroundings.ts';
import { readForeign } from './foreign-text.ts';
import { readText } from './read-text.ts';
import { onceBeside, readSource } from './source-reading.ts';
import type { SourceReading, WordsBeside } from './source-reading.ts';
import { readTokens } from './tokens/read-tokens.ts';
import { is, isOf } from './tokens/tokens.ts';
import type { Token } from './tokens/tokens.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export type Interpretation = { actions: Action[]; why?: string };

export type Reading = Placing & {
  locale: string;
  sourceLocale?: string | undefined;
  /** The kinds of acts that are asked for, where not all are. */
  kinds?: ReadonlySet<ActionKind>;
};

/** The actions of a step without its sub-steps, block by block. */
export const interpretStep = (step: Pick<Step, 'blocks'>, reading: Reading): Interpretation => {
  const read = interpretBlocks(step.blocks, reading);
  const actions = read.flatMap((part) => part.actions);
  const why = read.find((part) => part.why)?.why;
  const acts = actions.filter((action) => !(action.do === 'manual' && action.why === 'read'));
  return {
    actions: acts.length > 0 && actions.length > 1 ? actions : actions.slice(0, 1),
    ...(why ? { why } : {}),
  };
};

/** Rows of fields below the words that ask for them are acts in their own right, and stand for that asking. */
const interpretBlocks = (blocks: readonly Block[], reading: Reading): Interpretation[] => {
  const read = blocks.map((block) => interpretBlock(block, reading));
  for (const [index, block] of blocks.entries()) {
    const asking = read[index];
    if (!asking || block.kind !== 'paragraph') continue;
    const next = blocks.findIndex(({ kind }, other) => other > index && kind !== 'row' && kind !== 'heading');
    const end = next < 0 ? blocks.length : next;
    const rows = blocks.slice(index + 1, end).filter(({ kind }) => kind === 'row');
    const closing = closingOf(asking.actions);
    const asked = asking.actions.slice(0, asking.actions.length - closing.length);
    const places = askingOf(block, asked, rows);
    if (!places) continue;
    let fields = 0;
    for (let row = index + 1; row < end; row += 1) {
      const below = blocks[row];
      const actions = below?.kind === 'row' ? interpretField(below, reading, places) : [];
      if (actions) read[row] = { actions: [...actions] };
      fields += actions?.length ?? 0;
    }
    if (fields === 0) continue;
    read[index] = { ...asking, actions: asked.slice(0, -1) };
    read[end - 1]?.actions.push(...closing);
  }
  return read;
};

/** The acts of a row or an item below words that ask for fields (`askingOf`); undefined where it names none. */
export const interpretField = (
  block: Block,
  reading: Reading,
  places: Asking,
): readonly Action[] | undefined => {
  const read = (part: Block): readonly Action[] => interpretBlock(part, reading).actions;
  return readField(block, { read, placeOf: reading.placeOf }, places);
};

/** The acts of some kinds only. A paragraph whose source tells none of them is read no further. */
export const interpretOnly = (
  kinds: ReadonlySet<ActionKind>,
  block: Block,
  reading: Reading,
): readonly Action[] =>
  interpretBlock(block, { ...reading, kinds }).actions.filter(({ do: kind }) => kinds.has(kind));

/** Characters over which a paragraph is no sentence that could be laid beside another; it is read by its own words. */
const longestBeside = 6000;

/** The actions of one paragraph; `why` says in words for a writer why it could not be read. */
export const interpretBlock = (block: Block, reading: Reading): Interpretation => {
  if (block.kind === 'command') return { actions: [{ do: 'manual', why: 'command' }] };
  if (block.kind === 'example' || block.kind === 'heading') return { actions: [] };
  const own = vocabularyFor(reading.locale);
  const source = block.source && reading.sourceLocale ? vocabularyFor(reading.sourceLocale) : undefined;
  const isSentence =
    block.body.text.length <= longestBeside && (block.source?.text.length ?? 0) <= longestBeside;
  if (block.source && source && isSentence) return readBeside(block, block.source, reading, { own, source });
  if (!own) return { actions: [], why: `no lexicon for "${reading.locale}", and no source text beside it` };
  const drafts = readOwn(block.body, own);
  const actions = drafts.map((draft) => finish(draft, { body: block.body, reading }));
  return {
    actions: actions.length > 0 ? actions : [{ do: 'manual', why: 'read' }],
    ...unreadReason(block, actions, own),
  };
};

/** A forbidden act is understood, and so is a place alone ("Under **Network**:"). Other bold words that belong to no act in an instruction-like sentence are said to be unread, not passed over. */
const unreadReason = (
  block: Pick<Block, 'kind' | 'body'>,
  actions: readonly Action[],
  own: Vocabulary,
): { why?: string } => {
  if (block.kind !== 'paragraph' || actions.length > 0) return {};
  const tokens = readTokens(block.body, own);
  const isPlace = isOf(tokens[0], 'ad:') && !tokens.some((token) => isOf(token, 'verb:'));
  if (isPlace || isCaseOnly(tokens) || tokens.some((token) => is(token, 'word:not'))) return {};
  const bold = tokens.filter((token) => token.mark === 'strong' && !token.url);
  const heads = bold.length === 1 && (bold[0]?.start ?? 0) < 2;
  const words = bold.map((token) => `"${token.text}"`).join(', ');
  return bold.length === 0 || heads
    ? {}
    : { why: `the bold words ${words} belong to no act that was understood` };
};

/** "If you see a **Moor** button:": a condition with nothing behind it tells when the steps below it are done. */
const isCaseOnly = (tokens: readonly Token[]): boolean => {
  const comma = tokens.findIndex(({ kind }) => kind === 'sign');
  const further = tokens.slice(comma).filter(({ kind }) => kind === 'word');
  // "**Moor**, **Berth** or **Quay**": more of the case, and nothing that could be asked for in it
  const isList = further.every((token) => is(token, 'word:or') || is(token, 'word:and'));
  return is(tokens[0], 'word:if') && isSign(tokens.at(-1), ':：') && isList;
};

/** Text that translators left in English is read as English where the article's own language finds no act in it. */
const readOwn = (body: MarkedText, own: Vocabulary): Draft[] => {
  const drafts = readText(body, own);
  if (drafts.some(isActive)) return drafts;
  if (own.file.language === 'en') return readForeign(body, own) ?? drafts;
  if (readTokens(body, own).some((token) => is(token, 'word:not'))) return drafts;
  const english = vocabularyFor('en');
  const untranslated = english ? readText(body, english) : [];
  return untranslated.some(isActive) ? untranslated : drafts;
};

/** Side by side: the source gives the structure, the localised text the words. */
const readBeside = (
  { kind, body }: Block,
  sourceBody: MarkedText,
  reading: Reading,
  { own, source }: { own: Vocabulary | undefined; source: Vocabulary },
): Interpretation => {
  const sourceLocale = reading.sourceLocale ?? source.file.language;
  const meant = readSource(sourceBody, sourceLocale, source);
  const { drafts } = meant;
  if (drafts.length === 0)
    return {
      actions: [{ do: 'manual', why: 'read' }],
      ...unreadReason({ kind, body: sourceBody }, [], source),
    };
  if (reading.kinds && !drafts.some((draft) => reading.kinds?.has(draft.do))) return { actions: [] };
  const texts: BothTexts = { body, sourceBody, own, source };
  const words = drafts.some(namesSomething)
    ? onceBeside(meant, { body, locale: reading.locale }, () =>
        wordsBeside(meant, texts, { locale: reading.locale, sourceLocale }),
      )
    : noWords;
  const actions = drafts.map((draft) =>
    finish(draft, { body, reading, beside: { body: sourceBody, words } }),
  );
  return { actions, ...unreadReason({ kind, body: sourceBody }, actions, source) };
};

const noWords: WordsBeside = new Map();

type BothTexts = {
  body: MarkedText;
  sourceBody: MarkedText;
  own: Vocabulary | undefined;
  source: Vocabulary;
};

/** The words of the localised text for each phrase of the source's drafts. */
const wordsBeside = (
  meant: SourceReading,
  { body, sourceBody, own, source }: BothTexts,
  locales: { locale: string; sourceLocale: string },
): WordsBeside => {
  const tokens = readTokens(body, own ?? source);
  const labels = tokens.filter((token) => token.kind === 'label');
  const around = surroundingsOf({
    body,
    source: meant.words,
    sourceVocabulary: source,
    labels,
    own,
    ...locales,
  });
  return alignDrafts({
    source: meant.drafts,
    local: readLike(meant, body, { own, source }),
    sourceText: sourceBody.text,
    localText: body.text,
    labels,
    marks: own ? undefined : pairMarks(readTokens(sourceBody, source), tokens),
    around,
  });
};

/** From this share of what the source asks for on, a reading is taken without trying another. */
const fitsWell = 0.75;

/** The localised text read in its own language, or as the source's where that answers the source better. */
const readLike = (
  { drafts, fit: most }: SourceReading,
  body: MarkedText,
  { own, source }: Pick<BothTexts, 'own' | 'source'>,
): readonly Draft[] => {
  const first = readText(body, own ?? source);
  const fit = fitOfReading(drafts, first);
  if (!own || fit >= fitsWell * most) return first;
  const second = readText(body, source);
  return fitOfReading(drafts, second) > fit ? second : first;
};
