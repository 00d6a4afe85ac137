// Allure's static site, made by the npm package `allure` (no Java), without the analytics that it puts into its pages.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ruleWords } from '../rule-words.ts';
import type { SourceContext } from '../source-link.ts';
import { labelResults } from './label-results.ts';

/**
 * Takes Allure's results, the folder of the site, which is replaced, and the file in which Allure keeps its own history. Gives false where there are no results. Throws
 * where Allure fails, with what it said. Folder sites need a web server: Allure fetches its data.
 */
export const generateAllureSite = async (
  resultsFolder: string,
  outputFolder: string,
  { historyFile, source = { sourceLink: '' } }: { historyFile?: string; source?: SourceContext } = {},
): Promise<boolean> => {
  if (
    !existsSync(resultsFolder) ||
    !readdirSync(resultsFolder).some((name) => name.endsWith('-result.json'))
  ) {
    return false;
  }
  labelResults(resultsFolder, source);
  const work = mkdtempSync(join(tmpdir(), 'docwalk-allure-'));
  try {
    const site = join(work, 'site');
    const config = join(work, 'allurerc.json');
    writeFileSync(config, JSON.stringify(configuration(site, historyFile)));
    await runAllure(['generate', resolve(resultsFolder), '--config', config, '--output', site]);
    removeAnalytics(site);
    rmSync(outputFolder, { recursive: true, force: true });
    moveFolder(site, outputFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return true;
};

/** Allure keeps about 1 KB of each result for each run: 20 runs show what a test did lately. */
const historyLimit = 20;

const configuration = (site: string, historyFile: string | undefined) => ({
  name: 'docwalk',
  output: site,
  ...(historyFile === undefined
    ? {}
    : { historyPath: resolve(historyFile), appendHistory: true, historyLimit }),
  categories: [...new Set(Object.values(ruleWords).map(({ family }) => family))].map((family) => ({
    name: family,
    matchers: [{ labels: { family } }],
  })),
  plugins: {
    awesome: {
      options: { reportName: 'docwalk', reportLanguage: 'en', groupBy: ['epic', 'feature', 'story'] },
    },
  },
});

const runAllure = (args: readonly string[]): Promise<void> =>
  new Promise((fulfil, reject) => {
    const program = join(dirname(createRequire(import.meta.url).resolve('allure')), '..', 'cli.js');
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) fulfil();
      else
        reject(
          new Error(`allure generate ended with ${code}: ${Buffer.concat(said).toString('utf8').trim()}`),
        );
    });
  });

/**
 * Every plugin but one loads Google's tag manager, and no option stops it (allure-framework/allure3#476). Its two script
 * elements go; a site in which anything of them is left is not published.
 */
export const removeAnalytics = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.html')) continue;
    const file = join(folder, entry);
    const cleaned = readFileSync(file, 'utf8')
      .replaceAll(/<script\b[^>]*\bsrc\s*=\s*["']?(?:https?:)?\/\/[^>]*>\s*<\/script>/giu, '')
      .replaceAll(
        /<script\b[^>]*>(?:(?!<\/script>)[\s\S])*?\bgtag\s*\((?:(?!<\/script>)[\s\S])*<\/script>/giu,
        '',
      );
    if (/googletagmanager|google-analytics/iu.test(cleaned)) {
      throw new Error(
        `expected ${entry} of the Allure site without analytics, found some: it is not published`,
      );
    }
    writeFileSync(file, cleaned);
  }
};

/** A rename where both are on one disk, which temporary folders often are not. */
const moveFolder = (from: string, to: string): void => {
  mkdirSync(dirname(resolve(to)), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
};
