// JUnit: nothing in it but what its readers know, and figures that are true.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { writeJunit } from '../../reports/junit.ts';
import type { Run } from '../../reports/run.ts';
import { hostileWalk, hostileWords } from './hostile.ts';
import { runOf, sampleRun } from './sample-run.ts';
import { textOf } from './text-of.ts';

/** An XML element; attributes and children in order. */
const elementSchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.string()),
  text: z.string(),
  get children() {
    return z.array(elementSchema);
  },
});
type Element = z.infer<typeof elementSchema>;

/** Parses XML in the browser; throws with the parser's own words where it is not well-formed. */
const parseXml = async (page: Page, xml: string): Promise<Element> =>
  elementSchema.parse(
    await page.evaluate((text) => {
      const tree = new DOMParser().parseFromString(text, 'application/xml');
      const error = tree.querySelector('parsererror');
      if (error !== null) throw new Error(error.textContent);
      const read = (element: globalThis.Element): unknown => ({
        name: element.tagName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        text: [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(''),
        children: [...element.children].map(read),
      });
      return read(tree.documentElement);
    }, xml),
  );

interface Rule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly hasText?: boolean;
}

const message: Rule = { required: [], optional: ['type', 'message'], children: [], hasText: true };

/**
 * The place of a test case. Not in the schema of Jenkins' xUnit plugin, but GitLab reads the file
 * (lib/gitlab/ci/parsers/test/junit.rb), and the common format (github.com/testmoapp/junitxml) has both.
 */
const place = ['file', 'line'] as const;

/** Beside the place: the elements and attributes in the schema of Jenkins' xUnit plugin, the strictest reader (junit-10.xsd). */
const grammar: Readonly<Record<string, Rule>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  properties: { required: [], optional: [], children: ['property'] },
  property: { required: ['name', 'value'], optional: [], children: [] },
  testcase: {
    required: ['name', ...place],
    optional: ['time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  skipped: message,
  error: message,
  failure: message,
  'system-out': { required: [], optional: [], children: [], hasText: true },
};

const offences = ({ name, attributes, text, children }: Element): readonly string[] => {
  const rule = grammar[name];
  if (rule === undefined) return [`<${name}> is unknown`];
  const known = [...rule.required, ...rule.optional];
  return [
    ...rule.required.filter((one) => attributes[one] === undefined).map((one) => `<${name}> lacks ${one}`),
    ...Object.keys(attributes)
      .filter((one) => !known.includes(one))
      .map((one) => `<${name}> has ${one}`),
    ...(/^(?:\d{0,3}(?:,?\d{3})*(?:\.\d*)?)$/u.test(attributes['time'] ?? '')
      ? []
      : [`<${name}> has a wrong time`]),
    ...(rule.hasText || text.trim() === '' ? [] : [`<${name}> has text`]),
    ...children
      .filter((child) => !rule.children.includes(child.name))
      .map((child) => `<${name}> holds ${child.name}`),
    ...children.flatMap(offences),
  ];
};

const hostile = runOf(hostileWords.map(hostileWalk), {
  failOn: 'info',
  unwalked: hostileWords.map((words) => ({ title: words, file: words, line: 1, message: words })),
});
const runs: readonly (readonly [name: string, run: Run])[] = [
  ['the sample run', sampleRun],
  ['a run without an article', runOf([])],
  ['a run of hostile words', hostile],
];
for (const [name, run] of runs) {
  test(`${name} is what the strictest reader takes, with the place of each case beside`, async ({ page }) => {
    expect(offences(await parseXml(page, textOf(writeJunit, run)))).toEqual([]);
  });
}

test('the figures of each suite are those of its cases', async ({ page }) => {
  const { children } = await parseXml(page, textOf(writeJunit, sampleRun));
  expect(children.length).toBe(6);
  for (const { attributes, children: parts } of children) {
    const cases = parts.filter(({ name }) => name === 'testcase');
    const having = (name: string): number =>
      cases.filter((one) => one.children.some((child) => child.name === name)).length;
    expect(
      ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(attributes[name])),
      attributes['name'],
    ).toEqual([cases.length, having('failure'), having('error'), having('skipped')]);
  }
});

test('a step stands at its line of the article', async ({ page }) => {
  const { children } = await parseXml(page, textOf(writeJunit, sampleRun));
  const german = children.find(({ attributes }) => attributes['name'] === 'articles/de-DE/share-an-album.md');
  const places = german?.children
    .filter(({ name }) => name === 'testcase')
    .map(({ attributes }) => `${attributes['file'] ?? ''}:${attributes['line'] ?? ''}`);
  // the article as a whole stands at its procedure, here the line of its first step
  expect(places).toEqual([14, 14, 15, 16, 17, 18].map((line) => `articles/de-DE/share-an-album.md:${line}`));
});
