// The twin of a localised article: the same article in the source language, and its text set beside the article's own.
import type { Article, Block, Procedure, Step } from '../model/article.ts';
import type { MarkedText } from '../model/marked-text.ts';
import { languageOf, plainName } from './twin-paths.ts';

/**
 * The twin among articles of other locales: the same file name (but for a locale in it), else the same ids
 * (`ms.custom`), else the same anchor of the heading. Gives none for an article that needs none (`needsTwin`). Pure: the
 * caller reads the files.
 */
export const findTwin = (
  article: Article,
  others: readonly Article[],
  sourceLocale = 'en-US',
): Article | undefined => {
  if (!needsTwin(article, sourceLocale)) return undefined;
  const candidates = others.filter(
    (other) => other.file !== article.file && sourceSideOf(other, sourceLocale),
  );
  const rules: ((other: Article) => boolean)[] = [
    (other) => plainName(other.file) === plainName(article.file),
    (other) => article.ids.length > 0 && article.ids.some((id) => other.ids.includes(id)),
    (other) => article.anchor !== undefined && article.anchor === other.anchor,
  ];
  for (const rule of rules) {
    const found = candidates.find((other) => rule(other) && sameShape(article, other));
    if (found) return found;
  }
  return undefined;
};

/** False for an article in the source language, and for one that carries its source side by side. */
export const needsTwin = ({ locale, sourceLocale: carried }: Article, sourceLocale = 'en-US'): boolean =>
  carried === undefined && languageOf(locale) !== languageOf(sourceLocale);

/** The article with the twin's text as the source of each block. Takes articles of one shape (`findTwin` sees to that). */
export const besideTwin = (article: Article, twin: Article, sourceLocale = 'en-US'): Article => ({
  ...article,
  sourceLocale: languageOf(twin.locale) === languageOf(sourceLocale) ? twin.locale : sourceLocale,
  procedures: article.procedures.map((procedure, index) =>
    besideProcedure(procedure, twin.procedures[index]),
  ),
});

const besideProcedure = (procedure: Procedure, twin: Procedure | undefined): Procedure =>
  twin
    ? {
        ...procedure,
        leadIn: besideBlocks(procedure.leadIn, twin.leadIn),
        steps: besideSteps(procedure.steps, twin.steps),
      }
    : procedure;

const besideSteps = (steps: readonly Step[], twins: readonly Step[]): Step[] =>
  steps.map((step, index) => {
    const twin = twins[index];
    if (!twin) return step;
    return {
      ...step,
      blocks: besideBlocks(step.blocks, twin.blocks),
      steps: besideSteps(step.steps, twin.steps),
    };
  });

/** Blocks pair where a step has as many on both sides; else only its first paragraphs do. */
const besideBlocks = (blocks: readonly Block[], twins: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    const twin = blocks.length === twins.length || index === 0 ? twins[index] : undefined;
    return twin ? { ...block, source: sideOf(twin) } : block;
  });

/** The source side of the twin, which may itself be a side-by-side article. */
const sideOf = (block: Block): MarkedText => block.source ?? block.body;

const sourceSideOf = (article: Article, sourceLocale: string): boolean =>
  languageOf(article.sourceLocale ?? article.locale) === languageOf(sourceLocale);

const sameShape = (article: Article, other: Article): boolean =>
  article.procedures.length === other.procedures.length &&
  article.procedures.every(
    (procedure, index) => shapeOf(procedure.steps) === shapeOf(other.procedures[index]?.steps ?? []),
  );

const shapeOf = (steps: readonly Step[]): string => steps.map((step) => `(${shapeOf(step.steps)})`).join('');
