// Procedures that are drawn up become what the model calls procedures: numbered, with their places and what they depend on.
import type { Procedure, Step } from '../model/article.ts';
import type { ArticleText } from './blocks.ts';
import type { ProcedureDraft, StepDraft } from './procedures.ts';

/** A stretch of the text that is read under a condition: the tab, zone or version of that name. */
interface Conditional {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Takes drafts in file order and what of the text is conditional; gives the procedures numbered from 1. */
export const finishProcedures = (
  drafts: readonly ProcedureDraft[],
  article: ArticleText,
  conditional: readonly Conditional[],
): Procedure[] =>
  drafts
    .filter(({ steps }) => steps.length > 0)
    .map(({ title, leadIn, steps }, index) => ({
      index: index + 1,
      title,
      place: article.placeOf(steps[0]?.from ?? 0, steps.at(-1)?.to ?? 0),
      leadIn,
      applies: namesWithin(conditional, steps[0]?.from ?? 0, steps.at(-1)?.to ?? 0),
      steps: steps.map((step) => finishStep(step, article)),
    }));

const namesWithin = (conditional: readonly Conditional[], from: number, to: number): string[] => [
  ...new Set(conditional.filter((one) => one.from < to && one.to > from).map(({ name }) => name)),
];

const finishStep = (draft: StepDraft, article: ArticleText): Step => ({
  number: draft.number,
  place: article.placeOf(draft.from, draft.to),
  blocks: isHeadingOnly(draft)
    ? draft.blocks.map((block) => ({ ...block, kind: 'paragraph' }))
    : draft.blocks,
  steps: draft.steps.map((step) => finishStep(step, article)),
});

/** A step that has nothing but a heading is told by it. */
const isHeadingOnly = ({ blocks, steps }: StepDraft): boolean =>
  steps.length === 0 && blocks.every(({ kind }) => kind === 'heading');
