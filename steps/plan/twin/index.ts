// The twin of a localised article: the same article in the source language, and its text set beside the article's own.
import type { Article, Block, Procedure, Step } from '../../model/article.ts';
import type { MarkedText } from '../../model/marked-text.ts';
import { pairSteps, sameShape } from './pair-steps.ts';
import type { Languages, PairedSteps } from './pair-steps.ts';
import { shareSentences } from './share-sentences.ts';
import { languageOf, plainName } from './twin-paths.ts';

/**
 * The twin among articles of other locales: the same file name (but for a locale in it), else the same ids
 * (`ms.custom`), else the same anchor of the heading; of several the one of the same shape, else the first that says what
 * the article says. Gives none for an article that needs none (`needsTwin`). Pure: the caller reads the files.
 */
export const findTwin = (
  article: Article,
  others: readonly Article[],
  sourceLocale = 'en-US',
): Article | undefined => {
  if (!needsTwin(article, sourceLocale)) return undefined;
  const candidates = others.filter(
    (other) => other.file !== article.file && speaksSource(other, sourceLocale),
  );
  const rules: ((other: Article) => boolean)[] = [
    (other) => plainName(other.file) === plainName(article.file),
    (other) => article.ids.length > 0 && article.ids.some((id) => other.ids.includes(id)),
    (other) => article.anchor !== undefined && article.anchor === other.anchor,
  ];
  for (const rule of rules) {
    const known = candidates.filter(rule);
    const found =
      known.find((other) => sameShape(article.procedures, other.procedures)) ??
      known.find((other) => saysTheSame(article, other, sourceLocale));
    if (found) return found;
  }
  return undefined;
};

/** False for an article in the source language, and for one that carries its source side by side. */
export const needsTwin = ({ locale, sourceLocale: carried }: Article, sourceLocale = 'en-US'): boolean =>
  carried === undefined && languageOf(locale) !== languageOf(sourceLocale);

/**
 * The article with the twin's text as the source of each block. Steps that stand for none of the twin get none, and steps
 * of the twin that stand nowhere in the article are told in `untranslated`.
 */
export const besideTwin = (article: Article, twin: Article, sourceLocale = 'en-US'): Article => {
  const languages = languagesOf(article, twin, sourceLocale);
  const groups = pairSteps(article.procedures, sourceSide(twin).procedures, languages);
  const blocks = new Map<Step, readonly Block[]>();
  for (const { local, source } of groups) {
    const beside = besideBlocks(
      local.flatMap(({ blocks: own }) => own),
      source.flatMap(({ blocks: own }) => own),
      languages,
    );
    for (const step of local) blocks.set(step, beside.splice(0, step.blocks.length));
  }
  const placed = (steps: readonly Step[]): Step[] =>
    steps.map((step) => ({ ...step, blocks: blocks.get(step) ?? step.blocks, steps: placed(step.steps) }));
  const untranslated = groups.flatMap(({ local, source }) => (local.length === 0 ? source : []));
  return {
    ...article,
    sourceLocale: languages.sourceLocale,
    ...(untranslated.length > 0 ? { untranslated: untranslated.map(({ place }) => place) } : {}),
    procedures: article.procedures.map((procedure) => ({
      ...procedure,
      leadIn: besideBlocks(procedure.leadIn, leadInFor(procedure, sourceSide(twin), groups), languages),
      steps: placed(procedure.steps),
    })),
  };
};

/** The twin may itself be a side-by-side article, or one in another language that carries the source. */
const speaksSource = (article: Article, sourceLocale: string): boolean =>
  languageOf(article.sourceLocale ?? article.locale) === languageOf(sourceLocale);

/** The share of the steps of the shorter article that must stand for steps of the other. */
const leastPaired = 0.5;

const saysTheSame = (article: Article, other: Article, sourceLocale: string): boolean => {
  const languages = languagesOf(article, other, sourceLocale);
  const groups = pairSteps(article.procedures, sourceSide(other).procedures, languages);
  const paired = groups.filter(({ local, source }) => local.length > 0 && source.length > 0);
  const counted = (side: keyof PairedSteps, of: readonly PairedSteps[]): number =>
    of.flatMap((group) => group[side]).length;
  return (['local', 'source'] as const).some(
    (side) => counted(side, paired) > 0 && counted(side, paired) >= leastPaired * counted(side, groups),
  );
};

const languagesOf = ({ locale }: Article, twin: Article, sourceLocale: string): Languages => ({
  locale,
  sourceLocale: languageOf(twin.locale) === languageOf(sourceLocale) ? twin.locale : sourceLocale,
});

/** The twin may itself be a side-by-side article: its source is meant then. */
const sourceSide = (twin: Article): Article => {
  const blocksIn = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => (block.source ? { ...block, body: block.source } : block));
  const stepsIn = (steps: readonly Step[]): Step[] =>
    steps.map((step) => ({ ...step, blocks: blocksIn(step.blocks), steps: stepsIn(step.steps) }));
  return {
    ...twin,
    procedures: twin.procedures.map((procedure) => ({
      ...procedure,
      leadIn: blocksIn(procedure.leadIn),
      steps: stepsIn(procedure.steps),
    })),
  };
};

/** What leads into the procedure of the twin in which the first step stands that any step of this one stands for. */
const leadInFor = ({ steps }: Procedure, twin: Article, groups: readonly PairedSteps[]): readonly Block[] => {
  const own = groups.find(
    ({ local, source }) => source.length > 0 && steps.some((step) => local.includes(step)),
  );
  const [first] = own?.source ?? [];
  const there = twin.procedures.find((procedure) => first !== undefined && procedure.steps.includes(first));
  return there?.leadIn ?? [];
};

/** Paragraphs and rows pair one by one where both sides have as many; else by what their sentences say. */
const besideBlocks = (blocks: readonly Block[], twins: readonly Block[], languages: Languages): Block[] => {
  if (blocks.length === twins.length)
    return blocks.map((block, index) => besideBlock(block, twins[index]?.body));
  const told = blocks.filter(isTold);
  const source = twins.filter(isTold).map(({ body }) => body);
  const shared = shareSentences({ local: told.map(({ body }) => body), source, ...languages });
  const sources = new Map(told.map((block, index) => [block, shared[index]]));
  return blocks.map((block) => besideBlock(block, sources.get(block)));
};

const besideBlock = (block: Block, source: MarkedText | undefined): Block =>
  source ? { ...block, source } : block;

const isTold = ({ kind }: Block): boolean => kind !== 'heading' && kind !== 'command' && kind !== 'example';
