// Article steps: each step of an article's walks with all that its page shows of it: verdict, screen, findings, languages.
import type { Finding } from '../../steps/model/finding.ts';
import type { StepResult } from '../../steps/model/walk.ts';
import type { ArticleWalks, Run, WalkRecord } from '../run.ts';
import { byWorst } from '../run.ts';
import { findingCard } from './finding-card.ts';
import type { Html } from './html.ts';
import type { Album } from './pictures.ts';
import type { StepAnchor } from './step-anchors.ts';
import type { Sibling } from './step-panel.ts';
import { stepMarker, stepPanel } from './step-panel.ts';

/** What an article's page needs to know of the rest of the review. `siblings` are its other languages. */
export interface Surroundings {
  readonly run: Run;
  readonly album: Album;
  readonly pages: ReadonlyMap<string, string>;
  readonly siblings: readonly ArticleWalks[];
}

/** The ids of an article's findings in its page. */
export type FindingIds = ReadonlyMap<Finding, string>;

/** Takes an article's walks; gives its steps as they are set into its text. */
export const articleSteps = (
  article: ArticleWalks,
  ids: FindingIds,
  around: Surroundings,
): readonly StepAnchor[] =>
  article.records.flatMap((record) =>
    record.walk.steps.map((step, index): StepAnchor => {
      const id = stepId(record, index);
      const findings = record.walk.findings.filter((finding) => finding.step === step.number);
      return {
        id,
        line: step.line,
        verdict: step.verdict,
        marker: stepMarker(step),
        panel: stepPanel({
          step,
          picture: pictureOf(record, step, around.album),
          cards: findingCards(findings, ids, { ...around.run, walk: record.walk, step }),
          siblings: sameStep(record, index, around),
        }),
      };
    }),
  );

/** Takes findings, worst or not; gives their cards, worst first. */
export const findingCards = (
  findings: readonly Finding[],
  ids: FindingIds,
  context: Parameters<typeof findingCard>[2],
): readonly Html[] =>
  [...findings].sort(byWorst).map((finding) => findingCard(finding, ids.get(finding) ?? '', context));

const stepId = ({ walk }: WalkRecord, index: number): string => `step-${walk.procedure.index}-${index + 1}`;

const pictureOf = (record: WalkRecord, { screenshot }: StepResult, album: Album): string | undefined => {
  const address = screenshot && album.addressOf(record.testId, screenshot.attachment);
  return address === undefined ? undefined : `../${address}`;
};

/** The step of the same number in the same procedure of each other language; numbering may differ, then its place counts. */
const sameStep = (record: WalkRecord, index: number, around: Surroundings): readonly Sibling[] => {
  const number = record.walk.steps[index]?.number;
  return around.siblings.flatMap((article) => {
    const other = article.records.find(({ walk }) => walk.procedure.index === record.walk.procedure.index);
    const numbered = other?.walk.steps.findIndex((step) => step.number === number) ?? -1;
    const at = numbered === -1 ? index : numbered;
    const step = other?.walk.steps[at];
    const page = around.pages.get(article.file)?.replace('pages/', '');
    if (other === undefined || step === undefined || page === undefined) return [];
    const picture = pictureOf(other, step, around.album);
    const address = `${encodeURIComponent(page)}#${stepId(other, at)}`;
    return [{ locale: article.locale, address, step, picture }];
  });
};
