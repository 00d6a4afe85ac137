// Source links: as configured, else to the commit that the CI system has checked out.
import { expect, test } from '@playwright/test';
import { repositoryPath } from '../../reports/repository-path.ts';
import { sourceAddress, sourceAddressOf, sourceLinkFrom, sourceLinkOf } from '../../reports/source-link.ts';

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

const remotes: readonly (readonly [remote: string, commit: string, address: string])[] = [
  ['https://github.com/o/r.git', 'abc', 'https://github.com/o/r/blob/abc/docs/a%20b.md?plain=1#L3'],
  ['git@github.com:o/r.git', 'HEAD', 'https://github.com/o/r/blob/HEAD/docs/a%20b.md?plain=1#L3'],
  [
    'https://user:token-in-address@github.example/o/r/',
    'abc',
    'https://github.example/o/r/blob/abc/docs/a%20b.md?plain=1#L3',
  ],
  [
    'ssh://git@gitlab.example:2222/g/sub/r.git',
    'abc',
    'https://gitlab.example/g/sub/r/-/blob/abc/docs/a%20b.md?plain=1#L3',
  ],
  [
    'https://o@dev.azure.com/o/p/_git/r',
    'abc',
    'https://dev.azure.com/o/p/_git/r?path=/docs/a%20b.md&version=GCabc&line=3&lineEnd=3&lineStartColumn=7&lineEndColumn=7',
  ],
  [
    'git@ssh.dev.azure.com:v3/o/p/r',
    'HEAD',
    'https://dev.azure.com/o/p/_git/r?path=/docs/a%20b.md&line=3&lineEnd=3&lineStartColumn=7&lineEndColumn=7',
  ],
  ['https://git.example/o/r.git', 'abc', ''],
  ['/srv/git/r.git', 'abc', ''],
  ['C:\\git\\r', 'abc', ''],
  ['', 'abc', ''],
];
for (const [remote, commit, address] of remotes) {
  test(`the remote "${remote}" at ${commit} gives "${address}"`, () => {
    const place = { file: 'docs/a b.md', line: 3, column: 7 };
    expect(sourceAddress(place, sourceLinkOf(remote, commit))).toBe(address);
  });
}

test('what stands outside the repository has no page there, but opens in an editor', () => {
  const place = { file: '../other/a.md', line: 3, column: 7 };
  const repositoryRoot = process.cwd();
  expect(sourceAddressOf(place, { repositoryRoot, sourceLink: 'https://git.example/{file}#L{line}' })).toBe(
    '',
  );
  expect(sourceAddressOf(place, { repositoryRoot, sourceLink: 'vscode://file/work/{file}:{line}' })).toBe(
    'vscode://file/work/../other/a.md:3',
  );
});
