// Source link: where a file opens at its line: as configured, else at the commit that a CI system has checked out.
import type { Finding } from '../steps/model/finding.ts';
import { fileUri } from './escape.ts';
import { repositoryPath } from './repository-path.ts';
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

/**
 * Takes a git remote's address, as clones have it, and a commit or HEAD; gives an address with `{file}`, `{line}` and
 * `{column}` on the web pages of GitHub, GitLab or Azure DevOps, or '' for another host. Credentials in it are dropped.
 */
export const sourceLinkOf = (remote: string, commit: string): string => {
  const { host, path } = parseRemote(remote);
  if (/(?:^|\.)(?:dev\.azure\.com|visualstudio\.com)$/u.test(host)) return azureLink(host, path, commit);
  if (/^[^/]+\/[^/]+$/u.test(path) && /\bgithub\b/u.test(host))
    return `https://${host}/${path}/blob/${commit}/{file}?plain=1#L{line}`;
  if (path.includes('/') && /\bgitlab\b/u.test(host))
    return `https://${host}/${path}/-/blob/${commit}/{file}?plain=1#L{line}`;
  return '';
};

/** `git@host:path`, `ssh://git@host:22/path` and `https://user:token@host/path` all name a host and a path. */
const parseRemote = (remote: string): { readonly host: string; readonly path: string } => {
  const [, host = '', path = ''] =
    /^(?:ssh|https?|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/+(.+)$/iu.exec(remote) ??
    /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)\/?(.+)$/u.exec(remote) ??
    [];
  return { host: host.toLowerCase(), path: path.replace(/\/+$/u, '').replace(/\.git$/u, '') };
};

/** Clones by ssh name `v3/organisation/project/repository` on hosts of their own. */
const azureLink = (host: string, path: string, commit: string): string => {
  const [, organisation, project, repository] = /^v3\/([^/]+)\/([^/]+)\/([^/]+)$/u.exec(path) ?? [];
  const page =
    repository === undefined
      ? `https://${host}/${path}`
      : `https://dev.azure.com/${organisation ?? ''}/${project ?? ''}/_git/${repository}`;
  if (!page.includes('/_git/')) return '';
  const version = commit === 'HEAD' ? '' : `&version=GC${commit}`;
  return `${page}?path=/{file}${version}&line={line}&lineEnd={line}&lineStartColumn={column}&lineEndColumn={column}`;
};

/** Takes a place as findings name it; gives the address at which its file opens there, or '' where none is known. */
export const sourceAddressOf = (
  { file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>,
  context: SourceContext,
): string => {
  const path = repositoryPath(file, context);
  // no page of the repository shows what stands outside of it
  if (/^\.\.[/\\]/u.test(path) && /^https?:/iu.test(context.sourceLink)) return '';
  return sourceAddress({ file: path, line, column }, context.sourceLink);
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
