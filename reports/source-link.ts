// Source link: where a file opens at its line: as configured, else at the commit that a CI system has checked out.
import type { Finding } from '../steps/model/finding.ts';
import { fileUri } from './escape.ts';
import type { Run } from './run.ts';

/** What it takes to say where a file opens. */
export type SourceContext = Pick<Run, 'sourceLink' | 'repositoryRoot'>;

/** Takes the environment; gives an address with `{file}`, `{line}` and `{column}`, or '' where none is known. */
export const sourceLinkFrom = (environment: Readonly<Record<string, string | undefined>>): string => {
  const value = (name: string): string => environment[name] ?? '';
  if (value('DOCWALK_SOURCE_LINK') !== '') return value('DOCWALK_SOURCE_LINK');
  if (value('GITHUB_ACTIONS') === 'true' && value('GITHUB_REPOSITORY') !== '') {
    return `${value('GITHUB_SERVER_URL')}/${value('GITHUB_REPOSITORY')}/blob/${value('GITHUB_SHA')}/{file}?plain=1#L{line}`;
  }
  if (value('GITLAB_CI') === 'true' && value('CI_PROJECT_URL') !== '') {
    return `${value('CI_PROJECT_URL')}/-/blob/${value('CI_COMMIT_SHA')}/{file}?plain=1#L{line}`;
  }
  if (value('TF_BUILD') !== '' && value('BUILD_REPOSITORY_PROVIDER') === 'TfsGit') {
    const version = `GC${value('BUILD_SOURCEVERSION')}`;
    return `${value('BUILD_REPOSITORY_URI')}?path=/{file}&version=${version}&line={line}&lineEnd={line}&lineStartColumn={column}&lineEndColumn={column}`;
  }
  return '';
};

/** Fills a source link template; '' where there is none or where it is no web or editor address. */
export const sourceAddress = (
  finding: Pick<Finding, 'file' | 'line' | 'column'>,
  template: string,
): string => {
  if (!/^(?:https?|vscode|vscodium|cursor|idea|jetbrains|zed):/iu.test(template)) return '';
  return template
    .replaceAll('{file}', fileUri(finding.file))
    .replaceAll('{line}', String(finding.line))
    .replaceAll('{column}', String(finding.column));
};
