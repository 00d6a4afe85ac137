// Reporter: driven by the real Playwright, from attachments alone; the same on one run and on merged shards.
import { stripVTControlCharacters } from 'node:util';
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { generateAllureSite } from '../../reports/allure/allure-site.ts';
import { readHistory } from '../../reports/history/history-file.ts';
import { summarySchema } from '../../reports/summary.ts';
import { sampleWalks } from './sample-run.ts';
import { wireframe } from './wireframe.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(
  dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
);
const library = join(root, 'node_modules', '@playwright', 'test', 'index.mjs');

/** A folder with a test for each sample walk, one that is mended by its retry and one that leaves no walk. */
const makeSuite = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'walks.json'), JSON.stringify(sampleWalks));
  writeFileSync(join(folder, 'screen.png'), wireframe(1));
  writeFileSync(
    join(folder, 'walks.spec.js'),
    `import { readFileSync } from 'node:fs';
    import { test } from ${JSON.stringify(library)};
    const walks = JSON.parse(readFileSync(new URL('walks.json', import.meta.url), 'utf8'));
    const screen = readFileSync(new URL('screen.png', import.meta.url));
    const attach = async (info, walk) => {
      for (const step of walk.steps) if (step.screenshot) await info.attach(step.screenshot.attachment, { ...(step.number === '1' ? { body: screen } : { path: new URL('screen.png', import.meta.url).pathname }), contentType: 'image/png' });
      await info.attach('walk.json', { body: JSON.stringify(walk), contentType: 'application/json' });
    };
    for (const walk of walks) test(walk.article, async ({}, info) => {
      const flaky = walk.article === 'articles/ja-JP/share-an-album.md' && info.retry === 0;
      await attach(info, flaky ? { ...walk, outage: 'first attempt' } : walk);
      if (flaky) throw new Error('first attempt');
    });
    test('leaves nothing', () => { throw new Error('broke down'); });
    test('leaves nonsense', async ({}, info) => { await info.attach('walk.json', { body: '{ "article": 1 }', contentType: 'application/json' }); });`,
  );
};

const configure = (folder: string, reporters: readonly unknown[]): void =>
  writeFileSync(
    join(folder, 'playwright.config.js'),
    `export default { testDir: '.', fullyParallel: true, retries: 1, workers: 2, reporter: ${JSON.stringify(reporters)} };`,
  );

const run = (folder: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    // started by a test, it must not take itself for a worker of this run
    const env = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(?:TEST_|PW|PLAYWRIGHT|FORCE_COLOR|DOCWALK|GITHUB_|GITLAB_|TF_BUILD)/u.test(name),
      ),
    );
    execFile(
      process.execPath,
      ['--import', 'tsx', program, ...args],
      { cwd: folder, env },
      (_, stdout, stderr) => {
        resolve(stripVTControlCharacters(stdout + stderr));
      },
    );
  });

const reporter = (outputFolder: string): readonly unknown[] => [
  join(root, 'reports', 'docwalk-reporter.ts'),
  { outputFolder },
];

/** Reporters named by package are looked up from the suite's own folder. */
const symlinkModules = (folder: string): void => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
};

const keepBlob = (folder: string, name: string): void => {
  mkdirSync(join(folder, 'kept'), { recursive: true });
  copyFileSync(join(folder, 'blobs', name), join(folder, 'kept', name));
};

const figuresIn = (folder: string) => {
  const summary = summarySchema.parse(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')));
  return { ...summary, startedAt: '', durationMs: 0 };
};

/** What a run adds to the history, without its times; findings in one order. */
const historyIn = (folder: string) =>
  readHistory(join(folder, 'history.jsonl')).map((line) => ({
    ...line,
    startedAt: '',
    durationMs: 0,
    changes: line.kind === 'run' ? line.changes.map((change) => JSON.stringify(change)).toSorted() : [],
  }));

test('a run is reported from its attachments, the last attempt standing, and merged shards give the same', async () => {
  const info = test.info();
  test.setTimeout(120_000);
  const folder = info.outputPath('suite');
  makeSuite(folder);
  symlinkModules(folder);
  configure(folder, [reporter('one')]);
  const printed = await run(folder, ['test']);
  expect(printed).toContain('articles/de-DE/share-an-album.md:16:73  blocker  label-missing');
  const one = figuresIn(join(folder, 'one'));
  expect(one.articles).toBe(sampleWalks.length);
  expect(one.unwalked.map(({ title }) => title).sort()).toEqual(['leaves nonsense', 'leaves nothing']);
  expect(one.unwalked.find(({ title }) => title === 'leaves nonsense')?.message).toContain('expected a Walk');
  expect(one.byArticle.find(({ file }) => file.startsWith('articles/ja-JP'))?.outage).toBeUndefined();
  expect(readdirSync(join(folder, 'one', 'review', 'pictures')).length).toBe(1);
  expect(readdirSync(join(folder, 'one'))).not.toContain('pictures.partial');
  for (const shard of ['1/2', '2/2']) {
    configure(folder, [['blob', { outputDir: 'blobs', fileName: `${shard.replace('/', '-')}.zip` }]]);
    // the folder is emptied by each run, so each shard is kept aside
    await run(folder, ['test', `--shard=${shard}`, '--output', `results-${shard[0] ?? ''}`]);
    keepBlob(folder, `${shard.replace('/', '-')}.zip`);
  }
  configure(folder, [reporter('merged')]);
  await run(folder, ['merge-reports', '--config', 'playwright.config.js', 'kept']);
  expect(figuresIn(join(folder, 'merged'))).toEqual(one);
  expect(historyIn(join(folder, 'merged'))).toEqual(historyIn(join(folder, 'one')));
});

test('the Allure site asks nothing of any other place and is filed by portal and article', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  const folder = info.outputPath('suite');
  makeSuite(folder);
  symlinkModules(folder);
  configure(folder, [['allure-playwright', { resultsDir: 'results' }]]);
  await run(folder, ['test']);
  const site = join(folder, 'site');
  expect(await generateAllureSite(join(folder, 'results'), site)).toBe(true);
  const server = createServer((request, response) => {
    const file = join(
      site,
      decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').replace(/\/$/u, '/index.html'),
    );
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = file.endsWith('.js')
      ? 'text/javascript'
      : file.endsWith('.html')
        ? 'text/html'
        : 'application/json';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  await page.goto(`${origin}/`);
  await expect(page.getByText('harbour').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  server.close();
  expect(outside).toEqual([]);
});

test('without results there is no Allure site, and that is no error', async () => {
  const info = test.info();
  expect(await generateAllureSite(info.outputPath('none'), info.outputPath('site'))).toBe(false);
});
