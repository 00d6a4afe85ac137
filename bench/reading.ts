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
  readonly count: number;
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
    count: each.length,
    total: sumOf(each),
    slowest: Math.max(0, ...each),
  }));
}

const say = (what: string, whole: Measured, alone: Measured): string =>
  `${what}: ${((whole.count / whole.total) * 1000).toFixed(0)} articles a second of processor time, ` +
  `ratio ${(whole.total / alone.total).toFixed(2)}, slowest ${whole.slowest.toFixed(0)} ms\n`;

/** Every so many articles one is read before, untimed: the engine has compiled what it runs. */
const warming = 10;

/** Each article is timed once, in one of the rounds: what is kept of texts read before must not flatter. */
const samplesOf = (round: number, samples: readonly Sample[]): readonly Sample[] =>
  samples.filter((_, index) => index % warming !== 0 && index % rounds === round);

/** Time that grows with their number gives as much for an article in the first round as in all. */
const sayGrowth = (perRound: readonly Measured[]): string => {
  const meanOf = (some: readonly Measured[]): string => {
    const [time, count] = [sumOf(some.map(({ total }) => total)), sumOf(some.map(({ count: each }) => each))];
    return `${(time / count).toFixed(2)} ms among ${count}`;
  };
  return `an article takes ${meanOf(perRound.slice(0, 1))}, ${meanOf(perRound)}\n`;
};

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

function run(): void {
  const samples = readSamples(process.argv.slice(2));
  process.stdout.write(`${samples.length} articles\n`);
  for (const sample of samples) readPlainly(sample);
  process.stdout.write(`memory: ${memory()} alone\n`);
  const warm = samples.filter((_, index) => index % warming === 0);
  measure(warm, [readPlainly, readArticle, understand]);
  const understood: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const timed = samples.length > warming * rounds ? samplesOf(round, samples) : samples;
    const [alone, read, whole] = measure(timed, [readPlainly, readArticle, understand]);
    if (!alone || !read || !whole) return;
    understood.push(whole);
    process.stdout.write(say(`round ${round + 1}, read      `, read, alone));
    process.stdout.write(say(`round ${round + 1}, understood`, whole, alone));
  }
  process.stdout.write(`memory: ${memory()} with all understood\n${sayGrowth(understood)}`);
}

try {
  run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
