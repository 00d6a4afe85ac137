// Flaws of the document itself that reading it shows: what could not be read, and what its reader sees otherwise than meant.
import type { Procedure, Step } from '../model/article.ts';
import type { Finding } from '../model/finding.ts';
import type { IncludeProblem } from './includes/expand.ts';
import { findLinkFlaws } from './link-problems.ts';
import { findMacroFlaws } from './macro-problems.ts';
import { problemOf } from './problems.ts';
import type { Body } from './read-body.ts';

export interface Read {
  readonly file: string;
  readonly locale: string;
  /** Inclusions that failed. */
  readonly lost: readonly IncludeProblem[];
  readonly body: Body;
  readonly procedures: readonly Procedure[];
}

/** Takes what was read; gives a finding for each flaw. */
export const findProblems = (read: Read): Finding[] => [
  ...read.lost.map((problem) => includeProblem(read.file, read.locale, problem)),
  ...cutProblems(read),
  ...[...findLinkFlaws(read.body), ...findMacroFlaws(read.body)].map((flaw) =>
    problemOf(read.file, read.locale, flaw),
  ),
  ...gluedResults(read.file, read.locale, read.procedures),
];

const includeProblem = (file: string, locale: string, problem: IncludeProblem): Finding =>
  problemOf(file, locale, {
    rule: 'include-unreadable',
    place: { ...problem.place, file: problem.file },
    says: problem.says,
    message: problem.message,
  });

const cutProblems = ({ file, locale, body }: Read): Finding[] =>
  body.guarded.cuts.map(({ offset, message }) =>
    problemOf(file, locale, { rule: 'step-unreadable', place: body.text.placeOf(offset, offset), message }),
  );

function gluedResults(file: string, locale: string, procedures: readonly Procedure[]): Finding[] {
  const inStep = (procedure: string, step: Step): Finding[] => [
    ...step.blocks
      .filter(({ kind }) => kind === 'result')
      .map(({ place, body }) =>
        problemOf(file, locale, {
          rule: 'result-glued',
          place,
          procedure,
          step: step.number,
          says: body.text,
          message: `The result of step ${step.number} is glued to it: its reader sees one paragraph. Put a blank line before it, or indent it as the step is.`,
        }),
      ),
    ...step.steps.flatMap((inner) => inStep(procedure, inner)),
  ];
  return procedures.flatMap(({ title, steps }) => steps.flatMap((step) => inStep(title, step)));
}
