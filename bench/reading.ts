// npm run bench:reading -- FOLDER: how fast articles are read and understood, as a ratio to gray-matter and remark-parse alone.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import matter from 'gray-matter';
import { remark } from 'remark';
import { findArticleFiles } from '../cli/articles.ts';
import { readArticle } from '../steps/article/index.ts';
import { UsageError } from '../steps/model/usage-error.ts';
import { planArticle } from '../steps/plan/plan-article.ts';

interface Sample {
  readonly file: string;
  readonly bytes: Buffer;
}

const rounds = 3;
const plain = remark().freeze();

const readPlainly = ({ bytes }: Sample): unknown =>
  plain.parse(matter(bytes.toString('utf8'), { language: 'yaml' }).content);
const readWhole = (sample: Sample): unknown => readArticle(sample);
const understand = (sample: Sample): unknown => {
  const read = readArticle(sample);
  return read.kind === 'article' ? planArticle(read.article) : read;
};

/** Takes what to do with each file; gives milliseconds in all and for the slowest, and the peak of the memory in MB. */
function measure(samples: readonly Sample[], read: (sample: Sample) => unknown) {
  let slowest = 0;
  let peak = 0;
  const begin = performance.now();
  for (const sample of samples) {
    const start = performance.now();
    read(sample);
    slowest = Math.max(slowest, performance.now() - start);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { total: performance.now() - begin, slowest, peak: peak / 1_000_000 };
}

type Measured = ReturnType<typeof measure>;

const say = (what: string, count: number, whole: Measured, alone: Measured): string =>
  `${what}: ${((count / whole.total) * 1000).toFixed(0)} articles a second, ratio ${(whole.total / alone.total).toFixed(2)}, ` +
  `slowest ${whole.slowest.toFixed(0)} ms, memory ${whole.peak.toFixed(0)} MB (alone ${alone.peak.toFixed(0)} MB)\n`;

/** Half the articles and all of them: time that grows with their number gives a ratio near 2. */
function sayGrowth(samples: readonly Sample[]): string {
  const every = samples.filter((_, index) => index % 2 === 0);
  const half = measure(every, understand).total / every.length;
  const whole = measure(samples, understand).total / samples.length;
  return `an article takes ${half.toFixed(2)} ms among ${every.length}, ${whole.toFixed(2)} ms among ${samples.length}\n`;
}

function readSamples(paths: readonly string[]): readonly Sample[] {
  if (paths.length > 1 || paths[0]?.startsWith('-') === true)
    throw new UsageError(
      'expected one folder of articles: npm run bench:reading -- FOLDER (default: the sample articles)',
    );
  return findArticleFiles(paths).map((file) => ({ file, bytes: readFileSync(file) }));
}

function run(): void {
  const samples = readSamples(process.argv.slice(2));
  process.stdout.write(`${samples.length} articles\n`);
  for (let round = 1; round <= rounds; round += 1) {
    const alone = measure(samples, readPlainly);
    process.stdout.write(
      say(`round ${round}, read      `, samples.length, measure(samples, readWhole), alone),
    );
    process.stdout.write(
      say(`round ${round}, understood`, samples.length, measure(samples, understand), alone),
    );
  }
  process.stdout.write(sayGrowth(samples));
}

try {
  run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
