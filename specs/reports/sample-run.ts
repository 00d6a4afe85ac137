// Sample run: walks of the sample articles, with every verdict and every rule, to develop and test reports against.
import type { Finding } from '../../steps/model/finding.ts';
import { ruleSchema, severityOf } from '../../steps/model/finding.ts';
import type { StepResult, Walk } from '../../steps/model/walk.ts';
import type { Run, WalkRecord } from '../../reports/run.ts';
import type { Flaw, Sample, SampleStep } from './sample.ts';
import { samples } from './sample-articles.ts';
import { frontMatter } from './sample-texts.ts';
import { wireframe } from './wireframe.ts';

const portal = { name: 'harbour', version: '2026.11.2', url: 'http://127.0.0.1:4321/' };
const screen = { width: 960, height: 600 };
const buttonBox = { x: 780, y: 72, width: 140, height: 34 };
const menuBox = { x: 16, y: 68, width: 150, height: 28 };

/** Takes words of an article; gives a finding at the place where they first stand in the step, marks left out. */
const findingFor = (sample: Sample, flaw: Flaw, step: string): Finding => {
  const stepStart = sample.markdown.indexOf(sample.steps[Number(step) - 1]?.starts ?? '');
  const offset = Math.max(0, sample.markdown.indexOf(flaw.says, stepStart));
  const before = sample.markdown.slice(0, offset);
  const column = offset - before.lastIndexOf('\n');
  const suggestion = flaw.suggestion ?? flaw.shows;
  const edit = { offset, endOffset: offset + flaw.says.length, was: flaw.says, text: suggestion };
  return {
    rule: flaw.rule,
    severity: severityOf(flaw.rule),
    article: sample.file,
    locale: sample.locale,
    file: sample.file,
    line: before.split('\n').length,
    column,
    endColumn: column + flaw.says.length,
    procedure: sample.procedure,
    step,
    says: flaw.says,
    shows: flaw.shows,
    suggestion,
    evidence: {
      confidence: 0.93,
      reasons: ['the reference walk met the same control by its place and role'],
      candidates: [{ role: 'button', name: flaw.shows === '' ? 'Close' : flaw.shows }],
      ...(flaw.fixable === true ? { edit } : {}),
    },
    message: flaw.message,
  };
};

const stepResult = (sample: Sample, step: SampleStep, index: number): StepResult => {
  const offset = sample.markdown.indexOf(step.starts);
  const line = sample.markdown.slice(offset).split('\n')[0] ?? '';
  const [text = '', source] = line
    .split('<span class="sxs-lookup">')
    .map((half) => half.replaceAll(/^1\. |<[^>]*>|\*\*/gu, ''));
  const pictured = step.verdict === 'verified' || step.verdict === 'drifted';
  return {
    number: String(index + 1),
    line: sample.markdown.slice(0, offset).split('\n').length,
    text,
    ...(source === undefined ? {} : { source }),
    verdict: step.verdict,
    ...(step.reason === undefined ? {} : { reason: step.reason }),
    actions:
      step.said === ''
        ? []
        : [
            {
              do: 'click',
              said: step.said,
              outcome: step.verdict === 'withheld' ? 'withheld' : pictured ? 'done' : 'skipped',
              ...(step.met === undefined ? {} : { shows: step.met, role: index === 1 ? 'link' : 'button' }),
              ...(pictured ? { box: index === 1 ? menuBox : buttonBox } : {}),
              notes: index === 2 ? ['closed a tip that covered the button'] : [],
              durationMs: 180,
            },
          ],
    ...(pictured ? { screenshot: { attachment: `step-${index + 1}.png`, ...screen } } : {}),
    url: 'http://127.0.0.1:4321/albums',
    durationMs: 240,
  };
};

/** Takes a sample; gives its walk. */
export const walkOf = (sample: Sample): Walk => {
  const steps = sample.steps.map((step, index) => stepResult(sample, step, index));
  const inSteps = sample.steps.flatMap((step, index) =>
    (step.flaws ?? []).map((flaw) => findingFor(sample, flaw, String(index + 1))),
  );
  return {
    article: sample.file,
    title: sample.title,
    locale: sample.locale,
    procedure: { index: 1, title: sample.procedure, line: steps[0]?.line ?? 1 },
    portal,
    uiLanguage: sample.locale.slice(0, 2),
    ...(sample.owner === undefined ? {} : { owner: sample.owner }),
    startedAt: '2026-11-20T02:00:00.000Z',
    durationMs: 2400,
    steps,
    findings: [...inSteps, ...(sample.flaws ?? []).map((flaw) => findingFor(sample, flaw, ''))],
    ...(sample.outage === undefined ? {} : { outage: sample.outage }),
    markdown: sample.markdown,
  };
};

/** Takes a walk; gives its record, with a painted screen for each step that names one. */
export const recordOf = (walk: Walk): WalkRecord => ({
  testId: walk.article,
  walk,
  pictures: walk.steps.flatMap((step, index) =>
    step.screenshot === undefined
      ? []
      : [{ name: step.screenshot.attachment, type: 'png' as const, body: wireframe(index) }],
  ),
  earlier: [],
});

/** Takes walks; gives a run of them. */
export const runOf = (walks: readonly Walk[], changes: Partial<Run> = {}): Run => ({
  startedAt: '2026-11-20T02:00:00.000Z',
  durationMs: 31_400,
  interrupted: false,
  planned: walks.length,
  failOn: 'error',
  sourceLink: '',
  records: walks.map(recordOf),
  unwalked: [],
  versions: { docwalk: '0.1.0', playwright: '1.65.1', node: 'v20.20.2' },
  ...changes,
});

export const sampleWalks: readonly Walk[] = samples.map(walkOf);

/** Six articles in four languages, one of them right to left, with every verdict. */
export const sampleRun: Run = runOf(sampleWalks);

/** One article of one step for each rule there is. */
export const everyRuleRun: Run = runOf(
  ruleSchema.options.map((rule, index) =>
    walkOf({
      file: `articles/en-US/rule-${index + 1}.md`,
      locale: 'en-US',
      title: `Rule ${rule}`,
      procedure: 'Try it',
      markdown: `${frontMatter(`Rule ${rule}`)}# Rule ${rule}\n\n1. Select **Sample ${index}**.\n`,
      steps: [
        {
          starts: '1. Select',
          verdict: 'drifted',
          said: 'Selected it',
          flaws: [
            { rule, says: `Sample ${index}`, shows: `Example ${index}`, message: `A case of ${rule}.` },
          ],
        },
      ],
    }),
  ),
);
