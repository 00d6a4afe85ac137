// `npm run plan` as a writer uses it: what is understood, what is not and where, in words and as JSON lines.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCommand } from './run-command.ts';

const english = `---
title: Lend a book
---

# Lend a book

1. Open the [reading room](https://library.example/), and then select **Shelves** > **Novels**.
2. The **Bear** and the **Fox** are there.
3. If the book is free, select **Lend**.
`;

const swedish = `---
title: Låna en bok
---

# Låna en bok

1. Öppna [läsesalen](https://library.example/) och välj sedan **Hyllor** > **Romaner**.
2. **Björnen** och **Räven** är där.
3. Om boken är ledig väljer du **Låna**.
`;

const renamed = (title: string, step: string): string =>
  `---\ntitle: ${title}\nms.custom: ["9000123"]\n---\n\n# ${title}\n\n1. ${step}\n`;

/** Articles in two languages, one of them renamed in translation, one without steps, and a link that leads to itself, in a folder of the test's own. */
function writeDocs(): string {
  const docs = test.info().outputPath('docs');
  for (const locale of ['en-US', 'sv-SE']) mkdirSync(join(docs, locale), { recursive: true });
  writeFileSync(join(docs, 'en-US', 'lend.md'), english);
  writeFileSync(join(docs, 'sv-SE', 'lend.md'), swedish);
  writeFileSync(join(docs, 'en-US', 'return.md'), renamed('Return a book', 'Select **Return**.'));
  writeFileSync(join(docs, 'sv-SE', 'aterlamna.md'), renamed('Återlämna en bok', 'Välj **Återlämna**.'));
  writeFileSync(join(docs, 'docwalk.yaml'), 'things: { the book: Emil }');
  writeFileSync(join(docs, 'en-US', 'empty.md'), '---\ntitle: Nothing yet\n---\n\n# Nothing yet\n\nSoon.\n');
  symlinkSync('circle.md', join(docs, 'en-US', 'circle.md'));
  return docs;
}

test('each step is told in plain words, with what was not understood and where, and the coverage of each and all', async () => {
  const docs = writeDocs();
  const { code, stdout, stderr } = await runCommand(['plan', docs]);
  expect(stdout).toContain('- go to "reading room" <https://library.example/>');
  expect(stdout).toContain('- follow the path "Shelves" > "Novels"');
  expect(stdout).toContain('- click "Lend" (if: "If the book is free")');
  expect(stdout).toMatch(
    /! not understood, \S+en-US\/lend\.md:8:1: the bold words "Bear", "Fox" belong to no act/,
  );
  expect(stdout).toMatch(/^ {2}data: \S+docs\/docwalk\.yaml$/m);
  expect(stdout).toMatch(/Återlämna en bok \(sv-SE, read beside \S+en-US\/return\.md\)/);
  expect(stdout).toMatch(/Låna en bok \(sv-SE, read beside \S+en-US\/lend\.md\)/);
  expect(stdout).toContain(
    '3 steps: 2 done in the browser, 0 looked for, 0 not doable in a browser, 1 not understood',
  );
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(
    '4 articles, 8 steps: 6 done in the browser, 0 looked for, 0 not doable in a browser, 2 not understood; 2 files not read at all',
  );
  expect(stderr).toMatch(/en-US\/circle\.md:1:1 The file cannot be opened \(ELOOP/);
  expect(stderr).toMatch(/en-US\/empty\.md:3:1 The article has no steps/);
  expect(code).toBe(0);
});

test('--format jsonl gives one object for each step and nothing else', async () => {
  const docs = writeDocs();
  const { code, stdout, stderr } = await runCommand([
    'plan',
    join(docs, 'sv-SE', 'lend.md'),
    '--format',
    'jsonl',
  ]);
  const [first, second, third, ...more] = stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(first).toEqual({
    file: expect.stringMatching(/sv-SE\/lend\.md$/),
    locale: 'sv-SE',
    procedure: 'Låna en bok',
    number: '1',
    line: 7,
    text: 'Öppna läsesalen och välj sedan Hyllor > Romaner.',
    source: 'Open the reading room, and then select Shelves > Novels.',
    actions: [
      { do: 'goto', where: 'läsesalen', url: 'https://library.example/' },
      { do: 'navigate', path: ['Hyllor', 'Romaner'] },
    ],
  });
  expect(second).toMatchObject({ number: '2', why: expect.stringContaining('belong to no act') });
  expect(third).toMatchObject({ actions: [{ do: 'click', label: 'Låna', if: 'Om boken är ledig' }] });
  expect(more).toEqual([]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('a file without front matter is read, and it is told in which language and how to say another', async () => {
  const docs = test.info().outputPath('bare');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'moor.md'), '# Moor a boat\n\n1. Select **Moor**.\n');
  const { stdout, stderr } = await runCommand(['plan', docs]);
  expect(stdout).toContain('- click "Moor"');
  expect(stderr).toMatch(/moor\.md:1:1 The file has no front matter; it is read as en-US/);
  expect(stderr).toContain('"lang: sv-SE"');
});
