// Flaws of the document: links that are none, and macros that docwalk does not know, each at its own words.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';

/** Rule and words of each flaw of a one-step article; the words are cut out of the file by the finding's columns. */
function flawsOf(step: string): string[] {
  const markdown = `---\ntitle: T\n---\n\n# The harbour\n\n1. ${step}\n\n## Ships & boats\n\n<a id="quay"></a>\n`;
  const result = readArticle({ file: 'x.md', bytes: Buffer.from(markdown) });
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  return result.article.problems.map(({ rule, line, column, endColumn }) => {
    const words = markdown.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
    return `${rule} ${words}`;
  });
}

const table: readonly (readonly [string, readonly string[]])[] = [
  ['Open the [harbour] (https://a.example/b).', ['link-malformed [harbour] (https://a.example/b)']],
  ['Open the [harbour](https://a.example/b c).', ['link-malformed [harbour](https://a.example/b c)']],
  ['Open the [harbour](https://a.example/b', ['link-malformed [harbour](https://a.example/b']],
  ['Open the harbour](https://a.example/b).', ['link-malformed ](https://a.example/b)']],
  ['Open the [**harbour**] (https://a.example/b).', ['link-malformed [**harbour**] (https://a.example/b)']],
  ['Open the [harbour]().', ['link-malformed [harbour]()']],
  ['Open the [harbour](https//a.example).', ['link-malformed [harbour](https//a.example)']],
  ['Open the [harbour](http:/a.example).', ['link-malformed [harbour](http:/a.example)']],
  ['See [ships](#ship).', ['link-malformed [ships](#ship)']],
  ['See [ships](#ships--boats), [ships](#ships-boats), [it](#the-harbour), [quay](#quay), [top](#).', []],
  [
    'See [a](#its-own), [b](#by-id), [c](#elsewhere).\n\n## A {#its-own}\n\n## B [by-id]\n\n>[!BEGINTABS]\n\n>[!TAB A]\n\n>[!TAB B]\n\n## Elsewhere\n\n>[!ENDTABS]',
    [],
  ],
  ['Open the [harbour](https://a.example/b_(c)), [it](<a b.md>), [that](../a.md "A (b)").', []],
  ['Type `[harbour] (https://a.example)` or \\[harbour\\](https://a.example).', []],
  ['Choose [A] (or B), f[0](x), or see [note](1).', []],
  ['Select {{ product }} and {{ product }}.', ['macro-unread {{ product }}']],
  ['Select {% newfangled "x" %}.', ['macro-unread {% newfangled "x" %}']],
  ['Select [!BADGE New].', ['macro-unread [!BADGE New]']],
  ['Go.\n\n   <Render file="x" />', ['macro-unread <Render file="x" />']],
  ['Go {relative|channel|all}.', ['macro-unread {relative|channel|all}']],
  ['Go.\n\n   :::note\n\n   Mind.\n\n   :::', []],
  ['Go.\n\n   ::: fancy\n\n   Mind.', ['macro-unread ::: fancy']],
  ['Type `{{ product }}` into {name}, or {% of it.', []],
  ['Go.\n\n   > [!NOTE]\n   > Mind.', []],
];
for (const [step, flaws] of table)
  test(`tells what is wrong in: ${step.replaceAll('\n', ' ')}`, () => {
    expect(flawsOf(step)).toEqual(flaws);
  });

test('says how a link is to be written', () => {
  const markdown = '---\ntitle: T\n---\n\n1. Open the [harbour] (https://a.example/b).\n';
  const result = readArticle({ file: 'x.md', bytes: Buffer.from(markdown) });
  expect(result.kind === 'article' ? result.article.problems : []).toMatchObject([
    { rule: 'link-malformed', severity: 'warning', line: 5, suggestion: '[harbour](https://a.example/b)' },
  ]);
});
