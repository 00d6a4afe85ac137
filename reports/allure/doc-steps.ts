// Doc steps: an Allure result told in the article's steps; what Playwright did inside them is for its own report.
import type { Finding } from '../../steps/model/finding.ts';
import type { ActionResult, StepResult, Walk } from '../../steps/model/walk.ts';
import { oneLine } from '../escape.ts';
import { contrast } from '../finding-words.ts';
import { byWorst } from '../run.ts';
import type { AllureStep } from './allure-result.ts';

type Status = 'passed' | 'failed' | 'broken' | 'skipped';

/** Takes the steps of a result and its walk; gives one step for each of the article, with its screenshots inside. */
export const docSteps = (steps: readonly AllureStep[], walk: Walk): readonly AllureStep[] => {
  const recorded = steps.filter((step) => /^\d/u.test(step.name ?? ''));
  return walk.steps.map((step, index) => docStep(step, recorded[index], walk));
};

/** Takes the steps of a result; gives every attachment among them that no step of the article shows. */
export const otherAttachments = (steps: readonly AllureStep[], walk: Walk): AllureStep['attachments'] => {
  const shown = new Set(walk.steps.map(({ screenshot }) => screenshot?.attachment));
  return steps.flatMap(attachmentsIn).filter(({ name }) => !shown.has(name));
};

const docStep = (step: StepResult, recorded: AllureStep | undefined, walk: Walk): AllureStep => {
  const findings = walk.findings.filter((finding) => finding.step === step.number).sort(byWorst);
  const start = recorded?.start ?? Date.parse(walk.startedAt);
  const times = { start, stop: recorded?.stop ?? start + Math.round(step.durationMs) };
  return {
    name: oneLine(`${step.number}. ${step.text}`, 300),
    status: statusOf(step),
    stage: 'finished',
    ...(step.reason === undefined ? {} : { statusDetails: { message: oneLine(step.reason, 1000) } }),
    parameters: [],
    ...times,
    attachments:
      recorded === undefined
        ? []
        : attachmentsIn(recorded).filter(({ name }) => name === step.screenshot?.attachment),
    steps: [
      ...step.actions.map((action) => actionStep(action, times)),
      ...findings.map((finding) => findingStep(finding, times)),
    ],
  };
};

const attachmentsIn = (step: AllureStep): AllureStep['attachments'] => [
  ...step.attachments,
  ...step.steps.flatMap(attachmentsIn),
];

const statusOf = ({ verdict }: StepResult): Status => {
  switch (verdict) {
    case 'verified':
      return 'passed';
    case 'drifted':
      return 'failed';
    case 'unverifiable':
    case 'withheld':
    case 'blocked':
      return 'skipped';
    case 'outage':
      return 'broken';
  }
};

type Times = { readonly start: number; readonly stop: number };

const actionStep = (action: ActionResult, times: Times): AllureStep => ({
  name: oneLine(action.said === '' ? action.do : action.said, 300),
  status: actionStatus(action),
  stage: 'finished',
  parameters:
    action.shows === undefined ? [] : [{ name: 'on the screen', value: oneLine(action.shows, 200) }],
  attachments: [],
  steps: [],
  ...times,
});

const actionStatus = ({ outcome }: ActionResult): Status => {
  switch (outcome) {
    case 'done':
    case 'seen':
      return 'passed';
    case 'failed':
      return 'failed';
    case 'skipped':
    case 'withheld':
    case 'not-applicable':
      return 'skipped';
  }
};

const findingStep = (finding: Finding, times: Times): AllureStep => ({
  name: oneLine(`${finding.severity}: ${finding.rule} ${contrast(finding)}`, 300),
  status: finding.severity === 'info' ? 'passed' : 'failed',
  statusDetails: { message: oneLine(finding.message, 1000) },
  stage: 'finished',
  parameters: [],
  attachments: [],
  steps: [],
  ...times,
});
