// Writing: the one place where report files reach the disk. Each file appears whole or not at all.
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formats } from './index.ts';
import type { ReportFile, Run } from './run.ts';

/** Takes a run and the output folder; writes every format of `reports/index.ts` and gives the paths written. */
export const writeReports = (run: Run, outputFolder: string): readonly string[] =>
  formats.flatMap((format) => {
    if (format.folder !== undefined)
      rmSync(join(outputFolder, format.folder), { recursive: true, force: true });
    return format.write(run).map((file) => writeReportFile(file, outputFolder));
  });

/** Writes one file below a folder, by way of a temporary name: a killed run leaves no half file. */
export const writeReportFile = (file: ReportFile, outputFolder: string): string => {
  const target = join(outputFolder, file.path);
  const partial = `${target}.partial`;
  mkdirSync(dirname(target), { recursive: true });
  if ('copyOf' in file) copyFileSync(file.copyOf, partial);
  else writeFileSync(partial, file.content);
  renameSync(partial, target);
  return target;
};
