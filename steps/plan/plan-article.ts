// PLAN: an Article made executable: each step's actions, the start page, and what is wrong with the words themselves.
import { interpretBlock, interpretStep } from '../language/index.ts';
import type { Reading } from '../language/index.ts';
import { placesOf } from '../article/places.ts';
import type { Action } from '../model/action.ts';
import type { Article, Procedure, Step } from '../model/article.ts';
import type { Plan, PlannedProcedure, PlannedStep } from '../model/plan.ts';
import { findPlanProblems } from './plan-problems.ts';

/** Of the front matter, the first that is there counts. */
const ownerKeys = ['ms.author', 'author', 'owner', 'manager'];

const placesToBegin = new Set(['goto', 'signIn', 'navigate']);

/**
 * Plans an article. Takes what `readArticle` gave, with the twin's text already beside its own where it has one, and
 * that twin's file; sub-steps follow their step as steps of their own. Never throws.
 */
export const planArticle = (article: Article, twin?: string): Plan => {
  const reading: Reading = {
    locale: article.locale,
    sourceLocale: article.sourceLocale,
    placeOf: placesOf(article),
  };
  const procedures = article.procedures.map((procedure) => planProcedure(procedure, reading));
  const owner = ownerKeys
    .map((key) => article.frontMatter[key])
    .find((value) => typeof value === 'string' && value !== '');
  const plan: Plan = {
    file: article.file,
    locale: article.locale,
    title: article.title,
    ...(article.sourceLocale ? { sourceLocale: article.sourceLocale } : {}),
    ...(twin ? { twin } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
    procedures,
    problems: article.problems,
  };
  return { ...plan, problems: [...plan.problems, ...findPlanProblems(plan)] };
};

const planProcedure = (procedure: Procedure, reading: Reading): PlannedProcedure => ({
  index: procedure.index,
  title: procedure.title,
  place: procedure.place,
  start: procedure.leadIn.flatMap((block) => startOf(interpretBlock(block, reading).actions)),
  applies: procedure.applies,
  steps: procedure.steps.flatMap((step) => planStep(step, reading)),
});

const startOf = (actions: readonly Action[]): Action[] =>
  actions.filter((action) => placesToBegin.has(action.do));

const planStep = (step: Step, reading: Reading): PlannedStep[] => {
  const { actions, why } = interpretStep(step, reading);
  const source = step.blocks
    .map((block) => block.source?.text ?? '')
    .filter((text) => text !== '')
    .join('\n');
  const planned: PlannedStep = {
    number: step.number,
    place: step.place,
    text: step.blocks.map((block) => block.body.text).join('\n'),
    ...(source ? { source } : {}),
    actions: step.steps.length > 0 ? withoutReading(actions) : actions,
    ...(why ? { why } : {}),
  };
  return [planned, ...step.steps.flatMap((inner) => planStep(inner, reading))];
};

/** A step whose sub-steps carry the acts need not be read as background. */
const withoutReading = (actions: readonly Action[]): Action[] =>
  actions.filter((action) => !(action.do === 'manual' && action.why === 'read'));
