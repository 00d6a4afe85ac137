// Labels: what Allure files a result under (portal, article, procedure, owner, severity), taken from the result's own walk.json.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Walk } from '../../steps/model/walk.ts';
import { walkSchema } from '../../steps/model/walk.ts';
import { walkAttachment } from '../collect-walks.ts';
import { oneLine } from '../escape.ts';
import { ruleWords } from '../rule-words.ts';
import { byWorst } from '../run.ts';
import { severityWords } from '../severity-words.ts';
import type { SourceContext } from '../source-link.ts';
import { sourceAddressOf } from '../source-link.ts';
import type { AllureLabel, AllureStep } from './allure-result.ts';
import { resultSchema } from './allure-result.ts';
import { docSteps, otherAttachments } from './doc-steps.ts';

/** These are set here; those of earlier writers would stand beside them. */
const ownLabels = new Set([
  'epic',
  'feature',
  'story',
  'owner',
  'severity',
  'tag',
  'family',
  'package',
  'parentSuite',
  'suite',
  'subSuite',
]);

/**
 * Takes a folder of Allure results and where a file opens at its line; files each
 * result that has a walk under its labels and tells it in the article's steps, in place.
 */
export const labelResults = (folder: string, source: SourceContext): void => {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('-result.json')) continue;
    const file = join(folder, name);
    const result = resultSchema.safeParse(readJson(file));
    const walk = result.success ? findWalk(result.data, folder) : undefined;
    if (!result.success || walk === undefined) continue;
    const kept = result.data.labels.filter((label) => !ownLabels.has(label.name));
    const labelled = {
      ...result.data,
      status: walk.outage === undefined ? result.data.status : 'broken',
      labels: [...kept, ...labelsOf(walk)],
      links: [...result.data.links, ...linksTo(walk, source)],
      attachments: [...result.data.attachments, ...otherAttachments(result.data.steps, walk)],
      steps: docSteps(result.data.steps, walk),
    };
    writeFileSync(file, JSON.stringify(labelled));
  }
};

const readJson = (file: string): unknown => {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return content;
  } catch {
    // half a file, left by a killed run: Allure passes it over as well
    return undefined;
  }
};

const findWalk = (step: AllureStep, folder: string): Walk | undefined => {
  const own = step.attachments.find((attachment) => attachment.name === walkAttachment)?.source;
  if (own !== undefined) {
    const file = join(folder, basename(own));
    const walk = walkSchema.safeParse(existsSync(file) ? readJson(file) : undefined);
    if (walk.success) return walk.data;
  }
  for (const child of step.steps) {
    const found = findWalk(child, folder);
    if (found !== undefined) return found;
  }
  return undefined;
};

const labelsOf = (walk: Walk): readonly AllureLabel[] => {
  const worst = [...walk.findings].sort(byWorst)[0];
  const rules = [...new Set(walk.findings.map(({ rule }) => rule))];
  const families = [...new Set(rules.map((rule) => ruleWords[rule].family))];
  const label = (name: string, value: string) => ({ name, value: oneLine(value, 200) });
  return [
    label('epic', walk.portal.name),
    label('feature', walk.article),
    label('story', walk.procedure.title === '' ? walk.title : walk.procedure.title),
    label('parentSuite', walk.locale),
    label('suite', walk.title),
    ...(walk.owner === undefined ? [] : [label('owner', walk.owner)]),
    ...(worst === undefined ? [] : [label('severity', severityWords[worst.severity].allure)]),
    label('tag', walk.locale),
    ...rules.map((rule) => label('tag', rule)),
    ...families.map((family) => label('family', family)),
  ];
};

const linksTo = (walk: Walk, source: SourceContext) => {
  const { line } = walk.procedure;
  const url = sourceAddressOf({ file: walk.article, line, column: 1 }, source);
  return url === '' ? [] : [{ type: 'link', name: oneLine(`${walk.article}:${line}`, 200), url }];
};
