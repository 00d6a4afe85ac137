// The lists of expected findings are true of the articles they speak of, and the comparison with a run is strict.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import {
  compareFindings,
  expectedFindingSchema,
  readExpectedFindings,
  type FoundFinding,
} from './expected-findings.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lists = [
  { list: 'specs/articles/expected-findings.yaml', articles: 'articles' },
  { list: 'specs/node-red/expected-findings.yaml', articles: 'specs/node-red/articles' },
];

for (const { list, articles } of lists) {
  test.describe(list, () => {
    const expected = readExpectedFindings(join(root, list));

    test(`names every article of ${articles} and no other`, () => {
      expect(Object.keys(expected).toSorted()).toEqual(markdownFiles(articles));
    });

    const withFindings = Object.entries(expected).filter(([, findings]) => findings.length > 0);
    for (const [article, findings] of withFindings) {
      test(`quotes ${article} as it stands`, () => {
        expect(existsSync(join(root, article))).toBe(true);
        const lines = readFileSync(join(root, article), 'utf8').split('\n').map(withoutMarks);
        for (const { line, says } of findings) expect(lines[line - 1]).toContain(says ?? '');
      });
    }
  });
}

const expectation = expectedFindingSchema.parse({
  rule: 'label-wrong',
  or: ['label-missing'],
  line: 3,
  says: 'Go',
  suggestion: 'Start',
  because: 'It starts.',
});
const finding: FoundFinding = { rule: 'label-wrong', line: 3, says: 'Go', suggestion: 'Start' };

type Difference = { title: string; found: readonly FoundFinding[]; missing: number; unexpected: number };

const differences: readonly Difference[] = [
  { title: 'nothing where they agree', found: [finding], missing: 0, unexpected: 0 },
  {
    title: 'nothing for a rule that would be as right',
    found: [{ ...finding, rule: 'label-missing' }],
    missing: 0,
    unexpected: 0,
  },
  { title: 'a missing finding', found: [], missing: 1, unexpected: 0 },
  { title: 'a second finding of the same', found: [finding, finding], missing: 0, unexpected: 1 },
  { title: 'another line', found: [{ ...finding, line: 4 }], missing: 1, unexpected: 1 },
  { title: 'other words', found: [{ ...finding, says: 'go' }], missing: 1, unexpected: 1 },
  { title: 'another correction', found: [{ ...finding, suggestion: 'Begin' }], missing: 1, unexpected: 1 },
  {
    title: 'another rule',
    found: [{ ...finding, rule: 'label-spelling' }],
    missing: 1,
    unexpected: 1,
  },
];

for (const { title, found, missing, unexpected } of differences) {
  test(`the comparison tells ${title}`, () => {
    const difference = compareFindings([expectation], found);
    expect(difference.missing).toHaveLength(missing);
    expect(difference.unexpected).toHaveLength(unexpected);
  });
}

test('an optional expectation neither goes missing nor takes the finding of a demanded one', () => {
  const optional = { ...expectation, optional: true };
  expect(compareFindings([optional], [])).toEqual({ missing: [], unexpected: [] });
  expect(compareFindings([optional, expectation], [finding])).toEqual({ missing: [], unexpected: [] });
});

const markdownFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => relative(root, join(root, folder, file)).replaceAll('\\', '/'))
    .toSorted();

/** The side-by-side source text goes too: what an article says is what its reader sees. */
const withoutMarks = (line: string): string =>
  line
    .replaceAll(/<span class="sxs-lookup">.*?<\/span><\/span>/gu, '')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll(/\*\*|["“”]|\[|\]\([^)]*\)/gu, '');
