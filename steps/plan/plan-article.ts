// PLAN: an Article made executable: each step's actions, the start page, and what is wrong with the words themselves.
import { askingOf, closingOf } from '../language/fields.ts';
import { interpretField, interpretOnly, interpretStep } from '../language/index.ts';
import type { Interpretation, Reading } from '../language/index.ts';
import { placesOf, type PlaceOf } from '../article/places.ts';
import { isActive } from '../model/action.ts';
import type { Action, ActionKind } from '../model/action.ts';
import type { Article, Block, Expansion, Procedure, Step } from '../model/article.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';
import { findPlanProblems } from './plan-problems.ts';
import { unusedLabels } from './unused-labels.ts';
import { findRoles, type Telling } from './roles.ts';

type PlacedReading = Reading & { readonly placeOf: PlaceOf };

/** Of the front matter, the first that is there counts. */
const ownerKeys = ['ms.author', 'author', 'owner', 'manager'];

const placesToBegin = new Set<ActionKind>(['goto', 'signIn', 'navigate']);

/**
 * Plans an article. Takes what `readArticle` gave, with the twin's text already beside its own where it has one, and
 * that twin's file; sub-steps follow their step as steps of their own. Never throws.
 */
export const planArticle = (article: Article, twin?: string): Plan => {
  const reading: PlacedReading = {
    locale: article.locale,
    sourceLocale: article.sourceLocale,
    placeOf: placesOf(article),
  };
  const procedures = article.procedures.map((procedure) => planProcedure(procedure, reading));
  const owner = ownerKeys
    .map((key) => article.frontMatter[key])
    .find((value) => typeof value === 'string' && value !== '');
  const roles = findRoles(tellingsOf(article), article);
  const plan: Plan = {
    file: article.file,
    locale: article.locale,
    title: article.title,
    ...(article.sourceLocale ? { sourceLocale: article.sourceLocale } : {}),
    ...(twin ? { twin } : {}),
    ...(article.untranslated ? { untranslated: article.untranslated } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(article.expansion ? { included: textsOf(article.expansion) } : {}),
    ...(article.alternatives ? { alternatives: article.alternatives } : {}),
    procedures,
    problems: article.problems,
  };
  return { ...plan, problems: [...plan.problems, ...findPlanProblems(plan)] };
};

/** The first instance is the article itself. */
const textsOf = ({ instances }: Expansion): Record<string, string> =>
  Object.fromEntries(instances.slice(1).map(({ file, markdown }) => [file, markdown]));

/** What the article asks for, what leads into the procedures, and their steps: each may say who does them. */
const tellingsOf = ({ prerequisites = [], procedures }: Article): readonly Telling[] => [
  ...prerequisites,
  ...procedures.flatMap(({ leadIn, steps }) => [...leadIn, ...steps.flatMap(blocksOf)]),
];

const blocksOf = ({ blocks, steps }: Step): readonly Telling[] => [...blocks, ...steps.flatMap(blocksOf)];

const planProcedure = (procedure: Procedure, reading: PlacedReading): PlannedProcedure => ({
  index: procedure.index,
  title: procedure.title,
  place: procedure.place,
  start: procedure.leadIn.flatMap((block) => interpretOnly(placesToBegin, block, reading)),
  applies: procedure.applies,
  steps: procedure.steps.flatMap((step) => planStep(step, reading)),
});

const planStep = (
  step: Step,
  reading: PlacedReading,
  given: Interpretation = interpretStep(step, reading),
): PlannedStep[] => {
  const inner = planInner(step, reading, given.actions);
  const acts = [...given.actions, ...inner.steps.flatMap(({ actions }) => actions)].filter(isActive);
  const read = (acts.length === 0 ? readHeading(step, given, reading) : undefined) ?? given;
  const why =
    step.blocks.length + step.steps.length === 0 ? 'it holds no words that docwalk can read' : read.why;
  const actions = inner.isFields ? withoutEntry(read.actions) : read.actions;
  const source = step.blocks
    .map((block) => block.source?.text ?? '')
    .filter((text) => text !== '')
    .join('\n');
  // "Under **Network**:" says where its sub-steps are done
  const isPlace = inner.steps.length > 0 && withoutReading(actions).length === 0;
  const unused = why === undefined && !isPlace ? unusedLabels(step, actions, reading) : [];
  const planned: PlannedStep = {
    number: step.number,
    place: step.place,
    text: step.blocks.map((block) => block.body.text).join('\n'),
    ...(source ? { source } : {}),
    actions: step.steps.length > 0 ? withoutReading(actions) : actions,
    ...(why ? { why } : {}),
    ...(unused.length > 0 ? { unused } : {}),
  };
  return [planned, ...inner.steps];
};

/** Of a step in which nothing else is done, the heading is the instruction ("### Click Add", with a picture and a note). */
const readHeading = (
  { blocks }: Step,
  { actions }: Interpretation,
  reading: PlacedReading,
): Interpretation | undefined => {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' || rest.some(({ kind }) => kind === 'command')) return undefined;
  const head = interpretStep({ blocks: [{ ...first, kind: 'paragraph' }] }, reading);
  const isDone = head.actions.some((action) => isActive(action) && namesTarget(action));
  return isDone && head.why === undefined ? { ...head, actions: [...head.actions, ...actions] } : undefined;
};

const namesTarget = ({ label, path, where, query }: Action): boolean =>
  [label, path, where, query].some((target) => target !== undefined);

/** Sub-steps; those of the form "Name: value" are fields where their step asks for some. */
const planInner = (
  { blocks, steps }: Step,
  reading: PlacedReading,
  actions: readonly Action[],
): { steps: PlannedStep[]; isFields: boolean } => {
  const last = blocks.at(-1);
  const below = steps.flatMap((step) => step.blocks.slice(0, 1));
  const closing = closingOf(actions);
  const asking = actions.slice(0, actions.length - closing.length);
  const places = last && askingOf(last, asking, below);
  const fields = steps.map((step) => {
    const [first, ...more] = step.blocks;
    return places && first && more.length === 0 ? interpretField(first, reading, places) : undefined;
  });
  const offers = opensList(last) && choosesOpen(actions.at(-1));
  const planned = steps.flatMap((step, index) => {
    const field = fields[index];
    const read = planStep(step, reading, field ? { actions: [...field] } : undefined);
    return offers && !read.some((one) => one.actions.some(isActive)) ? read.map(asBackground) : read;
  });
  const acts = planned.flatMap((step) => step.actions).filter(isActive);
  const asked = asking.at(-1);
  const isSpelt = entersOpen(asked) && acts.length > 0;
  const isFields = places !== undefined && (isSpelt || fields.some(isAsked));
  return {
    steps: isFields ? withClosing(planned, closing) : planned,
    isFields: isFields || (opensList(last) && acts.some((act) => repeats(act, asked))),
  };
};

const withoutEntry = (actions: readonly Action[]): Action[] =>
  actions.slice(0, -1 - closingOf(actions).length);

const withClosing = (steps: readonly PlannedStep[], closing: readonly Action[]): PlannedStep[] =>
  steps.map((step, at) =>
    at === steps.length - 1 ? { ...step, actions: [...step.actions, ...closing] } : step,
  );

const opensList = (block: Block | undefined): boolean => /[:：]\s*$/u.test(block?.body.text ?? '');

const choosesOpen = (action: Action | undefined): boolean =>
  (action?.do === 'click' || action?.do === 'choose') && action.label === undefined;

/** "**Restart**: Stops the run": what is told of something that may be chosen is not to be seen yet. */
const asBackground = (step: PlannedStep): PlannedStep => ({
  ...step,
  actions: step.actions.some(({ do: kind }) => kind === 'expect')
    ? [{ do: 'manual', why: 'read' }]
    : step.actions,
});

/** "Enable **Mail**:" is spelt out by sub-steps of which one acts on **Mail**. */
const repeats = ({ label }: Action, asked: Action | undefined): boolean =>
  label?.mark !== undefined && label.text !== '' && label.text === asked?.label?.text;

const isAsked = (field: readonly Action[] | undefined): boolean =>
  field?.some(({ do: kind }) => kind !== 'manual') ?? false;

/** "Provide the following details:" is spelt out by sub-steps that enter them. */
const entersOpen = (action: Action | undefined): boolean => action?.do === 'fill';

/** A step whose sub-steps carry the acts need not be read as background. */
const withoutReading = (actions: readonly Action[]): Action[] =>
  actions.filter((action) => !(action.do === 'manual' && action.why === 'read'));
