// The plan as a writer reads it: every step with its actions in plain words, and how much of the article was understood.
import { coverageOf, unreadReasons, type Coverage } from '../../steps/plan/coverage.ts';
import { leftOpen } from '../../steps/plan/left-open.ts';
import { quoted, sayAction } from '../../steps/plan/say-action.ts';
import type { Article } from '../../steps/model/article.ts';
import type { PlannedBindings } from '../../steps/model/bindings.ts';
import type { Finding } from '../../steps/model/finding.ts';
import type { Plan, PlannedStep } from '../../steps/model/plan.ts';

/** One line: "5 steps: 4 done in the browser, 1 looked for, 0 not doable in a browser, 0 not understood". */
export function sayCoverage({ done, looked, outside, unread }: Coverage): string {
  const steps = done + looked + outside + unread;
  return `${counted(steps, 'step')}: ${done} done in the browser, ${looked} looked for, ${outside} not doable in a browser, ${unread} not understood`;
}

/** The last line of a run: the coverage of all its articles, and how many files were none. */
export function sayTotal(plans: readonly Plan[], unreadable: number): string {
  const total = `${counted(plans.length, 'article')}, ${sayCoverage(coverageOf(plans))}`;
  return unreadable === 0 ? total : `${total}; ${counted(unreadable, 'file')} not read at all`;
}

/** Why a file is no article: where, and what to do. The place that its message begins with is said once. */
export function sayUnreadable({ file, line, column, message }: Finding): string {
  const place = `${file}:${line}: `;
  return `${file}:${line}:${column} ${message.startsWith(place) ? message.slice(place.length) : message}`;
}

/** Articles without front matter, told once: nothing but their folders and words says which language they are in. Undefined where there is none. */
export function sayBare(articles: readonly Article[]): string | undefined {
  const bare = articles.filter(({ frontMatter }) => Object.keys(frontMatter).length === 0);
  const [first] = bare;
  if (!first) return undefined;
  const others = bare.length === 1 ? '' : ` The same holds for ${bare.length - 1} more.`;
  return `${first.file}:1:1 The file has no front matter; it is read as ${first.locale}, by its folder or its words. If that is wrong, begin it with a line "---", "lang: sv-SE" and a line "---".${others}`;
}

/** The plan of one article as text, with what is bound to it, and what it leaves open. */
export function textPlan(plan: Plan, bindings: PlannedBindings): string {
  const lines = [
    `${plan.file}  ${plan.title} (${plan.locale}${plan.twin ? `, read beside ${plan.twin}` : ''})`,
    ...(bindings.from.length > 0 ? [`  data: ${bindings.from.join(', ')}`] : []),
    ...new Set(alternativesLines(plan)),
    ...(plan.roles ?? []).map((role) => `  reader: ${quoted(role)}`),
  ];
  for (const procedure of plan.procedures) {
    lines.push(`  ${procedure.title}`);
    for (const action of procedure.start) lines.push(`    start: ${sayAction(action)}`);
    for (const step of procedure.steps) lines.push(...textStep(step, plan));
  }
  for (const problem of plan.problems) {
    lines.push(
      `  ${problem.severity} ${problem.rule} ${problem.file}:${problem.line}:${problem.column} ${problem.message}`,
    );
  }
  lines.push(...twinLines(plan), ...openLines(plan, bindings), `  ${sayCoverage(coverageOf([plan]))}`, '');
  return lines.join('\n');
}

/** What was read of what stands side by side; a tab that stands alone leaves nothing to choose. */
const alternativesLines = ({ alternatives = [] }: Plan): readonly string[] =>
  alternatives
    .filter(({ names }) => names.length > 1)
    .map(({ names, chosen }) => `  read: "${chosen}" of "${names.join('", "')}"`);

/** Steps that only the twin has; those that only the article has are told where they stand. */
function twinLines({ twin = '', untranslated = [] }: Plan): readonly string[] {
  return untranslated.map(
    ({ line, column }) => `  only in the source: no step here stands for ${twin}:${line}:${column}`,
  );
}

/** A side file binds these, by the same words: docs/data-bindings.md. */
function openLines(plan: Plan, bindings: PlannedBindings): readonly string[] {
  const { things, values } = leftOpen(plan, bindings);
  return [
    ...things.map((words) => `  left open: which one is "${words}"`),
    ...values.map((words) => `  left open: a value for "${words}"`),
  ];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function textStep(step: PlannedStep, { file, twin }: Plan): string[] {
  const text = step.text.replaceAll(/\s+/gu, ' ').trim();
  const said = step.actions.map((action) => `         - ${sayAction(action)}`);
  const place = `${step.place.file ?? file}:${step.place.line}:${step.place.column}`;
  const unread = unreadReasons(step).map((reason) => `         ! not understood, ${place}: ${reason}`);
  const unused = (step.unused ?? []).map((words) => `"${words}"`).join(', ');
  const unsaid = unused === '' ? [] : [`         ? in bold, but in no act: ${unused}`];
  const alone =
    twin !== undefined && step.source === undefined && text !== ''
      ? [`         ? read by its own words: no step of ${twin} stands for it`]
      : [];
  return [`    ${step.number.padEnd(4)} ${text}`, ...said, ...unread, ...unsaid, ...alone];
}
