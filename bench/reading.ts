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
  readonly count: number;
  readonly total: number;
  readonly slowest: number;
}

const nothing: Measured = { count: 0, total: 0, slowest: 0 };

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
    count: each.length,
    total: sumOf(each),
    slowest: Math.max(0, ...each),
  }));
}

const say = (what: string, whole: Measured, alone: Measured): string =>
  `${what}: ${((whole.count / whole.total) * 1000).toFixed(0)} articles a second of processor time, ` +
  `ratio ${(whole.total / alone.total).toFixed(2)}, slowest ${whole.slowest.toFixed(0)} ms\n`;

/** Of many articles those of every so many one name, of few each is read before, untimed: the engine has compiled what it runs. */
const warming = 3;
const few = 100;

/** What warms and what is timed: an article stands with its translations, as what is kept of one must not be ready for the others. */
function partSamples(samples: readonly Sample[]): [Sample[], Sample[]] {
  const names = new Map<string, number>();
  const parts: [Sample[], Sample[]] = [[], []];
  for (const sample of samples) {
    const name = sample.file
      .split('/')
      .filter((part) => !localeName.test(part))
      .join('/');
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    parts[number % warming === 0 ? 0 : 1].push(sample);
  }
  return parts;
}

const localeName = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})*$/;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The most that the process has held so far. */
const memory = (): string => `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`;

function readSamples(paths: readonly string[]): readonly Sample[] {
  if (paths.length > 1 || paths[0]?.startsWith('-') === true)
    throw new UsageError(
      'expected one folder of articles: npm run bench:reading -- FOLDER (default: the sample articles)',
    );
  return findArticleFiles(paths).map((file) => ({ file, bytes: readFileSync(file) }));
}

/** Of many articles each is timed once and not read before: what is kept of texts must not flatter. */
function run(): void {
  const samples = readSamples(process.argv.slice(2));
  process.stdout.write(`${samples.length} articles\n`);
  for (const sample of samples) readPlainly(sample);
  process.stdout.write(`memory: ${memory()} alone\n`);
  const [warm, timed] = samples.length > few ? partSamples(samples) : [samples, samples];
  measure(warm, ways);
  const half = timed.length >> 1;
  const [first, second] = [timed.slice(0, half), timed.slice(half)].map((some) => measure(some, ways));
  const [alone, read, whole] = ways.map((_, index) => together(first?.[index], second?.[index]));
  if (!alone || !read || !whole) return;
  process.stdout.write(say('read      ', read, alone));
  process.stdout.write(say('understood', whole, alone));
  process.stdout.write(`memory: ${memory()} with all understood\n`);
  process.stdout.write(`an article takes ${sayMean(first?.[2])}, ${sayMean(whole)}\n`);
}

const ways = [readPlainly, readArticle, understand];

const together = (one: Measured = nothing, other: Measured = nothing): Measured => ({
  count: one.count + other.count,
  total: one.total + other.total,
  slowest: Math.max(one.slowest, other.slowest),
});

/** Time that grows with the number of articles gives as much for each of half of them. */
const sayMean = ({ total, count }: Measured = nothing): string =>
  `${(total / count).toFixed(2)} ms among ${count}`;

try {
  run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
