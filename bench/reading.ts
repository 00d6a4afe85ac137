// npm run bench:reading -- FOLDER: how fast articles are read and understood, as a ratio to gray-matter and remark-parse alone.
import { readFileSync } from 'node:fs';
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

type Read = (sample: Sample) => unknown;

const rounds = 3;
const plain = remark().freeze();

const readPlainly: Read = ({ bytes }) =>
  plain.parse(matter(bytes.toString('utf8'), { language: 'yaml' }).content);
const understand: Read = (sample) => {
  const read = readArticle(sample);
  return read.kind === 'article' ? planArticle(read.article) : read;
};

/** Time of the processor in milliseconds: other work on the machine lengthens what a clock on the wall would tell. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Measured {
  readonly total: number;
  readonly slowest: number;
}

/** Reads each file in all of the ways, one after another, so that what slows one slows the others. */
function measure(samples: readonly Sample[], ways: readonly Read[]): readonly Measured[] {
  const times = ways.map((): number[] => []);
  for (const sample of samples) {
    for (const [index, read] of ways.entries()) {
      const begin = spent();
      read(sample);
      times[index]?.push(spent() - begin);
    }
  }
  return times.map((each) => ({
    total: each.reduce((sum, time) => sum + time, 0),
    slowest: Math.max(0, ...each),
  }));
}

const say = (what: string, count: number, whole: Measured, alone: Measured): string =>
  `${what}: ${((count / whole.total) * 1000).toFixed(0)} articles a second of processor time, ` +
  `ratio ${(whole.total / alone.total).toFixed(2)}, slowest ${whole.slowest.toFixed(0)} ms\n`;

/** Half the articles and all of them: time that grows with their number gives as much for each article. */
function sayGrowth(samples: readonly Sample[]): string {
  const every = samples.filter((_, index) => index % 2 === 0);
  const [half, whole] = [every, samples].map(
    (some) => (measure(some, [understand])[0]?.total ?? 0) / some.length,
  );
  return `an article takes ${half?.toFixed(2)} ms among ${every.length}, ${whole?.toFixed(2)} ms among ${samples.length}\n`;
}

/** The memory of the process after reading every file in one way, in MB. */
function memoryOf(samples: readonly Sample[], read: Read): string {
  let peak = 0;
  for (const sample of samples) {
    read(sample);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return (peak / 1_000_000).toFixed(0);
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
  process.stdout.write(`memory: ${memoryOf(samples, readPlainly)} MB alone, `);
  process.stdout.write(`${memoryOf(samples, understand)} MB understood\n`);
  for (let round = 1; round <= rounds; round += 1) {
    const [alone, read, whole] = measure(samples, [readPlainly, readArticle, understand]);
    if (!alone || !read || !whole) return;
    process.stdout.write(say(`round ${round}, read      `, samples.length, read, alone));
    process.stdout.write(say(`round ${round}, understood`, samples.length, whole, alone));
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
