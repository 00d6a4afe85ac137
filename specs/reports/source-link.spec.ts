// Source links: as configured, else to the commit that the CI system has checked out.
import { expect, test } from '@playwright/test';
import { repositoryPath } from '../../reports/repository-path.ts';
import { sourceAddress, sourceLinkFrom } from '../../reports/source-link.ts';

const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_SHA: 'abc',
};
const places: readonly (readonly [name: string, environment: Record<string, string>, address: string])[] = [
  ['no CI system', {}, ''],
  ['GitHub', github, 'https://github.com/o/r/blob/abc/docs/a%20b.md?plain=1#L3'],
  [
    'GitLab',
    { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.example/g/r', CI_COMMIT_SHA: 'abc' },
    'https://gitlab.example/g/r/-/blob/abc/docs/a%20b.md?plain=1#L3',
  ],
  [
    'Azure Repos',
    {
      TF_BUILD: 'True',
      BUILD_REPOSITORY_PROVIDER: 'TfsGit',
      BUILD_REPOSITORY_URI: 'https://dev.azure.com/o/p/_git/r',
      BUILD_SOURCEVERSION: 'abc',
    },
    'https://dev.azure.com/o/p/_git/r?path=/docs/a%20b.md&version=GCabc&line=3&lineEnd=3&lineStartColumn=7&lineEndColumn=7',
  ],
  [
    'what is configured, also in CI',
    { ...github, DOCWALK_SOURCE_LINK: 'vscode://file/work/{file}:{line}:{column}' },
    'vscode://file/work/docs/a%20b.md:3:7',
  ],
  ['no address of a script', { DOCWALK_SOURCE_LINK: 'javascript:alert({line})' }, ''],
];
for (const [name, environment, address] of places) {
  test(`${name} gives "${address}"`, () => {
    const place = { file: 'docs/a b.md', line: 3, column: 7 };
    expect(sourceAddress(place, sourceLinkFrom(environment))).toBe(address);
  });
}

test('a file is named from the root of its repository, and by itself outside of it', () => {
  const here = process.cwd();
  expect(repositoryPath('docs/a.md', {})).toBe('docs/a.md');
  expect(repositoryPath('docs/a.md', { repositoryRoot: here })).toBe('docs/a.md');
  expect(repositoryPath('docs/a.md', { repositoryRoot: `${here}/docs` })).toBe('a.md');
  expect(repositoryPath('../a.md', { repositoryRoot: here })).toBe('../a.md');
});
