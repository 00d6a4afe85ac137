// Which reporters a Playwright run has, as the command that started it asked by the environment.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReporterDescription } from '@playwright/test';
import { z } from 'zod';
import { gateSchema } from './gate/gate-request.ts';

/** The variable that carries a `ReportRequest` from a command to Playwright's configuration, as JSON. */
export const reportVariable = 'DOCWALK_REPORTS';

export const reportRequestSchema = z.object({
  /** Relative to the working directory. */
  outputFolder: z.string(),
  gate: gateSchema,
  /** The owners file, an absolute path. */
  owners: z.string().optional(),
  reportUrl: z.string().optional(),
  sourceLink: z.string(),
  repositoryRoot: z.string().optional(),
  /** Writes a blob to be merged with those of the other shards, beside this shard's own reports. */
  shard: z.string().optional(),
});
export type ReportRequest = z.infer<typeof reportRequestSchema>;

/** Gives the reporters for the value of `reportVariable`; a plain list where Playwright was started by hand. */
export function chooseReporters(request: string | undefined): ReporterDescription[] {
  if (request === undefined) return [['list']];
  const content: unknown = JSON.parse(request);
  const { shard, ...options } = reportRequestSchema.parse(content);
  const { outputFolder } = options;
  const docwalk = fileURLToPath(new URL('docwalk-reporter.ts', import.meta.url));
  return [
    [docwalk, { ...options, whole: shard === undefined }],
    ['html', { outputFolder: join(outputFolder, 'playwright'), open: 'never' }],
    ['allure-playwright', { resultsDir: join(outputFolder, 'allure-results') }],
    ...(shard === undefined ? [] : [blobReporter(outputFolder, shard)]),
  ];
}

function blobReporter(outputFolder: string, shard: string): ReporterDescription {
  const fileName = `shard-${shard.replace('/', '-of-')}.zip`;
  return ['blob', { outputDir: join(outputFolder, 'blob'), fileName }];
}
